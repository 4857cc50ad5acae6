import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  correctActivity,
  recordActivities,
  recordActivity,
  voidActivity,
} from '../src/actions/record-activity.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append, REGISTERS } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import {
  change,
  foundRegisters,
  lan,
  session,
  sessionBody,
  signProgramme,
  tu,
  union,
} from './support/joint-programme.ts';
import { entriesOf, expectIntact, problemOf, refusal } from './support/ledger-reading.ts';

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

describe('two people at one record', () => {
  it('keeps both when they changed different fields', async () => {
    await record();
    await correct(1, session(25, 10));
    const second = await correct(1, session(20, 10, { place: 'HS/2', narrative: 'Có cả người ở bản bên.' }));
    expect(second).toMatchObject({ version: 3, outcome: 'merged' });
    const [, , merged] = await entries();
    expect(merged?.body).toEqual(sessionBody(25, 10, { place: 'HS/2', narrative: 'Có cả người ở bản bên.' }));
  });

  it('shows both sides of a clash and writes nothing', async () => {
    await record();
    await correct(1, session(20, 10, { title: 'Họp bản' }));
    const problem = await problemOf(correct(1, session(20, 10, { title: 'Họp dân', place: 'HS/2' })));
    expect(problem.code).toBe('clash');
    expect(problem.details).toMatchObject({
      fields: ['title'],
      clashes: [{ path: 'title', base: undefined, theirs: 'Họp bản', mine: 'Họp dân' }],
      version: 2,
      theirs: sessionBody(20, 10, { title: 'Họp bản' }),
      mine: sessionBody(20, 10, { title: 'Họp dân', place: 'HS/2' }),
    });
    expect(await entries()).toHaveLength(2);
  });

  it('refuses to join changes whose groups no longer sum', async () => {
    await record(session(20, 10));
    await correct(1, session(25, 10));
    const problem = await problemOf(correct(1, session(20, 15)));
    expect(problem).toMatchObject({ code: 'groups-do-not-sum', details: { sum: 40, total: 35 } });
    expect(await entries()).toHaveLength(2);
  });

  it('refuses to join a day with a place that did not exist on it', async () => {
    const body = {
      code: 'HS/3',
      name: 'Bản Mới',
      level: 'village',
      parent: 'HS',
      from: '2024-07-01',
      until: null,
    };
    await append(db, tu, REGISTERS, [change('place', body)]);
    await record(session(20, 10, { from: '2024-07-03', to: '2024-07-03' }));
    await correct(1, session(20, 10, { from: '2024-06-03', to: '2024-06-03' }));
    const moved = session(20, 10, { from: '2024-07-03', to: '2024-07-03', place: 'HS/3' });
    expect(await refusal(correct(1, moved))).toBe('outside-register');
    expect(await entries()).toHaveLength(2);
  });

  it('refuses to join days that end before they begin', async () => {
    await record(session(20, 10, { from: '2024-03-08', to: '2024-03-10' }));
    await correct(1, session(20, 10, { from: '2024-03-10', to: '2024-03-10' }));
    const problem = await problemOf(correct(1, session(20, 10, { from: '2024-03-08', to: '2024-03-09' })));
    expect(problem.code).toBe('invalid-record');
    expect(problem.details.faults).toEqual([expect.stringContaining('to:')]);
    expect(await entries()).toHaveLength(2);
  });
});

describe('what a record refuses', () => {
  it('a correction once it is void, and a second voiding', async () => {
    await record();
    await annul(1);
    expect(await refusal(correct(1, session(1, 1)))).toBe('voided-record');
    expect(await refusal(correct(2, session(1, 1)))).toBe('voided-record');
    expect(await refusal(annul(2, 'Lý do khác'))).toBe('voided-record');
    expect((await entries()).map(({ op }) => op)).toEqual(['create', 'void']);
  });

  it('a version nobody has written yet', async () => {
    expect(await refusal(correct(1))).toBe('version-ahead');
    await record();
    const problem = await problemOf(correct(2));
    expect(problem).toMatchObject({ code: 'version-ahead', details: { id, base: 2, version: 1 } });
    expect(await entries()).toHaveLength(1);
  });

  it('another type of record under its id', async () => {
    await record();
    const target = { about: newId(), indicator: 'awareness.sessions', period: '2024', value: 12 };
    for (const baseVersion of [0, 1]) {
      const call = append(db, lan, programme, [change('target', target, { recordId: id, baseVersion })]);
      expect(await refusal(call)).toBe('other-record-type');
    }
  });

  it('an id that is no UUID, and a moment that is none', async () => {
    const body = sessionBody(1, 1);
    for (const recordId of ['', 'phuc-son', `{${id}}`, id.replaceAll('-', ''), `${id}0`]) {
      expect(await refusal(append(db, lan, programme, [change('activity', body, { recordId })]))).toBe(
        'invalid-record',
      );
    }
    for (const capturedAt of [
      '',
      'hôm qua',
      '2026-02-30T25:00:00Z',
      '-000044-03-15T00:00:00Z',
      '+010000-01-01T00:00:00Z',
    ]) {
      const late = { ...change('activity', body), capturedAt };
      expect(await refusal(append(db, lan, programme, [late]))).toBe('invalid-record');
    }
  });

  it('a place in the chain that is not its own', async () => {
    const body = { code: 'X', name: 'Bản X', level: 'village', parent: null, from: null, until: null };
    const [entry] = await entriesOf(house.connection, programme);
    const calls = [
      append(db, tu, programme, [change('place', body)]),
      append(db, tu, REGISTERS, [change('activity', sessionBody(1, 1))]),
      append(db, tu, programme, [change('programme', { ...entry?.body, slug: 'x' })]),
    ];
    expect(await Promise.all(calls.map(refusal))).toEqual(Array(3).fill('invalid-record'));
    expect(await entriesOf(house.connection, programme)).toHaveLength(1);
  });

  it('a writer who is no party', async () => {
    const stranger = { kind: 'member', organization: 'phong-y-te', author: 'Phạm Văn Ngoài', roles } as const;
    expect(await refusal(append(db, stranger, programme, [change('activity', sessionBody(1, 1))]))).toBe(
      'not-allowed',
    );
    expect(await refusal(append(db, lan, newId(), [change('activity', sessionBody(1, 1))]))).toBe(
      'not-allowed',
    );
  });
});

describe('a call of many changes', () => {
  const entry = (activity = session(3, 4)) => ({ id: newId(), activity });

  it('is written whole, with receipts in its own order', async () => {
    const asked = Array.from({ length: 40 }, () => entry());
    const receipts = await recordActivities(db, lan, { programme, entries: asked });
    expect(receipts.map(({ recordId }) => recordId)).toEqual(asked.map((each) => each.id));
    expect(receipts.map(({ seq }) => seq)).toEqual(asked.map((_, at) => at + 2));
  });

  it('leaves nothing behind when one change is refused', async () => {
    await record();
    const calls = [
      change('activity', sessionBody(3, 4)),
      change('activity', sessionBody(9, 9), { recordId: id }),
    ];
    expect(await refusal(append(db, lan, programme, [...calls]))).toBe('clash');
    expect(await entriesOf(house.connection, programme)).toHaveLength(2);
  });

  it('may change one record several times', async () => {
    const [first, second, third] = await append(db, lan, programme, [
      change('activity', sessionBody(3, 4), { recordId: id }),
      change('activity', sessionBody(5, 4), { recordId: id, baseVersion: 1, op: 'correct' }),
      change('activity', sessionBody(3, 4, { title: 'Họp' }), {
        recordId: id,
        baseVersion: 1,
        op: 'correct',
      }),
    ]);
    expect([first, second, third].map((receipt) => receipt?.outcome)).toEqual([
      'written',
      'written',
      'merged',
    ]);
    expect((await entries()).at(-1)?.body).toEqual(sessionBody(5, 4, { title: 'Họp' }));
  });

  it('is signed by the organization that sent it, and by another only when the operator enters its paper', async () => {
    const onBehalfOf = { organization: union, author: 'Hồ Thị May' };
    await append(db, tu, programme, [
      { ...change('activity', sessionBody(3, 4), { recordId: id }), onBehalfOf },
    ]);
    const forged = { organization: 'dbp-hoa-son', author: 'Nguyễn Văn Sơn' };
    await append(db, lan, programme, [
      {
        ...change('activity', sessionBody(5, 4), { recordId: id, baseVersion: 1, op: 'correct' }),
        onBehalfOf: forged,
      },
    ]);
    expect(await entries()).toMatchObject([onBehalfOf, { organization: union, author: 'Trần Thị Lan' }]);
  });
});
