/** A period as months in a row, so that quarters and years can be laid end to end. */
import type { ProseFigure } from '../../domain/prose-figure.ts';

export interface Months {
  /** Months since year 0; without a year, since January. */
  readonly from: number;
  readonly count: number;
  readonly hasYear: boolean;
}

/** Undefined for what is no period, or one whose months are not known. */
export function monthsOf({ kind, value, unit, from, to, text }: ProseFigure): Months | undefined {
  if (kind !== 'period' || value === null) return undefined;
  if (typeof from === 'number' && typeof to === 'number')
    return to < from ? undefined : { from: from * 12, count: (to - from + 1) * 12, hasYear: true };
  if (typeof from === 'string' && typeof to === 'string') {
    const [first, last] = [monthNumber(from), monthNumber(to)];
    return first === undefined || last === undefined || last < first
      ? undefined
      : { from: first, count: last - first + 1, hasYear: true };
  }
  if (unit === 'quý') return { from: value * 3 - 3, count: 3, hasYear: false };
  if (/^tháng\s/iu.test(text)) return { from: value - 1, count: 1, hasYear: false };
  if (/đầu/iu.test(text)) return { from: 0, count: value, hasYear: false };
  return /cuối/iu.test(text) ? { from: 12 - value, count: value, hasYear: false } : undefined;
}

function monthNumber(month: string): number | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(month);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined;
}
