import { describe, expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { periodOfText, periodsNear } from './figure-period.ts';

const term = { from: '2016-04-10', to: '2021-04-09' };
const periods = (text: string) => {
  const figures = extractFigures(text);
  const near = periodsNear(text, figures, term);
  return figures.flatMap((figure, at) => (figure.kind === 'count' ? [[figure.text, near[at]]] : []));
};

describe('the period a figure speaks of', () => {
  test.each([
    [
      'Năm 2018 tổ chức 40 buổi, 900 lượt người.',
      [
        ['40 buổi', '2018'],
        ['900 lượt người', '2018'],
      ],
    ],
    ['Đã tổ chức 40 buổi trong năm 2018.', [['40 buổi', '2018']]],
    ['Giai đoạn 2016-2020 tổ chức 207 buổi.', [['207 buổi', '2016..2020']]],
    ['6 tháng đầu năm 2019 có 12 buổi.', [['12 buổi', '2019-01-01..2019-06-30']]],
    [
      'Năm 2018 tổ chức 40 buổi. Tặng 9 suất quà.',
      [
        ['40 buổi', '2018'],
        ['9 suất quà', null],
      ],
    ],
    [
      'Tổ chức 40 buổi, tăng 5 buổi so với năm 2017.',
      [
        ['40 buổi', null],
        ['5 buổi', null],
      ],
    ],
    ['Nghị quyết năm 1998 nêu 5 nhiệm vụ.', [['5 nhiệm vụ', null]]],
  ])('%s', (text, expected) => expect(periods(text)).toEqual(expected));
});

test('the title gives the period of the whole text, unless it lies outside the term', () => {
  const of = (title: string) =>
    periodOfText(extractFigures(`${title}\n\nĐồn và xã cùng làm nhiều việc cho dân.`), term);
  expect(of('Kết quả phối hợp giai đoạn 2016-2020')).toBe('2016..2020');
  expect(of('Kết quả phối hợp năm 2019')).toBe('2019');
  expect(of('Kết quả phối hợp năm 2010')).toBe(null);
  expect(of('Kết quả phối hợp')).toBe(null);
});
