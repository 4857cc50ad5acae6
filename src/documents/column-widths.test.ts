import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnWidths, leastWidths, sum } from './column-widths.ts';

const table = fc
  .record({
    columns: fc.integer({ min: 1, max: 8 }),
    width: fc.integer({ min: 50, max: 800 }),
    letter: fc.integer({ min: 2, max: 9 }),
    margin: fc.integer({ min: 0, max: 12 }),
  })
  .chain((measures) =>
    fc
      .array(fc.array(fc.lorem({ maxCount: 9 }), { maxLength: measures.columns }), {
        minLength: 1,
        maxLength: 6,
      })
      .map((rows) => ({ ...measures, rows })),
  );

test('the columns together are as wide as the table, and where there is room no word is torn', () => {
  fc.assert(
    fc.property(table, (given) => {
      const widths = columnWidths(given);
      const least = leastWidths(given);
      if (sum(least) > 0) expect(sum(widths)).toBeCloseTo(given.width, 6);
      expect(widths).toHaveLength(given.columns);
      if (sum(least) <= given.width) {
        expect(widths.every((width, at) => width >= (least[at] ?? 0) - 1e-9)).toBe(true);
      }
    }),
  );
});

test('long texts get more room than short ones', () => {
  const rows = [
    ['Số', 'Nội dung phối hợp'],
    ['1', 'Tuyên truyền, vận động nhân dân chấp hành pháp luật'],
  ];
  const [short = 0, long = 0] = columnWidths({ rows, columns: 2, width: 400, letter: 6, margin: 9 });
  expect(long).toBeGreaterThan(5 * short);
});
