import { expect, test } from 'vitest';
import { claimedMeasures, type Dispute, wantChange } from './settle.ts';

const dispute = (values: Dispute['values']): Dispute => ({
  ...{ verdict: 'disputed', about: 'a28cd0bd-bb76-887a-8efc-ba9fb48ace41', aboutVersion: 1, party: 'don' },
  ...{ reason: 'Sổ của đồn ghi khác', values, notHeld: false },
});
const recorded = {
  sessions: { value: 1 },
  attendances: { value: 40, groups: { female: 25, male: 15 } },
};
const taken = (values: Dispute['values'], given = {}) =>
  claimedMeasures(dispute(values), recorded, given, 'Đồn');

test('only what is claimed changes, and keeps its groups for the kind to judge', () => {
  expect(taken({ attendances: 35 })).toEqual({
    attendances: { value: 35, groups: { female: 25, male: 15 } },
  });
});

test('groups that make up the new total may be given with it', () => {
  const given = { attendances: { value: 35, groups: { female: 20, male: 15 } } };
  expect(taken({ attendances: 35 }, given)).toEqual(given);
});

test('another value than the one claimed is no settling as claimed', () => {
  for (const given of [{ attendances: { value: 36 } }, { sessions: { value: 1 } }]) {
    expect(() => taken({ attendances: 35 }, given)).toThrow(
      expect.objectContaining({ code: 'other-than-claimed' }),
    );
  }
});

test('where nothing is claimed there is nothing to take over', () => {
  expect(() => taken({})).toThrow(expect.objectContaining({ code: 'nothing-claimed' }));
});

test('agreeing on what stands there already changes nothing, on other groups it does', () => {
  const nothing = expect.objectContaining({ code: 'nothing-changed' });
  expect(() => wantChange(recorded, {})).toThrow(nothing);
  expect(() => wantChange(recorded, { sessions: { value: 1 } })).toThrow(nothing);
  expect(() =>
    wantChange(recorded, { attendances: { value: 40, groups: { female: 24, male: 16 } } }),
  ).not.toThrow();
});
