/**
 * Days: 10/4/2016, 11.3.2016, ngày 10-9, ngày 15 tháng 8 năm 2020. Days and months are checked, so that 488/691 is no
 * date; a day without a year needs a word that says so, or no noun after it.
 */

import type { Reading, Rule } from './reading.ts';
import { isDigits, isGlued, joins, keyAt, type Tokens } from './tokens.ts';
import { unitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

const dayWords = wordSet('ngày sáng chiều tối trưa đêm hôm mùng mồng dịp tết lễ nữ niệm hạn trước');
const daysOf = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const isYear = (digits: string): boolean => digits.length === 4 && /^(?:19|20|21)\d\d$/.test(digits);

const isDay = (day: number, month: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= (daysOf[month] ?? 0);

const ZERO = 0x30;

/** A number of one or two digits, or of one where `most` is 1, at a token. */
export function shortNumber(tokens: Tokens, at: number, most: 1 | 2): number | undefined {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.key.length > most) return undefined;
  const last = token.key.charCodeAt(token.key.length - 1) - ZERO;
  return token.key.length === 1 ? last : (token.key.charCodeAt(0) - ZERO) * 10 + last;
}

const separators = wordSet('/ . -');

export const fullDate: Rule = (tokens, at) => {
  if (!separators.at(tokens, at + 1)) return undefined;
  const mark = keyAt(tokens, at + 1);
  const digits = keyAt(tokens, at + 4);
  if (keyAt(tokens, at + 3) !== mark || !isDigits(tokens, at + 4)) return undefined;
  if (digits.length !== 4 && digits.length !== 2) return undefined;
  const day = shortNumber(tokens, at, 2);
  const month = shortNumber(tokens, at + 2, 2);
  if (day === undefined || month === undefined || !isDay(day, month)) return undefined;
  let glued = true;
  for (let step = 1; step <= 4; step++) glued &&= isGlued(tokens, at + step);
  if (!glued && (mark === '.' || digits.length !== 4)) return undefined;
  const year = yearOf(digits, mark);
  return year === undefined ? undefined : dated(at, at + 5, { day, month, year });
};

function yearOf(digits: string, mark: string): number | undefined {
  if (/^[12]\d{3}$/.test(digits)) return Number(digits);
  if (digits.length !== 2 || mark === '.') return undefined;
  const short = Number(digits);
  return short > 40 ? 1900 + short : 2000 + short;
}

/** `10 tháng 4 năm 2016`, `10 tháng 4/2016`, `10 tháng 4`. */
export const spelledDate: Rule = (tokens, at) => {
  if (keyAt(tokens, at + 1) !== 'tháng') return undefined;
  const day = shortNumber(tokens, at, 2);
  const month = shortNumber(tokens, at + 2, 2);
  if (day === undefined || month === undefined || !isDay(day, month)) return undefined;
  const { past, year } = yearAfter(tokens, at + 3);
  return dated(at, past, { day, month, year });
};

/** The year after a day and month: `năm 2016`, `/2016`, `-2016`. */
export function yearAfter(
  tokens: Tokens,
  at: number,
): { readonly past: number; readonly year: number | undefined } {
  const mark = keyAt(tokens, at);
  const start = mark === ',' && keyAt(tokens, at + 1) === 'năm' ? at + 2 : at + 1;
  const digits = keyAt(tokens, start);
  if (!isDigits(tokens, start) || !isYear(digits)) return { past: at, year: undefined };
  const joined = mark === 'năm' || start > at + 1 || mark === '/' || joins(tokens, at, '-.');
  if (!joined) return { past: at, year: undefined };
  return { past: start + 1, year: Number(digits) };
}

/** `ngày 10-9`, `dịp 8/3`, `từ 15-20/5/2023`. */
export const dayAndMonth: Rule = (tokens, at) => {
  if (!joins(tokens, at + 1, '/-.')) return undefined;
  const further = joins(tokens, at + 3, '/-.');
  if (further && (keyAt(tokens, at + 1) !== '-' || keyAt(tokens, at + 3) !== '/')) return undefined;
  const day = shortNumber(tokens, at, 2);
  const month = shortNumber(tokens, at + 2, 2);
  if (day === undefined || month === undefined) return undefined;
  const span = spanOfDays(tokens, at, day, month);
  if (span) return span;
  if (!isDay(day, month) || further) return undefined;
  if (notDays.at(tokens, at - 1) || (keyAt(tokens, at - 1) === 'trước' && keyAt(tokens, at - 2) === 'ứng'))
    return undefined;
  const said = dayWords.at(tokens, at - 1) || inBrackets(tokens, at) || followsDay(tokens, at);
  if (!said && (keyAt(tokens, at + 1) !== '/' || !standsAlone(tokens, at))) return undefined;
  if (said && keyAt(tokens, at + 1) === '.' && keyAt(tokens, at - 1) !== 'ngày') return undefined;
  const { past, year } = keyAt(tokens, at + 3) === 'năm' ? yearAfter(tokens, at + 3) : nothing(at + 3);
  return dated(at, past, { day, month, year });
};

/** `hạng 4/4`, `Trang 1/2`. */
const notDays = wordSet('hạng trang bậc binh');

/** `Ngày Thầy thuốc Việt Nam (27-2)`. */
function inBrackets(tokens: Tokens, at: number): boolean {
  if (keyAt(tokens, at - 1) !== '(' || keyAt(tokens, at + 3) !== ')') return false;
  for (let back = at - 2; back > at - 10; back--) if (keyAt(tokens, back) === 'ngày') return true;
  return false;
}

const following = wordSet('và , đến - tới');

/** The second of `ngày 30-4 và 1-5`, of `ngày 5 đến 20-7`. */
function followsDay(tokens: Tokens, at: number): boolean {
  if (!following.at(tokens, at - 1) || !isDigits(tokens, at - 2)) return false;
  return dayWords.at(tokens, joins(tokens, at - 3, '/-') ? at - 5 : at - 3);
}

const nothing = (past: number) => ({ past, year: undefined });

/** Words by which a fraction or a share is announced: `đạt 5/7`. */
const sharing = wordSet(
  'xỉ lệ vượt đạt có chiếm với được hơn khoảng trên gần chừng ước bằng còn chỉ độ cả tới',
);

function standsAlone(tokens: Tokens, at: number): boolean {
  if (sharing.at(tokens, at - 1) || keyAt(tokens, at + 3) === '%') return false;
  const unit = unitAt(tokens, at + 3);
  if (unit === undefined || unit.sort === 'guess') return true;
  // `12/12 kỳ` are all of them.
  return keyAt(tokens, at).startsWith('0') && keyAt(tokens, at) !== keyAt(tokens, at + 2);
}

/** `15-20/5/2023`: from its first day on. */
function spanOfDays(tokens: Tokens, at: number, from: number, to: number): Reading | undefined {
  if (keyAt(tokens, at + 1) !== '-' || !joins(tokens, at + 3, '/')) return undefined;
  const month = shortNumber(tokens, at + 4, 2);
  if (month === undefined || from >= to || !isDay(from, month) || !isDay(to, month)) return undefined;
  const { past, year } = yearAfter(tokens, at + 5);
  return dated(at, past, { day: from, month, year }, iso({ day: to, month, year }));
}

/** `ngày 15`, with the month of the day it is joined to: `từ ngày 15 đến ngày 20/5/2023`. */
export const bareDay: Rule = (tokens, at) => {
  if (keyAt(tokens, at - 1) !== 'ngày') return undefined;
  const day = shortNumber(tokens, at, 2);
  if (day === undefined || day < 1 || day > 31 || joins(tokens, at + 1, ',.') || unitAfter(tokens, at + 1))
    return undefined;
  const next = joinedDay(tokens, at + 1);
  if (next && isDay(day, next.month)) return dated(at, at + 1, { day, month: next.month, year: next.year });
  // `trong 2 ngày 15 hộ`: the days were counted.
  if (isDigits(tokens, at - 2)) return undefined;
  return { first: at, past: at + 1, kind: 'date', value: day, unit: '', details: undefined };
};

const lunarMonths = new Map([
  ['giêng', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['chạp', 12],
]);

/** `mồng 6 tháng Giêng`, `mùng 3 Tết`: a day of the lunar calendar, whose first month is that of Tết. */
export const lunarDay: Rule = (tokens, at) => {
  if (!lunarHeads.at(tokens, at - 1)) return undefined;
  const day = shortNumber(tokens, at, 2);
  if (day === undefined || day < 1 || day > 30) return undefined;
  const feast = keyAt(tokens, at + 1) === 'tết';
  const named = keyAt(tokens, at + 1) === 'tháng';
  const month = feast ? 1 : named ? lunarMonth(tokens, at + 2) : undefined;
  const past = feast ? at + 2 : month === undefined ? at + 1 : at + 3;
  if (month === undefined)
    return { first: at, past: at + 1, kind: 'date', value: day, unit: '', details: undefined };
  return dated(at, past, { day, month, year: undefined });
};

const lunarHeads = wordSet('mồng mùng');
const lunarMonth = (tokens: Tokens, at: number): number | undefined =>
  lunarMonths.get(keyAt(tokens, at)) ?? shortNumber(tokens, at, 2);

const unitAfter = (tokens: Tokens, at: number) => {
  const unit = unitAt(tokens, at);
  return unit !== undefined && unit.sort !== 'guess';
};

const joining = wordSet('đến và - ,');

function joinedDay(tokens: Tokens, at: number): { month: number; year: number | undefined } | undefined {
  if (!joining.at(tokens, at)) return undefined;
  const next = keyAt(tokens, at + 1) === 'ngày' ? at + 2 : at + 1;
  const month = shortNumber(tokens, next + 2, 2);
  const separated = joins(tokens, next + 1, '/-.') || keyAt(tokens, next + 1) === 'tháng';
  if (!separated || month === undefined || month < 1 || month > 12) return undefined;
  return { month, year: yearAfter(tokens, next + 3).year };
}

interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | undefined;
}

const two = (number: number) => String(number).padStart(2, '0');
const iso = ({ day, month, year }: Day) =>
  `${year === undefined ? '-' : String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

function dated(first: number, past: number, day: Day, to?: string): Reading {
  const value = (day.year ?? 0) * 10_000 + day.month * 100 + day.day;
  const details = to === undefined ? { iso: iso(day) } : { iso: iso(day), to };
  return { first, past, kind: 'date', value, unit: '', details };
}
