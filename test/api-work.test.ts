/** Plans, models, directives, commendations, targets, the catalogue, the registers and people over HTTP, in the main line. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApi } from '../src/api/app.ts';
import { roles } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { type ApiPerson, keyFor } from './support/api-people.ts';
import {
  commendation,
  directive,
  foundWorld,
  makeWorld,
  model,
  plan,
  type World,
} from './support/api-world.ts';
import { type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { accountsOver } from './support/people.ts';

const token = 'm'.repeat(40);

let house: TestDatabase;
let db: Database;
let ask: Ask;
let world: World;
const keys: Record<string, string> = {};
const people: readonly ApiPerson[] = [
  { name: 'Mai', organization: 'hpn', roles: ['coordinator', 'leader'] },
  { name: 'Sơn', organization: 'don', roles: ['coordinator', 'leader'] },
  { name: 'Hùng', organization: 'bchbp', roles },
];

const as = (who: string, path: string, body?: unknown) =>
  ask(`/programmes/${world.programme}${path}`, { token: keys[who], body });

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  for (const person of people) keys[person.name] = await keyFor(db, person);
  ask = await checkedApi(createApi(db, { token, secret: null, accounts: accountsOver(db).accounts }));
});
afterAll(async () => {
  await db.close();
  await house.drop();
});
beforeEach(async () => {
  world = await makeWorld(db);
});

test('a plan is made, changed from the version looked at, done by its activities, and counted', async () => {
  const { body: made } = await as('Mai', '/plans', { plan: plan({ title: 'Quý III' }) });
  const path = `/plans/${made.recordId}`;
  await as('Mai', `${path}/change`, { baseVersion: 1, plan: plan({ title: 'Quý IV' }) });
  expect((await as('Sơn', `${path}/drop`, { baseVersion: 2, reason: 'x' })).body.code).toBe('not-your-plan');
  expect((await as('Mai', `${path}/completion`, { baseVersion: 2, activities: [world.own] })).status).toBe(
    201,
  );
  const shown = await as('Sơn', path);
  expect([shown.headers.get('etag'), shown.body.body]).toMatchObject([
    expect.stringMatching(/^"3\.[\w-]{22}"$/),
    { title: 'Quý IV', state: 'done' },
  ]);
  expect((await as('Sơn', '/plans?state=done')).body.items).toHaveLength(1);
  expect((await as('Hùng', '/plans/progress')).body).toMatchObject([{ year: 2024, done: 1 }]);
});

test('a model is found alike before it is registered twice, visited by the partner and proposed by its party', async () => {
  const alike = await ask('/models/comparison', { token: keys.Sơn, body: comparable() });
  expect(alike.body).toContainEqual(expect.objectContaining({ id: world.model }));
  const path = `/models/${world.model}`;
  expect((await as('Sơn', `${path}/visits`, { on: '2024-08-01', findings: 'Tốt' })).status).toBe(201);
  expect((await as('Sơn', `${path}/proposal`, { baseVersion: 2 })).body.code).toBe('not-your-model');
  expect((await as('Mai', `${path}/proposal`, { baseVersion: 2 })).status).toBe(201);
  expect((await as('Hùng', path)).body).toMatchObject({
    body: { proposedForReward: true },
    visits: [{ organization: { code: 'don' }, body: { findings: 'Tốt' } }],
  });
});

const comparable = () => {
  const { name, field, area } = model();
  return { name, field, area, unit: 'Chi hội khác' };
};

test('a directive is changed and recalled by whom it is, and a commendation decided by others', async () => {
  const path = `/directives/${world.directive}`;
  const changed = { baseVersion: 1, directive: directive({ text: 'Trước ngày 15' }) };
  expect((await as('Mai', `${path}/change`, changed)).body).toMatchObject({
    code: 'role-needed',
    status: 403,
  });
  expect((await as('Hùng', `${path}/change`, changed)).body).toMatchObject({ version: 2 });
  expect((await as('Hùng', `${path}/recall`, { baseVersion: 2 })).body).toMatchObject({ version: 3 });
  const refusal = { granted: false, on: '2024-07-01', reason: 'Chưa đủ' };
  const proposal = `/commendations/${world.commendation}`;
  expect((await as('Sơn', `${proposal}/decision`, refusal)).body.code).toBe('own-proposal');
  expect((await as('Mai', `${proposal}/decision`, refusal)).status).toBe(201);
  expect((await as('Sơn', '/commendations?state=refused')).body.items).toMatchObject([
    { id: world.commendation },
  ]);
  const made = await as('Mai', '/commendations', { commendation: commendation() });
  expect(made.status).toBe(201);
});

test('a target is set once for each promise, indicator and period, and set anew over itself', async () => {
  const target = { about: world.obligation, indicator: 'awareness.sessions', period: '2024', value: 9 };
  const first = await as('Mai', '/targets', target);
  const second = await as('Mai', '/targets', { ...target, value: 12 });
  expect(second.body).toMatchObject({ recordId: first.body.recordId, version: 2 });
  expect((await as('Sơn', '/targets?period=2024')).body.items).toMatchObject([{ body: { value: 12 } }]);
  const late = await as('Mai', '/targets', { ...target, value: 13, baseVersion: 1 });
  expect(late.body).toMatchObject({ code: 'clash', status: 409, field: 'baseVersion' });
  expect((await as('Mai', '/targets', { ...target, period: 'hôm qua' })).body).toMatchObject({
    ...{ code: 'unknown-period', field: 'period' },
  });
  expect((await as('Mai', '/obligations?indicator=awareness.sessions')).body.items).toHaveLength(1);
});

describe('what everybody may read', () => {
  test('is the catalogue, by code and page by page', async () => {
    const codes: string[] = [];
    let cursor: unknown = '';
    while (cursor !== null) {
      const { body } = await ask(`/measures?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      codes.push(...(body.items as { code: string }[]).map(({ code }) => code));
      cursor = body.next;
    }
    expect(codes.length).toBeGreaterThan(5);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect((await ask('/measures?kind=support&counts=amount')).body.items).toMatchObject([
      { code: 'support.fund' },
    ]);
    expect((await ask('/kinds/awarenes')).body).toMatchObject({
      code: 'unknown-kind',
      details: { near: ['awareness'] },
    });
    expect((await ask('/measures?cursor=WyJraW5kcyIsImEiXQ')).body.code).toBe('bad-cursor');
  });

  test('are the registers, without accents, with what stands above', async () => {
    expect((await ask('/places?text=ban%20mai%20mot')).body.items).toMatchObject([
      { code: 'M/1', level: 'village' },
    ]);
    const { body } = await ask('/places/M%2F1?on=2024-03-08');
    const [{ above } = { above: [] }] = body.units as { above: { code: string }[] }[];
    expect(above.map(({ code }) => code)).toEqual(['M', 'NS/thuong', 'NS']);
    expect((await ask('/organizations?parent=bchbp')).body.items).toMatchObject([{ code: 'don' }]);
    expect((await ask('/organizations/khong-co')).body.code).toBe('unknown-organization');
  });
});

test('the person at the machine sees and invites people; a key of the API does neither', async () => {
  const { body } = await ask('/users?role=leader&limit=2', { token });
  expect(body.items).toHaveLength(2);
  expect((await ask('/users', { token: keys.Hùng })).body).toMatchObject({
    code: 'not-signed-in',
    status: 401,
  });
  const invitation = { email: 'moi@ngan-sau.example', organization: 'hpn', roles: ['editor'] };
  expect((await ask('/users/invitations', { token, body: invitation })).status).toBe(201);
  expect((await ask('/users/invitations', { token })).body.items).toMatchObject([
    { email: invitation.email },
  ]);
  const ended = await ask('/users/invitations/withdrawal', { token, body: { email: invitation.email } });
  expect(ended.body).toEqual({ ended: 1 });
  const [first] = body.items as { id: string; memberships: { organization: string }[] }[];
  const left = { organization: first?.memberships[0]?.organization, roles: [] };
  const path = `/users/${first?.id}/roles`;
  expect((await ask(path, { token, method: 'PUT', body: left })).body).toMatchObject(left);
  expect((await ask(path, { token, method: 'PUT', body: left })).body.code).toBe('unknown-person');
});
