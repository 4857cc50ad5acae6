/**
 * Exact decimal arithmetic on measure values. A quantity is a number below 10¹² in size with at most 3 decimals:
 * 15 significant digits, which a double always gives back unchanged. Sums run over whole thousandths.
 */
import { z } from 'zod';

const LIMIT = 1e12;

export const quantitySchema = z
  .number({ error: 'a number' })
  .gt(-LIMIT, { error: 'above −1 000 000 000 000' })
  .lt(LIMIT, { error: 'below 1 000 000 000 000' })
  .refine((value) => Number(value.toFixed(3)) === value, { error: 'a number with at most 3 decimals' });

/** @throws RangeError when the number has more than 3 decimals or is not finite. */
export function toThousandths(value: number): bigint {
  const digits = value.toFixed(3);
  if (!/^-?\d+\.\d{3}$/.test(digits) || Number(digits) !== value) {
    throw new RangeError(`not a number with at most 3 decimals: ${value}`);
  }
  return BigInt(digits.replace('.', ''));
}

/** @throws RangeError when no double stands for exactly this number of thousandths, rather than round it. */
export function fromThousandths(thousandths: bigint): number {
  const value = Number(`${thousandths}e-3`);
  if (Math.abs(value) >= 1e21 || BigInt(value.toFixed(3).replace('.', '')) !== thousandths) {
    throw new RangeError(`too large to be exact: ${thousandths} thousandths`);
  }
  return value;
}

/**
 * Exact sum; 0 for an empty list. It may exceed the size of a single quantity.
 * @throws RangeError for a number that is no quantity, or a sum no double can hold exactly.
 */
export function addQuantities(list: readonly number[]): number {
  return fromThousandths(list.reduce((sum, value) => sum + toThousandths(value), 0n));
}
