import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addQuantities, fromThousandths, quantitySchema, toThousandths } from './quantity.ts';

const thousandths = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });

describe('a quantity', () => {
  it('is the same number after the way through thousandths', () => {
    fc.assert(
      fc.property(thousandths, (whole) => {
        const value = fromThousandths(whole);
        expect(toThousandths(value)).toBe(whole);
        expect(quantitySchema.parse(value)).toBe(value);
        expect(JSON.parse(JSON.stringify(value))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('is read from the number a person types', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: 999_999 }), fc.nat(999), (whole, decimals) => {
        const typed = `${whole}.${String(decimals).padStart(3, '0')}`;
        expect(toThousandths(Number(typed))).toBe(BigInt(typed.replace('.', '')));
      }),
    );
  });

  it.each([0, -0, 11866, 26.902, -0.001, 999_999_999_999.999])('may be %d', (value) => {
    expect(quantitySchema.safeParse(value).success).toBe(true);
  });

  it.each([
    [1e12, 'below'],
    [-1e12, 'above'],
    [0.0001, '3 decimals'],
    [1 / 3, '3 decimals'],
    [0.1 + 0.2, '3 decimals'],
    [Number.NaN, 'a number'],
    [Number.POSITIVE_INFINITY, 'a number'],
    ['12', 'a number'],
    [null, 'a number'],
  ])('may not be %s, and the message says why', (value, reason) => {
    expect(quantitySchema.safeParse(value).error?.issues[0]?.message).toContain(reason);
  });
});

describe('a sum of quantities', () => {
  it('is exact', () => {
    expect(addQuantities([0.1, 0.2])).toBe(0.3);
    expect(addQuantities([])).toBe(0);
    expect(addQuantities([999_999_999_999, 0.001, -999_999_999_999])).toBe(0.001);
  });

  it('equals the sum of whole thousandths', () => {
    const small = fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n });
    fc.assert(
      fc.property(fc.array(small, { maxLength: 50 }), (list) => {
        const sum = list.reduce((total, each) => total + each, 0n);
        expect(toThousandths(addQuantities(list.map(fromThousandths)))).toBe(sum);
      }),
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(thousandths, { maxLength: 8 }), (list) => {
        const values = list.map(fromThousandths);
        const sum = list.reduce((total, each) => total + each, 0n);
        fc.pre(sum < 10n ** 15n && sum > -(10n ** 15n));
        expect(addQuantities([...values].reverse())).toBe(addQuantities(values));
      }),
    );
  });

  it('may grow beyond a quantity as long as it stays exact', () => {
    expect(addQuantities([999_999_999_999, 999_999_999_999])).toBe(1_999_999_999_998);
    expect(() => fromThousandths(2n ** 53n * 1000n + 1000n)).toThrow(RangeError);
    expect(() => fromThousandths(10n ** 400n)).toThrow(RangeError);
  });

  it.each([0.0001, Number.NaN, Number.POSITIVE_INFINITY, 1e21])('refuses %d', (value) => {
    expect(() => addQuantities([1, value])).toThrow(RangeError);
  });
});
