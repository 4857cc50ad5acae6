import { expect, test } from 'vitest';
import { recordDifferences } from './record-differences.ts';

test('a corrected measure is named by its path, with both values', () => {
  const before = { place: 'M/1', measures: { attendances: { value: 40 }, sessions: { value: 1 } } };
  const after = { place: 'M/1', measures: { attendances: { value: 35 }, sessions: { value: 1 } } };
  expect(recordDifferences(before, after)).toEqual([
    { path: 'measures.attendances.value', before: 40, after: 35 },
  ]);
});

test('a field that came and one that went stand beside nothing', () => {
  const differences = recordDifferences({ title: 'Ngày hội' }, { voided: { reason: 'Trùng' } });
  expect(differences).toEqual([
    { path: 'title', before: 'Ngày hội', after: null },
    { path: 'voided', before: null, after: { reason: 'Trùng' } },
  ]);
});

test('lists are compared whole, and versions that say the same do not differ', () => {
  expect(recordDifferences({ with: ['a', 'b'] }, { with: ['a'] })).toEqual([
    { path: 'with', before: ['a', 'b'], after: ['a'] },
  ]);
  expect(recordDifferences({ with: ['a'], kind: 'visit' }, { kind: 'visit', with: ['a'] })).toEqual([]);
});
