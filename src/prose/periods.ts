/**
 * Stretches of the calendar: giai đoạn 2016-2020, năm 2021, quý II/2023, 6 tháng đầu năm 2020, tháng 5/2024. The word
 * `năm` beside a year belongs to it but is not quoted, as readers quote the year.
 */
import { isYear, shortNumber, yearAfter } from './dates.ts';
import { PhraseBook } from './phrases.ts';
import type { Details, Reading, Rule } from './reading.ts';
import { romanNumeral, spell } from './roman-numeral.ts';
import { isDigits, isGlued, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

const two = (month: number) => String(month).padStart(2, '0');
const months = (year: number | undefined, from: number, to: number) =>
  year === undefined ? undefined : { from: `${year}-${two(from)}`, to: `${year}-${two(to)}` };

/** `6 tháng đầu năm 2020`, `9 tháng năm 2021`, `6 tháng cuối năm`. */
export const firstMonths: Rule = (tokens, at) => {
  if (keyAt(tokens, at + 1) !== 'tháng') return undefined;
  const count = shortNumber(tokens, at, 2);
  if (count === undefined || count < 1 || count > 12) return undefined;
  const side = keyAt(tokens, at + 2);
  const sided = side === 'đầu' || side === 'cuối';
  const start = sided ? at + 3 : at + 2;
  const { past, year } = yearOfMonths(tokens, start);
  if (!sided && year === undefined && !isReported(tokens, at)) return undefined;
  const span = side === 'cuối' ? months(year, 13 - count, 12) : months(year, 1, count);
  return { first: at, past, kind: 'period', value: count, unit: 'tháng', details: span };
};

const reports = new PhraseBook<true>().add('báo cáo|kết quả|sơ kết|số liệu|tổng kết|công tác|giao ban', true);
const periodic = wordSet('/ một');
const reported = wordSet('báo cáo quả kết liệu tác ban');

/** `báo cáo 9 tháng`, `sơ kết 6 tháng`. */
const isReported = (tokens: Tokens, at: number): boolean =>
  /^0?[369]$/.test(keyAt(tokens, at)) &&
  reported.at(tokens, at - 1) &&
  reports.endingAt(tokens, at) !== undefined &&
  !periodic.at(tokens, at + 2) &&
  !knownUnitAt(tokens, at + 2);

/** `năm 2020`, `của năm 2020`, `năm`, `2020`, `/2020`. */
function yearOfMonths(tokens: Tokens, at: number) {
  const start = keyAt(tokens, at) === 'của' ? at + 1 : at;
  const found = yearAfter(tokens, start);
  if (found.year !== undefined) return found;
  if (isDigits(tokens, at) && isYear(keyAt(tokens, at)))
    return { past: at + 1, year: Number(keyAt(tokens, at)) };
  return { past: keyAt(tokens, at) === 'năm' ? at + 1 : at, year: undefined };
}

/** `2016-2020`, `2016 – 2020`, `2020/2021`, `2020-21`, and `từ 2016 đến 2020`. */
export const spanOfYears: Rule = (tokens, at) => {
  if (!isYear(keyAt(tokens, at))) return undefined;
  const from = Number(keyAt(tokens, at));
  const mark = keyAt(tokens, at + 1);
  if (mark !== '-' && mark !== '/' && mark !== 'đến') return undefined;
  if (mark === 'đến' && keyAt(tokens, at - 1) !== 'từ' && keyAt(tokens, at - 1) !== 'đoạn') return undefined;
  const digits = keyAt(tokens, at + 2);
  if (!isDigits(tokens, at + 2) || isYear(keyAt(tokens, at + 4))) return undefined;
  const short = digits.length === 2 && isGlued(tokens, at + 2) && Number(digits) > from % 100;
  if (!isYear(digits) && !(short && mark === '-')) return undefined;
  const to = short ? Math.floor(from / 100) * 100 + Number(digits) : Number(digits);
  return { first: at, past: at + 3, kind: 'period', value: from, unit: '', details: { from, to } };
};

const yearHeads = wordSet('năm hè xuân tết niên vụ đông thu');

/** `năm 2021`, `(2021)`, `so với 2020`; after `năm` any four digits, elsewhere a likely year that counts nothing. */
export const singleYear: Rule = (tokens, at) => {
  const digits = keyAt(tokens, at);
  const headed = yearHeads.at(tokens, at - 1) && !isDigits(tokens, at - 2);
  if (digits.length !== 4 || !(headed ? /^[12]/.test(digits) : isYear(digits))) return undefined;
  if (!headed && knownUnitAt(tokens, at + 1)) return undefined;
  const year = Number(digits);
  const details = { from: year, to: year };
  return { first: at, past: at + 1, kind: 'period', value: year, unit: 'năm', details };
};

/** `5/2024`, `10-2020` without the word tháng. */
export const monthOfYear: Rule = (tokens, at) => {
  if (!isGlued(tokens, at + 1) || keyAt(tokens, at + 1) === 'năm') return undefined;
  const { past, year } = yearAfter(tokens, at + 1);
  const month = year === undefined ? undefined : shortNumber(tokens, at, 2);
  if (month === undefined || month < 1 || month > 12) return undefined;
  const details = months(year, month, month);
  return { first: at, past, kind: 'period', value: month, unit: 'tháng', details };
};

/** `những năm 90`: the decade. */
export const decade: Rule = (tokens, at) => {
  if (keyAt(tokens, at - 1) !== 'năm' || !/^[1-9]0$/.test(keyAt(tokens, at))) return undefined;
  if (!decadeHeads.at(tokens, at - 2) || knownUnitAt(tokens, at + 1)) return undefined;
  const value = Number(keyAt(tokens, at));
  const from = 1900 + value;
  return { first: at, past: at + 1, kind: 'period', value, unit: 'năm', details: { from, to: from + 9 } };
};

const decadeHeads = wordSet('những thập');

const monthNames = new Map([
  ['giêng', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['một', 11],
  ['chạp', 12],
]);
const beforeMonth = wordSet('hồi từ đến vào đầu cuối giữa tới trong sang trước tết qua');
const feasts = wordSet('rằm mồng mùng');

/** `tháng Tư`, `hồi tháng ba`, `tháng Mười hai`; not `rằm tháng Giêng`, not `mỗi tháng hai lần`. */
function spokenMonth(tokens: Tokens, at: number): Reading | undefined {
  const name = tokens[at + 1];
  const month = monthNames.get(name?.key ?? '');
  if (!name || month === undefined || feasts.at(tokens, at - 1)) return undefined;
  if (!name.capital && month !== 1 && month !== 12 && !beforeMonth.at(tokens, at - 1)) return undefined;
  const teen = month === 10 && /^(?:một|hai)$/.test(keyAt(tokens, at + 2)) ? 1 : 0;
  const value = teen ? (keyAt(tokens, at + 2) === 'một' ? 11 : 12) : month;
  if (knownUnitAt(tokens, at + 2 + teen) && keyAt(tokens, at + 2 + teen) !== 'năm') return undefined;
  const { past, year } = yearAfter(tokens, at + 2 + teen);
  const span = months(year, value, value);
  const details: Details = span ? { form: 'words', from: span.from, to: span.to } : { form: 'words' };
  return { first: at, past, kind: 'period', value, unit: 'tháng', details };
}

const goingOn = wordSet('. , /');
const monthly = wordSet('lương nhập phí');

/** At the word tháng: `tháng 5/2024`, `tháng 5 năm 2024`, `tháng 5`; but not `mỗi tháng 2 lần`. */
export const namedMonth: Rule = (tokens, at) => {
  const month = shortNumber(tokens, at + 1, 2);
  if (month === undefined) return spokenMonth(tokens, at);
  if (month < 1 || month > 12 || isDigits(tokens, at - 1)) return undefined;
  const { past, year } = yearAfter(tokens, at + 2);
  // `lương tháng 8 triệu`, `8 - 12 triệu`
  if (year === undefined && monthly.at(tokens, at - 1)) return undefined;
  if (year === undefined && (goingOn.at(tokens, at + 2) ? isGluedDigit(tokens, at + 3) : false))
    return undefined;
  if (year === undefined && knownUnitAt(tokens, at + 2)) return undefined;
  const details = months(year, month, month);
  return { first: at, past, kind: 'period', value: month, unit: 'tháng', details };
};

/** At a capital T: `T5/2023`. */
export const shortMonth: Rule = (tokens, at) =>
  tokens[at]?.capital && isGluedDigit(tokens, at + 1) && yearAfter(tokens, at + 2).year !== undefined
    ? namedMonth(tokens, at)
    : undefined;

const isGluedDigit = (tokens: Tokens, at: number) => isDigits(tokens, at) && isGlued(tokens, at);

function inRoman(value: number, span: ReturnType<typeof months>): Details {
  const normalised = `quý ${spell(value)}`;
  return span ? { normalised, from: span.from, to: span.to, form: 'roman' } : { normalised, form: 'roman' };
}

/** At the word quý: `quý II/2023`, `quý 1 năm 2023`, `quý IV`. */
export const quarter: Rule = (tokens, at) => {
  const roman = romanNumeral(tokens[at + 1]);
  const value = roman ?? shortNumber(tokens, at + 1, 1);
  if (value === undefined) return undefined;
  return quarterOf(tokens, { first: at, at: at + 1, value, roman: roman !== undefined });
};

interface Quarter {
  readonly first: number;
  /** Its number. */
  readonly at: number;
  readonly value: number;
  readonly roman: boolean;
}

export function quarterOf(tokens: Tokens, { first, at, value, roman }: Quarter): Reading | undefined {
  if (value < 1 || value > 4) return undefined;
  const { past, year } = yearAfter(tokens, at + 1);
  if (year === undefined && !roman && knownUnitAt(tokens, at + 1)) return undefined;
  const span = months(year, value * 3 - 2, value * 3);
  return { first, past, kind: 'period', value, unit: 'quý', details: roman ? inRoman(value, span) : span };
}

/** At the word nửa: `nửa đầu năm 2020`. */
export const halfYear: Rule = (tokens, at): Reading | undefined => {
  const side = keyAt(tokens, at + 1);
  if ((side !== 'đầu' && side !== 'cuối') || keyAt(tokens, at + 2) !== 'năm') return undefined;
  const { past, year } = yearOfMonths(tokens, at + 2);
  const span = side === 'đầu' ? months(year, 1, 6) : months(year, 7, 12);
  const details: Details = span ? { form: 'words', from: span.from, to: span.to } : { form: 'words' };
  return { first: at, past, kind: 'period', value: 0.5, unit: 'năm', details };
};
