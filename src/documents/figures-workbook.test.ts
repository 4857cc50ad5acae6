import { readXlsx } from 'hucre/xlsx';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { Figure, TraceLine } from '../domain/figure.ts';
import { figuresWorkbook, type WorkbookInput } from './figures-workbook.ts';

const same = (text: string) => ({ vi: text, en: text });

const sessions: Figure = {
  code: 'awareness.sessions',
  name: { vi: 'Số buổi tuyên truyền', en: 'Awareness sessions' },
  definition: same('=HYPERLINK("http://x")'),
  unit: { vi: 'buổi', en: 'sessions' },
  programme: { id: 'p', number: '04-CTr/DV-ĐPS', slug: 'p', synthetic: false },
  question: {
    ...{ period: '2016..2020', from: '2016-01-01', to: '2020-12-31', group: null, asOf: null },
    ...{ place: { code: '17329', name: same('+Phúc Sơn') }, organization: null, territory: 'then' },
  },
  ...{ status: 'known', value: 207, knownFor: [], disputed: true, waiting: 2, disputes: 1, records: 3 },
  byOrganization: [
    { organization: 'bdv', name: same('Ban Dân vận'), value: 207, recorded: 200, records: 2 },
    { organization: 'dps', name: same('Đồn Biên phòng'), value: 208.5, recorded: 7, records: 1 },
  ],
  ...{ uncounted: 0, seq: 23, arithmetic: '200 + 7' },
};
const silent: Figure = {
  ...sessions,
  ...{ code: 'patrol.patrols', status: 'no-data', value: null, byOrganization: [], records: 0 },
};
const line: TraceLine = {
  ...{ recordId: '0190b3c0-0000-7000-8000-000000000001', recordType: 'opening-balance', version: 2, seq: 17 },
  ...{ value: 207, state: 'disputed', from: '2016-01-01', to: '2020-12-31', place: null, organization: null },
  claims: [{ organization: 'dps', name: same('Đồn Biên phòng'), value: 1208.5 }],
  source: { document: '@Báo cáo', quotation: '-207 buổi\u0001/11.866 lượt người' },
};
const input: WorkbookInput = {
  locale: 'vi',
  programme: { number: '04-CTr/DV-ĐPS', title: 'Chương trình phối hợp', synthetic: false },
  ...{ title: 'Báo cáo tổng kết', period: '2016..2020', edition: null, position: 23, head: 'ab12' },
  figures: [
    { key: 'awareness.sessions', figure: sessions, lines: [line] },
    { key: 'patrol.patrols&period=2018', figure: silent, lines: [] },
  ],
  generatedAt: new Date('2021-01-05T02:03:04Z'),
};

const sheetsOf = async (changes: Partial<WorkbookInput> = {}) =>
  (await readXlsx(await figuresWorkbook({ ...input, ...changes }))).sheets;

/** The cells of a line by the heads of their columns. */
async function lineOf(sheet: number, at: number): Promise<Readonly<Record<string, unknown>>> {
  const [heads = [], ...rows] = (await sheetsOf())[sheet]?.rows ?? [];
  return Object.fromEntries(heads.map((head, column) => [String(head), rows[at]?.[column] ?? null]));
}

test('each figure has a line with its meaning, its days as dates and its values as numbers', async () => {
  expect(await lineOf(0, 0)).toMatchObject({
    'Mã chỉ tiêu': 'awareness.sessions',
    'Chỉ tiêu': 'Số buổi tuyên truyền',
    'Từ ngày': new Date('2016-01-01T00:00:00Z'),
    'Đến ngày': new Date('2020-12-31T00:00:00Z'),
    'Giá trị': 207,
    'In trong báo cáo': '207',
    'Chờ xác nhận': 2,
    'Theo Ban Dân vận': 207,
    'Theo Đồn Biên phòng': 208.5,
    'Địa chỉ con số': 'awareness.sessions',
  });
});

test('silence is an empty value, never a zero', async () => {
  expect(await lineOf(0, 1)).toMatchObject({
    ...{ 'Giá trị': null, 'Tình trạng': 'không có số liệu', 'Theo Ban Dân vận': null },
  });
});

test('each record behind a figure has a line with its place in the ledger and the words it stands in', async () => {
  expect(await lineOf(1, 0)).toMatchObject({
    'Địa chỉ con số': 'awareness.sessions',
    'Mã bản ghi': line.recordId,
    'Loại bản ghi': 'số dư đầu kỳ',
    'Vị trí trong sổ': 17,
    'Giá trị': 207,
    'Bên phối hợp': 'có số liệu khác',
    'Số liệu bên kia nêu': 'Đồn Biên phòng: 1.208,5',
    'Trích nguyên văn': '-207 buổi/11.866 lượt người',
  });
});

test('the source says which edition, where in the ledger, and how to read it', async () => {
  const edition = { id: 'e-1', ordinal: 2, hash: 'ff00' };
  const words = (await sheetsOf({ edition }))[2]?.rows.flat().join('\n') ?? '';
  for (const said of ['04-CTr/DV-ĐPS', 'Bản ký số 2 (e-1)', '23', 'ab12', 'ff00', '2021-01-05 02:03:04']) {
    expect(words).toContain(said);
  }
  const synthetic = { ...input.programme, synthetic: true };
  expect((await sheetsOf({ programme: synthetic }))[2]?.rows.flat()).toContain(
    'Số liệu mô phỏng, không có thật.',
  );
});

test('in English the heads and words are English', async () => {
  const [figures, traces, source] = await sheetsOf({ locale: 'en' });
  expect([figures?.name, traces?.name, source?.name]).toEqual(['Figures', 'Traces', 'Source']);
  expect(figures?.rows[0]).toContain('According to Ban Dân vận');
  expect(figures?.rows[1]).toContain('Awareness sessions');
});

test('text that begins like a formula stays text: there is no formula anywhere in the file', async () => {
  const zip = new PizZip(await figuresWorkbook(input));
  const sheets = [1, 2, 3].map((at) => zip.file(`xl/worksheets/sheet${at}.xml`)?.asText() ?? '');
  expect(sheets.map((sheet) => sheet.length > 0)).toEqual([true, true, true]);
  expect(sheets.filter((sheet) => /<f[ >]/.test(sheet))).toEqual([]);
  const strings = zip.file('xl/sharedStrings.xml')?.asText() ?? '';
  for (const text of ['=HYPERLINK(&quot;http://x&quot;)', '+Phúc Sơn', '@Báo cáo']) {
    expect(strings.replaceAll('"', '&quot;')).toContain(text);
  }
});

test('the head stays in sight, can be filtered, and every column has a width', async () => {
  const zip = new PizZip(await figuresWorkbook(input));
  const sheet = zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '';
  expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" [^>]*state="frozen"/);
  expect(sheet).toContain('<autoFilter ref="A1:T3"/>');
  expect(sheet.match(/<col min/g)).toHaveLength(20);
});

test('a report without figures is a workbook of heads', async () => {
  const [figures, traces] = await sheetsOf({ figures: [] });
  expect(figures?.rows).toHaveLength(1);
  expect(traces?.rows).toHaveLength(1);
});
