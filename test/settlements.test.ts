/**
 * What partners do to each other's records: Mai of the women's union records, Sơn of the border post answers, and both
 * settle what they dispute.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmRecord, disputeRecord } from '../src/actions/answer-record.ts';
import { confirmRecords } from '../src/actions/confirm-records.ts';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { previewAnswer } from '../src/actions/preview-effect.ts';
import { correctActivity, recordActivity } from '../src/actions/record-activity.ts';
import { settleDispute } from '../src/actions/settle-dispute.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import type { Role, Writer } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { append } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { mai, signProgramme, son, tram, tu } from './support/ngan-sau.ts';
import { Reforms } from './support/ngan-sau-reforms.ts';
import { change } from './support/story-drafts.ts';

let house: TestDatabase;
let db: Database;
let programme = '';

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await new Reforms().write(db);
});
afterAll(async () => {
  const verified = await verifyLedger(db, tu);
  await db.close();
  await house.drop();
  expect(verified.filter((chain) => chain.fault !== null)).toEqual([]);
});

const only = (writer: Writer, ...held: Role[]): Writer =>
  writer.kind === 'member' ? { ...writer, roles: held } : writer;

const session = (attendances: number) => ({
  ...{ kind: 'awareness', organization: 'hpn', place: 'M/1', from: '2024-03-08', to: '2024-03-08' },
  measures: { sessions: { value: 1 }, attendances: { value: attendances } },
});

const record = async (attendances = 40) =>
  (await recordActivity(db, mai, { programme, activity: session(attendances) })).recordId;

const dispute = (about: string, values: Record<string, number>, more = {}) =>
  disputeRecord(db, son, {
    programme,
    about,
    aboutVersion: 1,
    reason: 'Sổ của đồn ghi khác',
    values,
    ...more,
  });

async function attendances() {
  const ask = { programme, code: 'awareness.attendances', period: '2024' };
  const { value, waiting, disputes, byOrganization } = await evaluateFigure(db, mai, ask);
  return { value, waiting, disputes, don: byOrganization.find((each) => each.organization === 'don')?.value };
}

describe('a dispute', () => {
  beforeAll(async () => {
    programme = await signProgramme(db);
  });

  it('ends when the disputing party withdraws: what was recorded stands confirmed', async () => {
    programme = await signProgramme(db);
    const about = await record();
    await dispute(about, { attendances: 35 });
    expect(await attendances()).toEqual({ value: 40, waiting: 0, disputes: 1, don: 35 });
    const ask = {
      programme,
      about,
      aboutVersion: 1,
      outcome: 'as-recorded',
      reason: 'Đã đối chiếu sổ',
    } as const;
    const { settlement, made } = await settleDispute(db, son, ask);
    expect([settlement.outcome, made.outcome]).toEqual(['written', 'written']);
    expect(settlement.seq).toBe(made.seq + 1);
    expect(await attendances()).toEqual({ value: 40, waiting: 0, disputes: 0, don: 40 });
    expect(await settleDispute(db, son, ask)).toMatchObject({
      settlement: { outcome: 'standing', seq: settlement.seq },
    });
  });

  it('ends when the recorder takes over what is claimed', async () => {
    programme = await signProgramme(db);
    const about = await record();
    await dispute(about, { attendances: 35 });
    const ask = { programme, about, aboutVersion: 1, outcome: 'as-claimed', reason: 'Đồn đếm đúng' } as const;
    expect((await previewAnswer(db, mai, { act: 'settle', ...ask })).figures).toContainEqual(
      expect.objectContaining({
        ...{ code: 'awareness.attendances', period: '2024' },
        before: expect.objectContaining({ value: 40, disputes: 1 }),
        after: expect.objectContaining({ value: 35, disputes: 0, waiting: 0 }),
      }),
    );
    await settleDispute(db, mai, ask);
    expect(await attendances()).toEqual({ value: 35, waiting: 0, disputes: 0, don: 35 });
  });

  it('over something that was not held is settled by voiding it', async () => {
    programme = await signProgramme(db);
    const about = await record();
    await record(7);
    await dispute(about, {}, { notHeld: true });
    await settleDispute(db, mai, {
      programme,
      about,
      aboutVersion: 1,
      outcome: 'as-claimed',
      reason: 'Đã hoãn',
    });
    expect(await attendances()).toEqual({ value: 7, waiting: 1, disputes: 0, don: 7 });
  });

  it('stands after the recorder has written what both agreed on, until the other party confirms that', async () => {
    programme = await signProgramme(db);
    const about = await record();
    await dispute(about, { attendances: 30 });
    const measures = { attendances: { value: 36, groups: { female: 20, male: 16 } } };
    const ask = {
      programme,
      about,
      aboutVersion: 1,
      outcome: 'agreed',
      reason: 'Họp ngày 12/3',
      measures,
    } as const;
    await settleDispute(db, mai, ask);
    expect(await attendances()).toMatchObject({ value: 36, disputes: 1 });
    await confirmRecord(db, son, { programme, about, aboutVersion: 2 });
    expect(await attendances()).toEqual({ value: 36, waiting: 0, disputes: 0, don: 36 });
  });

  it('is settled by the side it belongs to, at the version that stands, and only while it stands', async () => {
    programme = await signProgramme(db);
    const about = await record();
    const settle = (writer: Writer, outcome: 'as-recorded' | 'as-claimed' | 'agreed', more = {}) =>
      settleDispute(db, writer, {
        programme,
        about,
        aboutVersion: 1,
        outcome,
        reason: 'Thống nhất',
        ...more,
      });
    await expect(settle(son, 'as-recorded')).rejects.toMatchObject({ code: 'no-dispute' });
    await dispute(about, {});
    await expect(settle(mai, 'as-recorded')).rejects.toMatchObject({ code: 'not-your-dispute' });
    await expect(settle(son, 'as-claimed')).rejects.toMatchObject({ code: 'not-your-record' });
    await expect(settle(mai, 'as-claimed')).rejects.toMatchObject({ code: 'nothing-claimed' });
    await expect(settle(mai, 'agreed')).rejects.toMatchObject({ code: 'nothing-changed' });
    await expect(settle(tram, 'as-recorded')).rejects.toMatchObject({ code: 'unknown-programme' });
    await expect(settle(only(mai, 'field-officer', 'leader'), 'agreed')).rejects.toMatchObject({
      code: 'role-needed',
    });
    await dispute(about, { attendances: 30 });
    const other = { measures: { attendances: { value: 31 } } };
    await expect(settle(mai, 'as-claimed', other)).rejects.toMatchObject({ code: 'other-than-claimed' });
    const base = { programme, id: about, baseVersion: 1 };
    await correctActivity(db, mai, { ...base, activity: { ...session(40), title: 'Ngày 8/3' } });
    await expect(settle(son, 'as-recorded')).rejects.toMatchObject({
      code: 'moved-on',
      details: { base: 1, version: 2 },
    });
    expect(await attendances()).toMatchObject({ value: 40, disputes: 1 });
  });

  it('settled by both sides at once is settled once', async () => {
    programme = await signProgramme(db);
    const about = await record();
    await dispute(about, { attendances: 30 });
    const ask = { programme, about, aboutVersion: 1, reason: 'Thống nhất' };
    const both = await Promise.allSettled([
      settleDispute(db, son, { ...ask, outcome: 'as-recorded' }),
      settleDispute(db, mai, { ...ask, outcome: 'as-claimed' }),
    ]);
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((each) => each.status === 'rejected');
    expect(['moved-on', 'clash', 'no-dispute']).toContain(refused?.reason.code);
    const { value, disputes, waiting } = await attendances();
    expect([
      [30, 0, 0],
      [40, 0, 0],
    ]).toContainEqual([value, disputes, waiting]);
  });

  it('over a total taken over is settled like one over an activity', async () => {
    programme = await signProgramme(db);
    const balance = {
      ...{ indicator: 'awareness.attendances', value: 900, from: '2023-06-15', to: '2023-12-31' },
      ...{
        place: null,
        organization: null,
        party: 'hpn',
        source: { document: 'Báo cáo 2023', quotation: '900 lượt' },
      },
    };
    const [receipt] = await append(db, tu, programme, [change('opening-balance', balance)]);
    const about = receipt?.recordId ?? '';
    await dispute(about, { total: 880 });
    await settleDispute(db, mai, {
      programme,
      about,
      aboutVersion: 1,
      outcome: 'as-claimed',
      reason: 'Cộng nhầm',
    });
    const figure = await evaluateFigure(db, mai, { programme, code: 'awareness.attendances' });
    expect(figure).toMatchObject({ value: 880, waiting: 0, disputes: 0 });
  });
});

describe('confirming', () => {
  it('many at once leaves out what moved on, what is void, unknown or one’s own, and names it', async () => {
    programme = await signProgramme(db);
    const [one, two, moved] = [await record(10), await record(20), await record(30)];
    await correctActivity(db, mai, { programme, id: moved, baseVersion: 1, activity: session(31) });
    const own = await recordActivity(db, son, {
      programme,
      activity: { ...session(5), organization: 'don' },
    });
    const unknown = '00000000-0000-4000-8000-000000000000';
    const looked = [one, two, moved, own.recordId, unknown].map((about) => ({ about, aboutVersion: 1 }));
    const { confirmed, left } = await confirmRecords(db, son, { programme, records: looked });
    expect(confirmed.map((each) => each.about)).toEqual([one, two]);
    expect(confirmed[1]?.receipt.seq).toBe((confirmed[0]?.receipt.seq ?? 0) + 1);
    expect(left.map(({ problem, version }) => [problem, version])).toEqual([
      ['moved-on', 2],
      ['own-record', 1],
      ['unknown-record', null],
    ]);
    const again = await confirmRecords(db, son, { programme, records: looked });
    expect(again.confirmed.map((each) => each.receipt.outcome)).toEqual(['standing', 'standing']);
    expect(await attendances()).toMatchObject({ value: 66, waiting: 2 });
  });

  it('is for a coordinator of the other party: no field officer, no superior, no stranger', async () => {
    programme = await signProgramme(db);
    const ask = { programme, about: await record(), aboutVersion: 1 };
    await expect(confirmRecord(db, only(son, 'field-officer'), ask)).rejects.toMatchObject({
      code: 'role-needed',
    });
    await expect(
      confirmRecords(db, only(son, 'leader'), { programme, records: [ask] }),
    ).rejects.toMatchObject({ code: 'role-needed' });
    const superior: Writer = {
      kind: 'member',
      organization: 'bchbp',
      author: 'Đại tá Hùng',
      roles: ['supervisor'],
    };
    await expect(confirmRecord(db, superior, ask)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(confirmRecord(db, tram, ask)).rejects.toMatchObject({ code: 'unknown-programme' });
    await confirmRecord(db, only(son, 'coordinator'), ask);
  });
});
