/** An average is told from a total, and a total up to some year from one of that year. */
import { expect, test } from 'vitest';
import { isAverage, isUpTo } from './figure-sense.ts';

const of = (sentence: string, words: string) => {
  const start = sentence.indexOf(words);
  return { start, end: start + words.length };
};

test.each([
  ['Bình quân mỗi năm, hai huyện có 01 lần qua lại.', '01 lần', true],
  ['Hội tổ chức 12 buổi mỗi năm cho hội viên.', '12 buổi', true],
  ['Hằng năm, đồn hỗ trợ 9 con lợn giống.', '9 con', true],
  ['Mỗi bản có một tổ. Cả kỳ tổ chức 12 buổi.', '12 buổi', false],
  ['Năm 2020 tổ chức 12 buổi.', '12 buổi', false],
  ['Nhờ vậy mỗi người thêm tin; đã trao 45 suất quà.', '45 suất', false],
])('in “%s” whether “%s” is an average: %s', (sentence, words, average) => {
  expect(isAverage(sentence, of(sentence, words))).toBe(average);
});

test.each([
  ['Từ đầu chương trình đến hết năm 2023, đã hỗ trợ 31 con.', '2023', true],
  ['Đến năm 2023 đã trao 31 con.', '2023', true],
  ['Tính đến ngày 31/12/2023, đã trao 31 con.', '2023', true],
  ['Năm 2023 đã trao 31 con.', '2023', false],
  ['Đến hết năm 2022 có 12 tổ. Năm 2023 trao 31 con.', '2023', false],
])('in “%s” whether the number counts up to %s: %s', (sentence, year, upTo) => {
  expect(isUpTo(sentence, of(sentence, '31 con'), year)).toBe(upTo);
});
