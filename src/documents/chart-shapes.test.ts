import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartPicture } from './chart-picture.ts';
import { chartInWords, chartShapes } from './chart-shapes.ts';
import type { ResolvedChart } from './figure-mark.ts';

const chart = (values: readonly (number | null)[]): ResolvedChart => ({
  title: 'Số buổi (buổi)',
  bars: values.map((value, at) => ({
    label: String(2016 + at),
    value,
    text: value === null ? '–' : String(value),
  })),
});
const value = fc.option(fc.integer({ min: -1000, max: 100_000 }), { nil: null });
const values = fc.array(value, { minLength: 2, maxLength: 30 });

test('a bar is as long as its value, nothing leaves the drawing, and no number has no bar', () => {
  fc.assert(
    fc.property(values, (all) => {
      const { rows, width, zero, height } = chartShapes(chart(all));
      for (const [at, { bar, textX, y }] of rows.entries()) {
        expect(bar === null).toBe(all[at] === null);
        expect(textX).toBeLessThan(width);
        expect(y).toBeLessThan(height);
        if (bar === null) continue;
        expect(bar.x).toBeGreaterThan(0);
        expect(bar.x + bar.width).toBeLessThan(width);
        expect((all[at] ?? 0) < 0 ? bar.x + bar.width : bar.x).toBeCloseTo(zero, 1);
      }
    }),
  );
});

test('of two bars the one of the greater value is longer, by as much', () => {
  const [small, great] = chartShapes(chart([100, 400])).rows;
  expect((great?.bar?.width ?? 0) / (small?.bar?.width ?? 1)).toBeCloseTo(4, 1);
});

test('a chart is said in one sentence', () => {
  expect(chartInWords(chart([3, null]))).toBe('2016: 3; 2017: –');
});

test('its picture is a PNG of twice the size of the drawing, whatever stands in the labels', () => {
  const bars = [{ label: '<&"', value: 1, text: 'không có \u0001\uD800số liệu' }];
  const { png, width, height } = chartPicture({ title: '', bars });
  const bytes = Buffer.from(png);
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(width * 2);
  expect(bytes.readUInt32BE(20)).toBe(height * 2);
});
