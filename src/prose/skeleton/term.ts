/**
 * How long the agreement runs, as the text says it: `giai đoạn 2016-2021`, `từ ngày … đến ngày …`, `5 năm kể từ ngày ký`.
 * A text that says it twice and differently has two terms.
 */
import { type CivilDate, isCivilDate, previousDay } from '../../domain/civil-date.ts';
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { type Finding, finding, firstMentions } from './finding.ts';
import { saidBefore } from './sentences.ts';

export interface Term {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const LONGEST_YEARS = 20;
const documentNoun =
  /(?:chương trình|quy chế|kế hoạch|thỏa thuận|thoả thuận|đề án|dự án|nghị quyết|chỉ thị|phong trào|cuộc vận động|chiến lược)(?: (?:phối hợp|số|liên tịch|hợp tác))?/g;
const joint = /^(?:chương trình|quy chế|kế hoạch|thỏa thuận|thoả thuận) (?:phối hợp|số|liên tịch|hợp tác)$/;
const lasting =
  /(?:thời gian|thời hạn|hiệu lực|có giá trị)(?![\p{L}\d])(?:(?:\s|:)*(?:thực hiện|phối hợp|của|chương trình|quy chế|kế hoạch|là|trong|thi hành|này|áp dụng))*[\s:,(]*(?:(?:kể )?từ)?(?: ngày| năm)?\s*$/u;

/** `signedOn` where the text names one day of signing: a term of bare years begins no earlier in that year. */
export function terms(
  text: string,
  figures: readonly ProseFigure[],
  signedOn: CivilDate | undefined,
): readonly Finding<Term>[] {
  const seen = figures.filter(({ zone }) => zone !== 'related' && zone !== 'chrome');
  const found = seen.flatMap((figure, at): Finding<Term>[] => {
    const next = seen[at + 1];
    return [
      ...spanOfYears(text, figure, signedOn),
      ...(next ? fromTo(text, figure, next, signedOn) : []),
      ...lastingYears(text, figure, next, signedOn),
    ];
  });
  return firstMentions(found, ({ from, to }) => `${from} ${to}`);
}

function spanOfYears(
  text: string,
  { kind, from, to, start, end }: ProseFigure,
  signedOn: CivilDate | undefined,
): readonly Finding<Term>[] {
  if (kind !== 'period' || typeof from !== 'number' || typeof to !== 'number' || from >= to) return [];
  const before = saidBefore(text, start, 320).toLowerCase();
  const ofAgreement = / đoạn(?: từ)?(?: năm)?\s*$/.test(before) && isOfAgreement(before);
  if (!ofAgreement && !lasting.test(before)) return [];
  return made(text, start, end, firstDay(from, signedOn), `${to}-12-31`);
}

/** The last document named before the words is the agreement. */
function isOfAgreement(before: string): boolean {
  const last = [...before.matchAll(documentNoun)].at(-1);
  return last !== undefined && joint.test(last[0]);
}

const firstDay = (year: number, signedOn: CivilDate | undefined): CivilDate =>
  signedOn?.startsWith(`${year}-`) ? signedOn : `${year}-01-01`;

/** `thời gian thực hiện: từ ngày 10/4/2016 đến hết ngày 09/4/2021`, `từ năm 2019 đến hết năm 2024`. */
function fromTo(
  text: string,
  first: ProseFigure,
  last: ProseFigure,
  signedOn: CivilDate | undefined,
): readonly Finding<Term>[] {
  if (!isDated(first) || !isDated(last)) return [];
  const between = text.slice(first.end, Math.min(last.start, first.end + 40));
  if (!/^\s*(?:đến|tới|–|-)(?: hết)?(?: ngày| năm)?\s*$/iu.test(between)) return [];
  if (!lasting.test(withoutLength(saidBefore(text, first.start, 200).toLowerCase()))) return [];
  const [from, to] = [beginOf(first, signedOn), endOf(last)];
  return from && to ? made(text, first.start, last.end, from, to) : [];
}

const isDated = ({ kind }: ProseFigure): boolean => kind === 'date' || kind === 'period';

/** `5 năm, từ …`: the length said before the days is no part of the pattern. */
const withoutLength = (before: string): string =>
  before.replace(/\d{1,2}\s*\(?[\p{L} ]{0,12}\)?\s*năm[\s,(]*(?=(?:kể )?từ(?: ngày| năm)?\s*$)/iu, '');

function beginOf({ kind, iso, from, to }: ProseFigure, signedOn: CivilDate | undefined) {
  if (kind === 'date') return iso && isCivilDate(iso) ? iso : undefined;
  return kind === 'period' && typeof from === 'number' && from === to ? firstDay(from, signedOn) : undefined;
}

function endOf({ kind, iso, from, to }: ProseFigure): CivilDate | undefined {
  if (kind === 'date') return iso && isCivilDate(iso) ? iso : undefined;
  return kind === 'period' && typeof to === 'number' && from === to ? `${to}-12-31` : undefined;
}

/** `thời hạn 5 năm kể từ ngày ký`, `… kể từ ngày 10/4/2016`. */
function lastingYears(
  text: string,
  { kind, unit, value, start, end }: ProseFigure,
  next: ProseFigure | undefined,
  signedOn: CivilDate | undefined,
): readonly Finding<Term>[] {
  if (kind !== 'duration' || unit !== 'năm' || !value || !Number.isInteger(value)) return [];
  if (!lasting.test(saidBefore(text, start, 160).toLowerCase())) return [];
  const after = text.slice(end, end + 60);
  const ofSigning = /^[\s,(]*(?:kể )?từ ngày (?:được )?ký(?: kết| ban hành)?/iu.exec(after);
  if (ofSigning && signedOn) return years(text, start, end + ofSigning[0].length, signedOn, value);
  const dated = next?.kind === 'date' && next.iso && isCivilDate(next.iso) ? next : undefined;
  if (!dated?.iso || !/^[\s,(]*(?:kể )?từ ngày\s*$/iu.test(text.slice(end, dated.start))) return [];
  return years(text, start, dated.end, dated.iso, value);
}

function years(text: string, start: number, end: number, from: CivilDate, count: number) {
  const day = `${Number(from.slice(0, 4)) + count}${from.slice(4)}`;
  return made(text, start, end, from, isCivilDate(day) ? previousDay(day) : `${day.slice(0, 4)}-02-28`);
}

function made(
  text: string,
  start: number,
  end: number,
  from: CivilDate,
  to: CivilDate,
): readonly Finding<Term>[] {
  const length = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (!isCivilDate(from) || !isCivilDate(to) || from >= to || length > LONGEST_YEARS) return [];
  return [finding(text, start, end, { from, to })];
}
