/** Of whatever text the skeleton is read: it quotes exactly, keeps the order of the text, and takes time in proportion. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { readSkeleton } from './read-skeleton.ts';
import { clauseAround, sentenceAround } from './sentences.ts';

const skeletonOf = (text: string) => readSkeleton(text, extractFigures(text));

const pieces = fc.constantFrom(
  ...['Chương trình phối hợp số 04-CTr/DV-ĐPS', ' ngày 10/4/2016 ', 'giữa ', 'Ban Dân vận Huyện ủy', ' và '],
  ...[
    'Đồn Biên phòng Phúc Sơn',
    'giai đoạn 2016-2021',
    '. ',
    '; ',
    '\n',
    '\n\n',
    'ký kết',
    'II. Nội dung phối hợp\n',
  ],
  ...[
    '1. Tuyên truyền pháp luật cho nhân dân\n',
    '- Tổ chức tuần tra chung\n',
    'Trong đó, chú trọng phối hợp ',
    'Bên A: ',
  ],
  ...[
    'thời hạn 5 năm kể từ ngày ký',
    'từ ngày 01/4/2019 đến ngày 31/3/2024',
    'Điều 3. ',
    '(',
    ')',
    'hỗ trợ 50 con lợn giống',
    '…',
  ],
  ...[
    'Kế hoạch phối hợp ',
    'Hội Nông dân xã Hòa Sơn',
    ', ',
    'SỐ: 01-QCPH/UBND-BDVTU',
    'về công tác dân vận ',
  ],
);
const texts = fc.array(fc.oneof({ weight: 6, arbitrary: pieces }, { weight: 1, arbitrary: fc.string() }), {
  maxLength: 40,
});

test('every quotation is the text between its offsets, and each list follows the text', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      for (const findings of Object.values(skeletonOf(text))) {
        for (const { start, end, quotation } of findings) {
          expect(quotation).toBe(text.slice(start, end));
          expect(quotation.trim()).not.toBe('');
        }
        const starts = findings.map(({ start }: { start: number }) => start);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }
    }),
  );
});

test('the sentence and the clause around a figure hold it whole', () => {
  fc.assert(
    fc.property(texts, (parts) => {
      const text = parts.join('');
      for (const { start, end } of extractFigures(text)) {
        const [sentence, clause] = [sentenceAround(text, { start, end }), clauseAround(text, { start, end })];
        for (const around of [sentence, clause]) {
          expect(around.start).toBeLessThanOrEqual(start);
          expect(around.end).toBeGreaterThanOrEqual(end);
        }
      }
    }),
  );
});

test.each([
  'giữa ',
  'chương trình phối hợp ',
  'Bên A: ',
  'ký ngày ',
  '1. ',
  'nội dung phối hợp:\n',
  'giai đoạn 2016-2021 ',
  'Trong đó, chú trọng phối hợp ',
])('400.000 letters of “%s” take time in proportion to their length', (piece) => {
  const text = piece.repeat(Math.ceil(400_000 / piece.length));
  const figures = extractFigures(text);
  const begun = performance.now();
  readSkeleton(text, figures);
  // On an idle core a third of a second; squared it would be minutes.
  expect(performance.now() - begun).toBeLessThan(4000);
});
