import { expect, test } from 'vitest';
import { parsePeriod } from './period.ts';
import { targetInPeriod } from './target-in-period.ts';

const term = { from: '2021-02-01', to: '2026-12-31' };
const about = '019a0000-0000-7000-8000-000000000000';
const target = (period: string, value: number, indicator = 'a.b') => ({ about, indicator, period, value });
const found = (period: string, ...targets: ReturnType<typeof target>[]) =>
  targetInPeriod(targets, 'a.b', parsePeriod(period, term), term);

test('a target for the whole term is held against everything since its beginning', () => {
  expect(found('2025-H1', target('term', 300))).toMatchObject({
    value: 300,
    soFar: '2021-02-01..2025-06-30',
  });
  expect(found('2025-H1', target('2021..2026', 300))?.soFar).toBe('2021-01-01..2025-06-30');
  expect(found('2025', target('2021..2026', 300))?.soFar).toBe('2021..2025');
});

test('a target for the period itself is held against the period', () => {
  expect(found('2025', target('2025', 60))).toMatchObject({ value: 60, soFar: null });
  expect(found('term', target('term', 300))).toMatchObject({ value: 300, soFar: null });
  // What lies before the agreement adds nothing to it.
  expect(found('2021..2026', target('term', 300))).toMatchObject({ value: 300, soFar: null });
});

test('the nearest target counts, one for a part of the period does not', () => {
  expect(found('2025-Q2', target('term', 300), target('2025', 60), target('2024', 50))).toMatchObject({
    value: 60,
    soFar: '2025-01-01..2025-06-30',
  });
  expect(found('2021..2025', target('2025', 60))).toBeNull();
  expect(found('2025', target('2025', 60, 'c.d'))).toBeNull();
  expect(found('2019', target('term', 300))).toBeNull();
});
