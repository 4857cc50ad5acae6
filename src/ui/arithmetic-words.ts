/**
 * The arithmetic of a figure for a person: `Σ 21 = 11866` becomes “tổng của 21 bản ghi = 11.866”; a lone number is a
 * rate that its source gave as such.
 */
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';

/** `arithmetic` holds numbers as JavaScript writes them, and plain signs. */
export function sayArithmetic(arithmetic: string, locale: Locale): string {
  const styled = arithmetic.replace(/\d+(\.\d+)?/g, (number) => styleNumber(Number(number), locale));
  if (/^[\d.,]+$/.test(styled)) return m.figure_as_recorded({ value: styled }, { locale });
  return styled.replace(/Σ ([\d.,]+)/g, (_, records: string) => m.figure_sum_of({ records }, { locale }));
}
