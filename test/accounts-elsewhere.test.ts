/** Accounts and the world outside: letters, single sign-on, and people of the examples, who are let in from nowhere else. */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { putExamplePeople } from '../src/accounts/example-people.ts';
import type { AccountSettings } from '../src/accounts/settings.ts';
import { whoIs } from '../src/accounts/who-is.ts';
import { invitePerson } from '../src/actions/invitations.ts';
import { machineKeeper } from '../src/actions/people-keeper.ts';
import { createApi } from '../src/api/app.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { Browser } from './support/browser.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, union } from './support/joint-programme.ts';
import { startMailServer } from './support/mail-server.ts';
import { startProvider } from './support/oidc-provider.ts';
import { accountsOver, from, home, letIn } from './support/people.ts';

let house: TestDatabase;
let db: Database;
const lan = {
  ...{ email: 'lan@hpn.example', name: 'Trần Thị Lan', password: 'con trâu vàng đi họp muộn' },
  ...{ organization: union, roles: ['coordinator'] as const },
};

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await letIn(accountsOver(db).accounts, lan);
  await putExamplePeople(db, [{ organization: post, name: 'Vi Văn Sáng (ví dụ)', roles: ['coordinator'] }]);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

afterEach(() => void vi.useRealTimers());

/** Pages and API under one roof, as the server joins them. */
function joined(more: Partial<AccountSettings> = {}) {
  const { accounts, log } = accountsOver(db, more);
  const portal = createPortal(db, { accounts });
  const api = createApi(db, { token: null, secret: null, accounts });
  const request = (path: string, init: RequestInit) =>
    (path.startsWith('/api/') ? api : portal).request(path, init);
  return { accounts, log, app: { request } };
}

const guest = {
  email: 'hoa@hpn.example',
  organization: union,
  roles: ['editor'] as const,
  locale: 'vi' as const,
};

test('an invitation goes by letter, and then nobody else has the link', async () => {
  const mail = await startMailServer();
  const { accounts } = joined({ smtp: { url: mail.url, from: 'chungtay@huyen.example' } });
  const made = await invitePerson(accounts, machineKeeper, { ...guest, name: 'Lê Thị Hoa' });
  mail.close();
  expect(made.link).toBeNull();
  expect(mail.letters).toHaveLength(1);
  const [head = '', ...rest] = mail.letters[0]?.split('\r\n\r\n') ?? [];
  expect(head).toMatch(/^From: chungtay@huyen\.example\r\nTo: hoa@hpn\.example\r\nSubject: =\?UTF-8\?/);
  const body = rest.join('\n').replace(/=\r\n/g, '');
  const text = /base64/i.test(head) ? Buffer.from(body, 'base64').toString() : decodeQuoted(body);
  expect(text).toContain('Kính gửi Lê Thị Hoa');
  expect(text).toMatch(/http:\/\/localhost\/loi-moi\/[\w-]{32}/);
});

test('when the mail server is down, the link is shown to whoever invites', async () => {
  const mail = await startMailServer({ isDown: true });
  const { accounts, log } = joined({ smtp: { url: mail.url, from: 'chungtay@huyen.example' } });
  expect((await invitePerson(accounts, machineKeeper, guest)).link).toMatch(/\/loi-moi\/[\w-]{32}$/);
  mail.close();
  expect(log).toEqual([]);
});

test('a provider that is down when the server starts is used once it is there; who was not invited stays out', async () => {
  let person = { email: lan.email, name: lan.name };
  const provider = await startProvider(() => person);
  provider.away = true;
  const oidc = { issuer: provider.issuer, client: 'chungtay', secret: 'kín', name: 'SSO tỉnh' };
  const browserAt = (app: ReturnType<typeof joined>['app']) => new Browser(app);
  const { accounts, app } = joined({ oidc });
  const down = browserAt(app);
  await down.open('/dang-nhap');
  expect(down.last.html).toContain('Đăng nhập qua SSO tỉnh');
  await down.open('/dang-nhap/sso?tiep=/tai-khoan');
  expect([down.last.path, down.last.html]).toEqual([
    '/dang-nhap?loi=sso',
    expect.stringContaining('không trả lời'),
  ]);

  provider.away = false;
  // It is asked again after half a minute.
  await down.open('/dang-nhap/sso');
  expect(down.last.path).toBe('/dang-nhap?loi=sso');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 });
  const come = async () => {
    const browser = browserAt(app);
    const started = await browser.open('/dang-nhap/sso?tiep=/tai-khoan');
    const there = await fetch(started.headers.get('Location') ?? '', { redirect: 'manual' });
    const back = new URL(there.headers.get('Location') ?? '');
    expect(back.origin + back.pathname).toBe(`${home}/api/auth/callback/oidc`);
    const came = await browser.open(back.pathname + back.search);
    return { browser, onward: new URL(came.headers.get('Location') ?? '', home) };
  };
  const lanCame = await come();
  expect(lanCame.onward.pathname).toBe('/tai-khoan');
  expect((await lanCame.browser.open('/tai-khoan')).html).toContain(lan.name);
  person = { email: 'la@dau.example', name: 'Người lạ' };
  const strangerCame = await come();
  expect(strangerCame.onward.pathname).toBe('/dang-nhap');
  expect(strangerCame.browser.cookies).not.toContain('session_token');
  const request = new Request(home, { headers: from('127.0.0.1', { Cookie: lanCame.browser.cookies }) });
  expect(await whoIs(accounts, request)).toMatchObject({ author: lan.name, organization: union });
  await provider.close();
});

test('people of the examples come in from the machine itself', async () => {
  const browser = new Browser(joined().app);
  const { html } = await browser.open('/dang-nhap');
  expect(html).toContain('Những người dưới đây không có thật');
  await browser.submit(/id="(vi-du-[0-9a-f-]{36})"/.exec(html)?.[1] ?? '');
  expect([browser.last.path, browser.last.html]).toEqual([
    '/tai-khoan',
    expect.stringContaining('Vi Văn Sáng'),
  ]);
  expect(browser.last.html).not.toContain('id="mat-khau"');
});

test('from elsewhere, through a proxy or on a server that is open, they are neither offered nor let in', async () => {
  const local = joined();
  const there = new Browser(local.app);
  const id = /id="vi-du-([0-9a-f-]{36})"/.exec((await there.open('/dang-nhap')).html)?.[1] ?? '';
  await there.submit(`vi-du-${id}`);
  const open = joined({ isLocal: false });
  const tries: { app: typeof open.app; address: string; more: Record<string, string> }[] = [
    { app: local.app, address: '203.0.113.9', more: {} },
    { app: local.app, address: '127.0.0.1', more: { 'X-Forwarded-For': '203.0.113.9' } },
    { app: local.app, address: '127.0.0.1', more: { Host: 'xau.example' } },
    { app: open.app, address: '127.0.0.1', more: {} },
  ];
  for (const { app, address, more } of tries) {
    const browser = new Browser(app, { address, more });
    expect((await browser.open('/dang-nhap')).html).not.toContain('Vi Văn Sáng');
    const headers = {
      ...Object.fromEntries(from(address, more)),
      Origin: `http://${more.Host ?? 'localhost'}`,
    };
    const answer = await app.request('/dang-nhap/vi-du', {
      method: 'POST',
      headers,
      body: new URLSearchParams({ nguoi: id }),
    });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([404, []]);
    // A session that began on the machine itself is of no use here either.
    browser.cookies = there.cookies;
    expect((await browser.open('/tai-khoan')).path).toContain('/dang-nhap');
  }
});

const decodeQuoted = (text: string): string =>
  Buffer.from(
    text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();
