/** What stands around a figure: the doing before it, the noun phrase it counts, and the clause, for matching and for people. */

import { PhraseBook } from './phrases.ts';
import type { Reading } from './reading.ts';
import { endsClause } from './sentence-ends.ts';
import type { Tokens } from './tokens.ts';
import { doingBook, nameOf, smallWords } from './unit.ts';

const FAR_BACK = 25;
const NOUN_WORDS = 8;
const CLAUSE_TOKENS = 40;

/** Compounds that begin like a doing and are none. */
const notDoings = new PhraseBook<true>().add(
  `phát triển|phát huy|phát động|các cấp|cấp ủy|cấp trên|cấp huyện|cấp xã|cấp tỉnh|thu nhập|giao thông|chi bộ|chi hội|chi đoàn|chi cục|mở đầu|làm việc|in đậm|đóng quân|đóng tại|dự án|dự toán|dự kiến|chuyển biến|chuyển đổi|xây dựng đảng|nhận thức|nhận định|nghe nhìn|làm cho|làm nòng cốt|làm chủ|bắt đầu|bắt nguồn|viết tắt|thăm dò|thu hẹp|chi phí|vay vốn|ký hiệu|tiếp tục|tiếp theo|tiếp giáp|tiếp cận|cử tri|lập trường|lập pháp|giám đốc`,
  true,
);

/** The doing closest before a figure, within its sentence; '' where none is near. */
export function verbBefore(tokens: Tokens, first: number): string {
  for (let at = first - 1; at >= 0 && at >= first - FAR_BACK; at--) {
    const token = tokens[at];
    if (!token || endsClause(tokens, at)) return '';
    if (token.kind !== 'word') continue;
    const found = doingBook.longest(tokens, at);
    if (!found || found.past > first || (notDoings.longest(tokens, at)?.past ?? 0) >= found.past) continue;
    const whole = widest(tokens, at, found.past);
    return nameOf(tokens, whole, found.past);
  }
  return '';
}

/** `tổ chức` found within `phối hợp tổ chức`. */
function widest(tokens: Tokens, at: number, past: number): number {
  for (let start = Math.max(0, at - 2); start < at; start++)
    if (doingBook.longest(tokens, start)?.past === past) return start;
  return at;
}

/** What is counted with the words that tell more of it: `buổi tuyên truyền`, `hộ gia đình khó khăn`. */
export function nounOf(tokens: Tokens, { unit, past, kind }: Reading): string {
  if (unit === '' || (kind !== 'count' && kind !== 'range' && kind !== 'vague')) return unit;
  let end = past;
  while (end < past + NOUN_WORDS) {
    const token = tokens[end];
    if (token?.kind !== 'word' || smallWords.at(tokens, end) || doingBook.longest(tokens, end)) break;
    end += 1;
  }
  const more = nameOf(tokens, past, end);
  return more === '' ? unit : `${unit} ${more}`;
}

/** The clauses of one stretch of tokens, asked for in the order of the text: each token is looked at once. */
export class Clauses {
  readonly #tokens: Tokens;
  #from = 0;
  #to = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  around(text: string, { first, past }: Reading): string {
    while (this.#to < past) {
      if (this.#to > 0 && this.#to <= first) this.#from = this.#to;
      this.#to = this.#endAfter(this.#to);
    }
    const from = Math.max(this.#from, first - CLAUSE_TOKENS);
    const to = Math.min(this.#to, past + CLAUSE_TOKENS);
    const last = this.#tokens[to - 1];
    const end = last?.kind === 'mark' && endsClause(this.#tokens, to - 1) ? last.start : (last?.end ?? 0);
    return text.slice(this.#tokens[from]?.start ?? 0, end);
  }

  /** Past the mark that ends the clause. */
  #endAfter(from: number): number {
    let at = from;
    while (at < this.#tokens.length && !endsClause(this.#tokens, at)) at += 1;
    return Math.min(at + 1, this.#tokens.length);
  }
}
