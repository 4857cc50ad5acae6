/** Reports made from the shipped templates for the two examples, and what is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editReport } from '../src/actions/edit-report.ts';
import { listReports } from '../src/actions/list-reports.ts';
import { type NewReportAsk, newReport } from '../src/actions/make-report.ts';
import { resolveReport } from '../src/actions/resolve-report.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { templateNames } from '../src/actions/template-files.ts';
import { wantProgramme } from '../src/actions/want-programme.ts';
import { renderReportMarkdown } from '../src/documents/report-markdown.ts';
import { Problem } from '../src/domain/problem.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { openRegisters } from '../src/store/registers.ts';
import { findPaper } from '../src/store/reports.ts';
import { typeCommand } from './support/command-line.ts';
import type { TestDatabase } from './support/database.ts';
import { createExampleDatabase } from './support/example-database.ts';

const hoa = { kind: 'operator', author: 'Chị Hoa' } as const;
const PHUC_SON = '04-CTr/DV-ĐPS';
const MO_PHONG = '01-CTr/MP-2021';
let home: TestDatabase;
let db: Database;

beforeAll(async () => {
  home = await createExampleDatabase();
  db = openDatabase(home.connection);
}, 120_000);
afterAll(async () => {
  await db.close();
  await home.drop();
});

/** The report as a reader sees it: every mark by its value in brackets. */
async function printed(
  programme: string,
  { markdown, period }: { markdown: string; period: string },
): Promise<string> {
  return read(db, hoa, async (tx) => {
    const row = await wantProgramme(tx, programme);
    const ask = { file: 'x', markdown, period, locale: 'vi', base: '', actor: hoa } as const;
    const { report, resolve } = await resolveReport(tx, await openRegisters(db, tx), row, ask);
    return renderReportMarkdown(report, resolve).replace(/:figure\[((?:[^\]\\]|\\.)*)\]\{[^}]*\}/g, '$1');
  });
}

const make = (programme: string, template: NewReportAsk['template'], more: Partial<NewReportAsk> = {}) =>
  newReport(db, hoa, { programme, template, today: '2026-11-24', ...more });

async function refusal(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('it was taken');
  return error;
}

const section = (text: string, heading: string): string => {
  const [, after = ''] = text.split(new RegExp(`^#+ ${heading}.*$`, 'm'));
  return after.split(/^#{1,3} /m)[0] ?? '';
};

test('the Phúc Sơn tổng kết has its figures in their places and names the patrols as silent', async () => {
  const made = await make(PHUC_SON, 'tong-ket', { period: '2016..2020' });
  expect(made.title).toBe(
    'Báo cáo tổng kết Chương trình phối hợp số 04-CTr/DV-ĐPS giữa Ban Dân vận Huyện ủy Anh Sơn và Đồn Biên phòng Phúc Sơn, giai đoạn 2016–2020',
  );
  const text = await printed(PHUC_SON, made);
  expect(section(text, '1\\. Tuyên truyền')).toMatch(
    /Số buổi tuyên truyền \| buổi \| 207 \|\n\| Lượt người[^|]+\| lượt người \| 11\.866 \|/,
  );
  expect(section(text, '2\\. Tuần tra')).toContain('Nội dung này chưa có số liệu trong kỳ');
  expect(section(text, '2\\. Tuần tra')).toContain('| không có số liệu |');
  expect(section(text, '3\\. Phát triển')).toContain('| con | 50 |');
  expect(section(text, '4\\. Xây dựng')).toMatch(/\| 09 \|/);
  expect(section(text, '5\\. Đối ngoại')).toMatch(/\| 01 \|/);
  expect(section(text, 'IV\\. Tổng hợp')).toMatch(/bằng không\):\n\n- 2\\\. Tuần tra đường biên, cột mốc\n/);
  // Nothing was told apart by year, and there was nothing before the agreement.
  expect(text).not.toMatch(/::chart|Kỳ trước|Mục tiêu/);
  expect(text).toContain('không tách được theo từng năm');
});

test('the record keeps the kind and the template, and is a draft', async () => {
  const made = await make(PHUC_SON, 'tong-ket', { period: 'term' });
  const paper = await read(db, hoa, (tx) => findPaper(tx, 'report', made.id));
  expect(paper).toMatchObject({ version: 1, body: { kind: 'final', template: 'tong-ket', period: 'term' } });
  const listed = await listReports(db, hoa, { programme: PHUC_SON });
  expect(listed.find(({ id }) => id === made.id)).toMatchObject({ status: 'draft', title: made.title });
});

test('half a year is held against the half before and against the targets of the whole term', async () => {
  const made = await make(MO_PHONG, 'sau-thang', { period: '2025-H1' });
  expect(made.markdown).toContain(':figure{awareness.sessions compare="period:2024-H2"}');
  expect(made.markdown).toContain(
    ':figure{awareness.sessions period="2021-01-01..2025-06-30" compare="target:300"}',
  );
  const text = await printed(MO_PHONG, made);
  const [row = ''] = section(text, '1\\. Tuyên truyền').match(/^\| Số buổi tuyên truyền \|.*$/m) ?? [];
  const number = (cell = '') =>
    Number(cell.replace('−', '-').replace('+', '').replace('.', '').replace(',', '.'));
  const [, , , now, before, change, target, reached = ''] = row.split('|').map((cell) => cell.trim());
  expect(number(now)).toBeGreaterThan(0);
  expect(number(change)).toBe(number(now) - number(before));
  expect(target).toBe('300 (cả chương trình)');
  const [, soFar = '', share = ''] = /^([\d.]+) \(([\d,]+)%\)$/.exec(reached) ?? [];
  expect(number(soFar)).toBeGreaterThan(number(now));
  expect(number(share)).toBeCloseTo((number(soFar) / 300) * 100, 1);
  expect(text).toContain('cột “Kỳ trước” là số liệu 6 tháng cuối năm 2024');
});

test('of what a report compares, both figures are evaluated and can be frozen', async () => {
  const { markdown, period } = await make(MO_PHONG, 'quy', { period: '2025-Q2@15' });
  await read(db, hoa, async (tx) => {
    const ask = { file: 'x', markdown, period, locale: 'vi', base: '', actor: hoa } as const;
    const row = await wantProgramme(tx, MO_PHONG);
    const { evaluated } = await resolveReport(tx, await openRegisters(db, tx), row, ask);
    expect(evaluated.get('awareness.sessions')?.question.period).toBe('2025-Q2@15');
    expect(evaluated.get('awareness.sessions&period=2025-Q1%4015')?.question.period).toBe('2025-Q1@15');
    expect([...evaluated.keys()].join()).not.toContain('compare');
  });
});

test('a share of a target that the programme does not hold is not worked out', async () => {
  const markdown =
    'Đạt :figure{awareness.sessions compare="target:299"} rồi :figure{awareness.sessions compare="target:300"}';
  expect(await printed(MO_PHONG, { markdown, period: 'term' })).toMatch(
    /^Đạt chưa so sánh được rồi [\d,]+%$/,
  );
});

test.each(templateNames().map((name) => [name]))(
  'template “%s” makes a report of both programmes',
  async (template) => {
    const period = { thang: '2025-05', quy: '2025-Q2', nam: '2025', 'so-ket': '2021..2023' }[template];
    const usual = { 'sau-thang': '2025-H1', 'chin-thang': '2025-9M', 'tong-ket': '2021..2026' }[template];
    const asked = period ?? usual;
    if (asked === undefined) throw new Error(`no period for ${template}`);
    const made = await make(MO_PHONG, template, { period: asked });
    const text = await printed(MO_PHONG, made);
    expect(text).toMatch(/^# Báo cáo [^\n]+\n/);
    expect(text).not.toMatch(/:field|:::|…\{|undefined/);
    expect(text).not.toMatch(/\n\n\n/);
    expect((await make(PHUC_SON, template, { period: '2018' })).markdown).toContain(
      ':figure{awareness.sessions',
    );
  },
);

test('without a period a report is of the last one its regime asks for', async () => {
  const made = await make(MO_PHONG, 'quy');
  expect(made.period).toBe('2026-Q3@15');
  expect(
    (await make(PHUC_SON, { file: 'r.md', text: readFileSync('templates/tong-ket.md', 'utf8') })).period,
  ).toBe('2016..2020');
});

test('a damaged template is refused with every line and column, and no report is written', async () => {
  const before = await listReports(db, hoa, { programme: MO_PHONG });
  const text =
    '---\nkind: weekly\nlocale: vi\n---\n# Báo cáo :field{perod}\n\n::figures-tabel\n\nCó :figure{awareness.sesions} và :figure{patrol.patrols period="2018-Q9"}.\n\n:::if{previous}\nKỳ trước\n';
  const problem = await refusal(make(MO_PHONG, { file: 'mau.md', text }, { period: '2025', locale: 'en' }));
  expect(problem.code).toBe('damaged-template');
  expect(problem.details.faults).toEqual([
    expect.stringMatching(/^2:7 “kind” cannot be “weekly”, only month, quarter/),
    '4:1 the header lacks “title”',
    expect.stringMatching(/^5:11 there is no field “perod”; close to it: period/),
    expect.stringMatching(/^7:1 there is no directive “figures-tabel”; close to it: figures-table/),
    expect.stringMatching(/^9:4 there is no indicator “awareness.sesions”; close to it: awareness.sessions/),
    expect.stringMatching(/^9:34 the period “2018-Q9” cannot be read/),
    expect.stringMatching(/^11:1 the block “if” is not closed/),
  ]);
  expect(await listReports(db, hoa, { programme: MO_PHONG })).toEqual(before);
});

test('a third party, an unknown template, a stranger and an unreadable period are refused by name', async () => {
  const text = '---\nkind: year\ntitle: Báo cáo\nlocale: vi\n---\n\nGửi :field{party.3}.\n';
  const third = await refusal(make(PHUC_SON, { file: 'mau.md', text }, { period: '2018' }));
  expect(third.details.faults).toEqual(['7:5 chương trình chỉ có 2 bên nên không có “party.3”']);
  const unknown = await refusal(make(PHUC_SON, 'tongket', { period: 'term' }));
  expect(unknown.code).toBe('unknown-template');
  expect((unknown.details.near as string[])[0]).toBe('tong-ket');
  const stranger = make(PHUC_SON, 'nam', { period: '2018', organization: 'mp-tram-y-te' });
  expect((await refusal(stranger)).code).toBe('not-a-party');
  expect((await refusal(make(PHUC_SON, 'nam', { period: '2018-Q9' }))).code).toBe('unknown-period');
  expect((await refusal(make(PHUC_SON, 'nam'))).code).toBe('unknown-period');
});

test('a retry with the same id is the same report', async () => {
  const id = '019a5b2e-3c70-7aaa-8bbb-0123456789ab';
  const first = await make(MO_PHONG, 'thang', { id, period: '2025-04' });
  expect((await make(MO_PHONG, 'thang', { id, period: '2025-04' })).receipt.seq).toBe(first.receipt.seq);
});

test('a draft is edited, not with a figure that does not exist, and not once it is handed in', async () => {
  const { id, markdown } = await make(MO_PHONG, 'thang', { period: '2025-03' });
  const organization = 'mp-hoi-phu-nu-huyen';
  const edit = (text: string, baseVersion = 1) => editReport(db, hoa, { id, baseVersion, markdown: text });
  const broken = await refusal(edit(`${markdown}\nThêm :figure{awareness.sesions}.\n`));
  expect(broken.code).toBe('damaged-report');
  expect((await edit(`${markdown}\nĐã kiểm tra.\n`)).version).toBe(2);
  expect((await refusal(edit(`${markdown}\nTừ bản cũ.\n`))).code).toBe('clash');
  await submitReport(db, hoa, { report: id, organization: 'mp-tram-y-te' });
  const late = await refusal(editReport(db, hoa, { id, baseVersion: 2, markdown: 'Khác', organization }));
  expect(late).toMatchObject({ code: 'not-in-review', details: { status: 'in-review', wanted: 'draft' } });
});

test('on the command line a template is shown, changed, checked, made into a report, and the report is edited', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chungtay-template-'));
  const chungtay = async (...args: string[]) => {
    const { code, out, err } = await typeCommand({ house: home, db }, args);
    return { code, out: out + err };
  };
  try {
    expect((await chungtay('template', 'list')).out).toMatch(/^tong-ket +final +Báo cáo tổng kết/m);
    const shown = (await chungtay('template', 'show', 'nam')).out;
    const own = path.join(folder, 'nam-don-vi.md');
    writeFileSync(own, `${shown.replace('IV. Đánh giá chung', 'IV. Nhận xét')}\n`);
    expect((await chungtay('template', 'check', own)).out).toContain('dùng được (loại: year)');
    writeFileSync(path.join(folder, 'hong.md'), 'Không khai báo :field{ky}\n');
    const broken = await chungtay('template', 'check', path.join(folder, 'hong.md'));
    expect(broken).toMatchObject({
      code: 1,
      out: expect.stringMatching(/có 2 chỗ.*1:1 mẫu mở đầu.*1:16 không có/s),
    });

    const text = path.join(folder, 'bao-cao.md');
    const options = ['--programme', MO_PHONG, '--template', own, '--period', '2024', '--out', text, '--json'];
    const made = await chungtay('report', 'new', ...options, '--as', 'mp-tram-y-te');
    expect(made.code).toBe(0);
    const { id, version } = JSON.parse(made.out);
    expect(readFileSync(text, 'utf8')).toContain('## IV. Nhận xét');
    writeFileSync(text, `${readFileSync(text, 'utf8')}\nHết.\n`);
    const edited = await chungtay('report', 'edit', id, '--file', text, '--base', String(version));
    expect(edited).toMatchObject({ code: 0, out: expect.stringContaining('phiên bản 2') });
    const listed = (await chungtay('report', 'list', '--programme', MO_PHONG)).out;
    expect(listed).toMatch(new RegExp(`${id} +v2 +đang soạn\\n +Báo cáo [^\\n]+\\[năm 2024\\]`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('no report is made of a period that lies wholly outside the term', async () => {
  await expect(make(MO_PHONG, 'quy', { period: '2019-Q1' })).rejects.toMatchObject({
    ...{ code: 'period-outside-term', details: { period: '2019-Q1', from: '2021-01-01' } },
  });
});
