/** The reasons of verdicts, in sentences. */
import type { Figure } from '../domain/figure.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import type { ProseFigure } from '../domain/prose-figure.ts';
import type { Words } from '../domain/words.ts';

const both = (say: (locale: Locale) => string): Words => ({ vi: say('vi'), en: say('en') });

/** A document number with what it stands for. */
export function named({ kind, document, normalised, text, iso }: ProseFigure, why: Words | null): Words {
  const plain = why ?? { vi: 'Không phải kết quả', en: 'Not a result' };
  if (kind !== 'document-number' || !document) return plain;
  if (document.candidates.length > 1) {
    const list = document.candidates.join(', ');
    return { vi: `${plain.vi}; có thể là ${list}`, en: `${plain.en}; it may be ${list}` };
  }
  if (normalised === undefined || normalised === text || iso !== undefined) return plain;
  return { vi: `${plain.vi}; đọc là ${normalised}`, en: `${plain.en}; read as ${normalised}` };
}

export const part: Words = {
  vi: 'Một phần của tổng số nêu ngay trước đó',
  en: 'A part of the total named just before it',
};

export const mistyped = ({ text }: ProseFigure): Words => ({
  vi: `“${text}” có lẽ gõ sai dấu phân cách; không đoán thay người viết`,
  en: `“${text}” is probably mistyped in its separators; it is not guessed at`,
});

export const apart: Words = {
  vi: 'Con số của riêng một địa bàn; sổ không có số riêng cho nơi ấy',
  en: 'The number of one place, for which the records have none of its own',
};

export const hidden: Words = {
  vi: 'Số nhỏ của một nhóm người không được công bố',
  en: 'A small count of a group is not shown to the public',
};

export const nothingCounts = ({ unit }: ProseFigure): Words =>
  unit === ''
    ? { vi: 'Không rõ con số này đếm gì', en: 'It is not clear what this counts' }
    : {
        vi: `Không chỉ tiêu nào của chương trình đếm “${unit}” như ở đây`,
        en: `No indicator of the programme counts “${unit}” as it is meant here`,
      };

export const tie = (names: readonly Words[]): Words =>
  both((locale) => {
    const list = names.map((name) => `“${name[locale]}”`);
    return locale === 'vi' ? `Có thể là ${list.join(' hoặc ')}` : `It may be ${list.join(' or ')}`;
  });

export const mixed = ({ unit }: ProseFigure, figure: Figure): Words => ({
  vi: `Báo cáo đếm “${unit}”, sổ đếm “${figure.unit.vi}”: hai cách đếm không so với nhau được`,
  en: `The text counts “${unit}”, the records count “${figure.unit.vi}”: the two cannot be compared`,
});

export const noData = ({ name }: Figure): Words => ({
  vi: `Sổ không có số liệu nào về “${name.vi}” trong kỳ này`,
  en: `The records hold nothing on “${name.en}” for this period`,
});

export const inseparable = ({ knownFor }: Figure): Words =>
  both((locale) => {
    const spans = knownFor.map(
      ({ from, to, value }) =>
        `${styleNumber(value, locale)} (${styleDate(from, locale)} – ${styleDate(to, locale)})`,
    );
    return locale === 'vi'
      ? `Sổ chỉ có tổng số của cả kỳ dài hơn, không tách được: ${spans.join('; ')}`
      : `The records hold only the total of a longer span, which cannot be separated: ${spans.join('; ')}`;
  });

export const matches = (figure: Figure): Words =>
  both((locale) => {
    const value = `${styleNumber(figure.value ?? 0, locale)} ${figure.unit[locale]}`;
    const said = locale === 'vi' ? `Khớp với sổ: ${value}` : `The records say the same: ${value}`;
    return said + scope(figure, locale) + unsettled(figure, locale);
  });

export const differs = ({ value }: ProseFigure, figure: Figure): Words =>
  both((locale) => {
    const [text, records] = [value ?? 0, figure.value ?? 0].map((each) => styleNumber(each, locale));
    const said =
      locale === 'vi'
        ? `Báo cáo ghi ${text}, sổ ghi ${records}`
        : `The text says ${text}, the records ${records}`;
    const party = figure.disputed ? figure.byOrganization.find((each) => each.value === value) : undefined;
    const whose =
      party &&
      (locale === 'vi' ? `; trùng với số của ${party.name.vi}` : `; ${party.name.en} holds it to be so`);
    return said + scope(figure, locale) + (whose ?? unsettled(figure, locale));
  });

export const narrower = (figure: Figure): Words => ({
  vi: `Chỉ tiêu chỉ đếm riêng “${figure.unit.vi}” (${styleNumber(figure.value ?? 0, 'vi')})`,
  en: `The indicator counts “${figure.unit.vi}” alone (${styleNumber(figure.value ?? 0, 'en')})`,
});

/** Of which place and years, where that is not the whole programme in its whole term. */
function scope({ question: { place, period } }: Figure, locale: Locale): string {
  const parts = [place?.name[locale], /^\d{4}(?:\.\.\d{4})?$/.test(period) && period.replace('..', '–')];
  return parts.some(Boolean) ? ` – ${parts.filter(Boolean).join(', ')}` : '';
}

function unsettled({ waiting, disputes }: Figure, locale: Locale): string {
  const parts = [
    waiting > 0 && (locale === 'vi' ? `${waiting} bản ghi chờ xác nhận` : `${waiting} records wait`),
    disputes > 0 && (locale === 'vi' ? `${disputes} bản ghi có ý kiến khác` : `${disputes} are disputed`),
  ].filter(Boolean);
  return parts.length > 0 ? ` (${parts.join(', ')})` : '';
}
