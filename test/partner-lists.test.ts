/** Lists that partners work through: activities, what waits for them, and suspected duplicates with their decision. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmRecord, disputeRecord } from '../src/actions/answer-record.ts';
import { decideSameEvent } from '../src/actions/decide-same-event.ts';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { listActivities } from '../src/actions/list-activities.ts';
import { listDuplicates } from '../src/actions/list-duplicates.ts';
import { listWaiting } from '../src/actions/list-waiting.ts';
import { previewDecision } from '../src/actions/preview-effect.ts';
import {
  type ActivityDraft,
  correctActivity,
  recordActivities,
  recordActivity,
  voidActivity,
} from '../src/actions/record-activity.ts';
import { showActivity, showHistory } from '../src/actions/show-activity.ts';
import { activityPage, activitySaidView, historyView } from '../src/contract/activity.ts';
import { duplicatePage } from '../src/contract/duplicate.ts';
import { waitingPage } from '../src/contract/waiting.ts';
import type { Writer } from '../src/domain/access.ts';
import { addDays } from '../src/domain/civil-date.ts';
import type { Page } from '../src/domain/page.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { mai, signProgramme, son, tram } from './support/ngan-sau.ts';
import { Reforms } from './support/ngan-sau-reforms.ts';

let house: TestDatabase;
let db: Database;
let programme = '';

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await new Reforms().write(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});
beforeEach(async () => {
  programme = await signProgramme(db);
});

const day = '2024-03-08';
const session = (attendances: number, more: Partial<ActivityDraft> = {}): ActivityDraft => ({
  ...{ kind: 'awareness', organization: 'hpn', place: 'M/1', from: day, to: day },
  measures: { sessions: { value: 1 }, attendances: { value: attendances } },
  ...more,
});
const byDon = { organization: 'don' };
const on = (at: number) => ({ from: addDays(day, at), to: addDays(day, at) });

const record = async (writer: Writer, ...drafts: ActivityDraft[]) =>
  (await recordActivities(db, writer, { programme, entries: drafts.map((activity) => ({ activity })) })).map(
    (receipt) => receipt.recordId,
  );

/** Everything, page by page. */
async function whole<T>(list: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  for (let cursor: string | undefined; ; ) {
    const { items, next } = await list(cursor);
    all.push(...items);
    if (next === null) return all;
    cursor = next;
  }
}

describe('activities', () => {
  it('come newest day first, each once, however the pages fall and whoever writes between them', async () => {
    const ids = await record(mai, ...[0, 1, 1, 2, 3, 3, 3].map((at) => session(10 + at, on(at))));
    const first = await listActivities(db, son, { programme, limit: 3 });
    expect(activityPage.parse(first)).toEqual(first);
    await record(mai, session(99, on(30)));
    const rest = await whole((cursor) =>
      listActivities(db, son, { programme, limit: 3, cursor: cursor ?? (first.next as string) }),
    );
    const listed = [...first.items, ...rest];
    expect(listed.map((each) => each.id).sort()).toEqual(ids.sort());
    const days = listed.map((each) => each.body.to);
    expect(days).toEqual(days.toSorted().reverse());
  });

  it('are narrowed by kind, party, place and all within it, days, state and what is void', async () => {
    const [one, two, void_] = await record(
      mai,
      session(1),
      session(2, { place: 'C/1', ...on(5) }),
      session(3),
    );
    const [dialogue] = await record(son, session(4, { ...byDon, kind: 'dialogue' }));
    await voidActivity(db, mai, { programme, id: void_ ?? '', baseVersion: 1, reason: 'Nhập nhầm' });
    await confirmRecord(db, son, { programme, about: one ?? '', aboutVersion: 1 });
    const ids = async (more: object) =>
      (await listActivities(db, mai, { programme, ...more })).items.map((each) => each.id).sort();
    const some = (...wanted: (string | undefined)[]) => wanted.map(String).sort();
    expect(await ids({})).toEqual(some(one, two, dialogue));
    expect(await ids({ voided: true })).toEqual(some(one, two, void_, dialogue));
    expect(await ids({ kind: 'dialogue' })).toEqual(some(dialogue));
    expect(await ids({ party: 'hpn' })).toEqual(some(one, two));
    expect(await ids({ organization: 'bchbp' })).toEqual(some(dialogue));
    expect(await ids({ place: 'NS/thuong' })).toEqual(some(one, dialogue));
    expect(await ids({ place: 'NS' })).toEqual(some(one, two, dialogue));
    expect(await ids({ from: addDays(day, 1) })).toEqual(some(two));
    expect(await ids({ to: day, state: 'confirmed' })).toEqual(some(one));
    await expect(ids({ place: 'NS/trung' })).rejects.toMatchObject({ code: 'unknown-place' });
    await expect(ids({ cursor: 'xyz' })).rejects.toMatchObject({ code: 'bad-cursor' });
    await expect(listActivities(db, tram, { programme })).rejects.toMatchObject({
      code: 'unknown-programme',
    });
  });

  it('show what was said of them, and every version with what it changed', async () => {
    const [id = ''] = await record(mai, session(40));
    const values = { attendances: 35 };
    await disputeRecord(db, son, { programme, about: id, aboutVersion: 1, reason: 'Đếm lại', values });
    await correctActivity(db, mai, { programme, id, baseVersion: 1, activity: session(38) });
    const shown = await showActivity(db, son, { programme, id });
    expect(activitySaidView.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({
      version: 2,
      state: 'disputed',
      answers: [{ by: { code: 'don' }, disputes: true }],
    });
    const history = await showHistory(db, son, { programme, id });
    expect(historyView.parse(history)).toEqual(history);
    expect(history.versions.map(({ op, author, differences }) => [op, author, differences])).toEqual([
      ['create', 'Hồ Thị Mai', []],
      ['correct', 'Hồ Thị Mai', [{ path: 'measures.attendances.value', before: 40, after: 38 }]],
    ]);
    await expect(showHistory(db, son, { programme, id: 'abc' })).rejects.toMatchObject({
      code: 'unknown-record',
    });
  });
});

describe('what waits for a party', () => {
  it('is what it never answered and what changed since, oldest first, and not its own', async () => {
    const [late = '', early = '', changed = '', settled = ''] = await record(
      mai,
      ...[session(1, on(9)), session(2, on(1)), session(3, on(5)), session(4, on(3))],
    );
    await record(son, session(5, byDon));
    await confirmRecord(db, son, { programme, about: changed, aboutVersion: 1 });
    await correctActivity(db, mai, { programme, id: changed, baseVersion: 1, activity: session(30, on(5)) });
    const values = { attendances: 44 };
    await disputeRecord(db, son, { programme, about: settled, aboutVersion: 1, reason: 'Sổ đồn', values });
    const waiting = () => whole((cursor) => listWaiting(db, son, { programme, limit: 2, cursor }));
    expect((await waiting()).map((each) => each.id)).toEqual([early, changed, late]);
    await correctActivity(db, mai, { programme, id: settled, baseVersion: 1, activity: session(40, on(3)) });
    const again = await waiting();
    expect(again.map((each) => each.id)).toEqual([early, settled, changed, late]);
    expect(waitingPage.parse({ items: again, next: null }).items).toEqual(again);
    expect(again[1]).toMatchObject({ state: 'disputed', earlier: { verdict: 'disputed', aboutVersion: 1 } });
    await correctActivity(db, mai, { programme, id: settled, baseVersion: 2, activity: session(44, on(3)) });
    expect((await waiting()).map((each) => each.id)).toEqual([early, changed, late]);
  });

  it('is narrowed by kind, place and days, and is for parties alone', async () => {
    const [one, two] = await record(
      mai,
      session(1),
      session(2, { kind: 'dialogue', place: 'L/1', ...on(4) }),
    );
    const ids = async (more: object) =>
      (await listWaiting(db, son, { programme, ...more })).items.map((each) => each.id);
    expect(await ids({ kind: 'dialogue' })).toEqual([two]);
    expect(await ids({ place: 'M' })).toEqual([one]);
    expect(await ids({ from: addDays(day, 1) })).toEqual([two]);
    expect(await ids({ to: day })).toEqual([one]);
    const superior: Writer = {
      kind: 'member',
      organization: 'bchbp',
      author: 'Ông Hùng',
      roles: ['supervisor'],
    };
    await expect(listWaiting(db, superior, { programme })).rejects.toMatchObject({ code: 'not-a-party' });
  });
});

describe('suspected duplicates', () => {
  it('are found across places that lie within each other and days that are near, each pair once, with reasons', async () => {
    const [a] = await record(mai, session(40), session(12, { place: 'L/1' }), session(40, on(9)));
    const [b] = await record(
      son,
      session(42, { ...byDon, place: 'M', ...on(1) }),
      session(12, { ...byDon, place: 'C/1' }),
    );
    const found = await listDuplicates(db, mai, { programme });
    expect(duplicatePage.parse(found)).toEqual(found);
    expect(found.next).toBeNull();
    expect(found.items.map((pair) => [pair.a.id, pair.b.id].sort())).toEqual([[a, b].map(String).sort()]);
    expect(found.items[0]?.reasons.map((reason) => reason.words.vi)).toEqual([
      'cách nhau 1 ngày',
      'địa bàn này nằm trong địa bàn kia',
      expect.stringContaining('attendances'),
      'hai bên cùng ghi nhận',
    ]);
  });

  it('leave out what somebody decided on, what is void and what already counts as another', async () => {
    const [a = '', c = ''] = await record(mai, session(40), session(40));
    const [b = ''] = await record(son, session(40, byDon));
    const pairs = async () => (await listDuplicates(db, mai, { programme })).items.length;
    expect(await pairs()).toBe(3);
    await decideSameEvent(db, son, { programme, a, b, verdict: 'same', reason: 'Cùng buổi ngày 8/3' });
    expect(await pairs()).toBe(1);
    await decideSameEvent(db, son, { programme, a: c, b: a, verdict: 'different' });
    expect(await pairs()).toBe(0);
    await decideSameEvent(db, son, { programme, a, b, verdict: 'different' });
    expect(await pairs()).toBe(1);
    await voidActivity(db, son, { programme, id: b, baseVersion: 1, reason: 'Trùng' });
    expect(await pairs()).toBe(0);
  });

  it('come page by page, none twice and none lost', async () => {
    await record(mai, ...Array.from({ length: 30 }, (_, at) => session(20 + at, on(7 * at))));
    await record(
      son,
      ...Array.from({ length: 30 }, (_, at) => session(20 + at, { ...byDon, ...on(7 * at) })),
    );
    const all = await whole((cursor) => listDuplicates(db, mai, { programme, limit: 7, cursor }));
    expect(new Set(all.map((pair) => pair.a.id + pair.b.id)).size).toBe(30);
    expect(all).toHaveLength(30);
  });

  it('are decided with the effect on figures seen before, and so it comes', async () => {
    const [a = ''] = await record(mai, session(40));
    const [b = ''] = await record(son, session(42, byDon));
    const ask = { programme, a, b, verdict: 'same' } as const;
    const { figures } = await previewDecision(db, son, ask);
    const effect = figures.find((each) => each.code === 'awareness.attendances' && each.period === '2024');
    expect(effect).toMatchObject({ before: { value: 82, records: 2 }, after: { value: 40, records: 1 } });
    const figure = () =>
      evaluateFigure(db, mai, { programme, code: 'awareness.attendances', period: '2024' });
    expect((await figure()).value).toBe(82);
    await decideSameEvent(db, son, ask);
    expect((await figure()).value).toBe(40);
    expect((await previewDecision(db, son, ask)).figures).toEqual([]);
  });

  it('are for a coordinator of a party to decide', async () => {
    const [a = ''] = await record(mai, session(40));
    const { recordId: b } = await recordActivity(db, son, { programme, activity: session(40, byDon) });
    const ask = { programme, a, b, verdict: 'same' } as const;
    const officer = { ...mai, roles: ['field-officer', 'leader'] } as Writer;
    for (const act of [decideSameEvent, previewDecision]) {
      await expect(act(db, officer, ask)).rejects.toMatchObject({ code: 'role-needed' });
      await expect(act(db, tram, ask)).rejects.toMatchObject({ code: 'unknown-programme' });
    }
  });
});
