/** The portal in a real browser without JavaScript: from the programme to the records behind a number, on any width. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AxeBuilder } from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createExampleDatabase } from './support/example-database.ts';

const executablePath = process.env.CHUNGTAY_CHROMIUM;
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// Without a browser these are skipped aloud by `npm test`.
describe.skipIf(!executablePath)('the portal', () => {
  let db: Database;
  let server: Server;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    const { connection } = await createExampleDatabase();
    db = openDatabase(connection);
    server = createAdaptorServer({ fetch: createPortal(db).fetch }) as Server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await db?.close();
  });

  async function visit(address: string, options: { width?: number; scripts?: boolean } = {}): Promise<Page> {
    const { width = 1440, scripts = false } = options;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      javaScriptEnabled: scripts,
    });
    const page = await context.newPage();
    const answer = await page.goto(base + address);
    expect(answer?.ok()).toBe(true);
    return page;
  }

  test('leads from the front page to the words the number comes from', async () => {
    const page = await visit('/');
    await page.getByRole('link', { name: /Anh Sơn và Đồn Biên phòng Phúc Sơn/ }).click();
    await page.locator('a.figure-value', { hasText: '11.866' }).click();
    await page.waitForURL((url) => url.pathname === '/con-so/phuc-son/awareness.attendances');
    expect(await page.locator('blockquote').textContent()).toContain('207 buổi/11.866 lượt người');
  });

  test('shows the published numbers in Vietnamese style and silence as silence', async () => {
    const text = await (await visit('/chuong-trinh/phuc-son')).locator('main').innerText();
    for (const number of ['207', '11.866', '50', '09 đảng viên nữ', '01 lần/năm', 'Không có số liệu'])
      expect(text).toContain(number);
  });

  test('the report links every number to its trace', async () => {
    const page = await visit('/chuong-trinh/phuc-son');
    await page.getByRole('link', { name: /Báo cáo tổng kết/ }).click();
    const links = page.locator('a.figure');
    await links.first().waitFor();
    expect(await links.count()).toBeGreaterThan(6);
    for (const href of await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
      expect(href).toMatch(/^\/con-so\/phuc-son\//);
      expect((await fetch(base + href)).status).toBe(200);
    }
  });

  test('switches to English and stays on the page', async () => {
    const page = await visit('/chuong-trinh/mo-phong');
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL((url) => url.pathname === '/en/chuong-trinh/mo-phong');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('body').innerText()).toContain('Synthetic data');
  });

  const pages = [
    '/',
    '/chuong-trinh/phuc-son',
    '/en/chuong-trinh/mo-phong',
    '/con-so/mo-phong/awareness.attendances',
    '/con-so/phuc-son/admission.women?ky=2018',
  ];
  test.each(pages.flatMap((address) => [390, 1440].map((width) => [address, width] as const)))(
    '%s at %d px has no axe finding and no sideways scroll',
    async (address, width) => {
      const page = await visit(address, { width, scripts: true });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    },
  );

  test('a trace of many records is paged, and the pages add up', async () => {
    const page = await visit('/con-so/mo-phong/awareness.sessions');
    const next = page.getByRole('link', { name: /sau/i }).last();
    await next.click();
    await page.waitForURL(/trang=2/);
    expect(await page.locator('main table').last().locator('tbody tr').count()).toBeGreaterThan(0);
  });

  test('an unknown address or indicator says what to do next', async () => {
    for (const address of ['/khong-co', '/con-so/phuc-son/awareness.session', '/chuong-trinh/phuc']) {
      const answer = await fetch(base + address);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('<main');
    }
  });
});
