/** Whether a number as written in prose and a number of the records are one: `hơn 320` is said of 327, not of 400. */
import type { ProseFigure } from '../../domain/prose-figure.ts';

type Said = Pick<ProseFigure, 'value' | 'qualifier' | 'max' | 'text'>;

/** `recorded` in the unit of the text. */
export function agrees({ value, qualifier, max, text }: Said, recorded: number): boolean {
  if (value === null) return false;
  if (max !== undefined) return value <= recorded && recorded <= max;
  const step = stepOf(value);
  switch (qualifier) {
    case 'hơn':
    case 'trên':
      return value <= recorded && recorded < value + step;
    case 'gần':
      return value - step < recorded && recorded <= value;
    case 'khoảng':
      return Math.abs(recorded - value) <= step / 2;
    case 'dưới':
    case 'tối đa':
      return recorded <= value;
    case 'ít nhất':
      return recorded >= value;
    default:
      return Math.abs(recorded - value) <= roundingOf(value, text);
  }
}

/** The place of its last digit that is not zero: 320 → 10, 13.000 → 1.000; a round number was rounded to that. */
function stepOf(value: number): number {
  let step = 1;
  if (!Number.isInteger(value)) return 0.1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

/** Half of the last decimal written: 1,5 stands for 1,46 too. A whole number stands for itself alone. */
function roundingOf(value: number, text: string): number {
  if (Number.isInteger(value) && !/,\d/.test(text)) return 1e-9;
  const decimals = /,(\d+)/.exec(text)?.[1]?.length ?? 0;
  return 0.5 * 10 ** -decimals + 1e-9;
}
