import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { correctActivity, recordActivity } from '../src/actions/record-activity.ts';
import type { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append, REGISTERS } from '../src/store/ledger.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import {
  change,
  foundRegisters,
  lan,
  post,
  session,
  sessionBody,
  signProgramme,
  son,
  tu,
} from './support/joint-programme.ts';
import { entriesOf, expectIntact } from './support/ledger-reading.ts';

let house: TestDatabase;
let db: Database;
let programme: string;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
});
afterAll(async () => {
  await expectIntact(db);
  await db.close();
  await house.drop();
});
beforeEach(async () => {
  programme = await signProgramme(db);
});

const create = (recordId: string, female: number, male: number) =>
  change('activity', sessionBody(female, male), { recordId });
const correct = (recordId: string, female: number, male: number) =>
  change('activity', sessionBody(female, male), { recordId, baseVersion: 1, op: 'correct' });
/** A second sum for a record that has another already. */
const clashing = (recordId: string) => create(recordId, 99, 99);

/** Sent at once, they all wait when the chain is free. */
function together(calls: readonly (readonly ReturnType<typeof create>[])[]) {
  return Promise.allSettled(calls.map((changes) => append(db, lan, programme, changes)));
}

const said = (outcomes: readonly PromiseSettledResult<unknown>[]) =>
  outcomes.map((each) => (each.status === 'fulfilled' ? 'saved' : (each.reason as Problem).code));

async function transactions(): Promise<number> {
  const sql = 'SELECT count(DISTINCT xmin::text)::int AS n FROM entry WHERE chain = $1';
  return onServer(house.connection, async (client) => (await client.query(sql, [programme])).rows[0].n);
}

/** Until somebody waits for what this session holds. */
async function untilWaiting(client: pg.Client): Promise<void> {
  const sql = 'SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))';
  while ((await client.query(sql)).rowCount === 0) await pause(5);
}

describe('appends that are committed together', () => {
  it('share one transaction', async () => {
    await together(Array.from({ length: 30 }, () => [create(newId(), 5, 5)]));
    expect(await transactions()).toBe(2); // the signing, and the thirty
  });

  it('take those along that come while another process holds the chain', async () => {
    await onServer(house.connection, async (client) => {
      await client.query('BEGIN');
      await client.query('SELECT FROM chain WHERE id = $1 FOR UPDATE', [programme]);
      const first = append(db, lan, programme, [create(newId(), 1, 1)]);
      await untilWaiting(client);
      const others = Array.from({ length: 10 }, () => append(db, lan, programme, [create(newId(), 5, 5)]));
      await client.query('COMMIT');
      await Promise.all([first, ...others]);
    });
    expect(await transactions()).toBe(2); // the signing, and all the others
  });

  it('suffer no harm from a refused one among them', async () => {
    const known = newId();
    await append(db, lan, programme, [create(known, 2, 3)]);
    const outcomes = await together([
      [create(newId(), 5, 5)],
      [create(newId(), 6, 6), clashing(known)],
      [create(newId(), 7, 7)],
    ]);
    expect(said(outcomes)).toEqual(['saved', 'clash', 'saved']);
    const sums = (await entriesOf(house.connection, programme)).slice(2).map(({ body }) => body.measures);
    expect(sums).toEqual([5, 7].map((each) => sessionBody(each, each).measures));
  });

  it('do not take a change for saved because a refused call held it too', async () => {
    const [known, other] = [newId(), newId()];
    await append(db, lan, programme, [create(known, 2, 3), create(other, 2, 3)]);
    const outcomes = await together([[correct(other, 4, 4), clashing(known)], [correct(other, 4, 4)]]);
    expect(said(outcomes)).toEqual(['clash', 'saved']);
    const written = (await entriesOf(house.connection, programme)).at(-1);
    expect(written).toMatchObject({ recordId: other, version: 2, body: sessionBody(4, 4) });
    expect(outcomes[1]).toMatchObject({
      value: [{ version: 2, seq: written?.seq, hash: written?.hash, outcome: 'written' }],
    });
  });

  it('see what the calls before them did', async () => {
    const id = newId();
    const outcomes = await together([[create(id, 4, 4)], [correct(id, 5, 4)], [create(id, 4, 4)]]);
    expect(outcomes).toMatchObject([
      { value: [{ version: 1, outcome: 'written' }] },
      { value: [{ version: 2, outcome: 'written' }] },
      { value: [{ version: 1, outcome: 'standing' }] },
    ]);
    expect(await entriesOf(house.connection, programme)).toHaveLength(3);
  });

  it('are saved one by one when the database refuses the whole', async () => {
    // A second unit under a code that is taken: only the database can tell.
    const before = await entriesOf(house.connection, REGISTERS);
    const unit = (code: string) =>
      change('place', { code, name: `Bản ${code}`, level: 'village', parent: 'HS', from: null, until: null });
    const calls = ['HS/7', 'HS/1', 'HS/8', 'HS/2'].map((code) => append(db, tu, REGISTERS, [unit(code)]));
    const outcomes = await Promise.allSettled(calls);
    expect(said(outcomes)).toEqual(['saved', 'register-conflict', 'saved', 'register-conflict']);
    expect(await entriesOf(house.connection, REGISTERS)).toHaveLength(before.length + 2);
  });
});

describe('many writers on one chain', () => {
  it('get gapless positions and one unbroken chain, from several processes and both partners', async () => {
    const processes = [db, ...Array.from({ length: 3 }, () => openDatabase(house.connection))];
    const calls = Array.from({ length: 400 }, (_, at) => {
      const through = processes[at % processes.length] ?? db;
      const [writer, more] = at % 3 === 0 ? [son, { organization: post }] : [lan, {}];
      return recordActivity(through, writer, { programme, activity: session(at % 7, 1, more) });
    });
    const receipts = await Promise.all(calls);
    await Promise.all(processes.slice(1).map((each) => each.close()));
    const seqs = receipts.map(({ seq }) => seq).sort((one, other) => one - other);
    expect(seqs).toEqual(Array.from({ length: 400 }, (_, at) => at + 2));
    const rows = await entriesOf(house.connection, programme);
    expect(new Map(rows.map(({ recordId, hash }) => [recordId, hash]))).toEqual(
      new Map([[programme, rows[0]?.hash], ...receipts.map((r) => [r.recordId, r.hash] as const)]),
    );
    const figure = await evaluateFigure(db, tu, { programme, code: 'awareness.sessions', period: '2024' });
    expect(figure).toMatchObject({ value: 400, records: 400, waiting: 400, seq: 401 });
    await expectIntact(db);
  });

  it('let one correction of a version win and show its side to all the others', async () => {
    const { recordId: id } = await recordActivity(db, lan, { programme, activity: session(1, 1) });
    const processes = [db, openDatabase(house.connection)];
    const calls = Array.from({ length: 20 }, (_, at) => {
      const activity = session(1, 1, { title: `Ý kiến ${at}` });
      return correctActivity(processes[at % 2] ?? db, lan, { programme, id, baseVersion: 1, activity });
    });
    const outcomes = await Promise.allSettled(calls);
    await processes[1]?.close();
    expect(said(outcomes).sort()).toEqual([...Array(19).fill('clash'), 'saved']);
    const winner = (await entriesOf(house.connection, programme)).at(-1)?.body.title;
    for (const each of outcomes) {
      if (each.status === 'rejected') expect(each.reason.details.theirs.title).toBe(winner);
    }
  });
});
