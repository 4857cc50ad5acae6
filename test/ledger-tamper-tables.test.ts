import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type LedgerFault, verifyLedger } from '../src/actions/verify-ledger.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { type Eventful, liveThrough } from './support/eventful-programme.ts';
import { post, tu } from './support/joint-programme.ts';
import { expectIntact } from './support/ledger-reading.ts';
import { otherValue, Tampering } from './support/tampering.ts';

let house: TestDatabase;
let db: Database;
let story: Eventful;
let tampering: Tampering;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  story = await liveThrough(db);
  tampering = await Tampering.begin(house.connection);
});
afterEach(async () => {
  await tampering.undo();
  await expectIntact(db);
});
afterAll(async () => {
  await tampering.end();
  await db.close();
  await house.drop();
});

async function faults(): Promise<LedgerFault[]> {
  return (await verifyLedger(db, tu)).flatMap(({ fault }) => fault ?? []);
}

/** The record behind a row of a register, by its code or kind. */
async function recordBehind(table: string, column: string, value: string): Promise<string | undefined> {
  const sql = `SELECT record_id AS id FROM ${table} WHERE ${column} = $1`;
  return (await tampering.look<{ id: string }>(sql, [value]))[0]?.id;
}

type Case = readonly [what: string, table: string, sql: string];
const disputed: readonly Case[] = [
  ['a value', 'fact', `UPDATE fact SET value = value + 1 WHERE record_id = $1 AND claimant = ''`],
  ['what the partner claims', 'fact', `UPDATE fact SET value = 0 WHERE record_id = $1 AND claimant <> ''`],
  ['a state', 'fact', `UPDATE fact SET state = 'confirmed' WHERE record_id = $1`],
  ['an end', 'fact', `UPDATE fact SET to_seq = from_seq + 1 WHERE record_id = $1`],
  ['a missing fact', 'fact', `DELETE FROM fact WHERE record_id = $1 AND grp = 'female'`],
  ['a body', 'record', `UPDATE record SET body = body || '{"title": "x"}' WHERE record_id = $1`],
  ['a voiding', 'record', `UPDATE record SET voided = true WHERE record_id = $1`],
  ['a version', 'record', `UPDATE record SET version = 2 WHERE record_id = $1`],
  ['a missing record', 'record', `DELETE FROM record WHERE record_id = $1`],
];

describe('a table changed behind the ledger’s back', () => {
  it.each(disputed)('names the record and the table: %s', async (_, table, sql) => {
    expect(await tampering.change(sql, [story.disputed])).toBe(true);
    const [found, ...others] = await faults();
    expect(found).toMatchObject({ chain: story.programme, recordId: story.disputed });
    expect(found?.reason).toMatch(new RegExp(`^${table} `));
    expect(others).toEqual([]);
  });

  it('names the record that an answer is about', async () => {
    await tampering.change('UPDATE record SET about = NULL WHERE record_id = $1', [story.answer]);
    expect(await faults()).toMatchObject([
      { recordId: story.answer, reason: expect.stringMatching(/^record /) },
    ]);
  });

  it.each([
    ['a sum', 'UPDATE rollup SET value = value + 0.001 WHERE chain = $1 AND place = $2'],
    ['how many records', 'UPDATE rollup SET records = records + 1 WHERE chain = $1 AND place = $2'],
    ['how many wait', 'UPDATE rollup SET waiting = waiting + 1 WHERE chain = $1 AND place = $2'],
    ['a missing sum', 'DELETE FROM rollup WHERE chain = $1 AND place = $2'],
  ])('names the sum: %s', async (_, sql) => {
    expect(await tampering.change(sql, [story.programme, 'HS/2'])).toBe(true);
    const [found] = await faults();
    expect(found).toMatchObject({ chain: story.programme, recordId: null });
    expect(found?.reason).toMatch(/^rollup \["awareness.*"HS\/2".*"2024-03-15"/);
  });

  it.each([
    ['place', 'code', 'HS/1', `name = 'Bản Vếu'`],
    ['place', 'code', 'HS/1', `folded = 'ban vem'`],
    ['place', 'code', 'HS/1', 'parent = NULL'],
    ['place', 'code', 'HS/1', `valid = daterange('2020-01-01', NULL)`],
    ['organization', 'code', post, `name = name || '{"en": "x"}'`],
    ['organization', 'code', post, `superior = 'hpn-hoa-son'`],
    ['succession', 'predecessor', post, `successor = 'hpn-hoa-son'`],
    ['succession', 'predecessor', 'HS/1', `on_day = '2025-07-02'`],
    ['succession', 'predecessor', 'HS/1', `basis = 'Nghị quyết 1679'`],
  ])('names the row of the register: %s, %s %s, %s', async (table, column, value, assignment) => {
    const recordId = await recordBehind(table, column, value);
    expect(await tampering.change(`UPDATE ${table} SET ${assignment} WHERE ${column} = $1`, [value])).toBe(
      true,
    );
    expect(await faults()).toMatchObject([
      { chain: 'registers', recordId, reason: expect.stringMatching(`^${table} `) },
    ]);
  });

  it.each(['place', 'organization', 'succession'])(
    'names a row that was added to or taken from: %s',
    async (table) => {
      const row = await tampering.look<{ record_id: string }>(`SELECT record_id FROM ${table} LIMIT 1`);
      const named = { chain: 'registers', reason: expect.stringMatching(`^${table} `) };
      await tampering.change(`DELETE FROM ${table} WHERE record_id = $1`, [row[0]?.record_id]);
      expect(await faults()).toMatchObject([{ ...named, recordId: row[0]?.record_id }]);
      await tampering.undo();
      const stranger = 'a28cd0bd-bb76-887a-8efc-ba9fb48ace41';
      const changed = { place: 'code', organization: 'code', succession: 'predecessor' }[table];
      await tampering.change(
        `CREATE TEMP TABLE added AS SELECT * FROM ${table} LIMIT 1;
       UPDATE added SET record_id = '${stranger}', ${changed} = 'x'; INSERT INTO ${table} TABLE added; DROP TABLE added`,
      );
      expect(await faults()).toMatchObject([{ ...named, recordId: stranger }]);
    },
  );

  it.each([
    ['programme', `UPDATE programme SET number = 'x' WHERE chain = $1`],
    ['programme', 'UPDATE programme SET published = false WHERE chain = $1'],
    ['programme', 'DELETE FROM programme WHERE chain = $1'],
    ['party', `UPDATE party SET organization = 'phong-y-te' WHERE chain = $1 AND position = 2`],
    ['party', 'UPDATE party SET position = 3 - position WHERE chain = $1'],
    ['party', `INSERT INTO party VALUES ($1, 'phong-y-te', 3)`],
    ['party', 'DELETE FROM party WHERE chain = $1 AND position = 2'],
  ])('names the programme: %s, %s', async (table, sql) => {
    const { programme } = story;
    expect(await tampering.change(sql, [programme])).toBe(true);
    const named = {
      chain: programme,
      recordId: programme,
      seq: 1,
      reason: expect.stringMatching(`^${table} `),
    };
    expect(await faults()).toMatchObject([named]);
  });

  it('names a programme that nobody signed', async () => {
    await tampering.change(`INSERT INTO programme VALUES ('registers', 'x', 'x', true, false)`);
    expect(await faults()).toMatchObject([
      { chain: 'registers', reason: expect.stringMatching(/^programme /) },
    ]);
  });
});

it('no column of any row can be changed without being found', async () => {
  const columns = await tampering.columns();
  expect(columns.length).toBeGreaterThan(60);
  const anyRow = fc.record({ column: fc.constantFrom(...columns), row: fc.nat() });
  const run = async ({
    column: { table, column, type },
    row,
  }: {
    column: (typeof columns)[0];
    row: number;
  }) => {
    const [{ n }] = (await tampering.look<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)) as [
      { n: number },
    ];
    const value = otherValue[type]?.(column);
    if (!value) throw new Error(`no other value for ${table}.${column}: ${type}`);
    const ctid = `(SELECT ctid FROM ${table} ORDER BY ${table}::text OFFSET $1 LIMIT 1)`;
    const [found] = await tampering.look<Record<string, unknown>>(
      `UPDATE ${table} SET ${column} = ${value} WHERE ctid = ${ctid} RETURNING *`,
      [row % n],
    );
    const named = await faults();
    const about = table === 'entry' ? named[0]?.seq : named[0]?.recordId;
    await tampering.undo();
    expect(named.length).toBeGreaterThan(0);
    if (table === 'entry' && column !== 'seq') expect(`${about}`).toBe(`${found?.seq}`);
    if (table === 'record' && column !== 'record_id') expect(about).toBe(found?.record_id);
    if (table === 'fact' && column !== 'record_id') expect(about).toBe(found?.record_id);
  };
  // Each column at least once, and then any at random.
  const each = columns.map(
    (column) => [{ column, row: 0 }] as [{ column: (typeof columns)[0]; row: number }],
  );
  await fc.assert(fc.asyncProperty(anyRow, run), { numRuns: each.length + 150, examples: each });
}, 120_000);
