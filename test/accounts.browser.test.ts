/**
 * Accounts in a real browser: every page on a phone and a desk, light and dark, by axe; passkeys with an authenticator
 * that the browser plays; and the pages without a script.
 */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { createAdaptorServer, type Http2Bindings, type HttpBindings } from '@hono/node-server';
import { sql } from 'kysely';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import type { Accounts } from '../src/accounts/accounts.ts';
import { stampAddress } from '../src/accounts/client-address.ts';
import { putExamplePeople } from '../src/accounts/example-people.ts';
import { createApi } from '../src/api/app.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase } from './support/database.ts';
import { foundRegisters, post, union } from './support/joint-programme.ts';
import { accountsOver, invite, letIn } from './support/people.ts';

const executablePath = process.env.CHUNGTAY_CHROMIUM;
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const lan = {
  ...{ email: 'lan@hpn.example', name: 'Trần Thị Lan', password: 'con trâu vàng đi họp muộn' },
  ...{ organization: union, roles: ['coordinator', 'administrator'] as const },
};

describe.skipIf(!executablePath)('accounts in a browser', () => {
  let db: Database;
  let server: Server;
  let browser: Browser;
  let base: string;
  let accounts: Accounts;

  beforeAll(async () => {
    await ensureBuilt();
    const { connection } = await createDatabase();
    db = openDatabase(connection);
    await foundRegisters(db);
    let answer: (request: Request) => Response | Promise<Response> = () =>
      new Response(null, { status: 503 });
    server = createAdaptorServer({
      fetch: (request: Request, { incoming }: HttpBindings | Http2Bindings) =>
        answer(stampAddress(request, incoming.socket.remoteAddress, 0)),
    }) as Server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://localhost:${(server.address() as AddressInfo).port}`;
    ({ accounts } = accountsOver(db, { publicUrl: base }));
    const portal = createPortal(db, { accounts });
    const api = createApi(db, { token: null, secret: null, accounts });
    answer = (request) => (new URL(request.url).pathname.startsWith('/api/') ? api : portal).fetch(request);
    await letIn(accounts, lan);
    await putExamplePeople(db, [{ organization: post, name: 'Vi Văn Sáng (ví dụ)', roles: ['coordinator'] }]);
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await db?.close();
  });

  interface Visitor {
    readonly page: Page;
    readonly context: BrowserContext;
    /** All that its console complained of. */
    readonly complaints: string[];
  }

  async function visitor(more: Parameters<Browser['newContext']>[0] = {}): Promise<Visitor> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...more });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    return { page, context, complaints };
  }

  async function signIn({ page }: Visitor, language = ''): Promise<void> {
    await page.goto(`${base}${language}/dang-nhap`);
    await page.getByLabel(/^(Thư điện tử|E-mail)/).fill(lan.email);
    await page.getByLabel(/^(Mật khẩu|Password)/).fill(lan.password);
    await page.locator('#vao button').click();
    await page.waitForURL(/tai-khoan/);
  }

  async function wantGood({ page }: Visitor, width: number): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    const small = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, .button')].filter((each) => {
          const { height } = each.getBoundingClientRect();
          return height > 0 && height < 44;
        }).length,
    );
    expect(small).toBe(0);
    const { CHUNGTAY_PICTURES: folder } = process.env;
    const name = new URL(page.url()).pathname.replaceAll('/', '-').slice(1, 24);
    if (folder)
      await page.screenshot({ path: `${folder}/${name}-${width}-${pictures++}.png`, fullPage: true });
  }
  let pictures = 0;

  const views = [390, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark })));
  test.each(views)(
    'at $width px, dark: $dark, no page has an axe finding or scrolls sideways',
    async ({ width, dark }) => {
      const who = await visitor({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' });
      const { page } = who;
      const good = () => wantGood(who, width);
      await page.goto(`${base}/dang-nhap`);
      await good();
      await page.locator('#vao-thu').fill(lan.email);
      await page.locator('#vao-mat-khau').fill('sai hoàn toàn rồi');
      await page.locator('#vao button').click();
      await page.locator('.wrong:visible').waitFor();
      await good();
      await page.goto(`${base}/dang-nhap/buoc-hai`);
      await good();
      const email = `moi-${width}-${dark}@hpn.example`;
      const token = await invite(accounts, { email, organization: union, roles: ['editor'] });
      await page.goto(`${base}/loi-moi/${token}`);
      await page.locator('#nhan-ten').fill('Lê Thị Hoa');
      await page.locator('#nhan-mat-khau-moi').fill('matkhau123456');
      await page.locator('#nhan button').click();
      await page.locator('.wrong').waitFor();
      await good();
      await signIn(who);
      await page.locator('#khoa-ten').fill('Máy của trạm');
      await page.locator('#khoa button').click();
      await page.locator('.secret').waitFor();
      await good();
      await page.locator('#hai-buoc-mat-khau-cu').fill(lan.password);
      await page.locator('#hai-buoc button').click();
      await page.locator('.qr').waitFor();
      await good();
      await page.goto(`${base}/nguoi-dung`);
      await page.locator('#moi-thu').fill(`khach-${width}-${dark}@hpn.example`);
      await page.locator('#moi').getByLabel('Biên tập viên').check();
      await page.locator('#moi button').click();
      await page.locator('.secret').waitFor();
      await page.locator('summary').first().click();
      await good();
      await page.goto(`${base}/en/tai-khoan`);
      await good();
      await who.context.close();
    },
  );

  test('a passkey is registered, signs in without a password, and is deleted', async () => {
    const who = await visitor();
    const { page, context, complaints } = who;
    const cdp = await context.newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        ...{ protocol: 'ctap2', transport: 'internal', hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await signIn(who);
    await page.getByRole('button', { name: 'Đăng ký thiết bị này' }).click();
    await page.getByText('Đăng ký ngày').waitFor();
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true }]);

    await page.locator('#ra button').click();
    await page.waitForURL(/dang-nhap/);
    await page.getByRole('button', { name: 'passkey' }).click();
    await page.waitForURL(/tai-khoan/);
    expect(await page.locator('h1').innerText()).toBe(lan.name);

    await page.getByRole('button', { name: 'Xóa' }).click();
    await page.getByText('Đã lưu').waitFor();
    await page.locator('#ra button').click();
    await page.waitForURL(/dang-nhap/);
    await page.getByRole('button', { name: 'passkey' }).click();
    await page.locator('#passkey-vao .wrong').waitFor();
    expect(await page.locator('#passkey-vao .wrong').innerText()).toContain('Không dùng được khóa truy cập');
    expect(page.url()).toContain('/dang-nhap');
    const { rows } = await sql<{ kind: string }>`
      select body ->> 'kind' as kind from entry where chain = 'audit' and body ->> 'kind' like 'passkey%' order by seq
    `.execute(db.operator);
    expect(rows.map(({ kind }) => kind)).toEqual(['passkey-made', 'passkey-ended']);
    expect(complaints.filter((each) => !each.includes('401'))).toEqual([]);
    await context.close();
  });

  test('under a number in place of the name the page says why a passkey cannot be used', async () => {
    const { page, context } = await visitor();
    await page.goto(`${base.replace('localhost', '127.0.0.1')}/dang-nhap`);
    await page.getByRole('button', { name: 'passkey' }).click();
    await page.locator('#passkey-vao .wrong').waitFor();
    expect(await page.locator('#passkey-vao .wrong').innerText()).toContain('localhost');
    await context.close();
  });

  test('without scripts the pages work by password, and as an example', async () => {
    const who = await visitor({ javaScriptEnabled: false });
    await signIn(who, '/en');
    expect(await who.page.locator('h1').innerText()).toBe(lan.name);
    expect(await who.page.getByRole('button', { name: 'Register this device' }).isVisible()).toBe(false);
    await who.page.locator('#ra button').click();
    await who.page.getByRole('button', { name: 'Vi Văn Sáng' }).click();
    await who.page.waitForURL(/tai-khoan/);
    expect(await who.page.locator('h1').innerText()).toContain('Vi Văn Sáng');
    await who.context.close();
  });

  test('the policy lets only own scripts run, and no address is told to others', async () => {
    const { headers } = await fetch(`${base}/tai-khoan`, { redirect: 'manual' });
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "form-action 'self'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
