/** The doors of accounts, tried from outside: every form from another site, addresses that lead away, links used again. */
import { createOTP } from '@better-auth/utils/otp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Accounts } from '../src/accounts/accounts.ts';
import { createApi } from '../src/api/app.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { fromBase32 } from './support/base32.ts';
import { Browser } from './support/browser.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { foundRegisters, union } from './support/joint-programme.ts';
import { accountsOver, home, invite, letIn } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let accounts: Accounts;
let portal: ReturnType<typeof createPortal>;
let api: ReturnType<typeof createApi>;
const lan = { thu: 'lan@hpn.example', 'mat-khau': 'con trâu vàng đi họp muộn' };

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  ({ accounts } = accountsOver(db));
  portal = createPortal(db, { accounts });
  api = createApi(db, { token: null, secret: null, accounts });
  await letIn(accounts, {
    ...{ email: lan.thu, organization: union, roles: ['administrator'] },
    ...{ name: 'Trần Thị Lan', password: lan['mat-khau'] },
  });
}, 60_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

async function signedIn(): Promise<Browser> {
  const browser = new Browser(portal);
  await browser.open('/dang-nhap');
  await browser.submit('vao', lan);
  expect(browser.last.path).toBe('/tai-khoan');
  return browser;
}

const elsewhere: readonly Record<string, string>[] = [
  { Origin: 'https://xau.example' },
  { 'Sec-Fetch-Site': 'cross-site' },
];

const everything = () =>
  onServer(house.connection, async (client) => {
    const { rows } = await client.query(`
      select (select jsonb_agg(to_jsonb(p)) from account.person p) as people,
        (select jsonb_agg(to_jsonb(s)) from account.session s) as sessions,
        (select jsonb_agg(to_jsonb(i)) from account.invitation i) as invitations,
        (select jsonb_agg(to_jsonb(k)) from account.api_key k) as keys,
        (select jsonb_agg(to_jsonb(m)) from account.membership m) as memberships,
        (select max(seq) from entry where chain = 'audit') as audit`);
    return rows[0];
  });

test('every form of the portal refuses a page of another site, and nothing is changed by it', async () => {
  const browser = await signedIn();
  const before = await everything();
  const forms = portal.routes.filter(({ method }) => method === 'POST').map(({ path }) => path);
  const paths = [...new Set(forms)].map((path) => path.replace(':token', 'x'.repeat(32)));
  expect(paths.length).toBeGreaterThan(30);
  for (const path of paths) {
    for (const from of elsewhere) {
      const { status } = await portal.request(path, {
        ...{ method: 'POST', body: new URLSearchParams({ ten: 'x', co: 'y' }) },
        headers: { Cookie: browser.cookies, Host: new URL(home).host, ...from },
      });
      expect([path, status]).toEqual([path, 403]);
    }
  }
  expect(await everything()).toEqual(before);
});

test('every change in the API refuses a page of another site that sends the cookie along', async () => {
  const browser = await signedIn();
  const before = await everything();
  const changes = api.routes.filter(
    ({ method, path }) => ['POST', 'PUT'].includes(method) && !path.includes('*'),
  );
  expect(changes.length).toBeGreaterThan(40);
  for (const { method, path } of changes) {
    const { status } = await api.request(path.replace(/:\w+(\{[^}]*\})?/g, 'x'), {
      ...{ method, body: '{}' },
      headers: { Cookie: browser.cookies, 'Content-Type': 'application/json', Origin: 'https://xau.example' },
    });
    expect([path, status]).toEqual([path, 403]);
  }
  expect(await everything()).toEqual(before);
});

describe('no address leads away', () => {
  const aways = [
    ...['//xau.example', '/\\xau.example', 'https://xau.example', '/%09/xau.example', '/.//xau.example'],
    ...['javascript:alert(1)', '\\\\xau.example', '/\n/xau.example', 'http:xau.example'],
  ];

  test.each(aways)('after signing in with %j', async (away) => {
    const browser = new Browser(portal);
    await browser.open(`/dang-nhap?tiep=${encodeURIComponent(away)}`);
    const answer = await portal.request('/dang-nhap', {
      ...{ method: 'POST', body: new URLSearchParams({ ...lan, tiep: away }) },
      headers: { Origin: home, Host: new URL(home).host },
    });
    const to = new URL(answer.headers.get('location') ?? '', home);
    expect([answer.status, to.origin]).toEqual([303, home]);
    await browser.submit('vao', lan);
    expect(browser.last.status).toBeLessThan(500);
    expect(new URL(browser.last.path, home).origin).toBe(home);
  });
});

describe('a code of the app', () => {
  const nga = { thu: 'nga@hpn.example', 'mat-khau': 'mùa gặt đến trên cánh đồng' };
  let secret = '';
  const code = () => createOTP(secret, { period: 30 }).totp();
  const noted = () =>
    onServer(house.connection, async (client) => {
      const { rows } = await client.query(
        `select count(*)::int as count from entry where chain = 'audit' and body ->> 'kind' = 'second-step-on'`,
      );
      return rows[0].count as number;
    });

  test('that turns the second step on is noted once, also when a script sends it', async () => {
    await letIn(accounts, {
      ...{ email: nga.thu, organization: union, roles: ['leader'] },
      ...{ name: 'Hồ Thị Nga', password: nga['mat-khau'] },
    });
    const browser = new Browser(portal);
    await browser.open('/dang-nhap');
    await browser.submit('vao', nga);
    await browser.submit('hai-buoc', { 'mat-khau-cu': nga['mat-khau'] });
    secret = fromBase32(/<code class="secret">([A-Z2-7]+=*)</.exec(browser.last.html)?.[1] ?? '');
    const send = async (given: string) => {
      const { status } = await api.request('/api/auth/two-factor/verify-totp', {
        ...{ method: 'POST', body: JSON.stringify({ code: given }) },
        headers: { Cookie: browser.cookies, Origin: home, 'Content-Type': 'application/json' },
      });
      return status;
    };
    expect([await send('000000'), await noted()]).toEqual([401, 0]);
    expect([await send(await code()), await noted()]).toEqual([200, 1]);
  });

  test('opens once, however often it is sent within its time', async () => {
    const given = await code();
    const comes = async () => {
      const browser = new Browser(portal);
      await browser.open('/dang-nhap');
      await browser.submit('vao', nga);
      await browser.submit('buoc-hai', { ma: given });
      return browser.cookies.includes('session_token');
    };
    expect([await comes(), await comes(), await comes()]).toEqual([true, false, false]);
  });
});

describe('a link that was used', () => {
  test('opens nothing a second time, neither its page nor its form', async () => {
    const token = await invite(accounts, {
      email: 'mai@hpn.example',
      organization: union,
      roles: ['leader'],
    });
    const [mai, thief] = [new Browser(portal), new Browser(portal)];
    await mai.open(`/loi-moi/${token}`);
    await thief.open(`/loi-moi/${token}`);
    await mai.submit('nhan', { ten: 'Lê Thị Mai', 'mat-khau-moi': 'sông Lam chảy về phía biển' });
    expect(mai.last.path).toBe('/tai-khoan');
    const before = await everything();
    await thief.submit('nhan', { ten: 'Kẻ khác', 'mat-khau-moi': 'tôi muốn vào đây bằng được' });
    expect(thief.last.status).toBe(404);
    expect(thief.cookies).not.toContain('session_token');
    expect((await thief.open(`/loi-moi/${token}`)).status).toBe(404);
    expect(await everything()).toEqual(before);
  });
});

test('a session that is ended is refused at once, on pages and in the API', async () => {
  const [first, second] = [await signedIn(), await signedIn()];
  const inApi = async () => {
    const { status } = await api.request('/api/v1/users', { headers: { Cookie: second.cookies } });
    return [status, (await second.open('/nguoi-dung')).path];
  };
  expect(await inApi()).toEqual([200, '/nguoi-dung']);
  await portal.request('/tai-khoan/phien', {
    ...{ method: 'POST', body: new URLSearchParams({ phien: 'khac' }) },
    headers: { Cookie: first.cookies, Origin: home, Host: new URL(home).host },
  });
  expect(await inApi()).toEqual([401, expect.stringMatching(/^\/dang-nhap/)]);
});
