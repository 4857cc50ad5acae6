/** The command line as a person uses it: a fresh data folder, the examples, questions, reports and refusals. */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { figureSchema } from '../src/contract/figure.ts';
import { startCliHome } from './support/cli-home.ts';

const run = promisify(execFile);
const scratch = mkdtempSync(path.join(os.tmpdir(), 'chungtay-cli-'));
const REPORT = 'examples/phuc-son/bao-cao-tong-ket.md';
let home: Awaited<ReturnType<typeof startCliHome>>;

interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function chungtay(...args: string[]): Promise<Answer> {
  const options = { env: { ...process.env, ...home.env, CHUNGTAY_LANG: 'vi' }, maxBuffer: 64 * 1024 * 1024 };
  try {
    const { stdout, stderr } = await run(process.execPath, ['bin/chungtay', ...args], options);
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const figure = async (...args: string[]) => {
  const { code, out } = await chungtay('figure', ...args, '--json');
  expect(code).toBe(0);
  return figureSchema.parse(JSON.parse(out));
};

beforeAll(async () => {
  chmodSync(scratch, 0o755); // as root the database runs as another user, who must be able to enter
  home = await startCliHome(scratch);
  const loaded = await chungtay('example', 'load', '--json');
  expect(loaded.code).toBe(0);
}, 180_000);

afterAll(async () => {
  await home?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

test.each([
  ['awareness.sessions', 207],
  ['awareness.attendances', 11866],
  ['support.piglets', 50],
  ['admission.women', 9],
  ['exchange.visits-per-year', 1],
])('%s of the real programme is %d and its trace ends in the words of the source', async (code, value) => {
  const found = await figure(code, '--programme', '04-CTr/DV-ĐPS', '--trace');
  expect(found).toMatchObject({ status: 'known', value, records: 1, disputed: false });
  expect(found.trace).toHaveLength(1);
  expect(found.trace?.[0]).toMatchObject({ value, recordType: 'opening-balance', version: 1 });
  expect(found.trace?.[0]?.source?.quotation).toMatch(/\d/);
});

test('2018 alone cannot be separated, and patrols have no data', async () => {
  const year = await figure('awareness.sessions', '--programme', '04-CTr/DV-ĐPS', '--period', '2018');
  expect(year).toMatchObject({ status: 'inseparable', value: null });
  expect(year.knownFor).toEqual([{ from: '2016-04-10', to: '2020-12-31', value: 207 }]);
  const patrols = await figure('patrol.patrols', '--programme', '04-CTr/DV-ĐPS');
  expect(patrols).toMatchObject({ status: 'no-data', value: null, records: 0 });
});

test('the merged commune of now holds what its predecessors recorded', async () => {
  const then = await figure('awareness.attendances', '--programme', '01-CTr/MP-2021', '--place', 'MP-01');
  const now = await figure(
    'awareness.attendances',
    '--programme',
    '01-CTr/MP-2021',
    '--place',
    'MP-01',
    '--territory',
    'now',
  );
  const all = await figure('awareness.attendances', '--programme', '01-CTr/MP-2021');
  expect(now.value).toBe(all.value);
  expect(then.value).toBeLessThan(now.value ?? 0);
});

test('a place is found without accents, with what it became', async () => {
  const { out } = await chungtay('places', 'find', 'phuc son');
  expect(out).toContain('Xã Phúc Sơn (17374, đến 30/6/2025), Huyện Anh Sơn, Tỉnh Nghệ An, Việt Nam');
  expect(out).toContain('→ Xã Anh Sơn (17329, từ 01/7/2025)');
});

test('the address data is loaded with every fault counted, and twice is once', async () => {
  const { out } = await chungtay('places', 'load', '--json');
  const loaded = JSON.parse(out);
  expect(loaded).toMatchObject({ provinces: 34, communes: 3321, created: 0, corrected: 0 });
  expect(loaded.faultCounts).toMatchObject({
    ...{ 'code-reused': 3316, 'no-old-code': 943, 'several-successors': 28, 'not-nfc': 32, 'no-row': 1 },
    ...{ 'unknown-new-code': 431, 'unresolved-new-unit': 0 },
  });
});

test('the report is written as Word, page and Markdown with the same numbers', async () => {
  const texts: Record<string, string> = {};
  for (const format of ['docx', 'html', 'md']) {
    const out = path.join(scratch, `report.${format}`);
    const { code } = await chungtay(
      'report',
      'render',
      REPORT,
      '--programme',
      '04-CTr/DV-ĐPS',
      '--period',
      '2016..2020',
      '--to',
      format,
      '--out',
      out,
    );
    expect(code).toBe(0);
    texts[format] =
      format === 'docx' ? (await mammoth.extractRawText({ path: out })).value : readFileSync(out, 'utf8');
  }
  for (const text of Object.values(texts)) {
    for (const number of ['207', '11.866', '50', '09', '01', 'không có số liệu'])
      expect(text).toContain(number);
  }
  expect(texts.md).toContain(':figure[11.866]{awareness.attendances}');
});

test('an unknown figure in a report is refused with its line and column, and no file is written', async () => {
  const file = path.join(scratch, 'wrong.md');
  writeFileSync(file, '# Báo cáo\n\nĐã tổ chức :figure{awareness.session} buổi.\n');
  const out = path.join(scratch, 'wrong.html');
  const answer = await chungtay(
    'report',
    'render',
    file,
    '--programme',
    '04-CTr/DV-ĐPS',
    '--to',
    'html',
    '--out',
    out,
  );
  expect(answer.code).toBe(1);
  expect(answer.err).toContain('3:12');
  expect(answer.err).toContain('awareness.sessions');
  expect(() => readFileSync(out)).toThrow();
});

test.each([
  [['figure', 'awareness.attendances', '--programme', '04-CTr/DV-DPS'], '04-CTr/DV-ĐPS'],
  [['figure', 'awareness.attendance', '--programme', '04-CTr/DV-ĐPS'], 'awareness.attendances'],
  [['figure', 'awareness.attendances', '--programme', '04-CTr/DV-ĐPS', '--period', '2018Q2'], '2018-Q2'],
  [['figure', 'awareness.attendances', '--programme', '04-CTr/DV-ĐPS', '--place', '1737'], '17374'],
  [['programme', 'show', 'MP-2021'], '01-CTr/MP-2021'],
])('%s is a named problem that says what is close', async (args, close) => {
  const { code, err, out } = await chungtay(...args, '--json');
  expect(code).toBe(1);
  expect(err).toContain(close);
  expect(JSON.parse(out).problem.code).toMatch(/^unknown-/);
});

test.each([
  [[]],
  [['figure']],
  [['figur', 'x']],
  [['figure', 'a.b']],
  [['figure', 'a.b', '--programme', 'x', '--wat']],
])('wrong usage %s exits with 2', async (args) => {
  const { code, out, err } = await chungtay(...args);
  expect(code).toBe(2);
  expect(out + err).not.toBe('');
});

test('every command has help with an example', async () => {
  const commands = [
    'serve',
    'migrate',
    'example load',
    'places load',
    'places find',
    'programme list',
    'programme show',
    'figure',
    'report render',
    'ledger verify',
  ];
  for (const command of commands) {
    const { code, out } = await chungtay(...command.split(' '), '--help');
    expect(code).toBe(0);
    expect(out).toContain('Ví dụ: ');
  }
});

test('somebody is invited and listed from the command line; whoever is unknown can be neither ended nor reset', async () => {
  const lan = ['lan@coquan.example', '--organization', 'don-bp-phuc-son', '--role'];
  expect((await chungtay('user', 'invite', ...lan, 'trưởng đồn')).code).toBe(2);
  const invited = await chungtay('user', 'invite', ...lan, 'coordinator,leader', '--name', 'Trần Thị Lan');
  expect(invited.out).toMatch(/http:\/\/localhost:3000\/loi-moi\/[\w-]{32}/);
  const listed = await chungtay('user', 'list', '--organization', 'don-bp-phuc-son');
  expect(listed.out).toContain(
    '(đã mời) lan@coquan.example, Đồn Biên phòng Phúc Sơn: Cán bộ đầu mối, Lãnh đạo',
  );
  expect(listed.out).not.toMatch(/loi-moi|[\w-]{32}/);
  for (const command of ['end', 'reset'])
    expect(await chungtay('user', command, 'khong-co@dau.example')).toMatchObject({
      ...{ code: 1, err: expect.stringContaining('Không có tài khoản nào như vậy') },
    });
}, 120_000);

test('a sound ledger verifies', async () => {
  const { code, out } = await chungtay('ledger', 'verify', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out).ok).toBe(true);
});
