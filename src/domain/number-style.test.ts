import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { styleDate, styleInstant, styleMonth, styleNumber } from './number-style.ts';

describe('a number', () => {
  it.each([
    [11866, '11.866', '11,866'],
    [1.5, '1,5', '1.5'],
    [-3, '−3', '−3'],
    [0, '0', '0'],
    [-0, '0', '0'],
    [26.902, '26,902', '26.902'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [-1234567.25, '−1.234.567,25', '−1,234,567.25'],
    [0.05, '0,05', '0.05'],
    [2 / 3, '0,667', '0.667'],
    [-0.0004, '0', '0'],
    [1e-9, '0', '0'],
    [1e21, '1.000.000.000.000.000.000.000', '1,000,000,000,000,000,000,000'],
  ])('%d is written %s and %s', (value, vi, en) => {
    expect(styleNumber(value, 'vi')).toBe(vi);
    expect(styleNumber(value, 'en')).toBe(en);
  });

  it.each([
    [0, '00'],
    [9, '09'],
    [10, '10'],
    [1.5, '1,5'],
    [-3, '−3'],
    [11866, '11.866'],
  ])('%d is written %s in the padded house style', (value, text) => {
    expect(styleNumber(value, 'vi', { padded: true })).toBe(text);
  });

  it('rounds halves as they are written, not as they are stored', () => {
    expect(styleNumber(1.45, 'vi', { decimals: 1 })).toBe('1,5');
    expect(styleNumber(1.005, 'vi', { decimals: 2 })).toBe('1,01');
    expect(styleNumber(-2.5, 'vi', { decimals: 0 })).toBe('−3');
    expect(styleNumber(9.96, 'vi', { decimals: 1 })).toBe('10');
  });

  it('can be read back from either language without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e14, max: 1e14 }), (thousandths) => {
        const value = Number(`${thousandths}e-3`);
        const vi = styleNumber(value, 'vi').replaceAll('.', '').replace(',', '.').replace('−', '-');
        const en = styleNumber(value, 'en').replaceAll(',', '').replace('−', '-');
        expect(Number(vi)).toBe(value);
        expect(Number(en)).toBe(value);
      }),
    );
  });

  it('is never more than half a unit of its last decimal away', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 5 }), (value, decimals) => {
        const text = styleNumber(value, 'en', { decimals });
        expect(text).toMatch(/^−?\d{1,3}(,\d{3})*(\.\d*[1-9])?$/);
        expect(text.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(decimals);
        const read = Number(text.replaceAll(',', '').replace('−', '-'));
        expect(Math.abs(read - value)).toBeLessThanOrEqual(0.5000001 * 10 ** -decimals);
      }),
    );
  });

  it('is refused when it is not finite', () => {
    expect(() => styleNumber(Number.NaN, 'vi')).toThrow(RangeError);
    expect(() => styleNumber(Number.POSITIVE_INFINITY, 'en')).toThrow(RangeError);
  });
});

describe('a day', () => {
  it.each([
    ['2016-02-09', '09/02/2016', '9 February 2016'],
    ['2016-04-10', '10/4/2016', '10 April 2016'],
    ['2025-07-01', '01/7/2025', '1 July 2025'],
    ['2018-12-31', '31/12/2018', '31 December 2018'],
    ['2018-01-15', '15/01/2018', '15 January 2018'],
  ])('%s is written %s and %s', (date, vi, en) => {
    expect(styleDate(date, 'vi')).toBe(vi);
    expect(styleDate(date, 'en')).toBe(en);
  });

  it('gives a month alone by the same rule', () => {
    expect(styleMonth(2018, 2, 'vi')).toBe('02/2018');
    expect(styleMonth(2018, 5, 'vi')).toBe('5/2018');
    expect(styleMonth(2018, 5, 'en')).toBe('May 2018');
  });
});

it('an instant is shown by the clock of Viet Nam', () => {
  expect(styleInstant('2026-11-25T02:25:01.000Z', 'vi')).toBe('25/11/2026 09:25');
  expect(styleInstant('2026-12-31T18:05:00Z', 'en')).toBe('1 January 2027 01:05');
});
