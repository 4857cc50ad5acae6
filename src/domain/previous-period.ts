/** The period before a period, of the same kind and length: what a report compares its figures with. */
import { addDays, type CivilDate, daysBetween, lastDayOfMonth } from './civil-date.ts';
import { type Period, parsePeriod } from './period.ts';
import { Problem } from './problem.ts';

interface Term {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How many parts of a kind a year has, and how the n-th of them is written. */
interface Kind {
  readonly shape: RegExp;
  readonly perYear: number;
  write(at: number): string;
}

const KINDS: readonly Kind[] = [
  { shape: /^()$/, perYear: 1, write: () => '' },
  { shape: /^-H([12])$/, perYear: 2, write: (at) => `-H${at}` },
  { shape: /^-Q([1-4])$/, perYear: 4, write: (at) => `-Q${at}` },
  { shape: /^-(\d\d)$/, perYear: 12, write: (at) => `-${String(at).padStart(2, '0')}` },
  // Nine months have no nine months before them in the year: they are held against those of the year before.
  { shape: /^-9M()$/, perYear: 1, write: () => '-9M' },
];

interface Part {
  readonly kind: Kind;
  /** Counted through the years, so that what follows each other differs by one. */
  readonly number: number;
  readonly reporting: string;
}

/**
 * A quarter has the quarter before, `2016..2018` the three years before, days as many days before (whole months where
 * the period is made of them); reporting calendars (`@15`) are kept. Null for the term, and where the period before has
 * no day in the term.
 */
export function previousPeriod(period: Period, term: Term): Period | null {
  const text = period.text === 'term' ? null : (byParts(period.text) ?? byDays(period));
  if (text === null) return null;
  const previous = readable(text, term);
  return previous && previous.to >= term.from ? previous : null;
}

function byParts(text: string): string | null {
  const [first, last = first, ...more] = text.split('..').map(readPart);
  if (!first || !last || more.length > 0) return null;
  if (first.kind !== last.kind || first.reporting !== last.reporting) return null;
  const length = last.number - first.number + 1;
  const [from, to] = [write(first, first.number - length), write(last, first.number - 1)];
  return from === to ? from : `${from}..${to}`;
}

function readPart(text: string): Part | null {
  const [, year, name = '', reporting = ''] = /^(\d{4})(-[^@]+)?(@15)?$/.exec(text) ?? [];
  const kind = KINDS.find(({ shape }) => shape.test(name));
  if (year === undefined || !kind) return null;
  const at = Number(kind.shape.exec(name)?.[1] || 1);
  return { kind, number: Number(year) * kind.perYear + at - 1, reporting };
}

function write({ kind, reporting }: Part, number: number): string {
  const year = Math.floor(number / kind.perYear);
  return `${String(year).padStart(4, '0')}${kind.write((number % kind.perYear) + 1)}${reporting}`;
}

/** As many whole months before where the days are whole months of the calendar, else as many days. */
function byDays({ from, to }: Period): string | null {
  try {
    const before = addDays(from, -1);
    const months = wholeMonths(from, to);
    const start = months === null ? addDays(before, -daysBetween(from, to)) : firstOfMonth(from, -months);
    return start === before ? start : `${start}..${before}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Null unless the first day begins a month and the last one ends one. */
function wholeMonths(from: CivilDate, to: CivilDate): number | null {
  const [fromYear, fromMonth, fromDay] = numbers(from);
  const [toYear, toMonth, toDay] = numbers(to);
  if (fromDay !== 1 || toDay !== lastDayOfMonth(toYear, toMonth)) return null;
  return (toYear - fromYear) * 12 + toMonth - fromMonth + 1;
}

function firstOfMonth(day: CivilDate, months: number): CivilDate {
  const [year, month] = numbers(day);
  const at = year * 12 + month - 1 + months;
  return addDays(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`, 0);
}

const numbers = (day: CivilDate) => day.split('-').map(Number) as [number, number, number];

function readable(text: string, term: Term): Period | null {
  try {
    return parsePeriod(text, term);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
