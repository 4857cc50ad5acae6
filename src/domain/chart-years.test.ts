import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chartYears } from './chart-years.ts';
import { addDays } from './civil-date.ts';
import { parsePeriod } from './period.ts';

const yearsOf = (text: string) => chartYears(parsePeriod(text, { from: '2016-04-10', to: '2018-04-09' }));

test('whole years are asked as years', () => {
  expect(yearsOf('2016..2018').map(({ period, part }) => [period, part])).toEqual([
    ['2016', null],
    ['2017', null],
    ['2018', null],
  ]);
});

test('years that lie in the period only in part are asked in part', () => {
  expect(yearsOf('term').map(({ period }) => period)).toEqual([
    '2016-04-10..2016-12-31',
    '2017',
    '2018-01-01..2018-04-09',
  ]);
});

test('reporting years stay reporting years', () => {
  expect(yearsOf('2016@15..2017@15').map(({ year, period }) => [year, period])).toEqual([
    [2016, '2016@15'],
    [2017, '2017@15'],
  ]);
});

test('the bars of any period hold every day of it exactly once, and no other', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((offset) => addDays('2014-01-01', offset));
  fc.assert(
    fc.property(day, day, (one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const bars = chartYears(parsePeriod(`${from}..${to}`, null)).map(({ period }) =>
        parsePeriod(period, null),
      );
      expect(bars[0]?.from).toBe(from);
      expect(bars.at(-1)?.to).toBe(to);
      for (const [at, bar] of bars.slice(1).entries()) expect(bar.from).toBe(addDays(bars[at]?.to ?? '', 1));
    }),
  );
});
