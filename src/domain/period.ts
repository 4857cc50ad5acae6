/**
 * Periods as people ask for them (`2018`, `2018-Q2`, `2018-05@15`, `2016..2020`, `term`): reading them, saying them
 * in both languages, and measuring them. What cannot be read is refused with the forms that were probably meant.
 */
import { type CivilDate, daysBetween, isCivilDate, lastDayOfMonth } from './civil-date.ts';
import { fold } from './fold.ts';
import { styleDate, styleMonth } from './number-style.ts';
import { type Locale, Problem } from './problem.ts';

/** `from` and `to` are both included; `text` is the form it was asked in, in its normal spelling. */
export interface Period {
  readonly text: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** One side of a range, or a period that is none. `part` is '' for a year, else `Q2`, `H1`, `9M`, `05` or `05-03`. */
interface Span extends Period {
  readonly year: number;
  readonly part: string;
  /** Counted from the 15th to the 14th. */
  readonly reporting: boolean;
}

/** First and last month of each part of a year. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['', [1, 12]],
  ['H1', [1, 6]],
  ['H2', [7, 12]],
  ['9M', [1, 9]],
  ...[1, 2, 3, 4].map((n) => [`Q${n}`, [3 * n - 2, 3 * n]] as const),
  ...Array.from({ length: 12 }, (_, n) => [twoDigits(n + 1), [n + 1, n + 1]] as const),
]);

const EXAMPLES =
  '2018 2018-Q2 2018-H1 2018-9M 2018-05 2018-05@15 2016..2020 2016-04-10..2021-04-09 term'.split(' ');

/**
 * Reads a period. `@15` asks for the reporting calendar of Decree 09/2019/NĐ-CP: month M runs from the 15th of the
 * month before to the 14th of M, and quarters, halves, nine months and years accordingly.
 * @throws Problem `unknown-period`, with likely corrections and then examples under `near`.
 */
export function parsePeriod(
  text: string,
  term: { readonly from: CivilDate; readonly to: CivilDate } | null,
): Period {
  const period = /^term$/i.test(text) ? term && { text: 'term', from: term.from, to: term.to } : read(text);
  if (period && period.from <= period.to) return period;
  const examples = EXAMPLES.filter((example) => example !== 'term' || (term && term.from <= term.to));
  throw new Problem('unknown-period', {
    period: text,
    near: [...new Set([...corrections(text), ...examples])],
  });
}

/** Calendar years the period touches. */
export function yearsOf(period: Period): number[] {
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/**
 * Length in years: twelfths where the period is made of whole months counted from its first day (from the 31st, a
 * month ends on the last day of a shorter one), otherwise mean Gregorian years rounded to 6 decimals.
 */
export function lengthInYears(period: Period): number {
  const [fromYear, fromMonth, fromDay] = numbers(period.from);
  const [toYear, toMonth, toDay] = numbers(period.to);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  const endsMonth = toDay === lastDayOfMonth(toYear, toMonth);
  if (endsMonth && fromDay === 1) return (months + 1) / 12;
  if (months > 0 && (toDay === fromDay - 1 || (endsMonth && toDay < fromDay))) return months / 12;
  return Math.round(((daysBetween(period.from, period.to) + 1) / 365.2425) * 1e6) / 1e6;
}

/** The period as an official text names it: “quý II/2018”, “giai đoạn 2016–2020”; “Q2 2018”, “2016–2020”. */
export function sayPeriod(period: Period, locale: Locale): string {
  const [first, last = first, ...more] = period.text.split('..').map(readSpan);
  if (!first || !last || more.length > 0) return sayDays(period, locale);
  const days = (['from', 'to'] as const).map((end) => styleDate(period[end], locale)).join(' – ');
  const brackets = first.reporting || last.reporting ? ` (${days})` : '';
  if (first.text === last.text) return saySpan(first, locale) + brackets;
  const years = [first, last].every((span) => span.part === '' && !span.reporting);
  if (years) return `${locale === 'vi' ? 'giai đoạn ' : ''}${first.year}–${last.year}`;
  return `${fromTo(sayEnd(first, locale), sayEnd(last, locale), locale)}${brackets}`;
}

function sayDays({ from, to }: Period, locale: Locale): string {
  if (from === to) return (locale === 'vi' ? 'ngày ' : '') + styleDate(from, locale);
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  if (years) return sayPeriod({ text: `${yearOf(from)}..${yearOf(to)}`, from, to }, locale);
  return fromTo(styleDate(from, locale), styleDate(to, locale), locale);
}

const fromTo = (from: string, to: string, locale: Locale): string =>
  locale === 'vi' ? `từ ${from} đến ${to}` : `from ${from} to ${to}`;

const sayEnd = (span: Span, locale: Locale): string =>
  span.from === span.to ? styleDate(span.from, locale) : saySpan(span, locale);

function saySpan(span: Span, locale: Locale): string {
  if (span.from === span.to) return sayDays(span, locale);
  return locale === 'vi' ? sayVietnamese(span) : sayEnglish(span);
}

function sayVietnamese({ year, part, reporting }: Span): string {
  const report = reporting ? ' báo cáo' : '';
  if (part === '') return `năm${report} ${year}`;
  if (part === 'H1') return `6 tháng đầu năm${report} ${year}`;
  if (part === 'H2') return `6 tháng cuối năm${report} ${year}`;
  if (part === '9M') return `9 tháng năm${report} ${year}`;
  if (part.startsWith('Q')) return `quý${report} ${ROMAN[Number(part[1]) - 1]}/${year}`;
  return `tháng${report} ${styleMonth(year, Number(part), 'vi')}`;
}

function sayEnglish({ year, part, reporting }: Span): string {
  const report = reporting ? 'reporting ' : '';
  const ofYear = reporting ? `reporting year ${year}` : `${year}`;
  if (part === '') return ofYear;
  if (part === 'H1') return `first half of ${ofYear}`;
  if (part === 'H2') return `second half of ${ofYear}`;
  if (part === '9M') return `first nine months of ${ofYear}`;
  if (part.startsWith('Q')) return `${report}${part} ${year}`;
  return `${report && 'reporting month '}${styleMonth(year, Number(part), 'en')}`;
}

const ROMAN = ['I', 'II', 'III', 'IV'];

function read(text: string): Period | null {
  const [first, last = first, ...more] = text.split('..').map(readSpan);
  if (!first || !last || more.length > 0) return null;
  return { text: text.toUpperCase(), from: first.from, to: last.to };
}

function readSpan(text: string): Span | null {
  if (isCivilDate(text)) {
    return { text, year: yearOf(text), part: text.slice(5), reporting: false, from: text, to: text };
  }
  const found = /^(\d{4})(?:-([^-@]+))?(@15)?$/.exec(text.toUpperCase());
  const months = PARTS.get(found?.[2] ?? '');
  if (!found || !months) return null;
  const [year, part, reporting] = [Number(found[1]), found[2] ?? '', found[3] !== undefined];
  const { from, to } = reporting ? reportingMonths(year, ...months) : calendarMonths(year, ...months);
  if (!isCivilDate(from) || !isCivilDate(to)) return null;
  return { text: found[0], year, part, reporting, from, to };
}

const calendarMonths = (year: number, first: number, last: number) => ({
  from: `${year}-${twoDigits(first)}-01`,
  to: `${year}-${twoDigits(last)}-${lastDayOfMonth(year, last)}`,
});

const reportingMonths = (year: number, first: number, last: number) => ({
  from: first === 1 ? `${year - 1}-12-15` : `${year}-${twoDigits(first - 1)}-15`,
  to: `${year}-${twoDigits(last)}-14`,
});

/** What a person may have meant: Vietnamese wording, day before year, other dashes, months out of range. */
function corrections(text: string): string[] {
  // Nobody means a period by more; the guesses below take every dash for the middle of a range.
  if (text.length > 60) return [];
  const plain = WORDINGS.reduce((said, [wording, sign]) => said.replace(wording, sign), fold(text));
  const ranges = [...plain.matchAll(/\.{2,}|…|-/g)].map(({ 0: separator, index }) => {
    const [left, right] = [plain.slice(0, index), plain.slice(index + separator.length)];
    const first = correctSpan(left);
    const last =
      correctSpan(right) ?? (separator === '-' ? null : correctSpan(`${left.slice(0, 4)}-${right}`));
    if (!first || !last) return null;
    return first.from <= last.to ? `${first.text}..${last.text}` : `${last.text}..${first.text}`;
  });
  return [correctSpan(plain)?.text, ...ranges].filter((guess) => typeof guess === 'string');
}

const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/\b6 ?thang dau nam\b/g, 'h1'],
  [/\b6 ?thang cuoi nam\b/g, 'h2'],
  [/\b9 ?thang( dau)? nam\b/g, '9m'],
  [/\bq(uy)? ?iv\b/g, 'q4'],
  [/\bq(uy)? ?iii\b/g, 'q3'],
  [/\bq(uy)? ?ii\b/g, 'q2'],
  [/\bq(uy)? ?i\b/g, 'q1'],
  [/\bquy(?= ?\d)/g, 'q'],
  [/\b(den|to)\b/g, '..'],
  [/\b(tu|giai doan|ky|nam|thang|ngay)\b| /g, ''],
];

const SHAPES = [
  /^(?<year>\d{4})[-/._]?(?<part>[qh]\d|9m)$/,
  /^(?<part>[qh]\d|9m)[-/._]?(?<year>\d{4})$/,
  /^(?<year>\d{4})(?:[-/._](?<month>\d{1,2})(?:[-/._](?<day>\d{1,2}))?)?$/,
  /^(?:(?<day>\d{1,2})[-/._])?(?<month>\d{1,2})[-/._](?<year>\d{4})$/,
];

function correctSpan(text: string): Span | null {
  const [, body = '', cutOff = ''] = /^(.*?)(@15)?$/.exec(text) ?? [];
  const found = SHAPES.map((shape) => shape.exec(body)?.groups).find((groups) => groups !== undefined);
  if (!found?.year) return null;
  const { year, part, month, day } = found;
  const name = [year];
  if (part) name.push(part === '9m' ? part : part.charAt(0) + within(part.slice(1), part[0] === 'h' ? 2 : 4));
  if (month) name.push(twoDigits(within(month, 12)));
  if (day) name.push(twoDigits(within(day, lastDayOfMonth(Number(year), within(month, 12)))));
  return readSpan(name.join('-') + cutOff) ?? readSpan(name.join('-'));
}

const within = (digits: string | undefined, most: number): number =>
  Math.min(Math.max(Number(digits), 1), most);

const numbers = (date: CivilDate) => date.split('-').map(Number) as [number, number, number];

const yearOf = (date: CivilDate): number => Number(date.slice(0, 4));

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
