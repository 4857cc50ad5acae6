/** Reports as documents: from the database to a Word file, opened by LibreOffice as an office would and read back. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listLayouts, setLayout } from '../src/actions/document-layouts.ts';
import { type RenderAsk, renderReport } from '../src/actions/render-report.ts';
import { resolveReport } from '../src/actions/resolve-report.ts';
import { wantProgramme } from '../src/actions/want-programme.ts';
import { stateLayout } from '../src/domain/document-layout.ts';
import type { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { openRegisters } from '../src/store/registers.ts';
import { createExampleDatabase } from './support/example-database.ts';

const run = promisify(execFile);
const soffice = process.env.CHUNGTAY_SOFFICE;
const hoa = { kind: 'operator', author: 'Chị Hoa' } as const;
const phucSon = readFileSync('examples/phuc-son/bao-cao-tong-ket.md', 'utf8');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'chungtay-documents-'));
let db: Database;

beforeAll(async () => {
  const { connection } = await createExampleDatabase();
  db = openDatabase(connection);
}, 120_000);

afterAll(async () => {
  await db.close();
  rmSync(scratch, { recursive: true, force: true });
});

const render = async (more: Partial<RenderAsk> = {}) => {
  const ask = { programme: '04-CTr/DV-ĐPS', file: 'bao-cao.md', markdown: phucSon, period: '2016..2020' };
  const rendered = await renderReport(db, hoa, { ...ask, format: 'docx', locale: 'vi', ...more });
  return rendered.content;
};
const wordsOf = async (file: string | Uint8Array) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(file) })).value.replace(/\s+/g, ' ');

test('the head names both parties as they were named then, with what stood above them', async () => {
  const words = await wordsOf(await render({ date: '2021-01-05', place: 'Anh Sơn' }));
  expect(words).toMatch(
    /^Huyện ủy Anh Sơn Ban Dân vận Bộ đội Biên phòng tỉnh Nghệ An Đồn Biên phòng Phúc Sơn CỘNG HÒA/,
  );
  expect(words).toContain('Anh Sơn, ngày 05 tháng 01 năm 2021');
  expect(words).toContain('Số: /BC-…');
});

test('a report that names no day leaves room for one and takes the place of its programme', async () => {
  expect(await wordsOf(await render({ form: 'party' }))).toContain(
    'Phúc Sơn, ngày …… tháng …… năm …… BÁO CÁO',
  );
});

const charted = '# Báo cáo sơ kết\n\nCó :figure{awareness.sessions}.\n\n::chart{awareness.sessions}\n';
const resolve = (markdown: string, period: string) =>
  read(db, hoa, async (tx) => {
    const row = await wantProgramme(tx, '01-CTr/MP-2021');
    const ask = { file: 'x', markdown, period, locale: 'vi', base: '', actor: hoa } as const;
    return resolveReport(tx, await openRegisters(db, tx), row, ask);
  });

test('every bar of a chart is a figure with a key of its own, and the bars add up to the figure', async () => {
  const { resolveChart, report, evaluated } = await resolve(charted, '2022..2024');
  const [mark] = report.charts;
  const chart = mark && resolveChart(mark);
  expect(chart?.bars.map(({ label }) => label)).toEqual(['2022', '2023', '2024']);
  const keys = ['2022', '2023', '2024'].map((year) => `awareness.sessions&period=${year}`);
  expect([...evaluated.keys()]).toEqual(['awareness.sessions', ...keys]);
  expect(chart?.bars.map(({ value }) => value)).toEqual(keys.map((key) => evaluated.get(key)?.value));
  const sum = chart?.bars.reduce((total, { value }) => total + (value ?? 0), 0);
  expect(sum).toBeGreaterThan(0);
  expect(sum).toBe(evaluated.get('awareness.sessions')?.value);
});

test('a chart of one year, of too many or of an unknown code is refused with its line and column', async () => {
  const markdown =
    'Chữ.\n\n::chart{awareness.sessions period=2022}\n\n::chart{awareness.sessions period="1000..9000"}\n\n::chart{a.b}\n';
  const problem = await resolve(markdown, '2022..2024').then(
    () => undefined,
    (error: Problem) => error,
  );
  expect(problem?.code).toBe('damaged-report');
  const faults = problem?.details.faults as readonly string[];
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['3:1', '5:1', '7:1']);
  expect(faults[0]).toContain('từ 2 đến 30 năm');
});

test('an organization has its own layout, everybody else the one set for all', async () => {
  const own = { ...stateLayout, organization: 'bdv-huyen-uy-anh-son', font: 'Tinos' };
  expect(await setLayout(db, hoa, { layout: own })).toEqual({ layout: own, changed: true });
  expect((await setLayout(db, hoa, { layout: own })).changed).toBe(false);
  expect(await listLayouts(db, hoa)).toContainEqual(own);
  expect(await render({ format: 'html' })).toContain('"Tinos"');
  const other = { programme: '01-CTr/MP-2021', markdown: charted, period: '2022..2024' };
  expect(await render({ ...other, format: 'html' })).toContain('pt "Times New Roman"');
});

test('a layout with a fault, or of nobody, is refused by name', async () => {
  const problem = (layout: unknown) => setLayout(db, hoa, { layout }).catch((error: Problem) => error);
  expect(await problem({ ...stateLayout, font: '' })).toMatchObject({ code: 'invalid-record' });
  expect(await problem({ ...stateLayout, organization: 'bdv-anh-son' })).toMatchObject({
    code: 'unknown-organization',
  });
});

// Without LibreOffice these are skipped aloud by `npm test`.
describe.skipIf(!soffice)('opened by LibreOffice', () => {
  async function printed(name: string, content: string | Uint8Array) {
    const file = path.join(scratch, `${name}.docx`);
    writeFileSync(file, content);
    const home = pathToFileURL(path.join(scratch, 'office')).href;
    const args = [`-env:UserInstallation=${home}`, '--headless', '--convert-to', 'pdf'];
    await run(soffice ?? '', [...args, '--outdir', scratch, file]);
    const pdf = path.join(scratch, `${name}.pdf`);
    const [text, info] = await Promise.all([run('pdftotext', ['-layout', pdf, '-']), run('pdfinfo', [pdf])]);
    return { pages: text.stdout.split('\f').slice(0, -1), info: info.stdout };
  }

  test.each(['state', 'party'] as const)(
    'the %s form prints on A4 with its figures, numbered from page 2',
    async (form) => {
      const { pages, info } = await printed(form, await render({ form, date: '2021-01-05' }));
      expect(info).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/);
      const text = pages.join('\n');
      const words = text.replace(/\s+/g, ' ');
      expect(words).toContain(form === 'state' ? 'Độc lập - Tự do - Hạnh phúc' : 'ĐẢNG CỘNG SẢN VIỆT NAM');
      expect(words).toContain('207 buổi với 11.866 lượt người tham gia');
      expect(words).toContain('PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ');
      expect(words).toContain('III. Tổng hợp số liệu');
      const firstLine = (page = '') => page.split('\n').find((line) => line.trim() !== '') ?? '';
      expect(firstLine(pages[0])).not.toMatch(/^\s*\d+\s*$/);
      for (const [at, page] of pages.entries())
        if (at > 0) expect(firstLine(page).trim()).toBe(String(at + 1));
    },
  );

  test('a chart and a long table keep their places', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `| Việc thứ ${at + 1} | :figure{awareness.sessions} |`,
    );
    const markdown = `${charted}\n| Nội dung | Kết quả |\n|---|--:|\n${rows.join('\n')}\n`;
    const ask = { programme: '01-CTr/MP-2021', markdown, period: '2022..2024' };
    const { pages } = await printed('long', await render(ask));
    expect(pages[0]).toContain('Biểu đồ 1.');
    const heads = pages.filter((page) => /Nội dung +Kết quả/.test(page));
    expect(heads.length).toBeGreaterThan(1);
    expect(pages.join('\n')).toContain('Việc thứ 60');
  });
});
