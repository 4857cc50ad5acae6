/**
 * Frozen figures against their entries: whatever people do and however the registers change, what an edition vouches
 * for is enough to work every figure out again, and the entries of any earlier position give the facts of then.
 */
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { figureIn } from '../src/actions/evaluate-figure.ts';
import { freezeFigures } from '../src/actions/freeze-figures.ts';
import { wantProgramme } from '../src/actions/want-programme.ts';
import { recompute } from '../src/domain/edition-figures.ts';
import { readEvidence, writeRanges } from '../src/domain/evidence-list.ts';
import { FactBook } from '../src/domain/fact-book.ts';
import type { Figure } from '../src/domain/figure.ts';
import { readFigureKey, writeFigureKey } from '../src/domain/figure-key.ts';
import { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { readEntriesAt, readEvidenceEntries } from '../src/store/evidence.ts';
import { openRegisters } from '../src/store/registers.ts';
import { createDatabase } from './support/database.ts';
import { anyQuestion, type FigureQuestion } from './support/figure-questions.ts';
import { anyStep, type Step, Story } from './support/figure-story.ts';
import { tu } from './support/ngan-sau.ts';

const numRuns = Number(process.env.EDITION_RUNS ?? 25);
const seed = Number(process.env.EDITION_SEED ?? 2016);

const stories = fc.array(anyStep, { minLength: 2, maxLength: 40, size: 'max' });
const questions = fc.array(anyQuestion, { minLength: 40, maxLength: 40 });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const seen = new Map<string, number>();
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);

async function afterStory(
  steps: readonly Step[],
  look: (db: Database, client: pg.Client, chain: string) => Promise<void>,
): Promise<void> {
  const house = await createDatabase();
  const db = openDatabase(house.connection);
  const client = new pg.Client(house.connection);
  await client.connect();
  try {
    const story = new Story(db, client);
    await story.begin();
    for (const step of steps) await tellIfTaken(story, step);
    await look(db, client, story.chain);
  } finally {
    await client.end();
    await db.close();
    await house.drop();
  }
}

/** What is taken over from a dispute may be no count; such a correction is refused, and the story goes on. */
async function tellIfTaken(story: Story, step: Step): Promise<void> {
  try {
    await story.tell(step);
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'invalid-record')) throw error;
  }
}

const keyOf = ({ code, period, territory, place, organization, group }: FigureQuestion): string =>
  writeFigureKey({
    ...{ code, period, territory },
    ...(place === null ? {} : { place }),
    ...(organization === null ? {} : { organization }),
    ...(group === null ? {} : { group }),
  });

const freezeAndRecompute = (db: Database, chain: string, asked: readonly FigureQuestion[]) =>
  read(db, tu, async (tx) => {
    const [row, registers] = [await wantProgramme(tx, chain), await openRegisters(db, tx)];
    const evaluated = new Map<string, Figure>();
    for (const key of asked.map(keyOf)) {
      try {
        evaluated.set(key, await figureIn(tx, registers, row, readFigureKey(key), tu));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
      }
    }
    const { evidence, ...frozen } = await freezeFigures(tx, registers, row, { evaluated, period: 'term' });
    const vouched = readEvidence(evidence).map((each) => each.seq);
    const entries = (await readEntriesAt(tx, chain, vouched)).map((stored) => stored.entry);
    const again = recompute({ figures: [...frozen.figures], indicators: [...frozen.indicators] }, entries);
    for (const figure of frozen.figures) {
      const { restsOn, byParty, uncounted, ...total } = again.get(figure.key) ?? {};
      const newest = new Map(entries.map((entry) => [entry.recordId, entry.seq]));
      const { status, value, knownFor, records, waiting, disputes, arithmetic, trace } = figure;
      expect(
        { ...total, trace: writeRanges([...(restsOn ?? [])].map((id) => newest.get(id) ?? 0)) },
        figure.key,
      ).toEqual({ status, value, knownFor, records, waiting, disputes, arithmetic, trace });
      expect(byParty, figure.key).toEqual(
        figure.byOrganization.map(({ organization: party, name: _, ...held }) => ({ party, ...held })),
      );
      if (figure.balances.length === 0) expect(uncounted, figure.key).toBe(figure.uncounted);
      const op = frozen.indicators.find((each) => each.code === figure.code)?.formula.op;
      count(`${op} ${status}`);
    }
    if (entries.length < row.seq) count('fewer entries than the chain');
  });

async function holdFactsOfThen(
  db: Database,
  client: pg.Client,
  chain: string,
  at: number,
  of: number,
): Promise<void> {
  const last = await client.query<{ seq: number }>('select seq::int from chain where id = $1', [chain]);
  const position = 1 + Math.round(at * ((last.rows[0]?.seq ?? 1) - 1));
  const known = await client.query<{ id: string }>(
    `select distinct record_id as id from entry
     where chain = $1 and seq <= $2 and record_type in ('activity', 'opening-balance') order by 1`,
    [chain, position],
  );
  const ids = known.rows.map((row) => row.id).filter((_, index) => index % 3 >= of * 3);
  const entries = await read(db, tu, (tx) => readEvidenceEntries(tx, chain, ids, position));
  const book = new FactBook();
  for (const { entry } of entries) book.apply(entry);
  const found = book.openFacts.filter((fact) => ids.includes(fact.recordId));
  const { rows } = await client.query<{ text: string }>(
    `select concat_ws('|', record_id, version, measure, grp, claimant, party, value::float8, place, organization,
                      first_day, last_day, span, state) as text
     from fact where chain = $1 and record_id = any ($2::uuid[]) and from_seq <= $3 and (to_seq is null or to_seq > $3)`,
    [chain, ids, position],
  );
  const texts = found.map((fact) =>
    [
      ...[
        fact.recordId,
        fact.version,
        fact.measure,
        fact.group,
        fact.claimant,
        fact.party,
        fact.value,
        fact.place,
      ],
      ...[fact.organization, fact.firstDay, fact.lastDay, fact.span ? 't' : 'f', fact.state],
    ].join('|'),
  );
  expect(texts.sort()).toEqual(rows.map((row) => row.text).sort());
  if (texts.length > 0) count('facts of then');
  if (entries.some((stored) => stored.entry.recordType === 'same-event')) count('same events of then');
}

describe('the figures of an edition', () => {
  it('come out the same from the entries it vouches for', { timeout: 3_600_000 }, async () => {
    const told = fc.asyncProperty(stories, questions, (steps, asked) =>
      afterStory(steps, (db, _, chain) => freezeAndRecompute(db, chain, asked)),
    );
    await fc.assert(told, { numRuns, seed, endOnFailure: true });
  });

  it('rest on entries that give the facts of any earlier position', { timeout: 3_600_000 }, async () => {
    const told = fc.asyncProperty(
      stories,
      fc.array(fc.tuple(share, share), { minLength: 12, maxLength: 12 }),
      (steps, shares) =>
        afterStory(steps, async (db, client, chain) => {
          for (const [at, of] of shares) await holdFactsOfThen(db, client, chain, at, of);
        }),
    );
    await fc.assert(told, { numRuns, seed, endOnFailure: true });
  });

  it('were of every kind', () => {
    const answers = ['sum', 'count', 'average-per-year', 'latest', 'ratio', 'distinct'].flatMap((op) => [
      `${op} known`,
      `${op} inseparable`,
    ]);
    const others = ['fewer entries than the chain', 'facts of then', 'same events of then'];
    expect([...seen.keys()]).toEqual(expect.arrayContaining([...answers, ...others]));
  });
});
