/** A report printed as PDF and its figures as a workbook: of a text, of a report in the ledger, and of an edition. */
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { correctActivity } from '../src/actions/record-activity.ts';
import { renderEdition } from '../src/actions/render-edition.ts';
import { renderReport } from '../src/actions/render-report.ts';
import { editionFigures, reportFigures } from '../src/actions/report-figures.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { foundRegisters, lan, session, son } from './support/joint-programme.ts';
import { draftReport, makeKeys, sign, signBoth } from './support/signing.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

const problem = (code: string) => expect.objectContaining({ code });
const portal = { kind: 'portal' } as const;

/** The lines of a sheet, each by the heads of its columns. */
async function sheetOf(xlsx: string | Uint8Array, at: number): Promise<readonly Record<string, unknown>[]> {
  const { sheets } = await readXlsx(Buffer.from(xlsx));
  const [heads = [], ...rows] = sheets[at]?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(heads.map((head, column) => [String(head), row[column] ?? null])),
  );
}
const figuresOf = (xlsx: string | Uint8Array) => sheetOf(xlsx, 0);
const tracesOf = (xlsx: string | Uint8Array) => sheetOf(xlsx, 1);

test('a text is printed as PDF and its figures as a workbook, each with the records behind it', async () => {
  const { programme, sessions } = await draftReport(db);
  const ask = {
    programme,
    file: 'thu.md',
    markdown: 'Có :figure{awareness.attendances} lượt.',
    locale: 'vi',
  } as const;
  const pdf = await renderReport(db, lan, { ...ask, format: 'pdf' });
  expect(Buffer.from(pdf.content).subarray(0, 8).toString()).toBe('%PDF-1.7');
  const { content, figures } = await renderReport(db, lan, { ...ask, period: '2024', format: 'xlsx' });
  expect(figures.map(({ code, value }) => [code, value])).toEqual([['awareness.attendances', 90]]);
  expect(await figuresOf(content)).toEqual([
    expect.objectContaining({ 'Mã chỉ tiêu': 'awareness.attendances', 'Giá trị': 90, 'Số bản ghi': 2 }),
  ]);
  const traces = await tracesOf(content);
  expect(traces.map((line) => line['Mã bản ghi']).sort()).toEqual([...sessions].sort());
  expect(traces.map((line) => line['Giá trị'])).toEqual([45, 45]);
});

test('a text that cannot be resolved is refused by line and column, whatever it is to become', async () => {
  const { programme } = await draftReport(db);
  const ask = { programme, file: 'thu.md', markdown: '\n:figure{no.such}', locale: 'vi' } as const;
  for (const format of ['pdf', 'xlsx'] as const) {
    const refused = renderReport(db, lan, { ...ask, format });
    await expect(refused).rejects.toEqual(problem('damaged-report'));
    await expect(refused).rejects.toThrow('2:1');
  }
});

test('an edition keeps its figures and their records when a session is corrected later; the report does not', async () => {
  const { programme, report, sessions } = await draftReport(db);
  const { id } = await signBoth(db, report);
  await correctActivity(db, lan, {
    ...{ programme, id: sessions[0] ?? '', baseVersion: 1, activity: session(21, 25) },
  });
  const signed = await editionFigures(db, lan, { id, locale: 'vi' });
  const live = await reportFigures(db, lan, { id: report, locale: 'vi' });
  const attendances = (input: typeof live) =>
    input.figures.find(({ key }) => key === 'awareness.attendances');
  expect(attendances(signed)?.figure.value).toBe(90);
  expect(attendances(live)?.figure.value).toBe(91);
  expect(attendances(signed)?.lines.map(({ version }) => version)).toEqual([1, 1]);
  expect(
    attendances(live)
      ?.lines.map(({ version }) => version)
      .sort(),
  ).toEqual([1, 2]);
  expect(signed).toMatchObject({ position: 5, edition: { id, ordinal: 1 } });
  expect(live.edition).toBeNull();
});

test('an edition is printed as PDF and workbook under the same name', async () => {
  const { report } = await draftReport(db);
  const { id, hash } = await signBoth(db, report);
  const pdf = await renderEdition(db, lan, { id, format: 'pdf', locale: 'vi' });
  expect(Buffer.from(pdf.content).subarray(0, 8).toString()).toBe('%PDF-1.7');
  const xlsx = await renderEdition(db, lan, { id, format: 'xlsx', locale: 'vi' });
  expect(xlsx.name).toBe(pdf.name.replace(/pdf$/, 'xlsx'));
  const source = await sheetOf(xlsx.content, 2);
  expect(source.map((line) => line['Nội dung'])).toContain(hash);
});

test('the public gets neither an edition that is not complete nor the records behind a counted group', async () => {
  const { report } = await draftReport(db);
  await submitReport(db, lan, { report });
  const { id } = await sign(db, lan, report);
  await expect(editionFigures(db, portal, { id, locale: 'vi' })).rejects.toEqual(problem('unknown-edition'));
  await sign(db, son, report);
  const { figures } = await editionFigures(db, portal, { id, locale: 'vi' });
  const lines = new Map(figures.map(({ key, lines: traced }) => [key, traced.length]));
  expect(lines.get('awareness.attendances')).toBe(2);
  expect(lines.get('awareness.attendances&group=female')).toBe(0);
});

test('without figures there is still a workbook that says so by its heads', async () => {
  const { programme } = await draftReport(db);
  const ask = { programme, file: 'thu.md', markdown: 'Không có con số nào.', locale: 'vi' } as const;
  const { content, figures } = await renderReport(db, lan, { ...ask, format: 'xlsx' });
  expect(figures).toEqual([]);
  expect(await figuresOf(content)).toEqual([]);
});
