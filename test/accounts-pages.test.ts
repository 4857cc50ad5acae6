/** Accounts as people use them: pages and plain forms, from the first link to the end of a session. */
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Accounts } from '../src/accounts/accounts.ts';
import { inviteFirst } from '../src/actions/invitations.ts';
import { createApi } from '../src/api/app.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { fromBase32 } from './support/base32.ts';
import { Browser } from './support/browser.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, union } from './support/joint-programme.ts';
import { accountsOver, home, invite } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let accounts: Accounts;
let log: string[];
let portal: ReturnType<typeof createPortal>;
let api: ReturnType<typeof createApi>;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  ({ accounts, log } = accountsOver(db));
  portal = createPortal(db, { accounts });
  api = createApi(db, { token: null, secret: null, accounts });
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const chief = { thu: 'tu@huyen.example', 'mat-khau': 'bốn mùa gió thổi qua đồng' };
const lan = { thu: 'lan@hpn.example', 'mat-khau': 'con trâu vàng đi họp muộn' };
/** Everything that must never be kept or shown: passwords, links, keys, secrets. */
const secrets: string[] = [chief['mat-khau'], lan['mat-khau']];

const codeFor = (secret: string) => createOTP(secret, { period: 30 }).totp();
const signIns = () =>
  onServer(house.connection, async (client) => {
    const { rows } = await client.query(
      `select count(*)::int as count from entry where chain = 'audit' and body ->> 'kind' = 'sign-in'`,
    );
    return rows[0].count as number;
  });
const said = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'");

test('the first administrator comes in by the link of the console, and the pages lead on from there', async () => {
  const link = (await inviteFirst(accounts)) ?? '';
  secrets.push(link.split('/').at(-1) ?? '');
  const browser = new Browser(portal);
  await browser.open(link.slice(home.length));
  expect(said(browser.last.html)).toContain('Quản trị viên đầu tiên');
  const given = { ten: 'Lê Minh Tú', thu: chief.thu };
  await browser.submit('nhan', { ...given, 'mat-khau-moi': 'quá ngắn' });
  expect(browser.last.status).toBe(422);
  expect(browser.last.html).toMatch(/aria-describedby="[^"]*nhan-mat-khau-moi-loi"/);
  expect(browser.last.html).toContain('value="Lê Minh Tú"');
  await browser.submit('nhan', { ...given, 'mat-khau-moi': chief['mat-khau'] });
  expect([browser.last.status, browser.last.path]).toEqual([200, '/tai-khoan']);
  await browser.open(link.slice(home.length));
  expect(browser.last.status).toBe(404);
  expect(said(browser.last.html)).toContain('Lời mời này không còn dùng được');
});

test('she invites Lan, who takes the link, signs out and in again, and ends her other session', async () => {
  const tu = new Browser(portal);
  await tu.open('/dang-nhap');
  await tu.submit('vao', chief);
  await tu.open('/nguoi-dung');
  await tu.submit('moi', { thu: lan.thu, 'co-quan': union });
  expect([tu.last.status, said(tu.last.html)]).toEqual([
    422,
    expect.stringContaining('Chưa chọn vai trò nào'),
  ]);
  await tu.submit('moi', { thu: lan.thu, 'co-quan': union, 'vai-tro': ['coordinator', 'administrator'] });
  const [, link = ''] =
    /<code class="secret">http:\/\/localhost(\/loi-moi\/[\w-]+)</.exec(tu.last.html) ?? [];
  secrets.push(link.split('/').at(-1) ?? '');

  const first = new Browser(portal);
  await first.open(link);
  expect(said(first.last.html)).toContain('Lời mời của Hội Phụ nữ xã Hòa Sơn');
  await first.submit('nhan', { ten: 'Trần Thị Lan', 'mat-khau-moi': lan['mat-khau'] });
  expect(said(first.last.html)).toContain('Cán bộ đầu mối');
  const second = new Browser(portal, { more: { 'User-Agent': 'Mozilla/5.0 (Windows) Chrome/149.0' } });
  await second.open('/en/tai-khoan?a=1');
  expect(second.last.path).toBe('/en/dang-nhap?tiep=%2Fen%2Ftai-khoan%3Fa%3D1');
  await second.submit('vao', { ...lan, 'mat-khau': 'sai hoàn toàn rồi' });
  expect([second.last.status, said(second.last.html)]).toEqual([401, expect.stringContaining('not right')]);
  await second.submit('vao', lan);
  expect(second.last.path).toBe('/en/tai-khoan?a=1');

  await first.open('/tai-khoan');
  expect(said(first.last.html)).toContain('Chrome · Windows');
  const [, id = ''] = /<form id="(phien-[0-9a-f-]{36})"/.exec(first.last.html) ?? [];
  await first.submit(id);
  expect(said(first.last.html)).not.toContain('Chrome · Windows');
  await second.open('/en/tai-khoan');
  expect(second.last.path).toContain('/en/dang-nhap');
  await first.submit('ra');
  expect(first.cookies).not.toContain('session_token');
  expect((await first.open('/tai-khoan')).path).toContain('/dang-nhap');
});

test('with the second step on, a password alone opens nothing, and a recovery code works once', async () => {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  await browser.submit('hai-buoc', { 'mat-khau-cu': 'không phải mật khẩu' });
  expect([browser.last.status, said(browser.last.html)]).toEqual([
    422,
    expect.stringContaining('hiện tại không đúng'),
  ]);
  await browser.submit('hai-buoc', { 'mat-khau-cu': lan['mat-khau'] });
  const [, shared = ''] = /<code class="secret">([A-Z2-7]+=*)</.exec(browser.last.html) ?? [];
  const [recovery = '', other = ''] = [...browser.last.html.matchAll(/<li><code>([^<]+)</g)].map(
    ([, code = '']) => code,
  );
  expect([shared.length > 30, recovery.length > 8]).toEqual([true, true]);
  const raw = fromBase32(shared);
  secrets.push(shared, raw, recovery, other);
  await browser.submit('bat', { ma: '000000' });
  expect(browser.last.status).toBe(401);
  await browser.submit('bat', { ma: await codeFor(raw) });
  expect(browser.last.path).toBe('/tai-khoan?xong');

  const later = new Browser(portal);
  const before = await signIns();
  await later.open('/dang-nhap');
  await later.submit('vao', lan);
  expect(await signIns()).toBe(before);
  expect(later.last.path).toMatch(/^\/dang-nhap\/buoc-hai/);
  expect(later.cookies).not.toContain('session_token');
  const pending = await api.request('/api/auth/get-session', { headers: { Cookie: later.cookies } });
  expect(await pending.json()).toBeNull();
  await later.submit('buoc-hai', { ma: '000000' });
  expect([later.last.status, said(later.last.html)]).toEqual([
    401,
    expect.stringContaining('Mã xác thực không đúng'),
  ]);
  await later.submit('buoc-hai', { ma: recovery });
  expect(later.last.path).toBe('/tai-khoan');
  expect(await signIns()).toBe(before + 1);

  const again = new Browser(portal);
  await again.open('/dang-nhap');
  await again.submit('vao', lan);
  await again.submit('buoc-hai', { ma: recovery });
  expect(again.last.status).toBe(401);
  await again.submit('buoc-hai', { ma: await codeFor(raw) });
  expect(again.last.path).toBe('/tai-khoan');
  await again.submit('hai-buoc', { 'mat-khau-cu': lan['mat-khau'] });
  expect(said(again.last.html)).toContain('Đang tắt');
});

test('a key of the API reads and writes no more than its scopes, and is shown once', async () => {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  await browser.submit('khoa', { ten: 'Máy trạm', quyen: [] });
  expect(browser.last.status).toBe(400);
  await browser.submit('khoa', { ten: 'Máy trạm', quyen: ['read', 'write:activities'] });
  const [, key = ''] = /<code class="secret">(ct_[\w-]+)</.exec(browser.last.html) ?? [];
  secrets.push(key);
  expect((await browser.open('/tai-khoan')).html).not.toContain(key);
  const asked = (path: string, method: string, given = key) =>
    api.request(path, {
      method,
      headers: { Authorization: `Bearer ${given}`, 'Content-Type': 'application/json' },
    });
  expect((await asked('/api/v1/keys', 'GET')).status).toBe(200);
  expect(await (await asked('/api/v1/reports', 'POST')).json()).toMatchObject({
    ...{ code: 'missing-scope', status: 403, details: { scope: 'write:reports' } },
  });
  expect(await (await asked('/api/v1/keys', 'GET', `${key}x`)).json()).toMatchObject({
    code: 'wrong-api-key',
  });
  const [, id = ''] = /<form id="(khoa-[0-9a-f-]{36})"/.exec(browser.last.html) ?? [];
  await browser.submit(id);
  expect((await asked('/api/v1/keys', 'GET')).status).toBe(401);
});

test('a stranger is asked to sign in, and whoever is no administrator manages nobody', async () => {
  const stranger = new Browser(portal);
  for (const path of ['/tai-khoan', '/nguoi-dung', '/en/nguoi-dung'])
    expect((await stranger.open(path)).path).toMatch(/^\/(en\/)?dang-nhap\?tiep=/);
  const token = await invite(accounts, {
    email: 'son@dbp.example',
    organization: post,
    roles: ['field-officer'],
  });
  const son = new Browser(portal);
  await son.open(`/loi-moi/${token}`);
  await son.submit('nhan', { ten: 'Nguyễn Văn Sơn', 'mat-khau-moi': 'mưa rừng không ướt áo lính' });
  expect((await son.open('/nguoi-dung')).status).toBe(403);
  expect((await son.open('/loi-moi/khong-co-dau')).status).toBe(404);
});

test('an administrator manages her own organization alone', async () => {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  await browser.open('/nguoi-dung');
  expect(said(browser.last.html)).not.toContain('Nguyễn Văn Sơn');
  const send = (path: string, body: string) =>
    portal.request(path, {
      ...{ method: 'POST', body },
      headers: { Cookie: browser.cookies, Origin: home, 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  const elsewhere = `thu=x@y.example&co-quan=${post}&vai-tro=administrator`;
  expect((await send('/nguoi-dung/moi', elsewhere)).status).toBe(403);
  expect((await send('/nguoi-dung/vai-tro', `nguoi=son@dbp.example&co-quan=${post}`)).status).toBe(403);
  expect((await send('/nguoi-dung/vai-tro', `nguoi=son@dbp.example&co-quan=${union}`)).status).toBe(404);
  const own = await send('/nguoi-dung/vai-tro', `nguoi=${lan.thu}&co-quan=${union}&vai-tro=coordinator`);
  expect([own.status, said(await own.text())]).toEqual([
    409,
    expect.stringContaining('quản trị viên cuối cùng'),
  ]);
});

test('a form of another site does nothing, and no address leads away', async () => {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  const headers = { Cookie: browser.cookies, 'Content-Type': 'application/x-www-form-urlencoded' };
  const elsewhere: Record<string, string>[] = [
    { Origin: 'https://xau.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    {},
  ];
  for (const more of elsewhere) {
    const forged = await portal.request('/dang-xuat', { method: 'POST', headers: { ...headers, ...more } });
    expect(forged.status).toBe(403);
  }
  expect((await browser.open('/tai-khoan')).status).toBe(200);
  const onApi = await api.request('/api/v1/keys', {
    method: 'POST',
    headers: { ...headers, Origin: 'https://xau.example' },
  });
  expect(await onApi.json()).toMatchObject({ code: 'other-site' });
  await browser.open('/dang-nhap?tiep=//xau.example/');
  expect(browser.last.path).toBe('/tai-khoan');
});

test('the addresses of better-auth that would change an account are not there, and no answer holds a token', async () => {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  const ask = (method: string, path: string, body?: object) =>
    api.request(`/api/auth${path}`, {
      method,
      headers: { Cookie: browser.cookies, Origin: home, 'Content-Type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  for (const path of [
    '/update-user',
    '/sign-up/email',
    '/change-email',
    '/delete-user',
    '/list-sessions',
    '/sign-in/example',
  ])
    expect(
      (await ask('POST', path, { name: 'Kẻ khác', email: 'x@y.example', password: 'x'.repeat(20) })).status,
    ).toBe(404);
  const own = await ask('GET', '/get-session');
  expect(await own.clone().json()).toMatchObject({ user: { email: lan.thu } });
  const token = decodeURIComponent(browser.cookies.split('session_token=')[1] ?? '').split('.')[0] ?? 'x';
  expect(await own.text()).not.toContain(token);
  const came = await ask('POST', '/sign-in/email', { email: lan.thu, password: lan['mat-khau'] });
  expect(Object.keys((await came.json()) as object)).toEqual(['redirect', 'user']);
  const refused = await ask('POST', '/sign-in/email', { email: lan.thu, password: 'sai' });
  expect(await refused.json()).toMatchObject({ code: 'wrong-sign-in', status: 401 });
  const options = await ask('GET', '/passkey/generate-register-options');
  expect(await options.json()).toMatchObject({ rp: { id: 'localhost' }, challenge: expect.any(String) });
});

test('cookies are out of reach of scripts and of other sites, and behind TLS of plain http', async () => {
  const came = async (publicUrl: string) => {
    const opened = accountsOver(db, { publicUrl });
    const answer = await createPortal(db, { accounts: opened.accounts }).request('/dang-nhap', {
      ...{ method: 'POST', body: new URLSearchParams(lan) },
      headers: { Origin: publicUrl },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    return answer.headers.getSetCookie().find((each) => each.includes('session_token')) ?? '';
  };
  expect(await came(home)).toMatch(
    /^chungtay\.session_token=[^;]+; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/,
  );
  expect(await came('https://chungtay.example.vn')).toMatch(
    /^__Secure-chungtay\.session_token=.*; Secure; SameSite=Lax$/,
  );
});

test('who came in, was refused, invited and given a key is in the audit, without names, e-mails or secrets', async () => {
  const events = await onServer(house.connection, async (client) => {
    const { rows } = await client.query(
      "select organization, body from entry where chain = 'audit' order by seq",
    );
    return rows as { organization: string; body: { kind: string; about: string } }[];
  });
  const kinds = new Set(events.map(({ body }) => body.kind));
  for (const kind of [
    'invited',
    'invitation-taken',
    'sign-in',
    'sign-in-refused',
    'sign-out',
    'session-ended',
    'api-key-made',
    'api-key-ended',
    'second-step-on',
    'second-step-off',
  ])
    expect(kinds).toContain(kind);
  expect(events.filter(({ organization }) => organization === union).length).toBeGreaterThan(10);
  for (const { body } of events) expect(body.about).toMatch(/^([0-9a-f-]{36}|\?)$/);
});

test('no password, link, key or secret is in the database, in the log or in an address', async () => {
  expect(secrets.length).toBeGreaterThan(7);
  const dump = await onServer(house.connection, async (client) => {
    const { rows } = await client.query(
      "select schemaname as s, tablename as t from pg_tables where schemaname in ('account', 'public')",
    );
    const texts = [];
    for (const { s, t } of rows) {
      const all = await client.query(
        `select coalesce(jsonb_agg(to_jsonb(x)), '[]')::text as text from "${s}"."${t}" x`,
      );
      texts.push(all.rows[0].text as string);
    }
    return texts.join('\n');
  });
  expect(dump).toContain(lan.thu);
  for (const secret of secrets) {
    expect(dump).not.toContain(secret);
    expect(log.join('\n')).not.toContain(secret);
  }
});
