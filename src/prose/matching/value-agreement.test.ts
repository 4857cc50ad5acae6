import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { agrees } from './value-agreement.ts';

/** The number as the reading of prose gives it. */
const said = (words: string) => {
  const [figure] = extractFigures(`Đã tổ chức ${words}.`);
  if (!figure) throw new Error(words);
  return figure;
};

describe('a number of prose agrees with a number of the records', () => {
  test.each([
    ['207 buổi', 207],
    ['09 buổi', 9],
    ['11.866 lượt người', 11_866],
    ['hơn 320 buổi', 327],
    ['hơn 320 buổi', 320],
    ['hơn 13.000 lượt người', 13_400],
    ['gần 1.000 lá cờ', 980],
    ['trên 50 hộ', 52],
    ['khoảng 40 hộ', 44],
    ['dưới 10 hộ', 7],
    ['ít nhất 5 hộ', 9],
    ['từ 5 đến 7 hộ', 6],
    ['hai mươi mốt buổi', 21],
    ['1,5 tỷ đồng', 1_500_000_000],
  ])('%s and %d', (words, recorded) => expect(agrees(said(words), recorded)).toBe(true));

  test.each([
    ['207 buổi', 208],
    ['hơn 320 buổi', 319],
    ['hơn 320 buổi', 400],
    ['gần 1.000 lá cờ', 1001],
    ['gần 1.000 lá cờ', 0],
    ['khoảng 40 hộ', 60],
    ['dưới 10 hộ', 11],
    ['tối đa 10 hộ', 12],
    ['từ 5 đến 7 hộ', 8],
    ['tròn 100 hộ', 101],
  ])('%s and not %d', (words, recorded) => expect(agrees(said(words), recorded)).toBe(false));

  test('every whole number agrees with itself alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1000 }), (value, off) => {
        const figure = { value, text: String(value) };
        return agrees(figure, value) && !agrees(figure, value + off) && !agrees(figure, value - off);
      }),
    );
  });

  test('no word of vagueness makes a number agree with one ten times as large', () => {
    const words = fc.constantFrom('hơn', 'gần', 'trên', 'khoảng', 'trung bình', 'tròn') as fc.Arbitrary<
      'hơn' | 'gần' | 'trên' | 'khoảng' | 'trung bình' | 'tròn'
    >;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), words, (value, qualifier) => {
        return !agrees({ value, qualifier, text: String(value) }, value * 10);
      }),
    );
  });
});
