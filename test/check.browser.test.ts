/** The check of a report in a real browser, with JavaScript off: paste or drop, see the marks, follow one to its trace. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadExamples } from '../src/actions/load-example.ts';
import { loadPlaces } from '../src/actions/load-places.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase } from './support/database.ts';
import { docxOf, lockedPdf } from './support/offered-files.ts';

const executablePath = process.env.CHUNGTAY_CHROMIUM;
const operator = { kind: 'operator', author: 'Chị Hoa' } as const;
const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];

const report = `Kết quả phối hợp giữa Ban Dân vận Huyện ủy Anh Sơn và Đồn Biên phòng Phúc Sơn giai đoạn 2016-2020

Năm năm qua, hai đơn vị đã tổ chức 217 buổi sinh hoạt nhân dân với 11.866 lượt người tham gia, hỗ trợ 60 con lợn giống.

Hai đơn vị giới thiệu kết nạp 09 đảng viên nữ, trao hơn hai mươi suất quà theo Nghị định 34/NĐ-CP ngày 29/4/2014.
Đã trồng 3.500 cây phân tán, thực hiện thực hiện tốt việc trực tuần tra.`;

// Without a browser these are skipped aloud by `npm test`.
describe.skipIf(!executablePath)('the check of a report', () => {
  let db: Database;
  let server: Server;
  let browser: Browser;
  let base: string;

  beforeAll(async () => {
    const { connection } = await createDatabase();
    db = openDatabase(connection);
    await loadPlaces(db, operator);
    await loadExamples(db, operator, { folder: 'examples', names: ['phuc-son'] });
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

  interface Visit {
    readonly width?: number;
    readonly dark?: boolean;
    readonly scripts?: boolean;
  }

  async function visit(
    address = '/doi-chieu?chuong-trinh=phuc-son',
    { width = 1440, dark = false, scripts = false }: Visit = {},
  ): Promise<Page> {
    const context = await browser.newContext({
      ...{ viewport: { width, height: 900 }, javaScriptEnabled: scripts },
      colorScheme: dark ? 'dark' : 'light',
    });
    const page = await context.newPage();
    expect((await page.goto(base + address))?.ok()).toBe(true);
    return page;
  }

  const submit = (page: Page) =>
    Promise.all([page.waitForNavigation(), page.locator('form button').first().click()]);

  async function answered(visited?: Visit): Promise<Page> {
    const page = await visit(undefined, visited);
    await page.getByLabel('Văn bản', { exact: true }).fill(report);
    await submit(page);
    return page;
  }

  const marked = (page: Page, verdict: string) =>
    page.locator(`.marked-sheet mark.finding-${verdict}`).allInnerTexts();

  test('a pasted report is marked figure by figure', async () => {
    const page = await answered();
    expect(await page.locator('h1').innerText()).toBe('Kết quả đối chiếu');
    expect((await marked(page, 'differs')).join()).toMatch(/217 buổi.*60 con lợn giống/s);
    expect((await marked(page, 'matches')).join()).toMatch(/11\.866 lượt người.*09 đảng viên nữ/s);
    expect((await marked(page, 'no-record')).join()).toContain('hai mươi suất quà');
    expect((await marked(page, 'not-a-result')).join()).toMatch(/2016-2020.*34\/NĐ-CP/s);
    expect(await page.getByRole('heading', { name: 'Chính tả' }).isVisible()).toBe(true);
  });

  test('the trace of a marked figure is one click away from the text', async () => {
    const page = await answered();
    const mark = page.locator('.marked-figure', { hasText: '11.866 lượt người' });
    await mark.locator('xpath=following-sibling::a[1]').click();
    await page.waitForURL((url) => url.pathname === '/con-so/phuc-son/awareness.attendances');
  });

  test('a mark leads to its row, and the row to the trace and back to the mark', async () => {
    const page = await answered();
    await page.locator('.marked-figure', { hasText: '11.866 lượt người' }).click();
    const row = page.locator('tr:has(:target)');
    expect(await row.innerText()).toContain('Lượt người tham gia tuyên truyền');
    await row.getByRole('link', { name: /trong văn bản/ }).click();
    expect(await page.locator('a:target').innerText()).toContain('11.866');
    await page.locator('a:target').click();
    await row.getByRole('link', { name: /từ đâu ra/ }).click();
    await page.waitForURL((url) => url.pathname === '/con-so/phuc-son/awareness.attendances');
    expect(await page.locator('.answer-value').innerText()).toContain('11.866');
  });

  test('whoever has only a keyboard walks from one differing figure to the next, to its row and its trace', async () => {
    const page = await answered({ scripts: true });
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.getByRole('link', { name: 'Đến con số khác sổ đầu tiên' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.marked-sheet :target').waitFor();
    await page.keyboard.press('Tab');
    // The browser goes on from the place it was led to: the mark itself or what follows it.
    expect(await focused()).toMatch(/217 buổi|khác sổ tiếp theo/);
    if (/217/.test(await focused())) await page.keyboard.press('Tab');
    expect(await focused()).toContain('Đến con số khác sổ tiếp theo');
    const ring = await page.evaluate(
      () => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    );
    expect(ring).toBe('solid');
    await page.keyboard.press('Enter');
    expect(await page.locator('a:target').innerText()).toContain('60 con lợn giống');
    await page.locator('a:target').focus();
    await page.keyboard.press('Enter');
    await page.locator('tr:has(:target)').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toContain('Con số này từ đâu ra?');
  });

  test('a Word file that is dropped on the field is checked', async () => {
    const page = await visit();
    const folder = await mkdtemp(path.join(tmpdir(), 'chungtay-drop-'));
    const file = path.join(folder, 'tổng kết.docx');
    await writeFile(file, await docxOf(...report.split(/\n+/)));
    await drop(page, file);
    await submit(page);
    await rm(folder, { recursive: true });
    expect(await page.locator('.check-what').innerText()).toContain('tổng kết.docx');
    expect((await marked(page, 'differs')).join()).toContain('217 buổi');
  });

  /** As a hand does it, at the far edge of the field: the page has no script to help. */
  async function drop(page: Page, file: string): Promise<void> {
    const field = page.locator('#tep');
    await field.scrollIntoViewIfNeeded();
    const box = await field.boundingBox();
    const at = { x: (box?.x ?? 0) + (box?.width ?? 0) - 20, y: (box?.y ?? 0) + 12 };
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    }
    // The browser hands the file over after it has answered.
    await expect.poll(() => field.inputValue()).toContain(path.basename(file));
  }

  test('a file that is locked or too large is refused in words, and what was pasted is still there', async () => {
    for (const [buffer, said] of [
      [Buffer.from(lockedPdf()), 'mật khẩu'],
      [Buffer.alloc(17 * 1024 * 1024, 'x'), 'lớn hơn 16 MB'],
    ] as const) {
      const page = await visit();
      await page.getByLabel('Văn bản', { exact: true }).fill('Đã dán');
      await page.locator('#tep').setInputFiles({ name: 'khoa.pdf', mimeType: 'application/pdf', buffer });
      await submit(page);
      expect(await page.getByRole('alert').innerText()).toContain(said);
      const kept = await page.getByLabel('Văn bản', { exact: true }).inputValue();
      // What is too large is not read at all, so the browser has it and the page has not.
      expect(kept).toBe(said === 'mật khẩu' ? 'Đã dán' : '');
    }
  });

  test('verdicts are told apart without colours: each has its own line and its own sign', async () => {
    const page = await answered({ scripts: true });
    const looks = await page.evaluate(() =>
      [...document.querySelectorAll('.tally .sign')].map(
        (sign) => getComputedStyle(sign, '::before').content,
      ),
    );
    expect(new Set(looks).size).toBe(5);
    const lines = await page.evaluate(() =>
      ['matches', 'differs', 'no-record', 'not-a-result'].map((verdict) => {
        const mark = document.querySelector(`mark.finding-${verdict}`);
        return mark && getComputedStyle(mark).textDecorationStyle;
      }),
    );
    expect(lines).toEqual(['solid', 'double', 'dashed', 'dotted']);
  });

  test('on paper marks have no ground, carry the number of their row, and the form is not printed', async () => {
    const page = await answered({ scripts: true });
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate(() => {
      const sign = document.querySelector('mark.finding-differs .sign');
      const mark = document.querySelector('mark.finding-differs');
      return {
        sign: sign && getComputedStyle(sign, '::before').content,
        ground: mark && getComputedStyle(mark).backgroundColor,
      };
    });
    expect(printed.sign).toMatch(/"≠" ?"?\d|≠\d/);
    expect(printed.ground).toBe('rgba(0, 0, 0, 0)');
    expect(await page.locator('form').isVisible()).toBe(false);
    expect(await page.locator('.next-differing').first().isVisible()).toBe(false);
  });

  const views = [390, 1440].flatMap((width) => [false, true].map((dark) => ({ width, dark, scripts: true })));
  test.each(views)('at $width px, dark: $dark, has no axe finding and no sideways scroll', async (view) => {
    const refused = await visit(undefined, view);
    await submit(refused);
    for (const page of [await visit('/en/doi-chieu', view), refused, await answered(view)]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(view.width);
    }
  });

  test('a megabyte of digits does not widen the page', async () => {
    const page = await visit(undefined, { width: 390, scripts: true });
    await page.getByLabel('Văn bản', { exact: true }).fill('7'.repeat(1_000_000));
    await submit(page);
    expect(await page.locator('h1').innerText()).toBe('Kết quả đối chiếu');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
