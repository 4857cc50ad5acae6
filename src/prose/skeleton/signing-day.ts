/** The day the agreement was signed: `ký kết … ngày 10/4/2016`, the date beside its number, or the one at its head. */
import type { CivilDate } from '../../domain/civil-date.ts';
import { isCivilDate } from '../../domain/civil-date.ts';
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { isAgreement } from './agreement-number.ts';
import { type Finding, finding, firstMentions } from './finding.ts';
import { saidAfter, saidBefore } from './sentences.ts';

const HEAD = 1500;
/** Nothing but this day stands between. */
const signed = /(?<!(?:đăng|chữ|thư) )ký(?![\p{L}\d])(?:(?!ngày \d)[^.;]){0,140}$/iu;
const agreement = /chương trình|quy chế|kế hoạch|th(?:ỏa|oả) thuận|phối hợp|liên tịch/iu;
const otherDocument =
  /(?:nghị quyết|nghị định|chỉ thị|quyết định|thông tư|kết luận|công văn|luật)(?![\p{L}\d])[^.;]{0,60}$/iu;

/** `numbers` are the agreement's own, as found in the same text. */
export function signingDays(
  text: string,
  figures: readonly ProseFigure[],
  numbers: readonly Finding<string>[],
): readonly Finding<CivilDate>[] {
  const mentions = new Set(numbers.map(({ quotation }) => quotation));
  const documents = figures.filter(
    ({ kind, text: words }) => kind === 'document-number' && mentions.has(words),
  );
  const days = figures.flatMap((figure) => {
    const { kind, iso, zone, start, end } = figure;
    if (kind !== 'date' || !iso || !isCivilDate(iso) || zone === 'related' || zone === 'chrome') return [];
    const told =
      besideNumber(text, documents, start) ||
      afterSigning(text, start) ||
      beforeSigning(text, start, end) ||
      atHead(text, start);
    return told ? [finding(text, start, end, iso)] : [];
  });
  return firstMentions(days, (day) => day);
}

/** `số 04-CTr/DV-ĐPS, ngày`, `… ký ngày`. */
function besideNumber(text: string, documents: readonly ProseFigure[], start: number): boolean {
  const number = documents.findLast((document) => document.end <= start);
  if (!number || start - number.end > 40) return false;
  return /^[\s,;(]*(?:được )?(?:ký |ký kết |ban hành )?ngày\s*$/iu.test(text.slice(number.end, start));
}

function afterSigning(text: string, start: number): boolean {
  const before = inLine(saidBefore(text, start, 220));
  if (!/ngày\s*$/iu.test(before) || !signed.test(before) || !agreement.test(before)) return false;
  return !otherDocument.test(before) && !/(?:từ|đến|hết|trước|sau) ngày\s*$/iu.test(before);
}

const inLine = (before: string): string => before.slice(before.lastIndexOf('\n') + 1);

/** `Ngày 20/4/2021, Hội Phụ nữ và Trạm Y tế tổ chức lễ ký kết Chương trình phối hợp`: at the head of its sentence. */
function beforeSigning(text: string, start: number, end: number): boolean {
  if (!/^\s*(?:vào |trong )?(?:sáng |chiều )?(?:ngày\s*)?$/iu.test(inLine(saidBefore(text, start, 40))))
    return false;
  const after = /^[^\n]*/.exec(saidAfter(text, end, 320))?.[0] ?? '';
  const signing =
    /^(.*?)(?:lễ|đã|chính thức|tiến hành|cùng)? ?ký kết (?:chương trình|quy chế|kế hoạch|th(?:ỏa|oả) thuận|giao ước)/iu.exec(
      after,
    );
  // A conference on what was signed years ago is no signing.
  return (
    signing !== null &&
    !/kết quả|kết \d|(?:sơ|tổng) kết|đánh giá|triển khai|thực hiện|sau khi/iu.test(signing[1] ?? '')
  );
}

/** `Anh Sơn, ngày 10 tháng 4 năm 2016` on a line of the agreement itself. */
const atHead = (text: string, start: number): boolean =>
  start < HEAD &&
  isAgreement(text) &&
  /(?:^|\n|\t| {3})[ \t]*\p{Lu}[\p{L} ]{1,40},[ \t]*ngày\s*$/u.test(
    text.slice(Math.max(0, start - 60), start),
  );
