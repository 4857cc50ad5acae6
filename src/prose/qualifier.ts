/** The small words before an amount that make it a bound or an average: hơn, gần, khoảng, trung bình mỗi năm. */

import type { Qualifier } from '../domain/prose-figure.ts';
import { PhraseBook } from './phrases.ts';
import { keyAt, type Tokens } from './tokens.ts';

const book = new PhraseBook<Qualifier>()
  .add('hơn|quá|vượt|nhiều hơn|không dưới', 'hơn')
  .add('gần|ngót|xấp xỉ|sấp xỉ|suýt soát', 'gần')
  .add('trên', 'trên')
  .add('dưới', 'dưới')
  .add('khoảng|chừng|ước|ước khoảng|ước tính|độ chừng|tầm', 'khoảng')
  .add('trung bình|bình quân|trung bình có|bình quân đạt', 'trung bình')
  .add('tròn', 'tròn')
  .add('ít nhất|tối thiểu', 'ít nhất')
  .add('tối đa|không quá|nhiều nhất', 'tối đa');
const averages = new PhraseBook<true>().add('trung bình|bình quân', true);

const FAR = 7;
const none = {};

export function qualifierBefore(tokens: Tokens, at: number): { readonly qualifier?: Qualifier } {
  const near = book.endingAt(tokens, at, 3);
  if (near) return { qualifier: near.sense };
  return averageBefore(tokens, at) === undefined ? none : { qualifier: 'trung bình' };
}

/** Where `trung bình` stands before it in the same breath: `trung bình mỗi năm 01 lần`. */
function averageBefore(tokens: Tokens, at: number): number | undefined {
  for (let back = at - 1; back >= 0 && back >= at - FAR; back--) {
    const token = tokens[back];
    if (token?.kind !== 'word') return undefined;
    const found = averages.longest(tokens, back);
    if (found) return found.past;
  }
  return undefined;
}

/** The time each amount is for: `trung bình mỗi năm 01 lần` and `mỗi tháng một buổi`. */
export function takenOnAverage(tokens: Tokens, at: number): string | undefined {
  const time = keyAt(tokens, at - 1);
  const each = /^(?:mỗi|hằng|hàng|một)$/.test(keyAt(tokens, at - 2));
  return each && /^(?:năm|tháng|tuần|ngày|quý)$/.test(time) ? time : undefined;
}
