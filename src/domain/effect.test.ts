import { expect, test } from 'vitest';
import { indicatorsConcerned, periodsConcerned } from './effect.ts';
import type { Catalogue, Formula, Indicator } from './indicator.ts';

const words = { vi: '–', en: '–' };
const indicator = (code: string, formula: Formula): Indicator => {
  return { code, name: words, definition: words, unit: words, formula };
};
const catalogue: Catalogue = {
  kinds: [],
  indicators: [
    indicator('awareness.attendances', { op: 'sum', measures: ['awareness.attendances'] }),
    indicator('awareness.sessions', { op: 'sum', measures: ['awareness.sessions'] }),
    indicator('awareness.per-session', {
      op: 'ratio',
      numerator: 'awareness.attendances',
      denominator: 'awareness.sessions',
    }),
    indicator('awareness.places', { op: 'distinct', of: 'places', kind: 'awareness' }),
    indicator('support.fund', { op: 'sum', measures: ['support.fund'] }),
  ],
};
const concerned = (measure: string, span = false) =>
  indicatorsConcerned(catalogue, [{ measure, span, firstDay: '2024-03-08', lastDay: '2024-03-08' }]).map(
    (each) => each.code,
  );

test('a measure concerns what adds it up, also as part of a ratio', () => {
  expect(concerned('awareness.attendances')).toEqual(['awareness.attendances', 'awareness.per-session']);
  expect(concerned('awareness')).toEqual(['awareness.places']);
});

test('a total taken over concerns the indicator it was taken over for and its ratios', () => {
  expect(concerned('awareness.sessions', true)).toEqual(['awareness.sessions', 'awareness.per-session']);
});

test('an activity concerns the term and its year, a span every year it touches and itself', () => {
  const day = { measure: 'awareness', span: false, firstDay: '2024-03-08', lastDay: '2024-03-08' };
  const span = { measure: 'support.fund', span: true, firstDay: '2022-07-01', lastDay: '2023-06-30' };
  expect(periodsConcerned([day, day])).toEqual(['term', '2024']);
  expect(periodsConcerned([span])).toEqual(['term', '2022', '2022-07-01..2023-06-30', '2023']);
});
