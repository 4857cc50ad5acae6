/** Activities over HTTP: recorded, listed, corrected by two at once, voided, and what the partner says of them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createApi } from '../src/api/app.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { keyFor } from './support/api-people.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, session, signProgramme, union } from './support/joint-programme.ts';
import { accountsOver } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let programme = '';
const keys = { lan: '', son: '', stranger: '' };
type Who = keyof typeof keys;

/** A request as one of them. */
const as = (who: Who, path: string, body?: unknown, more: object = {}) =>
  ask(`/programmes/${programme}${path}`, { token: keys[who], body, ...more });

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  const { accounts } = accountsOver(db);
  ask = await checkedApi(createApi(db, { token: null, secret: null, accounts }));
  keys.lan = await keyFor(db, { name: 'Trần Thị Lan', organization: union, roles });
  keys.son = await keyFor(db, { name: 'Nguyễn Văn Sơn', organization: post, roles });
  keys.stranger = await keyFor(db, { name: 'Vi Thị Xa', organization: 'ai-khac', roles });
});
afterAll(async () => {
  await db.close();
  await house.drop();
});
beforeEach(async () => {
  programme = await signProgramme(db);
});

const receiptsIn = z.looseObject({
  receipts: z.array(z.looseObject({ recordId: z.string(), version: z.int(), seq: z.int() })),
});

async function record(...drafts: ReturnType<typeof session>[]): Promise<string[]> {
  const { status, body } = await as('lan', '/activities', {
    entries: drafts.map((activity) => ({ activity })),
  });
  expect(status).toBe(201);
  return receiptsIn.parse(body).receipts.map(({ recordId }) => recordId);
}

const days = (day: string) => ({ from: day, to: day });

test('many are recorded at once, all or none, and a retry with the same id is harmless', async () => {
  const id = newId();
  const entries = [{ id, activity: session(20, 25) }, { activity: session(1, 2, days('2024-04-01')) }];
  const first = await as('lan', '/activities', { entries });
  const again = await as('lan', '/activities', { entries: entries.slice(0, 1) });
  expect(again.body).toMatchObject({ receipts: [{ recordId: id, version: 1, outcome: 'standing' }] });
  expect(receiptsIn.parse(first.body).receipts).toHaveLength(2);
  const bad = await as('lan', '/activities', {
    entries: [{ activity: session(3, 4) }, { activity: session(1, 2, { kind: 'awarenes' }) }],
  });
  expect(bad.body).toMatchObject({ status: 404, code: 'unknown-kind', field: 'kind' });
  const listed = z.looseObject({ items: z.array(z.unknown()) }).parse((await as('lan', '/activities')).body);
  expect(listed.items).toHaveLength(2);
});

test('the list goes page by page, newest day first, by the cursor of its body and of its Link header', async () => {
  await record(...[1, 2, 3, 4, 5].map((day) => session(1, 1, days(`2024-05-0${day}`))));
  const page = z.looseObject({
    items: z.array(z.looseObject({ body: z.looseObject({ to: z.string() }) })),
    next: z.string().nullable(),
  });
  const seen: string[] = [];
  let path: string | null = '/activities?limit=2&kind=awareness';
  while (path !== null) {
    const answer: Awaited<ReturnType<Ask>> = await as('son', path);
    const { items, next } = page.parse(answer.body);
    seen.push(...items.map((each) => each.body.to));
    const link: string | undefined = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    expect(link === undefined).toBe(next === null);
    path = link?.slice(`/api/v1/programmes/${programme}`.length) ?? null;
  }
  expect(seen).toEqual([5, 4, 3, 2, 1].map((day) => `2024-05-0${day}`));
  for (const cursor of ['x', 'WyJwbGFucyIsMV0'])
    expect((await as('son', `/activities?cursor=${cursor}`)).body).toMatchObject({
      ...{ code: 'bad-cursor', field: 'cursor', status: 400 },
    });
});

describe('two who correct one activity at once', () => {
  test('are merged where they changed different things', async () => {
    const [id = ''] = await record(session(20, 25));
    const shown = await as('lan', `/activities/${id}`);
    expect(shown.headers.get('etag')).toMatch(/^"1\.[\w-]{22}"$/);
    const put = (activity: object) =>
      as('lan', `/activities/${id}`, { baseVersion: 1, activity }, { method: 'PUT' });
    expect((await put(session(20, 25, { title: 'Ngày 8/3' }))).body).toMatchObject({ version: 2 });
    const merged = await put(session(20, 25, { place: 'HS/2' }));
    expect(merged.body).toMatchObject({ version: 3, outcome: 'merged' });
    expect((await as('lan', `/activities/${id}`)).body).toMatchObject({
      body: { title: 'Ngày 8/3', place: 'HS/2' },
    });
  });

  test('are told both sides where they changed the same, 409', async () => {
    const [id = ''] = await record(session(20, 25));
    const put = (activity: object) =>
      as('lan', `/activities/${id}`, { baseVersion: 1, activity }, { method: 'PUT' });
    await put(session(22, 25));
    expect((await put(session(30, 25))).body).toMatchObject({
      ...{ status: 409, code: 'clash' },
      details: {
        version: 2,
        theirs: { measures: { attendances: { value: 47 } } },
        mine: { measures: { attendances: { value: 55 } } },
      },
    });
  });

  test('and say If-Match, are never merged: 412 with both versions', async () => {
    const [id = ''] = await record(session(20, 25));
    const put = (baseVersion: number, activity: object, match: string) =>
      as(
        'lan',
        `/activities/${id}`,
        { baseVersion, activity },
        { method: 'PUT', headers: { 'If-Match': match } },
      );
    expect((await put(1, session(22, 25), '"1"')).headers.get('etag')).toBe('"2"');
    expect((await put(1, session(20, 25, { place: 'HS/2' }), '"1"')).body).toMatchObject({
      ...{ status: 412, code: 'stale-version' },
      details: { base: 1, version: 2, theirs: { place: 'HS/1' }, mine: { place: 'HS/2' } },
    });
    expect((await put(2, session(1, 1), '"1"')).body.code).toBe('invalid-record');
  });
});

test('a void one keeps its history, counts no more and is listed only where asked for', async () => {
  const [id = ''] = await record(session(20, 25));
  const voided = await as('lan', `/activities/${id}/voiding`, { baseVersion: 1, reason: 'Nhập nhầm' });
  expect(voided).toMatchObject({ status: 201, body: { version: 2 } });
  expect((await as('lan', '/activities')).body.items).toEqual([]);
  expect((await as('lan', '/activities?voided=true')).body.items).toMatchObject([{ id, voided: true }]);
  const { body } = await as('son', `/records/${id}/versions`);
  expect(body.versions).toMatchObject([{ op: 'create' }, { op: 'void', author: 'Trần Thị Lan' }]);
});

describe('what the partner says', () => {
  const figure = async (who: Who) => (await as(who, '/figures/awareness.attendances')).body;

  test('is seen in figures before it is said, and afterwards', async () => {
    const [id = ''] = await record(session(20, 25));
    const dispute = { aboutVersion: 1, reason: 'Đếm lại', values: { attendances: 40 } };
    const preview = await as('son', `/records/${id}/preview`, { act: 'dispute', ...dispute });
    expect(preview.body.figures).toContainEqual(
      expect.objectContaining({ code: 'awareness.attendances', period: 'term' }),
    );
    expect(await figure('son')).toMatchObject({ value: 45, disputed: false });
    expect((await as('son', `/records/${id}/dispute`, dispute)).status).toBe(201);
    expect(await figure('lan')).toMatchObject({ disputed: true, disputes: 1 });
    const settled = await as('lan', `/records/${id}/settlement`, {
      ...{ aboutVersion: 1, outcome: 'as-claimed', reason: 'Phiếu thiếu' },
      measures: { attendances: { value: 40, groups: { female: 18, male: 22 } } },
    });
    expect(settled).toMatchObject({ status: 201, body: { made: { version: 2 } } });
    expect(await figure('son')).toMatchObject({ value: 40, disputed: false });
  });

  test('is said of many at once, and what moved on is left out', async () => {
    const [one = '', two = ''] = await record(session(1, 1), session(2, 2, days('2024-06-01')));
    expect((await as('son', '/waiting')).body.items).toHaveLength(2);
    const correction = { baseVersion: 1, activity: session(3, 2, days('2024-06-01')) };
    await as('lan', `/activities/${two}`, correction, { method: 'PUT' });
    const looked = [one, two].map((about) => ({ about, aboutVersion: 1 }));
    expect((await as('son', '/confirmations', { records: looked })).body).toMatchObject({
      confirmed: [{ about: one }],
      left: [{ about: two, version: 2, problem: 'moved-on' }],
    });
    expect((await as('son', '/waiting')).body.items).toMatchObject([{ id: two, version: 2 }]);
    expect((await as('lan', `/records/${one}/confirmation`, { aboutVersion: 1 })).body.code).toBe(
      'own-record',
    );
  });
});

test('a trace goes page by page at one ledger position', async () => {
  await record(...Array.from({ length: 60 }, (_, at) => session(1, 1, days(`2024-0${1 + (at % 9)}-15`))));
  const first = await as('son', '/figures/awareness.sessions/trace?period=2024');
  expect(first.body).toMatchObject({ figure: { value: 60 } });
  await record(session(9, 9));
  const rest = await as('son', `/figures/awareness.sessions/trace?period=2024&cursor=${first.body.next}`);
  expect(rest.body).toMatchObject({ figure: { value: 60 }, next: null });
  const lines = [first, rest].map(({ body }) => z.array(z.unknown()).parse(body.items).length);
  expect(lines).toEqual([50, 10]);
});

test('a stranger is told that there is no such programme, whatever they ask', async () => {
  programme = await signProgramme(db, { published: false });
  const [id = ''] = await record(session(20, 25));
  for (const path of ['', '/activities', `/activities/${id}`, '/waiting', '/duplicates', '/figures/x.y'])
    expect((await as('stranger', path)).body).toMatchObject({ status: 404, code: 'unknown-programme' });
  const written = await as('stranger', `/records/${id}/confirmation`, { aboutVersion: 1 });
  expect(written.body).toMatchObject({ status: 404, code: 'unknown-programme' });
  expect(JSON.stringify(written.body)).not.toContain('Phối hợp vận động');
});

test('of a published one a stranger reads what everybody reads, and of its activities nothing', async () => {
  const [id = ''] = await record(session(20, 25));
  expect((await as('stranger', '')).body).toEqual((await ask(`/programmes/${programme}`)).body);
  for (const path of ['/activities', `/activities/${id}`, '/waiting', '/duplicates'])
    expect((await as('stranger', path)).body).toMatchObject({ status: 404, code: 'unknown-programme' });
  const written = await as('stranger', `/records/${id}/confirmation`, { aboutVersion: 1 });
  expect(written.body).toMatchObject({ status: 404, code: 'unknown-programme' });
});
