/**
 * Texts made to be slow. No clock decides: the work they make is held against that of ordinary text of the same length in the
 * same process, which a rule that looks at everything behind or before each number exceeds many hundred times.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { readFigures } from './extract-figures.ts';
import { officialText } from './testing/official-text.ts';

const LENGTH = 50_000;
const MEGABYTE = 1_000_000;
/** The worst of them take five or six times what ordinary text does. */
const MOST = 25;

/** Milliseconds of this process's own work, so that other programs on the machine do not count. */
function workOf(text: string): number {
  const begun = process.cpuUsage();
  let past = 0;
  for (const { start, end } of readFigures(text)) {
    if (start < past || end <= start) throw new Error(`A figure at ${start} within the one before.`);
    past = end;
  }
  expect(past).toBeLessThanOrEqual(text.length);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

const repeated = (piece: string, length: number) => piece.repeat(Math.ceil(length / piece.length));

/** What ordinary text of that length takes once the rules are warm. */
let ordinary = Number.POSITIVE_INFINITY;
beforeAll(() => {
  workOf(officialText(10 * LENGTH));
  const text = officialText(2 * LENGTH, 2).slice(0, LENGTH);
  ordinary = Math.min(...Array.from({ length: 5 }, () => workOf(text)));
});

const pieces = [
  ...['7', '.', '(', '|', 'a\n', '| > ', 'a ', '\u0301', '\u00ad1', '1 2', '1\u00a0000\u00a0', 'a1'],
  ...['1.1.', '1,', '1/', '1-', '1%', '1.5 ', '1 tỷ ', '1 lượt ', '1 xã, ', '1 m2/', '1h', '2016-', '09 '],
  ...['1/NĐ-', 'Nghị định 1 ', 'và 1 ', 'số 1 ', 'ngày 1/1', 'quý I ', 'tháng 1 ', 'lần thứ ', 'khóa I '],
  ...[
    'năm ',
    'một trăm ',
    'hai ',
    'nửa năm ',
    'vài chục ',
    'tiếp ',
    'tiếp 1 lượt ',
    'trung bình ',
    'từ 1 đến ',
  ],
  ...[
    '1\t',
    '1\t2\n',
    'a_1',
    'a@b.',
    'I, ',
    '(1) ',
    'thôn 1, ',
    'gấp ',
    '“3 ',
    '1 trong ',
    'mỗi ',
    'A1-',
    '1\t1\n',
    'STT\t1\n',
  ],
  ...['cán bộ, công chức, ', 'Ảnh: ', 'Xem thêm\n', 'Nguyễn Văn A\n', 'Trang chủ | Tin tức\n'],
];

describe('a text of one piece again and again takes work in proportion to its length', () => {
  it.each(pieces.map((piece) => [piece] as const))('%j', (piece) => {
    expect(workOf(repeated(piece, LENGTH))).toBeLessThan(MOST * ordinary);
  });

  const asLongAsTheMachineNeeds = 60_000;
  it(
    'a whole megabyte of numbers in a row',
    () => {
      expect(workOf(repeated('1,', MEGABYTE))).toBeLessThan((MOST * ordinary * MEGABYTE) / LENGTH);
    },
    asLongAsTheMachineNeeds,
  );
});

it('figures come one by one, before the rest of the text is read', () => {
  const text = officialText(2 * LENGTH);
  const whole = workOf(text);
  const begun = process.cpuUsage();
  expect(readFigures(text).next().done).toBe(false);
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(whole / 2);
});
