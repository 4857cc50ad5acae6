import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmRecord } from '../src/actions/answer-record.ts';
import { correctActivity, recordActivity, voidActivity } from '../src/actions/record-activity.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, session, signProgramme, son } from './support/joint-programme.ts';
import { entriesOf, expectIntact } from './support/ledger-reading.ts';

let house: TestDatabase;
let db: Database;
let programme: string;
let id: string;

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
  id = newId();
});

const entries = async () =>
  (await entriesOf(house.connection, programme)).filter((entry) => entry.recordId === id);
const record = (activity = session(20, 10)) => recordActivity(db, lan, { programme, id, activity });
const correct = (baseVersion: number, activity = session(20, 10)) =>
  correctActivity(db, lan, { programme, id, baseVersion, activity });
const annul = (baseVersion: number, reason = 'Ghi nhầm') =>
  voidActivity(db, lan, { programme, id, baseVersion, reason });

describe('sending the same change again', () => {
  it('gives the first receipt and leaves one entry', async () => {
    const first = await record();
    expect(first).toMatchObject({ recordId: id, version: 1, seq: 2, outcome: 'written' });
    expect(await record()).toEqual({ ...first, outcome: 'standing' });
    expect(await entries()).toEqual([
      expect.objectContaining({ seq: first.seq, version: 1, op: 'create', hash: first.hash }),
    ]);
  });

  it('gives the first receipt also when it is sent many times at once, through several processes', async () => {
    const others = [openDatabase(house.connection), openDatabase(house.connection)];
    const calls = [db, ...others, db, ...others].map((each) =>
      recordActivity(each, lan, { programme, id, activity: session(7, 8) }),
    );
    const receipts = await Promise.all(calls);
    await Promise.all(others.map((each) => each.close()));
    expect(new Set(receipts.map(({ seq, hash, version }) => `${seq} ${hash} ${version}`)).size).toBe(1);
    expect(receipts.filter((receipt) => receipt.outcome === 'written')).toHaveLength(1);
    expect(await entries()).toHaveLength(1);
  });

  it('gives the first receipt long after others have gone on', async () => {
    const created = await record();
    const corrected = await correct(1, session(21, 10));
    await correct(2, session(22, 10));
    expect(await record()).toEqual({ ...created, outcome: 'standing' });
    expect(await correct(1, session(21, 10))).toEqual({ ...corrected, outcome: 'standing' });
    expect(await entries()).toHaveLength(3);
  });

  it('gives the first receipt of a change that was merged, even after its field was changed back', async () => {
    await record();
    await correct(1, session(20, 10, { place: 'HS/2' }));
    const mine = session(20, 10, { title: 'Tuyên truyền 8-3' });
    const merged = await correct(1, mine);
    expect(merged).toMatchObject({ version: 3, outcome: 'merged' });
    await correct(3, session(20, 10, { place: 'HS/2' }));
    expect(await correct(1, mine)).toEqual({ ...merged, outcome: 'standing' });
    expect((await entries()).map(({ body }) => body.title)).toEqual([
      undefined,
      undefined,
      'Tuyên truyền 8-3',
      undefined,
    ]);
  });

  it('gives the first receipt of a change that was merged, also of a void one and of one voided since', async () => {
    await record();
    await correct(1, session(20, 10, { place: 'HS/2' }));
    const mine = session(20, 10, { title: 'Tuyên truyền 8-3' });
    const merged = await correct(1, mine);
    const voided = await annul(1);
    expect(voided).toMatchObject({ version: 4, outcome: 'merged' });
    expect(await annul(1)).toEqual({ ...voided, outcome: 'standing' });
    expect(await correct(1, mine)).toEqual({ ...merged, outcome: 'standing' });
  });

  it('gives the first receipt whatever letters its id is written in', async () => {
    const first = await record();
    const shouted = await recordActivity(db, lan, {
      programme,
      id: id.toUpperCase(),
      activity: session(20, 10),
    });
    expect(shouted).toEqual({ ...first, outcome: 'standing' });
    const answer = { programme, about: id.toUpperCase(), aboutVersion: 1 };
    const confirmed = await confirmRecord(db, son, answer);
    expect(await confirmRecord(db, son, { ...answer, about: id })).toEqual({
      ...confirmed,
      outcome: 'standing',
    });
  });

  it('takes saving without any change for the version that stands', async () => {
    const first = await record();
    expect(await correct(1)).toEqual({ ...first, outcome: 'standing' });
  });
});
