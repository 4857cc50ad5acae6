/** `adopt` as a person types it: only listed away from a terminal, asked one by one on it, written after one confirmation. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { adoptedView, adoptionView } from '../src/contract/adoption.ts';
import type { Locale } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { typeCommand } from './support/command-line.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, signProgramme, tu, union } from './support/joint-programme.ts';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'chungtay-adopt-'));
const report = path.join(scratch, 'bao-cao.md');
let house: TestDatabase;
let db: Database;
let programme: string;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  writeFileSync(
    report,
    `# Kết quả phối hợp giai đoạn 2021-2025

Đã tổ chức 64 buổi tuyên truyền pháp luật cho nhân dân. Hội hỗ trợ 45 con lợn giống cho hộ nghèo.

Hội còn hỗ trợ 54 con lợn giống cho hộ nghèo khác.
`,
  );
});
beforeEach(async () => {
  programme = await signProgramme(db);
});
afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await db.close();
  await house.drop();
});

const chungtay = (args: readonly string[], answers?: readonly string[], locale?: Locale) =>
  typeCommand({ house, db }, ['adopt', report, '--programme', programme, ...args], { answers, locale });

const recorded = async (code: string) => (await evaluateFigure(db, tu, { programme, code })).value;

test('away from a terminal it lists, with the quotation and what excludes what, and writes nothing', async () => {
  const { code, out } = await chungtay([]);
  expect(code).toBe(0);
  expect(out).toContain('Số buổi tuyên truyền: 64 buổi, 01/01/2021 – 31/12/2025');
  expect(out).toContain('“Đã tổ chức 64 buổi tuyên truyền pháp luật cho nhân dân”');
  expect(out).toMatch(/chỉ nhận một trong các đề xuất này và: b-[0-9a-f]{8}/);
  expect(await recorded('awareness.sessions')).toBeNull();
});

test('--accept writes what it names, and again writes nothing', async () => {
  const listed = adoptionView.parse(JSON.parse((await chungtay(['--json'])).out));
  const sessions = listed.proposals.find(({ what }) => what.includes('64'))?.id ?? '';
  const args = ['--accept', sessions, '--as', union, '--source', 'Báo cáo số 31', '--json'];
  const first = adoptedView.parse(JSON.parse((await chungtay(args)).out));
  expect(first.written).toMatchObject([{ proposals: [sessions], recordType: 'opening-balance', version: 1 }]);
  const again = adoptedView.parse(JSON.parse((await chungtay(args)).out));
  expect(again).toMatchObject({ written: [], there: [sessions] });
  expect(await recorded('awareness.sessions')).toBe(64);
});

test('on a terminal it asks about each, passes over what is excluded, and writes after one confirmation', async () => {
  const { code, asked, out } = await chungtay([], ['có', 'hả', 'c', 'Hội', union, 'c']);
  expect(code).toBe(0);
  expect(asked).toHaveLength(6);
  expect(asked[3]).toContain(union);
  expect(asked.at(-1)).toContain('Ghi 2 đề xuất');
  expect(out).toContain('đã ghi 2 bản ghi');
  expect([await recorded('awareness.sessions'), await recorded('support.piglets')]).toEqual([64, 45]);
});

test.each([
  ['to stop', ['y', 'q']],
  ['the end of the input', ['y']],
  ['no confirmation', ['y', 'n', 'n', 'n']],
  ['no to all', ['n', 'n', 'n']],
])('after %s nothing is written', async (_, answers) => {
  const { code, out } = await chungtay(['--as', union], answers, 'en');
  expect(code).toBe(0);
  expect(out).toContain('Nothing was written.');
  expect(await recorded('awareness.sessions')).toBeNull();
});

test.each([
  [['--accept', 'b-00000000', '--as', union], 'b-00000000'],
  [['--accept', 'all', '--as', 'dbp-cho-la'], 'dbp-cho-la'],
  [['--accept', 'all'], union],
])('%s is refused with a sentence', async (args, named) => {
  const { code, err } = await chungtay(args);
  expect(code).toBe(1);
  expect(err).toContain(named);
  expect(await recorded('awareness.sessions')).toBeNull();
});
