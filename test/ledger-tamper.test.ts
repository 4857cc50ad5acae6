import { execFile } from 'node:child_process';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import { type LedgerFault, verifyLedger } from '../src/actions/verify-ledger.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { readEntries } from '../src/store/entries.ts';
import { entryHash } from '../src/store/entry-hash.ts';
import { REGISTERS } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { addressOf } from './support/database-address.ts';
import { type Eventful, liveThrough } from './support/eventful-programme.ts';
import { tu } from './support/joint-programme.ts';
import { expectIntact } from './support/ledger-reading.ts';
import { Tampering } from './support/tampering.ts';

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

async function fault(chain: string): Promise<LedgerFault | null> {
  const verified = await verifyLedger(db, tu);
  expect(verified.filter((each) => each.chain !== chain && each.fault)).toEqual([]);
  return verified.find((each) => each.chain === chain)?.fault ?? null;
}

/** Changes the entry that corrected the session of 207. */
async function changeEntry(assignment: string): Promise<void> {
  const { programme, corrected } = story;
  const sql = `UPDATE entry SET ${assignment} WHERE chain = $1 AND seq = $2`;
  expect(await tampering.change(sql, [programme, corrected.seq])).toBe(true);
}

describe('an entry changed behind the ledger’s back', () => {
  const total = '{measures,attendances,value}';
  it.each([
    ['a value', `body = jsonb_set(body, '${total}', '208')`],
    ['a value by less than anybody would see', `body = jsonb_set(body, '${total}', '207.0000000000001')`],
    ['a value by a digit that says nothing', `body = jsonb_set(body, '${total}', '207.0')`],
    [
      'a value by a digit that no program reads',
      `body = jsonb_set(body, '${total}', '207.00000000000000000001')`,
    ],
    ['a value to one beyond all numbers', `body = jsonb_set(body, '${total}', '1e400')`],
    ['a value to text', `body = jsonb_set(body, '${total}', '"207"')`],
    ['a letter', `body = jsonb_set(body, '{title}', to_jsonb(replace(body ->> 'title', 'ề', 'ể')))`],
    [
      'a letter in another spelling',
      `body = jsonb_set(body, '{title}', to_jsonb(normalize(body ->> 'title', NFD)))`,
    ],
    ['a space', `body = jsonb_set(body, '{title}', to_jsonb((body ->> 'title') || ' '))`],
    ['a field more', `body = body || '{"narrative": ""}'`],
    ['a field less', `body = body - 'title'`],
    ['the author', `author = 'Trần Thị Lán'`],
    ['the organization', `organization = 'dbp-hoa-son'`],
    ['when it was written', `captured_at = captured_at + interval '1 microsecond'`],
    ['when it was recorded', `recorded_at = recorded_at - interval '1 microsecond'`],
    ['what it did', `op = 'create'`],
    ['the version', 'version = 3'],
    ['the type of record', `record_type = 'report'`],
    ['a bit of its hash', 'hash = set_byte(hash, 0, get_byte(hash, 0) # 1)'],
    ['a bit of the hash before', 'prev_hash = set_byte(prev_hash, 31, get_byte(prev_hash, 31) # 128)'],
  ])('is named: %s', async (_, assignment) => {
    await changeEntry(assignment);
    const { programme: chain, corrected } = story;
    const { recordId, seq } = corrected;
    expect(await fault(chain)).toEqual({ chain, seq, recordId, reason: expect.stringMatching(/ \/ /) });
  });

  it('is named: the record it is about', async () => {
    await changeEntry(`record_id = '${story.disputed}', version = 9`);
    expect(await fault(story.programme)).toMatchObject({
      seq: story.corrected.seq,
      recordId: story.disputed,
    });
  });

  it('is named with the next one, when its own hash was made up to fit', async () => {
    // The break lies between the two; content that is no activity at all gives the first one away.
    const { programme, corrected } = story;
    await changeEntry(`body = '{"measures": "none at all"}'`);
    const [stored] = await read(db, tu, (tx) => readEntries(tx, programme, corrected.seq - 1, 1));
    if (!stored) throw new Error('no entry');
    await changeEntry(`hash = '\\x${entryHash(stored.previous, stored.entry).toString('hex')}'`);
    const found = await fault(programme);
    expect([corrected.seq, corrected.seq + 1]).toContain(found?.seq);
  });
});

describe('entries taken out, moved or slipped in', () => {
  const where = 'WHERE chain = $1 AND seq =';
  const last = '(SELECT seq FROM chain WHERE id = $1)';
  const lastSeq = async () => {
    const [head] = await tampering.look<{ seq: string }>('SELECT seq FROM chain WHERE id = $1', [
      story.programme,
    ]);
    return Number(head?.seq);
  };

  const lastRecord = async () => {
    const sql = `SELECT record_id AS id FROM entry ${where} ${last}`;
    return (await tampering.look<{ id: string }>(sql, [story.programme]))[0]?.id;
  };

  it('are named: one missing in the middle, with its record', async () => {
    const { programme, corrected } = story;
    await tampering.change(`DELETE FROM entry ${where} $2`, [programme, corrected.seq]);
    expect(await fault(programme)).toMatchObject({
      seq: corrected.seq,
      recordId: corrected.recordId,
      reason: expect.stringContaining('missing'),
    });
  });

  it('are named: the first', async () => {
    await tampering.change(`DELETE FROM entry ${where} 1`, [story.programme]);
    expect(await fault(story.programme)).toMatchObject({ seq: 1, recordId: story.programme });
  });

  it('are named: the last, with its record', async () => {
    const recordId = await lastRecord();
    await tampering.change(`DELETE FROM entry ${where} ${last}`, [story.programme]);
    expect(await fault(story.programme)).toMatchObject({ seq: await lastSeq(), recordId });
  });

  it('are named: the last, also when the head was moved back', async () => {
    const recordId = await lastRecord();
    await tampering.change(`DELETE FROM entry ${where} ${last}`, [story.programme]);
    await tampering.change(
      `UPDATE chain SET seq = e.seq, hash = e.hash FROM entry e WHERE id = $1 AND e.chain = $1 AND e.seq = chain.seq - 1`,
      [story.programme],
    );
    const named = { recordId, reason: expect.stringContaining('record') };
    expect(await fault(story.programme)).toMatchObject(named);
  });

  it('are named: two that were swapped', async () => {
    const { programme, corrected } = story;
    for (const [from, to] of [
      [corrected.seq, -1],
      [corrected.seq + 1, corrected.seq],
      [-1, corrected.seq + 1],
    ]) {
      await tampering.change(`UPDATE entry SET seq = $2 ${where} $3`, [programme, to, from]);
    }
    expect(await fault(programme)).toMatchObject({ seq: corrected.seq });
  });

  it('are named: one slipped in, and all later ones pushed on', async () => {
    const { programme, corrected } = story;
    await tampering.change('UPDATE entry SET seq = -seq - 1 WHERE chain = $1 AND seq >= $2', [
      programme,
      corrected.seq,
    ]);
    await tampering.change('UPDATE entry SET seq = -seq WHERE chain = $1 AND seq < 0', [programme]);
    await tampering.change('UPDATE chain SET seq = seq + 1 WHERE id = $1', [programme]);
    await slipIn(corrected.seq);
    expect(await fault(programme)).toMatchObject({ seq: corrected.seq });
  });

  it.each([
    ['after the last', 1000],
    ['before the first', 0],
    ['far before the first', -7],
  ])('are named: one slipped in %s', async (_, seq) => {
    await slipIn(seq);
    expect((await fault(story.programme))?.seq).toBe(seq === 1000 ? (await lastSeq()) + 1 : seq);
  });

  function slipIn(seq: number) {
    return tampering.change(
      `INSERT INTO entry SELECT chain, $2, record_type, gen_random_uuid(), 1, 'create', body, author, organization,
         captured_at, recorded_at, prev_hash, hash FROM entry ${where} 3`,
      [story.programme, seq],
    );
  }

  it('are named: a chain without its head', async () => {
    await tampering.change('DELETE FROM chain WHERE id = $1', [story.programme]);
    expect(await fault(story.programme)).toMatchObject({ reason: expect.stringContaining('head') });
  });

  it('are named: a head that was changed', async () => {
    await tampering.change('UPDATE chain SET hash = set_byte(hash, 5, get_byte(hash, 5) # 1) WHERE id = $1', [
      REGISTERS,
    ]);
    expect(await fault(REGISTERS)).toMatchObject({ reason: expect.stringContaining('head') });
  });
});

describe('the command line', () => {
  beforeAll(() => ensureBuilt(), 180_000);

  function verify(): Promise<{
    code: number;
    said: { ok: boolean; chains: { fault: LedgerFault | null }[] };
  }> {
    const env = { ...process.env, DATABASE_URL: addressOf(house.connection) };
    return new Promise((resolve) => {
      execFile(process.execPath, ['bin/chungtay', 'ledger', 'verify', '--json'], { env }, (error, out) =>
        resolve({ code: Number(error?.code ?? 0), said: JSON.parse(out) }),
      );
    });
  }

  it('answers 0 for a whole ledger, and 1 for a broken one with the entry and its record', async () => {
    expect(await verify()).toMatchObject({ code: 0, said: { ok: true } });
    await changeEntry(`author = 'Trần Thị Lán'`);
    const { code, said } = await verify();
    expect([code, said.ok]).toEqual([1, false]);
    const { seq, recordId } = story.corrected;
    const faults = said.chains.flatMap(({ fault }) => fault ?? []);
    expect(faults).toMatchObject([{ chain: story.programme, seq, recordId }]);
  });
});
