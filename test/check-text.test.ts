/** A report put beside the records of its programme: true numbers match, a changed one is found, silence is named. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkText } from '../src/actions/check-text.ts';
import { evaluateFigure } from '../src/actions/evaluate-figure.ts';
import { type CheckedText, checkedText } from '../src/contract/checked-text.ts';
import { portalActor, type Writer } from '../src/domain/access.ts';
import { styleNumber } from '../src/domain/number-style.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import type { TestDatabase } from './support/database.ts';
import { createExampleDatabase } from './support/example-database.ts';

const thu: Writer = { kind: 'operator', author: 'Trần Thị Thu' };
const PHUC_SON = '04-CTr/DV-ĐPS';
const SYNTHETIC = '01-CTr/MP-2021';
let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createExampleDatabase();
  db = openDatabase(house.connection);
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

const check = (text: string, programme: string, period?: string): Promise<CheckedText> => {
  const file = { name: 'bao-cao.txt', bytes: new TextEncoder().encode(text) };
  return checkText(db, thu, { file, programme, period, locale: 'vi', base: '' });
};
const verdictsOf = ({ figures }: CheckedText) =>
  Object.fromEntries(figures.map(({ text, verdict, matches }) => [text, [verdict, matches[0]?.code]]));

/** What a secretary writes of each indicator, with the number between. */
const sentences = {
  'awareness.sessions': ['Hai đơn vị tổ chức', 'buổi tuyên truyền về dinh dưỡng'],
  'awareness.attendances': ['Các buổi tuyên truyền thu hút', 'lượt người tham gia'],
  'clinic.days': ['Bác sĩ đã có', 'ngày khám bệnh, cấp thuốc miễn phí'],
  'clinic.consultations': ['Đã khám bệnh, cấp thuốc miễn phí cho', 'lượt người'],
  'support.piglets': ['Chương trình trao', 'con lợn giống'],
  'support.seedlings': ['Chương trình hỗ trợ', 'cây giống các loại'],
  'dialogue.opinions': ['Tại các cuộc đối thoại, bà con nêu', 'ý kiến'],
} as const;
type Code = keyof typeof sentences;

async function recorded(code: Code, period: string): Promise<number> {
  const { value } = await evaluateFigure(db, thu, { programme: SYNTHETIC, code, period });
  if (value === null) throw new Error(`${code} ${period}`);
  return value;
}

/** A report of one year in which each number is what the records say, plus what is asked for. */
async function reportOf(year: string, off: Partial<Record<Code, number>> = {}): Promise<string> {
  const lines: string[] = [];
  for (const [code, [before, after]] of Object.entries(sentences) as [Code, readonly [string, string]][]) {
    const value = (await recorded(code, year)) + (off[code] ?? 0);
    lines.push(`${before} ${styleNumber(value, 'vi')} ${after}.`);
  }
  return `Báo cáo kết quả thực hiện chương trình phối hợp năm ${year}\n\n${lines.join('\n\n')}\n`;
}

describe('a report written from the records', () => {
  test('matches them in every figure, each leading to its trace', async () => {
    const checked = await check(await reportOf('2025'), SYNTHETIC);
    expect(checkedText.safeParse(checked).error).toBeUndefined();
    expect(checked.period).toMatchObject({ text: '2025', from: '2025-01-01', to: '2025-12-31' });
    expect(checked.counts).toMatchObject({ matches: Object.keys(sentences).length, differs: 0 });
    for (const { matches } of checked.figures)
      for (const match of matches) expect(match.trace).toBe(`/con-so/mo-phong/${match.code}?ky=2025`);
    expect(checked.contradictions).toEqual([]);
  });

  test('and one number changed is found, and only that one', async () => {
    const codes = Object.keys(sentences) as Code[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...codes), fc.integer({ min: 1, max: 500 }), async (code, off) => {
        const { figures } = await check(await reportOf('2025', { [code]: off }), SYNTHETIC);
        const differing = figures.filter(({ verdict }) => verdict === 'differs');
        expect(differing.map(({ matches }) => matches.map((match) => match.code))).toEqual([[code]]);
        expect(differing[0]?.reason).toContain(styleNumber(await recorded(code, '2025'), 'vi'));
      }),
      { numRuns: 20 },
    );
  });

  test('of another year is held against that year', async () => {
    const sessions = await recorded('awareness.sessions', '2024');
    const text = `Báo cáo năm 2025\n\nNăm 2024 đã tổ chức ${sessions} buổi tuyên truyền cho nhân dân.`;
    expect(verdictsOf(await check(text, SYNTHETIC))).toMatchObject({
      [`${sessions} buổi`]: ['matches', 'awareness.sessions'],
    });
  });

  test('says of one village what the records say of that village', async () => {
    const { value } = await evaluateFigure(db, thu, {
      ...{ programme: SYNTHETIC, code: 'awareness.sessions', period: '2025', place: 'MP-01/1' },
    });
    const text = `Báo cáo năm 2025\n\nTại Bản Một đã tổ chức ${value} buổi tuyên truyền cho nhân dân.`;
    const { figures } = await check(text, SYNTHETIC);
    expect(figures.find(({ unit }) => unit === 'buổi')).toMatchObject({
      verdict: 'matches',
      matches: [{ code: 'awareness.sessions', place: 'Bản Một (mô phỏng)', value }],
    });
  });
});

describe('what cannot be compared says why', () => {
  const reasonOf = async (text: string, words: string, programme = SYNTHETIC) => {
    const { figures } = await check(text, programme);
    const figure = figures.find((each) => each.text === words);
    return [figure?.verdict, figure?.reason];
  };

  test.each([
    ['Có 300 người tham gia các buổi tuyên truyền.', '300 người', /lượt người/],
    ['Năm 2026 phấn đấu tổ chức 70 buổi tuyên truyền.', '70 buổi', /Chỉ tiêu/],
    ['Số buổi tuyên truyền tăng 4 buổi.', '4 buổi', /tăng, giảm/],
    ['Tuyên truyền cho 1.319,652 lượt người.', '1.319,652 lượt người', /dấu phân cách/],
    ['Đã tổ chức hàng chục buổi tuyên truyền.', 'hàng chục buổi', /áng chừng/],
  ])('%s', async (text, words, why) => {
    expect(await reasonOf(text, words)).toEqual(['not-comparable', expect.stringMatching(why)]);
  });

  test('a total known only for the whole term cannot be separated for one year', async () => {
    const text = 'Năm 2018 đã tổ chức 40 buổi tuyên truyền cho nhân dân.';
    expect(await reasonOf(text, '40 buổi', PHUC_SON)).toEqual([
      'not-comparable',
      expect.stringMatching(/không tách được.*207/),
    ]);
  });
});

test('what the records hold nothing of is no record, whether or not somebody promised it', async () => {
  const checked = await check('Đã tuần tra đường biên, cột mốc 36 lần; trồng 4 ha cây dổi.', PHUC_SON);
  expect(verdictsOf(checked)).toEqual({
    '36 lần': ['no-record', 'patrol.patrols'],
    '4 ha': ['no-record', undefined],
  });
});

test('obligations without a figure are silent, and it is said whether the text mentions them', async () => {
  const text = 'Đã tuyên truyền 207 buổi. Đôi bên chú trọng tuần tra đường biên, cột mốc.';
  const { silent } = await check(text, PHUC_SON, '2016..2020');
  expect(silent.map(({ position, mentioned }) => [position, mentioned])).toEqual([
    [2, true],
    [3, false],
    [4, false],
    [5, false],
  ]);
});

test('the public is told what the public may see, and of a programme it may not see nothing', async () => {
  const file = { name: 'a.txt', bytes: new TextEncoder().encode('Đã kết nạp 9 đảng viên nữ.') };
  const ask = { file, locale: 'en', base: '/en' } as const;
  const seen = await checkText(db, portalActor, { ...ask, programme: PHUC_SON });
  expect(seen.figures[0]).toMatchObject({ verdict: 'matches', matches: [{ code: 'admission.women' }] });
  await expect(checkText(db, portalActor, { ...ask, programme: '99-CTr/XX' })).rejects.toMatchObject({
    code: 'unknown-programme',
  });
});

test('a period that is none is refused before the file is read', async () => {
  await expect(check('207 buổi', PHUC_SON, '2018Q2')).rejects.toMatchObject({ code: 'unknown-period' });
});

const seed = path.join(import.meta.dirname, '../../shared/prose/00-seed.txt');

test.skipIf(!existsSync(seed))('the published article of the first programme', async () => {
  const checked = await check(readFileSync(seed, 'utf8'), PHUC_SON);
  expect(verdictsOf(checked)).toMatchObject({
    '207 buổi': ['matches', 'awareness.sessions'],
    '11.866 lượt người': ['matches', 'awareness.attendances'],
    '50 con lợn giống': ['matches', 'support.piglets'],
    '09 đảng viên nữ': ['matches', 'admission.women'],
    '01 lần': ['matches', 'exchange.visits-per-year'],
  });
  expect(checked.counts).toMatchObject({ matches: 5, differs: 0 });
  expect(checked.figures.find(({ text }) => text === '34/NĐ-CP')?.reason).toContain('34/2014/NĐ-CP');
  expect(
    checked.figures
      .filter(({ zone }) => zone === 'related')
      .every(({ verdict }) => verdict === 'not-a-result'),
  ).toBe(true);
  expect(checked.silent).toEqual([expect.objectContaining({ position: 2, mentioned: true })]);
  expect(checked.spelling.map(({ text }) => text)).toContain('ATTT');
});
