/**
 * Figures against a naive recomputation: whatever people do and however the registers change, every figure at every
 * ledger position says what the entries say. FIGURE_RUNS and FIGURE_SEED run it longer or otherwise, by hand.
 */
import fc from 'fast-check';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../src/store/connection.ts';
import { createDatabase } from './support/database.ts';
import { anyQuestion, type FigureQuestion } from './support/figure-questions.ts';
import { anyStep, type Step, Story } from './support/figure-story.ts';
import { Reckoning } from './support/reckoning.ts';

const numRuns = Number(process.env.FIGURE_RUNS ?? 60);
const seed = Number(process.env.FIGURE_SEED ?? 17374);

const stories = fc.array(anyStep, { minLength: 2, maxLength: 40, size: 'max' });
const questions = fc.array(anyQuestion, { minLength: 40, maxLength: 40 });
const tally = new Map<string, number>();

async function tellAndReckon(steps: readonly Step[], asked: readonly FigureQuestion[]): Promise<void> {
  const house = await createDatabase();
  const db = openDatabase(house.connection);
  const client = new pg.Client(house.connection);
  await client.connect();
  try {
    const story = new Story(db, client);
    await story.begin();
    for (const step of steps) await story.tell(step);
    const reckoning = await Reckoning.of(db, client, story.chain);
    await reckoning.hold(asked);
    for (const word of [...story.done, ...reckoning.answers]) tally.set(word, (tally.get(word) ?? 0) + 1);
  } finally {
    await client.end();
    await db.close();
    await house.drop();
  }
}

describe('figures', () => {
  it('say what the entries say, whatever was done and in whatever order', {
    timeout: 3_600_000,
  }, async () => {
    const told = fc.asyncProperty(stories, questions, tellAndReckon);
    await fc.assert(told, { numRuns, seed, endOnFailure: true });
  });

  it('were asked for in every way, after every kind of act', () => {
    if (process.env.FIGURE_TALLY)
      console.log(
        [...tally]
          .sort()
          .map((each) => each.join(' '))
          .join('\n'),
      );
    const acts = ['record', 'records', 'correct', 'void', 'confirm', 'dispute', 'notHeld', 'settle', 'same'];
    const more = ['chain', 'different', 'balance', 'amend', 'journal', 'reconsider', 'reform', 'programme'];
    const answers = ['sum', 'count', 'average-per-year', 'latest', 'ratio', 'distinct'].flatMap((op) =>
      ['known', 'no-data', 'inseparable'].map((status) => `${op} ${status}`),
    );
    const refused = ['sum not-additive', 'sum unknown-group', 'sum ended-place', 'sum ended-organization'];
    expect([...tally.keys()]).toEqual(expect.arrayContaining([...acts, ...more, ...answers, ...refused]));
  });
});
