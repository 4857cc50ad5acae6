/** Accounts on a real PostgreSQL: links that work once, who somebody is, what is refused, and what the database hides. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Accounts } from '../src/accounts/accounts.ts';
import { makeApiKey } from '../src/accounts/api-keys.ts';
import { setRoles } from '../src/accounts/memberships.ts';
import { draftSecondStep } from '../src/accounts/own-account.ts';
import { findPerson } from '../src/accounts/people.ts';
import { chooseOrganization, listSessions } from '../src/accounts/sessions.ts';
import { signIn } from '../src/accounts/sign-in.ts';
import { keyHolder, signedIn, whoIs } from '../src/accounts/who-is.ts';
import { inviteFirst, invitePasswordReset, takeUpInvitation } from '../src/actions/invitations.ts';
import { endAccount } from '../src/actions/people.ts';
import { machineKeeper } from '../src/actions/people-keeper.ts';
import { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase, roles } from '../src/store/connection.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, union } from './support/joint-programme.ts';
import { accountsOver, cookiesOf, from, home, invite, letIn } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let accounts: Accounts;
let log: string[];

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  ({ accounts, log } = accountsOver(db));
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const lan = {
  ...{ email: 'lan@hpn.example', name: 'Trần Thị Lan', password: 'con trâu vàng đi họp muộn' },
  ...{ organization: union, roles: ['coordinator', 'administrator'] as const },
};

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error) => (error instanceof Problem ? error.code : error),
  );

/** The cookies of a browser that has just signed in. */
const come = async (email: string, password: string, address = '203.0.113.5'): Promise<string> =>
  cookiesOf((await signIn(accounts, from(address), { email, password })).headers);

const asks = (Cookie: string, more = {}) =>
  new Request(home, { headers: from('203.0.113.5', { Cookie, ...more }) });

test('the tables are those that better-auth wants', async () => {
  const { auth } = accounts;
  const { checkSchema } = await auth.$context;
  expect(checkSchema).toBeDefined();
  await checkSchema?.();
  expect(log).toEqual([]);
});

test('the first link makes the keeper of the house, once, and there is none while somebody is there', async () => {
  const first = await inviteFirst(accounts);
  const newer = await inviteFirst(accounts);
  const token = newer?.split('/').at(-1) ?? '';
  const chief = {
    name: 'Lê Minh Tú',
    email: 'Tu@Huyen.example',
    password: 'bốn mùa gió thổi qua đồng',
    who: null,
  };
  expect(await codeOf(takeUpInvitation(accounts, { token: first?.split('/').at(-1) ?? '', ...chief }))).toBe(
    'invitation-over',
  );
  expect(await takeUpInvitation(accounts, { token, ...chief })).toEqual({ email: 'tu@huyen.example' });
  expect(await inviteFirst(accounts)).toBeNull();
  const cookie = await come('tu@huyen.example', chief.password);
  expect(await signedIn(accounts, asks(cookie))).toMatchObject({ keepsHouse: true, actor: null });
  expect(await whoIs(accounts, asks(cookie))).toBeNull();
});

test('an invitation is taken by one of many who try at the same time', async () => {
  const token = await invite(accounts, lan);
  const take = () =>
    takeUpInvitation(accounts, { token, name: lan.name, email: '', password: lan.password, who: null });
  const ends = await Promise.all(Array.from({ length: 6 }, () => codeOf(take())));
  expect(ends.filter((end) => end === null)).toHaveLength(1);
  expect(new Set(ends)).toEqual(new Set([null, 'invitation-over']));
  expect((await findPerson(db, lan.email)).memberships).toEqual([
    { organization: union, roles: ['administrator', 'coordinator'] },
  ]);
});

test('who is signed in acts for the organization, under the own name, with the roles of today', async () => {
  const cookie = await come(lan.email, lan.password);
  const actor = {
    kind: 'member',
    organization: union,
    author: lan.name,
    roles: ['administrator', 'coordinator'],
  };
  expect(await whoIs(accounts, asks(cookie))).toEqual(actor);
  const own = await accounts.auth.api.getSession({ headers: asks(cookie).headers });
  expect(own?.user.email).toBe(lan.email);
  const { id } = await findPerson(db, lan.email);
  await setRoles(db, { person: id, organization: union, roles: ['administrator'] });
  expect(await whoIs(accounts, asks(cookie))).toMatchObject({ roles: ['administrator'] });
  await setRoles(db, { person: id, organization: union, roles: [...lan.roles] });
  expect(await whoIs(accounts, asks(cookie))).toEqual(actor);
});

test('a cookie that was changed, is of another secret, or whose session ended is a stranger’s', async () => {
  const cookie = await come(lan.email, lan.password);
  const [name, value = ''] = cookie.split('=');
  const token = decodeURIComponent(value).split('.')[0] ?? '';
  for (const forged of [
    token,
    `${token}.`,
    `${token}.AAAA`,
    `${token}x${decodeURIComponent(value).slice(token.length)}`,
    '%',
  ]) {
    expect(await whoIs(accounts, asks(`${name}=${encodeURIComponent(forged)}`))).toBeNull();
  }
  const other = accountsOver(db, { secret: 'một bí mật khác hẳn, cũng đủ dài như thế' });
  expect(await whoIs(other.accounts, asks(cookie))).toBeNull();
  await onServer(house.connection, (client) =>
    client.query(`update account.session set "expiresAt" = now() - interval '1 second' where token = $1`, [
      token,
    ]),
  );
  expect(await whoIs(accounts, asks(cookie))).toBeNull();
});

test('wrong passwords are counted, by person and place, and the right one then waits as well', async () => {
  const son = { ...lan, email: 'son@dbp.example', name: 'Nguyễn Văn Sơn', organization: post };
  await letIn(accounts, son);
  const tryOnce = (password: string, address: string) =>
    codeOf(signIn(accounts, from(address), { email: son.email, password }));
  for (let time = 0; time < 8; time++)
    expect(await tryOnce('sai hoàn toàn rồi', '198.51.100.7')).toBe('wrong-sign-in');
  expect(await tryOnce(son.password, '198.51.100.7')).toBe('too-many-attempts');
  // From elsewhere the person is let in: nobody is locked out by a stranger.
  expect(await tryOnce(son.password, '203.0.113.77')).toBeNull();
  expect(
    await codeOf(signIn(accounts, from('198.51.100.7'), { email: 'ai@do.example', password: 'x' })),
  ).toBe('wrong-sign-in');
});

test('in a session that was left open nobody tries passwords for long', async () => {
  const headers = asks(await come(lan.email, lan.password)).headers;
  const tryOnce = (password: string) => codeOf(draftSecondStep(accounts, headers, password));
  for (let time = 0; time < 8; time++) expect(await tryOnce('sai hoàn toàn rồi')).toBe('wrong-password');
  expect(await tryOnce(lan.password)).toBe('too-many-attempts');
});

test('a name nobody has is refused in the same words as a wrong password', async () => {
  const refused = (email: string) =>
    codeOf(signIn(accounts, from('192.0.2.1'), { email, password: 'sai hoàn toàn rồi' }));
  expect(await refused('khong-co@dau.example')).toBe('wrong-sign-in');
  expect(await refused('không phải thư')).toBe('wrong-sign-in');
});

test('common passwords, expired links and links withdrawn by a newer one are refused, and nothing is made', async () => {
  const guest = { email: 'hoa@hpn.example', organization: union, roles: ['editor'] as const };
  const older = await invite(accounts, guest);
  const token = await invite(accounts, guest);
  const take = (which: string, password: string) =>
    codeOf(takeUpInvitation(accounts, { token: which, name: 'Lê Thị Hoa', email: '', password, who: null }));
  expect(await take(older, lan.password)).toBe('invitation-over');
  expect(await take(token, 'matkhau123456')).toBe('common-password');
  expect(await take(token, 'lethihoa1990')).toBe('common-password');
  expect(await take(token, 'ngắn')).toBe('short-password');
  await onServer(house.connection, (client) =>
    client.query(`update account.invitation set expires_at = now() where email = $1`, [guest.email]),
  );
  expect(await take(token, lan.password)).toBe('invitation-over');
  expect(await codeOf(findPerson(db, guest.email))).toBe('unknown-person');
});

test('a key acts for its maker within its scopes until either ends', async () => {
  const binh = { ...lan, email: 'binh@hpn.example', name: 'Phạm Văn Bình', roles: ['coordinator'] as const };
  await letIn(accounts, binh);
  const { id } = await findPerson(db, binh.email);
  const draft = { person: id, organization: union, name: 'Máy tính của trạm', scopes: ['read'] };
  const { key } = await makeApiKey(db, draft);
  expect(await keyHolder(accounts, key)).toEqual({
    actor: { kind: 'member', organization: union, author: binh.name, roles: ['coordinator'] },
    scopes: ['read'],
  });
  expect(await keyHolder(accounts, `${key}x`)).toBeNull();
  expect(await codeOf(makeApiKey(db, { ...draft, scopes: ['tất cả'] }))).toBe('invalid-record');
  const cookie = await come(binh.email, binh.password);
  await endAccount(accounts, machineKeeper, binh.email);
  expect(await keyHolder(accounts, key)).toBeNull();
  expect(await whoIs(accounts, asks(cookie))).toBeNull();
  expect(await listSessions(db, id)).toEqual([]);
  expect(await codeOf(come(binh.email, binh.password))).toBe('wrong-sign-in');
  await letIn(accounts, binh);
  expect((await findPerson(db, binh.email)).id).not.toBe(id);
});

test.each([roles.member, roles.portal, roles.operator])('%s reads no table of accounts', async (role) => {
  const tables = await onServer(house.connection, async (client) => {
    const { rows } = await client.query(
      "select tablename as name from pg_tables where schemaname = 'account'",
    );
    return rows.map(({ name }) => name as string);
  });
  expect(tables).toHaveLength(10);
  await onServer(house.connection, async (client) => {
    await client.query(`set role ${role}`);
    for (const table of tables) {
      await expect(client.query(`select from account.${table}`)).rejects.toThrow(/permission denied/);
      await expect(client.query(`delete from account.${table}`)).rejects.toThrow(/permission denied/);
    }
  });
});

test('the role of accounts reads no record and no entry', async () => {
  await onServer(house.connection, async (client) => {
    await client.query(`set role ${roles.account}`);
    for (const table of ['entry', 'record', 'fact', 'sealed_key'])
      await expect(client.query(`select from public.${table}`)).rejects.toThrow(/permission denied/);
  });
});

test('a link to set the password anew ends every session and works once', async () => {
  const hoa = { ...lan, email: 'hoa@hpn.example', name: 'Lê Thị Hoa' };
  await letIn(accounts, hoa);
  const cookie = await come(hoa.email, hoa.password);
  const { link } = await invitePasswordReset(accounts, machineKeeper, { email: hoa.email, locale: 'vi' });
  const token = link?.split('/').at(-1) ?? '';
  const reset = (password: string) =>
    codeOf(takeUpInvitation(accounts, { token, name: '', email: '', password, who: null }));
  expect(await reset('matkhau123456')).toBe('common-password');
  expect(await reset('lúa chín vàng bên sông Lam')).toBeNull();
  expect(await reset('lúa chín vàng bên sông Hồng')).toBe('invitation-over');
  expect(await whoIs(accounts, asks(cookie))).toBeNull();
  expect(await codeOf(come(hoa.email, hoa.password))).toBe('wrong-sign-in');
  expect(await whoIs(accounts, asks(await come(hoa.email, 'lúa chín vàng bên sông Lam')))).toMatchObject({
    author: hoa.name,
  });
});

test('somebody who has an account is invited to a second organization, takes it signed in, and chooses', async () => {
  const token = await invite(accounts, { email: lan.email, organization: post, roles: ['editor'] });
  const taking = { token, name: 'Kẻ khác', email: '', password: 'một mật khẩu khác hẳn' };
  expect(await codeOf(takeUpInvitation(accounts, { ...taking, who: null }))).toBe('account-exists');
  const cookie = await come(lan.email, lan.password);
  const who = await signedIn(accounts, asks(cookie));
  await takeUpInvitation(accounts, { ...taking, who });
  const { session = '', organizations = [] } = (await signedIn(accounts, asks(cookie))) ?? {};
  expect([...organizations].sort()).toEqual([post, union]);
  const choose = (organization: string) =>
    codeOf(chooseOrganization(db, { session, organization, organizations }));
  expect(await choose('mp-tram-y-te')).toBe('not-allowed');
  expect(await choose(post)).toBeNull();
  expect(await whoIs(accounts, asks(cookie))).toMatchObject({
    organization: post,
    author: lan.name,
    roles: ['editor'],
  });
});
