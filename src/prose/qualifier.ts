/** The small words before an amount that make it a bound or an average: hơn, gần, khoảng, trung bình mỗi năm. */

import type { Qualifier } from '../domain/prose-figure.ts';
import { PhraseBook } from './phrases.ts';
import { isWord, keyAt, type Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

const book = new PhraseBook<Qualifier>()
  .add('hơn|quá|vượt|nhiều hơn|không dưới', 'hơn')
  .add('gần|ngót|xấp xỉ|sấp xỉ|suýt soát', 'gần')
  .add('trên', 'trên')
  .add('dưới|chưa đầy|chưa tới|chưa đến|không tới|không đầy', 'dưới')
  .add('khoảng|chừng|ước|ước khoảng|ước tính|độ chừng|tầm', 'khoảng')
  .add('trung bình|bình quân|trung bình có|bình quân đạt', 'trung bình')
  .add('tròn', 'tròn')
  .add('ít nhất|tối thiểu', 'ít nhất')
  .add('tối đa|không quá|nhiều nhất', 'tối đa');
const averages = new PhraseBook<true>().add('trung bình|bình quân', true);

const FAR = 7;

export function qualifierBefore(tokens: Tokens, at: number): Qualifier | undefined {
  const near = book.endingAt(tokens, at, 3);
  if (near) return near.sense;
  return averageBefore(tokens, at) ? 'trung bình' : undefined;
}

/** `trung bình` stands before it in the same breath: `trung bình mỗi năm 01 lần`. */
function averageBefore(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - FAR; back--) {
    if (!isWord(tokens, back)) return false;
    if (averages.longest(tokens, back)) return true;
  }
  return false;
}

const times = wordSet('năm tháng tuần ngày quý');
const each = wordSet('mỗi hằng hàng một');

/** The time each amount is for: `trung bình mỗi năm 01 lần` and `mỗi tháng một buổi`. */
export function takenOnAverage(tokens: Tokens, at: number): string | undefined {
  return times.at(tokens, at - 1) && each.at(tokens, at - 2) ? keyAt(tokens, at - 1) : undefined;
}

const WITHIN = 8;

/** The same a few words before: `mỗi quý tổ chức 01 đợt`, `mỗi tuần họp giao ban một lần`. */
export function takenWithin(tokens: Tokens, at: number): string | undefined {
  for (let back = at - 1; back > at - WITHIN && isWord(tokens, back); back--)
    if (keyAt(tokens, back) === 'mỗi')
      return times.at(tokens, back + 1) ? keyAt(tokens, back + 1) : undefined;
  return undefined;
}
