/** A Word file that was exported, edited by hand and held against the edition again. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareWithEdition } from '../src/actions/compare-edition.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { renderEdition } from '../src/actions/render-edition.ts';
import type { Locale } from '../src/domain/problem.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { typeCommand } from './support/command-line.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, session } from './support/joint-programme.ts';
import { draftReport, makeKeys, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;
let signed: { readonly edition: string; readonly report: string; readonly programme: string };
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chungtay-compare-'));
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
  const { programme, report } = await draftReport(db);
  const { id: edition } = await signBoth(db, report);
  signed = { edition, report, programme };
});
afterAll(async () => {
  await db.close();
  await house.drop();
  rmSync(folder, { recursive: true, force: true });
});

async function exported(locale: Locale = 'vi'): Promise<Uint8Array> {
  const { content } = await renderEdition(db, lan, { id: signed.edition, format: 'docx', locale });
  if (typeof content === 'string') throw new Error('no Word file');
  return content;
}

function altered(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const zip = new PizZip(bytes);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  expect(xml).toContain(from);
  zip.file('word/document.xml', xml.replace(from, to));
  return zip.generate({ type: 'uint8array' });
}

const against = (bytes: Uint8Array, id = signed.edition) =>
  compareWithEdition(db, lan, { id, file: 'bao-cao.docx', bytes });

test('an exported edition agrees with itself in both layouts of numbers', async () => {
  for (const locale of ['vi', 'en'] as const) {
    const { figures, prose, differences } = await against(await exported(locale));
    expect(figures.map(({ state }) => state)).toEqual(['same', 'same', 'same', 'same']);
    expect(prose).toEqual([]);
    expect(differences).toBe(0);
  }
});

test('a number changed by hand is found with what was signed', async () => {
  const { figures, differences } = await against(altered(await exported(), '>90<', '>95<'));
  expect(differences).toBe(1);
  expect(figures.filter(({ state }) => state !== 'same')).toMatchObject([
    { state: 'changed', key: 'awareness.attendances', signed: '90', printed: '95', where: { part: 'body' } },
  ]);
});

test('a file is held against a report as its figures are now', async () => {
  expect((await against(await exported(), signed.report)).differences).toBe(0);
  const activity = session(3, 7, { from: '2024-06-01', to: '2024-06-01' });
  await recordActivity(db, lan, { programme: signed.programme, activity });
  const now = await against(await exported(), signed.report);
  expect(now.against).toBe('report');
  expect(now.figures.find(({ key }) => key === 'awareness.attendances')).toMatchObject({
    signed: '100',
    printed: '90',
  });
  expect((await against(await exported())).differences).toBe(0);
});

test('an unknown id and a file that is no Word file are named problems', async () => {
  const bytes = await exported();
  await expect(against(bytes, '0192f0c1-7a4e-7c11-9d6e-5b7a3c1e8f20')).rejects.toMatchObject({
    code: 'unknown-edition',
  });
  await expect(against(new TextEncoder().encode('Báo cáo'))).rejects.toMatchObject({
    code: 'damaged-document',
  });
});

test('the command says one line for each changed number and exits with 1', async () => {
  const compare = (bytes: Uint8Array, ...more: string[]) => {
    const file = join(folder, 'bao-cao.docx');
    writeFileSync(file, bytes);
    return typeCommand({ house, db }, ['edition', 'compare', file, signed.edition, ...more]);
  };
  const same = await compare(await exported());
  expect(same.code).toBe(0);
  expect(same.out).toMatch(/đã đối chiếu 4 con số; số chỗ khác: 0/);
  const bytes = altered(await exported(), '>90<', '>95<');
  const changed = await compare(bytes);
  expect(changed.code).toBe(1);
  expect(changed.out).toMatch(
    /SỬA {2}awareness.attendances: đã ký 90, trong tệp 95 – đoạn \d+: “Đã tổ chức 02 buổi/,
  );
  const json = await compare(bytes, '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ differences: 1, against: 'edition' });
});
