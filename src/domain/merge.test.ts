import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './canonical.ts';
import { mergeRecords } from './merge.ts';

// Few names and values, so that the three sides often touch the same field.
const { record } = fc.letrec<{ record: JsonObject; value: JsonObject[string] }>((tie) => ({
  record: fc.dictionary(fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'), tie('value'), {
    maxKeys: 4,
    noNullPrototype: true,
  }),
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(0, 1, 'x', null),
    fc.array(fc.constantFrom(0, 1), { maxLength: 2 }),
    tie('record'),
  ),
}));

describe('merging three versions of a record', () => {
  it('takes the only change there is', () => {
    fc.assert(
      fc.property(record, record, (base, changed) => {
        expect(mergeRecords(base, base, changed)).toEqual({ merged: changed, clashes: [] });
        expect(mergeRecords(base, changed, base)).toEqual({ merged: changed, clashes: [] });
        expect(mergeRecords(base, changed, changed)).toEqual({ merged: changed, clashes: [] });
      }),
    );
  });

  it('finds the same clashes from both sides, with the sides turned', () => {
    fc.assert(
      fc.property(record, record, record, (base, one, other) => {
        const here = mergeRecords(base, one, other);
        const there = mergeRecords(base, other, one);
        const turned = there.clashes.map((clash) => ({ ...clash, theirs: clash.mine, mine: clash.theirs }));
        const sorted = (list: typeof here.clashes) => [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
        expect(sorted(here.clashes)).toEqual(sorted(turned));
        if (here.clashes.length === 0) expect(here.merged).toEqual(there.merged);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps changes to different fields together', () => {
    const mine = fc.dictionary(fc.constantFrom('a', 'b'), fc.integer());
    const theirs = fc.dictionary(fc.constantFrom('c', 'd'), fc.integer());
    fc.assert(
      fc.property(record, mine, theirs, (base, changes, others) => {
        const { merged, clashes } = mergeRecords(base, { ...base, ...others }, { ...base, ...changes });
        expect(clashes).toEqual([]);
        expect(merged).toEqual({ ...base, ...others, ...changes });
      }),
    );
  });

  it('lets saving the merge again change nothing', () => {
    fc.assert(
      fc.property(record, record, record, (base, theirs, mine) => {
        const { merged } = mergeRecords(base, theirs, mine);
        expect(mergeRecords(theirs, theirs, merged).merged).toEqual(merged);
      }),
    );
  });

  const session: JsonObject = {
    place: '17329',
    days: ['2018-05-03'],
    measures: { attendances: { value: 120, female: 70 }, sessions: { value: 1 } },
  };

  it('names the field where two people differ and holds theirs', () => {
    const theirs = {
      ...session,
      measures: { attendances: { value: 125, female: 70 }, sessions: { value: 1 } },
    };
    const mine = {
      ...session,
      measures: { attendances: { value: 130, female: 75 }, sessions: { value: 1 } },
    };
    expect(mergeRecords(session, theirs, mine)).toEqual({
      merged: { ...session, measures: { attendances: { value: 125, female: 75 }, sessions: { value: 1 } } },
      clashes: [{ path: 'measures.attendances.value', base: 120, theirs: 125, mine: 130 }],
    });
  });

  it('treats a list as one value', () => {
    const { clashes } = mergeRecords(
      session,
      { ...session, days: ['2018-05-03', '2018-05-04'] },
      { ...session, days: ['2018-05-02', '2018-05-03'] },
    );
    expect(clashes.map((clash) => clash.path)).toEqual(['days']);
  });

  it('takes deleting what the other side changed for a clash', () => {
    const { place: _, ...without } = session;
    const changed = { ...session, place: '17330' };
    const [base, theirs, mine] = ['17329', '17330', undefined];
    expect(mergeRecords(session, changed, without)).toEqual({
      merged: changed,
      clashes: [{ path: 'place', base, theirs, mine }],
    });
    expect(mergeRecords(session, without, changed)).toEqual({
      merged: without,
      clashes: [{ path: 'place', base, theirs: mine, mine: theirs }],
    });
    expect(mergeRecords(session, without, without)).toEqual({ merged: without, clashes: [] });
  });

  it('joins two objects that were added under one key', () => {
    const { merged, clashes } = mergeRecords({}, { groups: { women: 9 } }, { groups: { children: 4 } });
    expect(merged).toEqual({ groups: { women: 9, children: 4 } });
    expect(clashes).toEqual([]);
  });
});
