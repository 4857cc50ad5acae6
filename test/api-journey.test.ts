/**
 * Two organizations over HTTP alone: people are let in, record, dispute, settle, find that two records tell of one event,
 * a superior directs, and a stranger sees nothing; the figure is right at each step.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import type { Accounts } from '../src/accounts/accounts.ts';
import { createApi } from '../src/api/app.ts';
import type { Role } from '../src/domain/access.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { activity, foundWorld } from './support/api-world.ts';
import { Browser } from './support/browser.ts';
import { type Answer, type Ask, checkedApi } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { signProgramme } from './support/ngan-sau.ts';
import { accountsOver, cookiesOf, home } from './support/people.ts';

const token = 'mã của máy chủ này'.normalize('NFD').replace(/\P{ASCII}| /gu, '');
const password = 'bốn mùa gió thổi qua đồng';

let house: TestDatabase;
let db: Database;
let accounts: Accounts;
let api: ReturnType<typeof createApi>;
let ask: Ask;
let programme = '';
const cookies = new Map<string, string>();
const ids = { hers: '', his: '' };

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  programme = await signProgramme(db, { published: false });
  ({ accounts } = accountsOver(db));
  api = createApi(db, { token, secret: null, accounts });
  ask = await checkedApi(api);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const from = (who: string) => ({ Cookie: cookies.get(who) ?? '', Origin: home });
/** As somebody who is signed in; of the programme. */
const as = (who: string, path: string, body?: unknown, more: object = {}): Promise<Answer> =>
  ask(`/programmes/${programme}${path}`, { body, headers: from(who), ...more });

/** Invited by the API, taken up on the page of the link, signed in by the API. */
async function letIn(who: string, organization: string, roles: readonly Role[], by?: string): Promise<void> {
  const email = `${who}@ngan-sau.example`;
  const invitation = { email, organization, roles };
  const made = await ask(
    '/users/invitations',
    by === undefined ? { token, body: invitation } : { body: invitation, headers: from(by) },
  );
  expect(made.status, JSON.stringify(made.body)).toBe(201);
  const browser = new Browser(createPortal(db, { accounts }));
  await browser.open(String(made.body.link).slice(home.length));
  await browser.submit('nhan', { ten: who, 'mat-khau-moi': password });
  expect(browser.last.status).toBe(200);
  const signed = await api.request('/api/auth/sign-in/email', {
    ...{ method: 'POST', headers: { 'Content-Type': 'application/json', Origin: home } },
    body: JSON.stringify({ email, password }),
  });
  expect(signed.status).toBe(200);
  cookies.set(who, cookiesOf(signed.headers));
}

const figureOf = async (who: string, code = 'awareness.attendances') =>
  (await as(who, `/figures/${code}`)).body;
const idIn = ({ body }: Answer): string =>
  z.looseObject({ receipts: z.tuple([z.looseObject({ recordId: z.string() })]) }).parse(body).receipts[0]
    .recordId;

test('each organization is let in, the second coordinator by the administrator of the first', async () => {
  await letIn('mai', 'hpn', ['coordinator', 'administrator']);
  await letIn('hoa', 'hpn', ['field-officer'], 'mai');
  await letIn('son', 'don', ['coordinator']);
  await letIn('hung', 'bchbp', ['supervisor']);
  await letIn('tram', 'tram', ['coordinator', 'leader', 'supervisor']);
  const other = { email: 'ai@x.example', organization: 'don', roles: ['leader'] };
  expect((await ask('/users/invitations', { body: other, headers: from('mai') })).body.code).toBe(
    'not-allowed',
  );
  const { body } = await ask('/users', { headers: from('mai') });
  expect(body.items).toMatchObject([{ name: 'hoa' }, { name: 'mai' }]);
  expect((await ask('/users', { headers: from('son') })).body.code).toBe('not-allowed');
});

test('Hoa records a session; it counts and waits for the border post', async () => {
  ids.hers = idIn(await as('hoa', '/activities', { entries: [{ activity: activity() }] }));
  expect(await figureOf('mai')).toMatchObject({ value: 40, waiting: 1, disputed: false });
  expect((await as('son', '/waiting')).body.items).toMatchObject([{ id: ids.hers, state: 'waiting' }]);
  const confirm = await as('hoa', `/records/${ids.hers}/confirmation`, { aboutVersion: 1 });
  expect(confirm.body).toMatchObject({ code: 'role-needed', status: 403 });
});

test('Sơn counts 35 and disputes: both values are told until they agree', async () => {
  const dispute = { aboutVersion: 1, reason: 'Danh sách ký tên có 35', values: { attendances: 35 } };
  expect((await as('son', `/records/${ids.hers}/dispute`, dispute)).status).toBe(201);
  expect(await figureOf('mai')).toMatchObject({
    ...{ value: 40, disputed: true, disputes: 1 },
    byOrganization: [
      { organization: 'hpn', value: 40 },
      { organization: 'don', value: 35 },
    ],
  });
});

test('Mai settles on 35, and the figure follows for both', async () => {
  const settlement = { aboutVersion: 1, outcome: 'as-claimed', reason: 'Đã đối chiếu danh sách' };
  const preview = await as('mai', `/records/${ids.hers}/preview`, { act: 'settle', ...settlement });
  expect(preview.body.figures).toContainEqual(
    expect.objectContaining({
      ...{ code: 'awareness.attendances', period: 'term' },
      after: expect.objectContaining({ value: 35, disputes: 0 }),
    }),
  );
  expect(await figureOf('mai')).toMatchObject({ value: 40, disputed: true });
  expect((await as('mai', `/records/${ids.hers}/settlement`, settlement)).status).toBe(201);
  for (const who of ['mai', 'son', 'hung'])
    expect(await figureOf(who)).toMatchObject({ value: 35, disputed: false, disputes: 0 });
});

test('the post records the same evening too: found as a duplicate, seen in figures, merged, counted once', async () => {
  const his = activity({
    organization: 'don',
    measures: { sessions: { value: 1 }, attendances: { value: 35 } },
  });
  ids.his = idIn(await as('son', '/activities', { entries: [{ activity: his }] }));
  expect(await figureOf('mai')).toMatchObject({ value: 70, records: 2 });
  const pair = [ids.hers, ids.his].sort();
  const { body } = await as('mai', '/duplicates');
  expect(body.items).toMatchObject([{ a: { id: pair[0] }, b: { id: pair[1] } }]);
  const decision = { a: ids.hers, b: ids.his, verdict: 'same', reason: 'Cùng một buổi' };
  const preview = await as('mai', '/duplicates/preview', decision);
  expect(preview.body.figures).toContainEqual(
    expect.objectContaining({
      ...{ code: 'awareness.attendances', period: 'term' },
      ...{ before: expect.objectContaining({ value: 70 }), after: expect.objectContaining({ value: 35 }) },
    }),
  );
  expect((await as('mai', '/duplicates/decisions', decision)).status).toBe(201);
  expect(await figureOf('son')).toMatchObject({ value: 35, records: 1 });
  expect((await as('mai', '/duplicates')).body.items).toEqual([]);
  expect((await as('son', `/activities/${ids.his}`)).body).toMatchObject({ counted: false });
});

test('Hùng directs from above, the women’s union answers, and he records nothing himself', async () => {
  const directive = {
    title: 'Rà soát',
    text: 'Đếm lại cả quý',
    to: ['hpn'],
    issuedOn: '2024-05-01',
    deadline: null,
  };
  const issued = await as('hung', '/directives', { directive });
  expect(issued.status).toBe(201);
  const answer = { state: 'done', text: 'Đã đếm lại' };
  const path = `/directives/${issued.body.recordId}`;
  expect((await as('mai', `${path}/answer`, answer)).status).toBe(201);
  expect((await as('hung', path)).body).toMatchObject({
    status: 'answered',
    asked: [{ answer: { body: answer } }],
  });
  const own = await as('hung', '/activities', {
    entries: [{ activity: activity({ organization: 'bchbp' }) }],
  });
  expect(own.status).toBe(403);
});

test('the clinic, whatever its roles, and the public see that there is no such programme', async () => {
  const paths = [
    '',
    '/activities',
    `/activities/${ids.hers}`,
    '/figures/awareness.attendances',
    '/directives',
  ];
  for (const path of paths) {
    const answer = await as('tram', path);
    expect(answer.body).toMatchObject({ status: 404, code: 'unknown-programme', details: { near: [] } });
  }
  const { body } = await ask('/programmes', { headers: from('tram') });
  expect(body).toEqual({ items: [], next: null });
  expect((await ask(`/programmes/${programme}`)).body.code).toBe('unknown-programme');
  expect((await ask('/programmes')).body).toEqual({ items: [], next: null });
});
