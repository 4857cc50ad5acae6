/** The reporting commands as a person types them, run within this process on a database of their own. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locale } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { typeCommand } from './support/command-line.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, post, signProgramme, union } from './support/joint-programme.ts';
import { readCalendar } from './support/strict-icalendar.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'chungtay-reporting-'));
let house: TestDatabase;
let db: Database;
let programme: string;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
});
beforeEach(async () => {
  programme = await signProgramme(db);
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await db.close();
  await house.drop();
});

const chungtay = (args: readonly string[], locale?: Locale) => typeCommand({ house, db }, args, { locale });

const of = () => ['--programme', programme];

function file(name: string, content: unknown): string {
  const where = path.join(scratch, name);
  writeFileSync(where, typeof content === 'string' ? content : JSON.stringify(content));
  return where;
}

const quarterly = {
  title: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  ...{ kind: 'quarter', cutOff: 'reporting-month', deliverWithin: 5, from: [union, post] },
  ...{ to: ['Huyện ủy'], template: 'quy', validFrom: '2025-01-01', validUntil: null },
  source: { text: 'Mục IV', verified: false },
};
const visit = {
  ...{ kind: 'exchange-visit', title: 'Thăm Bản Vều', from: '2025-04-01', to: '2025-04-02', place: 'HS/1' },
};

const setQuarterly = (over = {}) =>
  chungtay(['regime', 'set', ...of(), '--file', file('quy.json', { ...quarterly, ...over }), '--json']);

test('a regime is set from a file, listed, and corrected under its id', async () => {
  const first = await setQuarterly();
  expect(first).toMatchObject({ code: 0, err: '' });
  const { recordId: id } = JSON.parse(first.out);
  const corrected = file('quy-2.json', { ...quarterly, deliverWithin: 7 });
  const second = await chungtay(['regime', 'set', ...of(), '--file', corrected, '--id', id]);
  expect(second.out).toBe(`Đã ghi chế độ báo cáo ${id}, phiên bản 2.\n`);
  const { out } = await chungtay(['regime', 'list', ...of()]);
  expect(out.split('\n')).toEqual([
    `Báo cáo quý – Báo cáo quý  [${id}]`,
    `  hạn 7 ngày sau kỳ; ${union}, ${post} → Huyện ủy`,
    '  Căn cứ (chưa kiểm chứng): Mục IV',
    '',
  ]);
  const listed = JSON.parse((await chungtay(['regime', 'list', ...of(), '--json'])).out);
  expect(listed).toMatchObject([{ id, version: 2, body: { deliverWithin: 7, periods: [] } }]);
});

test('what is due is said with its status, in both languages, and as JSON', async () => {
  await setQuarterly();
  const ask = ['report', 'due', ...of(), '--today', '2025-03-20'];
  expect((await chungtay(ask)).out.split('\n')).toEqual([
    'Báo cáo quý: Hội Phụ nữ xã Hòa Sơn; Đồn Biên phòng Hòa Sơn → Huyện ủy',
    '  19/3/2025  Báo cáo quý – quý báo cáo I/2025 (15/12/2024 – 14/3/2025): chưa lập; quá hạn 1 ngày',
    '  19/6/2025  Báo cáo quý – quý báo cáo II/2025 (15/3/2025 – 14/6/2025): chưa lập',
    '',
  ]);
  expect((await chungtay(ask, 'en')).out).toContain('not begun; 1 day late');
  const json = JSON.parse((await chungtay([...ask, '--json'])).out);
  expect(json.due).toMatchObject([
    { dueOn: '2025-03-19', progress: { status: 'not-begun', late: true, daysLate: 1 } },
    { dueOn: '2025-06-19', progress: { status: 'not-begun', late: false, daysLate: 0 } },
  ]);
});

test('a programme without regimes says so', async () => {
  expect((await chungtay(['report', 'due', ...of()])).out).toBe('Chương trình chưa có chế độ báo cáo nào.\n');
  expect((await chungtay(['regime', 'list', ...of()])).out).toBe(
    'Chương trình chưa có chế độ báo cáo nào.\n',
  );
  expect((await chungtay(['appointment', 'list', ...of()], 'en')).out).toBe(
    'No meeting or visit stands in the calendar.\n',
  );
});

test('appointments are set and listed, and the calendar is the same printed and in a file', async () => {
  await setQuarterly();
  const set = await chungtay(['appointment', 'set', ...of(), '--file', file('tham.json', visit)]);
  expect(set.out).toMatch(/^Đã ghi lịch [0-9a-f-]{36}, phiên bản 1\.\n$/);
  const { out } = await chungtay(['appointment', 'list', ...of()]);
  expect(out).toMatch(/^01\/4\/2025 – 02\/4\/2025 {2}Thăm, trao đổi: Thăm Bản Vều \(HS\/1\) {2}\[.{36}\]\n$/);

  const target = path.join(scratch, 'lich.ics');
  const ask = ['calendar', ...of(), '--today', '2025-03-20', '--base', 'https://cong.example.vn/'];
  expect((await chungtay([...ask, '--out', target])).out).toBe(`Đã ghi ${target}: 3 mục.\n`);
  const written = readFileSync(target);
  expect((await chungtay(ask)).out).toBe(written.toString('utf8'));
  const { events } = readCalendar(written);
  expect(events.map((event) => event.start)).toEqual(['2025-03-19', '2025-06-19', '2025-04-01']);
  expect(events[0]?.url).toMatch(/^https:\/\/cong\.example\.vn\/chuong-trinh\/hoa-son-/);
});

test.each([
  ['no programme', ['report', 'due'], 2, '--programme'],
  ['an unknown programme', ['report', 'due', '--programme', '99-CTr'], 1, '99-CTr'],
  ['a day that is none', ['report', 'due', '--today', '2025-02-30'], 1, '2025-02-30'],
  ['no file', ['regime', 'set'], 2, '--file'],
  ['a file that is not there', ['regime', 'set', '--file', '/không/có.json'], 1, '/không/có.json'],
  ['a folder to write to', ['calendar', '--out', '/'], 1, '/'],
  ['an address that is none', ['calendar', '--base', 'cong'], 1, 'cong'],
])('%s is a named problem', async (_, args, code, named) => {
  const ask = args.includes('--programme') || named === '--programme' ? args : [...args, ...of()];
  const answer = await chungtay(ask);
  expect(answer).toMatchObject({ code, out: '' });
  expect(answer.err).toContain(named);
});

test('a file with several faults is refused with every one of them, and nothing is written', async () => {
  const { code, err } = await setQuarterly({ kind: 'weekly', deliverWithin: -1, to: [] });
  expect(code).toBe(1);
  for (const field of ['kind', 'deliverWithin', 'to']) expect(err).toContain(`${field}: `);
  const stranger = await setQuarterly({ from: ['hoi-nong-dan'] });
  expect(stranger.err).toContain('hoi-nong-dan');
  expect(stranger.err).toContain(union);
  const broken = await chungtay(['regime', 'set', ...of(), '--file', file('hong.json', '{"title": ')]);
  expect(broken).toMatchObject({ code: 1 });
  expect(broken.err).toContain('hong.json');
  expect(JSON.parse((await chungtay(['regime', 'list', ...of(), '--json'])).out)).toEqual([]);
});

test.each(['report due', 'regime list', 'regime set', 'appointment list', 'appointment set', 'calendar'])(
  '%s explains itself in both languages with an example',
  async (name) => {
    const [vi, en] = [
      await chungtay([...name.split(' '), '--help']),
      await chungtay([...name.split(' '), '--help'], 'en'),
    ];
    expect(vi.out).toContain(`Ví dụ: bin/chungtay ${name} `);
    expect(en.out).toContain(`Example: bin/chungtay ${name} `);
  },
);
