/** The verifier's page in a real browser: the script that was built, a file given as a person gives it, and no connection. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import AxeBuilder from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase } from './support/database.ts';
import { type Exported, exportedEdition, withText } from './support/exported-edition.ts';
import { foundRegisters } from './support/joint-programme.ts';
import { makeKeys } from './support/signing.ts';

const executablePath = process.env.CHUNGTAY_CHROMIUM;
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

// Without a browser these are skipped aloud by `npm test`.
describe.skipIf(!executablePath)('the verifier', () => {
  let db: Database;
  let server: Server;
  let browser: Browser;
  let base: string;
  let edition: Exported;

  beforeAll(async () => {
    await ensureBuilt();
    const { connection } = await createDatabase();
    db = openDatabase(connection);
    await foundRegisters(db);
    await makeKeys(db);
    edition = await exportedEdition(db, { erratum: true });
    server = createAdaptorServer({ fetch: createPortal(db).fetch }) as Server;
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: executablePath ?? '', args });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    await db?.close();
  });

  interface Visit {
    readonly width?: number;
    readonly scripts?: boolean;
    readonly dark?: boolean;
    /** Run before the page's own script: an older browser. */
    readonly before?: string;
  }

  /** The page, and all that its console complained of. */
  async function visit(
    address: string,
    { width = 1440, scripts = true, dark = false, before }: Visit = {},
  ): Promise<{ page: Page; complaints: string[]; asked: string[] }> {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 900 }, javaScriptEnabled: scripts },
      colorScheme: dark ? 'dark' : 'light',
    });
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (said) => said.type() === 'error' && complaints.push(said.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const answer = await page.goto(base + address);
    expect(answer?.ok()).toBe(true);
    return { page, complaints, asked };
  }

  /** The page once its script has said that this browser can check: before, nobody listens to a file or a key. */
  async function ready(address: string, how: Visit = {}): ReturnType<typeof visit> {
    const visited = await visit(address, how);
    await visited.page.locator('#kiem-tra').waitFor();
    return visited;
  }

  const zip = (buffer: Uint8Array, name = edition.name) => ({
    ...{ name, mimeType: 'application/zip', buffer: Buffer.from(buffer) },
  });

  const verdict = (page: Page) => page.locator('.verdict');

  test('says that a good file is sound, whose keys signed it, and each step', async () => {
    const { page, complaints, asked } = await ready('/kiem-tra');
    await page.locator('#tep').setInputFiles(zip(edition.bytes));
    expect(await verdict(page).innerText()).toContain('Bản ký đúng');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ket-luan');
    expect(await page.locator('.fingerprints div').count()).toBe(2);
    expect(await page.locator('.fingerprints').innerText()).toMatch(
      /Hội Phụ nữ xã Hòa Sơn\s+([0-9A-F]{4} ?){8}/,
    );
    expect(await page.locator('.check-part').count()).toBe(8);
    await page.getByText('Con số', { exact: true }).click();
    expect(await page.locator('.check-part li', { hasText: '[awareness.sessions]' }).isVisible()).toBe(true);
    // The page, its script, its stylesheet and its icon, all before the file was there.
    expect(asked.every((each) => /^GET \/(kiem-tra|assets\/[a-z]+-[0-9a-f]{16}\.\w+)$/.test(each))).toBe(
      true,
    );
    expect(complaints).toEqual([]);
  });

  test('names what was changed, in the language of the page', async () => {
    const { page, complaints } = await ready('/en/kiem-tra');
    const lied = withText(edition.bytes, 'edition.json', (text) =>
      text.replace(':figure[90]', ':figure[95]'),
    );
    await page.locator('#tep').setInputFiles(zip(lied));
    expect(await verdict(page).innerText()).toContain('This file cannot be trusted');
    expect(await verdict(page).innerText()).toContain('what was frozen says 90');
    const signatures = page.locator('.check-part', { hasText: 'Signatures' });
    expect(await signatures.getAttribute('open')).not.toBeNull();
    expect(await signatures.innerText()).toContain('it is for another content');
    expect(complaints).toEqual([]);
  });

  test('takes a file that is dropped anywhere, and the next one after it', async () => {
    const { page } = await ready('/kiem-tra');
    const drop = async (bytes: Uint8Array, name: string) => {
      const data = await page.evaluateHandle(
        ([content, called]) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([Uint8Array.from(content)], called));
          return transfer;
        },
        [[...bytes], name] as const,
      );
      await page.dispatchEvent('main', 'drop', { dataTransfer: data });
    };
    await drop(edition.bytes, 'mot.zip');
    await verdict(page).filter({ hasText: 'mot.zip' }).waitFor();
    expect(await verdict(page).innerText()).toContain('Bản ký đúng');
    const changed = edition.bytes.slice();
    changed[changed.length - 30] = (changed[changed.length - 30] ?? 0) ^ 1;
    await drop(changed, 'hai.zip');
    await verdict(page).filter({ hasText: 'hai.zip' }).waitFor();
    expect(await verdict(page).innerText()).toMatch(/Tệp nén bị thay đổi/);
  });

  test('says what to do when no file is dropped, two are, or the file is something else', async () => {
    const { page, complaints } = await ready('/kiem-tra');
    const drop = (names: readonly string[]) =>
      page.evaluate((all) => {
        const transfer = new DataTransfer();
        for (const name of all) transfer.items.add(new File(['x'], name));
        document.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
      }, names);
    await drop([]);
    expect(await page.getByRole('status').innerText()).toContain('không phải là tệp');
    await drop(['a.zip', 'b.zip']);
    expect(await page.getByRole('status').innerText()).toContain('Mỗi lần chỉ kiểm tra một tệp');
    await page.locator('#tep').setInputFiles(zip(Buffer.from('Báo cáo năm 2024\n'), 'bao-cao.txt'));
    expect(await verdict(page).innerText()).toContain('không phải là tệp bản ký (.zip)');
    await page.locator('#tep').setInputFiles(zip(new Uint8Array(), 'rong.zip'));
    await verdict(page).filter({ hasText: 'rong.zip' }).waitFor();
    expect(complaints).toEqual([]);
  });

  test('is worked by keyboard alone', async () => {
    const { page } = await ready('/kiem-tra');
    // Asked for before the first key: the browser learns of it by another way than of keys,
    // and a key that overtakes it would open the system's own window.
    const chooser = page.waitForEvent('filechooser');
    const focused = () => page.evaluate(() => document.activeElement?.id);
    for (let step = 0; step < 10 && (await focused()) !== 'tep'; step++) await page.keyboard.press('Tab');
    expect(await focused()).toBe('tep');
    await page.keyboard.press('Enter');
    await (await chooser).setFiles(zip(edition.bytes));
    await verdict(page).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.locator('.check-part').first().getAttribute('open')).not.toBeNull();
  });

  test.each([
    ['an older browser', 'SubtleCrypto.prototype.importKey = () => Promise.reject(new Error())', 'Ed25519'],
    [
      'plain http from elsewhere',
      'Object.defineProperty(Crypto.prototype, "subtle", { value: undefined })',
      'https',
    ],
  ])('%s is told so, and led to the command line', async (_, before, said) => {
    const { page } = await visit('/kiem-tra', { before });
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').innerText()).toContain(said);
    expect(await page.locator('#kiem-tra').isVisible()).toBe(false);
    expect(await page.getByText('bin/chungtay edition verify').isVisible()).toBe(true);
  });

  test('without scripts the page tells how to check on the command line', async () => {
    const { page } = await visit('/kiem-tra', { scripts: false });
    expect(await page.locator('#khong-chay').innerText()).toContain('JavaScript bị tắt');
    expect(await page.locator('#tep').isVisible()).toBe(false);
    expect(await page.getByText('bin/chungtay edition verify').isVisible()).toBe(true);
  });

  test('the policy lets only its own script run, and nothing connect', async () => {
    const { headers } = await fetch(`${base}/kiem-tra`);
    const policy = headers.get('content-security-policy') ?? '';
    for (const rule of [
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'none'",
      "form-action 'none'",
    ])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe');
    expect((await fetch(base)).headers.get('content-security-policy')).not.toContain('script-src');
    const { page } = await visit('/kiem-tra');
    const isSent = page.evaluate(() =>
      fetch('/')
        .then(() => true)
        .catch(() => false),
    );
    expect(await isSent).toBe(false);
  });

  const views = [390, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark })));
  test.each(views)('at $width px, dark: $dark, has no axe finding and no sideways scroll', async (view) => {
    for (const bytes of [null, edition.bytes, edition.bytes.slice(0, -1)]) {
      const { page } = await ready('/kiem-tra', view);
      if (bytes) {
        await page.locator('#tep').setInputFiles(zip(bytes));
        await verdict(page).waitFor();
        const closed = page.locator('.check-part:not([open]) > summary');
        while ((await closed.count()) > 0) await closed.first().click();
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
    }
  });
});
