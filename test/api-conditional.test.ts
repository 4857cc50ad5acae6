/** Requests with a condition: 304 for whoever has a record as it is shown, 412 for whoever looked at an older version. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../src/api/app.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { keyFor } from './support/api-people.ts';
import {
  activity,
  directive,
  foundWorld,
  makeWorld,
  model,
  personOf,
  plan,
  type World,
} from './support/api-world.ts';
import { type Answer, type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { accountsOver } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let world: World;
const keys = { union: '', post: '', above: '' };
type Who = keyof typeof keys;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  world = await makeWorld(db);
  ask = await checkedApi(createApi(db, { token: null, secret: null, accounts: accountsOver(db).accounts }));
  keys.union = await keyFor(db, personOf('party', roles));
  keys.above = await keyFor(db, personOf('superior', roles));
  keys.post = await keyFor(db, { name: 'Lương Văn Sơn', organization: 'don', roles });
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

const within = (rest: string) => `/programmes/${world.programme}${rest}`;
const get = (path: string, tag?: string): Promise<Answer> =>
  ask(path, { token: keys.union, ...(tag ? { headers: { 'If-None-Match': tag } } : {}) });
const tagOf = async (path: string) => (await get(path)).headers.get('etag') ?? '–';

describe('a record that is read again', () => {
  const shown: Readonly<Record<string, () => string>> = {
    activity: () => within(`/activities/${world.theirs}`),
    plan: () => within(`/plans/${world.plan}`),
    model: () => within(`/models/${world.model}`),
    directive: () => within(`/directives/${world.directive}`),
    commendation: () => within(`/commendations/${world.commendation}`),
    report: () => `/reports/${world.report}`,
  };

  test.each(Object.entries(shown))('is not sent again where nothing changed: %s', async (_, path) => {
    const first = await get(path());
    const tag = first.headers.get('etag') ?? '–';
    expect(tag).toMatch(/^"\d+\.[\w-]{22}"$/);
    for (const known of [tag, `W/${tag}`, `"x", ${tag}`, '*']) {
      const again = await get(path(), known);
      expect([again.status, again.bytes.length, again.headers.get('etag')]).toEqual([304, 0, tag]);
    }
    const other = await get(path(), '"0.x"');
    expect([other.status, other.body]).toEqual([200, first.body]);
  });

  test('is sent whole after a partner said something of it, though its version is the same', async () => {
    const path = within(`/activities/${world.theirs}`);
    const tag = await tagOf(path);
    const dispute = { aboutVersion: 1, reason: 'Không có', notHeld: true };
    await ask(within(`/records/${world.theirs}/dispute`), { token: keys.union, body: dispute });
    const again = await get(path, tag);
    expect([again.status, again.body.version]).toEqual([200, 1]);
    expect(again.body.answers).toMatchObject([{ disputes: true }]);
    expect((await get(path, again.headers.get('etag') ?? '–')).status).toBe(304);
  });

  test('is not there for a stranger, whatever they have', async () => {
    const token = await keyFor(db, personOf('stranger', roles));
    const path = within(`/activities/${world.own}`);
    const headers = { 'If-None-Match': await tagOf(path) };
    expect((await ask(path, { token, headers })).status).toBe(404);
    expect((await ask(path, { headers })).status).toBe(401);
  });
});

interface Changed {
  readonly who: Who;
  readonly shown: () => string;
  readonly at: () => string;
  /** Two that the ledger joins, as each says another thing anew, and a third that clashes with the first. */
  readonly bodies: readonly [object, object, object];
  readonly method?: 'PUT';
}

const text = '# Một\n\nHai ba.\n';
const changes: Readonly<Record<string, Changed>> = {
  activity: {
    ...{
      who: 'union',
      method: 'PUT',
      bodies: [
        { activity: activity({ title: 'Sửa' }) },
        { activity: activity({ place: 'M/2' }) },
        { activity: activity({ title: 'Ba' }) },
      ],
    },
    ...{ shown: () => within(`/activities/${world.own}`), at: () => within(`/activities/${world.own}`) },
  },
  plan: {
    ...{
      who: 'union',
      bodies: [
        { plan: plan({ title: 'Khác' }) },
        { plan: plan({ place: 'M/2' }) },
        { plan: plan({ title: 'Ba' }) },
      ],
    },
    ...{ shown: () => within(`/plans/${world.plan}`), at: () => within(`/plans/${world.plan}/change`) },
  },
  model: {
    ...{
      who: 'union',
      bodies: [
        { model: { ...model(), outputs: 'g' } },
        { model: { ...model(), lasting: 'h' } },
        { model: { ...model(), outputs: 'i' } },
      ],
    },
    ...{ shown: () => within(`/models/${world.model}`), at: () => within(`/models/${world.model}/change`) },
  },
  directive: {
    ...{
      who: 'above',
      bodies: [
        { directive: directive({ text: 'Khác' }) },
        { directive: directive({ title: 'Mới' }) },
        { directive: directive({ text: 'Ba' }) },
      ],
    },
    shown: () => within(`/directives/${world.directive}`),
    at: () => within(`/directives/${world.directive}/change`),
  },
  report: {
    ...{ who: 'union', method: 'PUT' },
    bodies: [
      { as: 'hpn', markdown: `${text}\nBốn.\n` },
      { as: 'hpn', markdown: text, title: 'Báo cáo khác' },
      { as: 'hpn', markdown: `${text}\nNăm.\n` },
    ],
    ...{ shown: () => `/reports/${world.report}`, at: () => `/reports/${world.report}` },
  },
};

describe.each(Object.entries(changes))('who changes one, %s,', (_, { who, shown, at, bodies, method }) => {
  const send = (baseVersion: number, body: object, tag?: string) =>
    ask(at(), {
      ...{ token: keys[who], body: { baseVersion, ...body }, ...(method ? { method } : {}) },
      ...(tag ? { headers: { 'If-Match': tag } } : {}),
    });

  test('with If-Match writes on what they looked at, or is told both versions, 412, and nothing is merged', async () => {
    const first = await get(shown());
    const base = Number(first.body.version);
    const looked = first.headers.get('etag') ?? '–';
    const written = await send(base, bodies[0], looked);
    expect([written.body.version, written.headers.get('etag')]).toEqual([base + 1, `"${base + 1}"`]);
    const stale = await send(base, bodies[1], looked);
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
    expect(stale.body.details).toMatchObject({ base, version: base + 1 });
    const { theirs, mine } = stale.body.details as { theirs: object; mine: object };
    expect(JSON.stringify(theirs)).not.toBe(JSON.stringify(mine));
    expect(Object.keys(theirs)).not.toHaveLength(0);
    expect((await get(shown())).body.version).toBe(base + 1);
    const same = await send(base, bodies[2], looked);
    expect([same.status, same.body.code]).toEqual([412, 'stale-version']);
    const other = await send(base, bodies[1], '"999"');
    expect([other.status, other.body.code]).toEqual([400, 'invalid-record']);
    expect((await send(base, bodies[1])).body).toMatchObject({ version: base + 2, outcome: 'merged' });
  });
});

test('a target that somebody set anew meanwhile is told too', async () => {
  const set = (value: number, tag?: string, baseVersion?: number) =>
    ask(within('/targets'), {
      ...{ token: keys.union, ...(tag ? { headers: { 'If-Match': tag } } : {}) },
      body: {
        ...{ about: world.obligation, indicator: 'awareness.sessions', period: '2024', value },
        ...(baseVersion ? { baseVersion } : {}),
      },
    });
  expect((await set(9)).headers.get('etag')).toBe('"1"');
  expect((await set(10, '"1"', 1)).headers.get('etag')).toBe('"2"');
  const stale = await set(11, '"1"', 1);
  expect([stale.status, stale.body.details]).toMatchObject([
    412,
    { base: 1, version: 2, theirs: { value: 10 }, mine: { value: 11 } },
  ]);
  expect((await set(11, '"1"')).body.code).toBe('invalid-record');
});
