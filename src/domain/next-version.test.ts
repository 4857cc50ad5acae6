import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './canonical.ts';
import {
  type Change,
  nextVersion,
  type Op,
  type Outcome,
  type PastVersion,
  wantSeen,
} from './next-version.ts';
import { Problem, type ProblemCode } from './problem.ts';

/** One record as the ledger holds it: version n at place n − 1. */
class Ledger {
  readonly versions: PastVersion[] = [];

  get standing() {
    const newest = this.versions.at(-1);
    const { length: version } = this.versions;
    return newest
      ? { recordType: 'activity', version, voided: newest.op === 'void', body: newest.body }
      : null;
  }

  past = (version: number) => this.versions[version - 1];

  propose(change: Change): Outcome {
    const outcome = nextVersion(change, this.standing, this.past);
    if (outcome.kind === 'write') this.versions.push({ op: outcome.op, body: outcome.body });
    return outcome;
  }
}

const change = (
  baseVersion: number,
  body: JsonObject,
  op: Op = baseVersion === 0 ? 'create' : 'correct',
): Change => ({
  recordType: 'activity',
  recordId: 'a28cd0bd-bb76-887a-8efc-ba9fb48ace41',
  capturedAt: '2026-03-02T01:00:00Z',
  ...{ baseVersion, body, op },
});

function outcomeOf(ledger: Ledger, proposed: Change): Outcome | ProblemCode {
  try {
    return ledger.propose(proposed);
  } catch (error) {
    if (error instanceof Problem) return error.code;
    throw error;
  }
}

/** Every field with its value; fields inside `measures` by `measures.name`. */
function fields(body: JsonObject): Record<string, unknown> {
  const { measures = {}, ...others } = body;
  const inner = Object.entries(measures as JsonObject).map(([name, value]) => [`measures.${name}`, value]);
  return { ...others, ...Object.fromEntries(inner) };
}
const names = ['title', 'place', 'measures.female', 'measures.male'];

interface Saved {
  readonly change: Change;
  /** As it was acknowledged. */
  readonly version: number;
  readonly wrote: boolean;
}

const small = fc.constantFrom(1, 2, 3);
const bodies = fc.record(
  { title: small, place: small, measures: fc.record({ female: small, male: small }, { requiredKeys: [] }) },
  { requiredKeys: ['measures'] },
);
const steps = fc.array(
  fc.record({
    back: fc.nat(3),
    body: bodies,
    op: fc.constantFrom<Op>('correct', 'correct', 'correct', 'correct', 'correct', 'correct', 'void'),
    /** Which of the changes so far is sent again, if any. */
    again: fc.option(fc.nat(), { freq: 2 }),
  }),
  { maxLength: 14 },
);

describe('what becomes of a change', () => {
  it('never loses an acknowledged change, nor what others wrote', () => {
    fc.assert(
      fc.property(bodies, steps, (first, rest) => {
        const ledger = new Ledger();
        const saved: Saved[] = [];
        for (const { back, body, op, again } of [
          { back: 0, body: first, op: 'create' as Op, again: null },
          ...rest,
        ]) {
          const before = [...ledger.versions];
          const fresh = change(
            Math.max(0, before.length - back),
            body,
            before.length - back <= 0 ? 'create' : op,
          );
          const earlier = again === null || saved.length === 0 ? undefined : saved[again % saved.length];
          const outcome = outcomeOf(ledger, earlier?.change ?? fresh);
          expect(ledger.versions.slice(0, before.length)).toEqual(before);
          if (typeof outcome === 'string') {
            expect(ledger.versions).toHaveLength(before.length);
            expect(earlier).toBeUndefined();
            continue;
          }
          if (earlier) expect(outcome).toEqual({ kind: 'standing', version: earlier.version });
          else saved.push({ change: fresh, version: outcome.version, wrote: outcome.kind === 'write' });
        }
        for (const each of saved) expectHeld(ledger, each);
      }),
      { numRuns: 2000 },
    );
  });

  function expectHeld(ledger: Ledger, { change: { baseVersion, body }, version, wrote }: Saved) {
    const [base, mine] = [fields(ledger.past(baseVersion)?.body ?? {}), fields(body)];
    const [before, after] = [
      fields(ledger.past(version - 1)?.body ?? {}),
      fields(ledger.past(version)?.body ?? {}),
    ];
    for (const name of names) {
      const changed = mine[name] !== base[name];
      expect([version, name, after[name]]).toEqual([version, name, changed ? mine[name] : after[name]]);
      if (!changed && wrote) expect([version, name, after[name]]).toEqual([version, name, before[name]]);
    }
  }

  it('is the same for every order of two changes that do not clash', () => {
    fc.assert(
      fc.property(bodies, bodies, bodies, (base, one, other) => {
        const run = (...changes: readonly JsonObject[]) => {
          const ledger = new Ledger();
          ledger.propose(change(0, base));
          const outcomes = changes.map((body) => outcomeOf(ledger, change(1, body)));
          return { clashed: outcomes.includes('clash'), body: ledger.standing?.body };
        };
        const [here, there] = [run(one, other), run(other, one)];
        expect(here.clashed).toBe(there.clashed);
        if (!here.clashed) expect(here.body).toEqual(there.body);
      }),
      { numRuns: 1000 },
    );
  });

  const [base, theirs, mine] = [
    { title: 1, place: 1 },
    { title: 1, place: 2 },
    { title: 2, place: 1 },
  ];
  const ledger = (...versions: readonly JsonObject[]) => {
    const made = new Ledger();
    for (const [at, body] of versions.entries()) made.propose(change(at, body));
    return made;
  };

  it('is a first version, and the first answer again for a retry', () => {
    const made = ledger();
    expect(made.propose(change(0, base))).toEqual({
      kind: 'write',
      version: 1,
      op: 'create',
      body: base,
      merged: false,
    });
    expect(made.propose(change(0, base))).toEqual({ kind: 'standing', version: 1 });
  });

  it('is one version for two people who say the same', () => {
    expect(ledger(base, theirs).propose(change(1, theirs))).toEqual({ kind: 'standing', version: 2 });
    expect(ledger(base, theirs, { title: 2, place: 2 }).propose(change(1, mine))).toEqual({
      kind: 'standing',
      version: 3,
    });
  });

  it('is not there already in a version beyond the standing one, which a refused call has left behind', () => {
    const standing = { recordType: 'activity', version: 1, voided: false, body: base };
    const past = (version: number): PastVersion => ({ op: 'correct', body: version === 1 ? base : theirs });
    expect(nextVersion(change(1, theirs), standing, past)).toMatchObject({ kind: 'write', version: 2 });
  });

  it('joins a voiding with a correction it had not seen', () => {
    const body = { ...base, voided: 1 };
    const joined = { kind: 'write', version: 3, op: 'void', body: { ...theirs, voided: 1 }, merged: true };
    expect(ledger(base, theirs).propose(change(1, body, 'void'))).toEqual(joined);
  });

  it('is asked again of its rule once it is merged, and only then', () => {
    const check = () => {
      throw new Problem('groups-do-not-sum');
    };
    expect(outcomeOf(ledger(base), { ...change(1, mine), check })).toMatchObject({ kind: 'write' });
    const made = ledger(base, theirs);
    expect(outcomeOf(made, { ...change(1, mine), check })).toBe('groups-do-not-sum');
    expect(made.versions).toHaveLength(2);
  });

  it.each<[ProblemCode, Ledger, Change]>([
    ['clash', ledger(base, theirs), change(1, { title: 1, place: 3 })],
    ['version-ahead', ledger(), change(1, base)],
    ['version-ahead', ledger(base), change(2, base)],
    ['other-record-type', ledger(base), { ...change(1, base), recordType: 'target' }],
  ])('is refused: %s', (code, made, proposed) => {
    const before = [...made.versions];
    expect(outcomeOf(made, proposed)).toBe(code);
    expect(made.versions).toEqual(before);
  });

  it('is refused on a void record, unless it is there already', () => {
    const made = ledger(base, theirs);
    made.propose(change(2, theirs, 'void'));
    expect(outcomeOf(made, change(2, { title: 5 }))).toBe('voided-record');
    expect(outcomeOf(made, change(3, theirs))).toBe('voided-record');
    expect(outcomeOf(made, change(3, { ...theirs, reason: 2 }, 'void'))).toBe('voided-record');
    expect(outcomeOf(made, change(1, theirs))).toEqual({ kind: 'standing', version: 2 });
    expect(outcomeOf(made, change(2, theirs, 'void'))).toEqual({ kind: 'standing', version: 3 });
  });
});

describe('records that were looked at', () => {
  const standing = new Map([['một', { recordType: 'activity', version: 2, voided: false, body: {} }]]);
  const want = (recordId: string, version: number) => () =>
    wantSeen([{ recordId, version }], (id) => standing.get(id));

  it('must stand at the very version', () => {
    expect(want('một', 2)).not.toThrow();
    expect(want('một', 1)).toThrow(expect.objectContaining({ code: 'moved-on' }));
    expect(want('một', 3)).toThrow(expect.objectContaining({ code: 'moved-on' }));
  });

  it('must be there at all, unless they were looked at before they were', () => {
    expect(want('hai', 1)).toThrow(expect.objectContaining({ details: { id: 'hai', base: 1, version: 0 } }));
    expect(want('hai', 0)).not.toThrow();
  });
});
