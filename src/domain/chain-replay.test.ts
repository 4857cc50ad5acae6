import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from './canonical.ts';
import { ChainReplay, type DatedFact, factText, rollupText, sameState } from './chain-replay.ts';
import type { Entry } from './entry.ts';
import type { Op } from './next-version.ts';
import { addQuantities } from './quantity.ts';
import { ALL_PLACES } from './rollup.ts';

const id = (kind: number, at: number) => `${kind}0000000-0000-8000-8000-00000000000${at}`;
const parties = ['union', 'post'] as const;

/** The same entry at its place in a chain, as the next version of its record. */
function chained(
  drafts: readonly { recordType: string; recordId: string; body: JsonObject; void?: boolean }[],
): Entry[] {
  const versions = new Map<string, number>();
  return drafts.map(({ recordType, recordId, body, void: voided }, at) => {
    const version = (versions.get(recordId) ?? 0) + 1;
    versions.set(recordId, version);
    const op: Op = voided ? 'void' : version === 1 ? 'create' : 'correct';
    const moment = '2026-03-02T01:00:00.000000Z';
    const signed = { author: 'Lan', organization: 'union', capturedAt: moment, recordedAt: moment };
    return { chain: 'c', seq: at + 1, recordType, recordId, version, op, body, ...signed };
  });
}

const signing = {
  recordType: 'programme',
  recordId: id(9, 0),
  body: { parties: parties.map((organization) => ({ organization })) },
};

const record = fc.nat(3);
const quantity = fc.constantFrom(0, 1, 0.1, 2.5, 100_000_000_000);
const activity = fc
  .record({
    at: record,
    party: fc.constantFrom(...parties),
    place: fc.constantFrom('HS/1', 'HS/2'),
    day: fc.constantFrom('2024-03-08', '2024-03-14', '2024-03-15'),
    value: quantity,
    void: fc.boolean(),
  })
  .map(({ at, party, place, day, value, void: voided }) => ({
    recordType: 'activity',
    recordId: id(1, at),
    void: voided && value > 1,
    body: {
      kind: 'support',
      party,
      organization: party,
      place,
      from: day,
      to: day,
      measures: { piglets: { value } },
    },
  }));
const answer = fc
  .record({
    at: record,
    party: fc.constantFrom(...parties),
    aboutVersion: fc.constantFrom(1, 2),
    value: fc.option(quantity),
  })
  .map(({ at, party, aboutVersion, value }) => ({
    recordType: 'answer',
    recordId: id(2 + parties.indexOf(party), at),
    body: {
      ...{ about: id(1, at), aboutVersion, party },
      ...(value === null
        ? { verdict: 'confirmed' }
        : { verdict: 'disputed', reason: 'Sổ ghi khác', values: { piglets: value }, notHeld: false }),
    },
  }));
const link = fc
  .record({ a: fc.nat(1), b: fc.constantFrom(2, 3), verdict: fc.constantFrom('same', 'different') })
  .map(({ a, b, verdict }) => ({
    recordType: 'same-event',
    recordId: id(4 + a, b),
    body: { a: id(1, a), b: id(1, b), verdict },
  }));
const histories = fc
  .array(fc.oneof({ arbitrary: activity, weight: 4 }, { arbitrary: answer, weight: 2 }, link), {
    maxLength: 25,
  })
  .map((drafts) => chained([signing, ...drafts]));

function replayOf(entries: readonly Entry[]): ChainReplay {
  const replay = new ChainReplay();
  for (const entry of entries) expect(replay.take(entry)).toBeNull();
  return replay;
}

const openAt = (facts: readonly DatedFact[], seq: number) =>
  facts.filter(({ fromSeq, toSeq }) => fromSeq <= seq && (toSeq === null || toSeq > seq));
const texts = (facts: readonly DatedFact[]) => facts.map((fact) => factText({ ...fact, toSeq: null })).sort();

describe('a chain replayed', () => {
  it('has at each position the facts that a shorter chain ends with', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (entries, cut) => {
        const seq = cut % (entries.length + 1);
        const [whole, part] = [replayOf(entries), replayOf(entries.slice(0, seq))];
        expect(texts(openAt(whole.facts, seq))).toEqual(texts(openAt(part.facts, seq)));
      }),
      { numRuns: 500 },
    );
  });

  it('has sums that equal its open facts, in each place and in all together', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const replay = replayOf(entries);
        const open = replay.facts.filter((fact) => fact.toSeq === null && fact.measure === 'support.piglets');
        for (const place of ['HS/1', 'HS/2', ALL_PLACES]) {
          const here = open.filter((fact) => place === ALL_PLACES || fact.place === place);
          const rows = replay.rollup.filter(
            (row) => row.measure === 'support.piglets' && row.place === place,
          );
          expect(addQuantities(rows.map(({ value }) => value))).toBe(
            addQuantities(here.map(({ value }) => value)),
          );
          const own = here.filter((fact) => fact.claimant === '');
          expect(rows.reduce((sum, { records }) => sum + records, 0)).toBe(own.length);
          for (const state of ['waiting', 'disputed'] as const) {
            const counted = own.filter((fact) => fact.state === state).length;
            expect(rows.reduce((sum, row) => sum + row[state], 0)).toBe(counted);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never counts a void record, nor two that tell of one event', () => {
    fc.assert(
      fc.property(histories, (entries) => {
        const replay = replayOf(entries);
        const counted = new Set(
          replay.facts.filter((fact) => fact.toSeq === null).map((fact) => fact.recordId),
        );
        for (const { recordId, recordType, voided, body } of replay.records.values()) {
          if (voided) expect(counted).not.toContain(recordId);
          const { a, b, verdict } = body as { a: string; b: string; verdict: string };
          if (recordType === 'same-event' && verdict === 'same')
            expect(counted.has(a) && counted.has(b)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('names a version that does not follow the one before', () => {
    const [first, second] = chained([
      signing,
      { ...signing, body: { ...signing.body, published: true } },
    ]) as [Entry, Entry];
    expect(new ChainReplay().take(second)).toBe('version 2');
    const replay = replayOf([first]);
    expect(replay.take(first)).toBe('version 1');
    expect(replay.take(second)).toBeNull();
  });
});

describe('what is held against the tables', () => {
  const [, entry] = chained([signing, { recordType: 'activity', recordId: id(1, 1), body: bodyOf(207) }]) as [
    Entry,
    Entry,
  ];
  const replay = replayOf(chained([signing, { ...entry, body: entry.body }]));

  it('tells two facts, two sums and two records apart by every field', () => {
    const [fact, row, state] = [replay.facts[0], replay.rollup[0], replay.records.get(entry.recordId)];
    if (!fact || !row || !state) throw new Error('nothing replayed');
    for (const [name, value] of Object.entries(fact)) {
      expect(factText({ ...fact, [name]: other(value) })).not.toBe(factText(fact));
    }
    for (const [name, value] of Object.entries(row)) {
      expect(rollupText({ ...row, [name]: other(value) })).not.toBe(rollupText(row));
    }
    for (const [name, value] of Object.entries(state)) {
      if (name !== 'recordId') expect(sameState({ ...state, [name]: other(value) }, state)).toBe(false);
    }
  });

  function other(value: unknown): unknown {
    if (typeof value === 'number') return value + 0.001;
    if (typeof value === 'boolean') return !value;
    return typeof value === 'object' ? (value === null ? 7 : { ...value, title: 'x' }) : `${value}x`;
  }
});

function bodyOf(value: number): JsonObject {
  const [party, day] = ['union', '2024-03-08'];
  return {
    kind: 'support',
    party,
    organization: party,
    place: 'HS/1',
    from: day,
    to: day,
    measures: { piglets: { value } },
  };
}
