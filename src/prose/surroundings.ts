/** What stands around a figure: the doing before it, the noun phrase it counts, and the clause, for matching and for people. */

import { PhraseBook } from './phrases.ts';
import type { Reading } from './reading.ts';
import { endsClause } from './sentence-ends.ts';
import { isWord, type Tokens } from './tokens.ts';
import { doingBook, smallWords } from './unit.ts';
import { nameOf } from './unit-name.ts';

const FAR_BACK = 25;
const NOUN_WORDS = 8;
const CLAUSE_TOKENS = 40;

/** Compounds that begin like a doing and are none. */
const notDoings = new PhraseBook<true>().add(
  `phát triển|phát huy|phát động|các cấp|cấp ủy|cấp trên|cấp huyện|cấp xã|cấp tỉnh|thu nhập|giao thông|chi bộ|chi hội|chi đoàn|chi cục|mở đầu|làm việc|in đậm|đóng quân|đóng tại|dự án|dự toán|dự kiến|chuyển biến|chuyển đổi|xây dựng đảng|nhận thức|nhận định|nghe nhìn|làm cho|làm nòng cốt|làm chủ|bắt đầu|bắt nguồn|viết tắt|thăm dò|thu hẹp|chi phí|vay vốn|ký hiệu|tiếp tục|tiếp theo|tiếp giáp|tiếp cận|cử tri|lập trường|lập pháp|giám đốc`,
  true,
);

/** The doings and clauses of one stretch of tokens, asked for in the order of the text: each token is looked at once. */
export class Surroundings {
  readonly #tokens: Tokens;
  #seen = 0;
  /** The last token seen that ends a clause. */
  #end = -1;
  /** Where the doings seen begin and end. */
  readonly #doings: { readonly at: number; readonly past: number }[] = [];
  #clauseFrom = 0;
  #clauseTo = 0;

  constructor(tokens: Tokens) {
    this.#tokens = tokens;
  }

  /** The doing closest before a figure, within its sentence; '' where none is near. */
  verbBefore(first: number): string {
    this.#look(first);
    const nearest = Math.max(this.#end + 1, first - FAR_BACK);
    for (let index = this.#doings.length - 1; index >= 0; index--) {
      const doing = this.#doings[index];
      if (!doing || doing.at < nearest) return '';
      if (doing.past <= first)
        return nameOf(this.#tokens, widest(this.#tokens, doing.at, doing.past), doing.past);
    }
    return '';
  }

  #look(before: number): void {
    for (let at = Math.max(this.#seen, before - FAR_BACK); at < before; at++) {
      if (endsClause(this.#tokens, at)) this.#end = at;
      const past = isWord(this.#tokens, at) ? doingEnd(this.#tokens, at) : undefined;
      if (past !== undefined) this.#doings.push({ at, past });
    }
    this.#seen = Math.max(this.#seen, before);
  }

  /** As it stands in the text, without the mark that ends it; cut where it is very long. */
  clauseAround(text: string, first: number, past: number): string {
    while (this.#clauseTo < past) {
      if (this.#clauseTo > 0 && this.#clauseTo <= first) this.#clauseFrom = this.#clauseTo;
      this.#clauseTo = this.#endAfter(this.#clauseTo);
    }
    const from = Math.max(this.#clauseFrom, first - CLAUSE_TOKENS);
    const to = Math.min(this.#clauseTo, past + CLAUSE_TOKENS);
    const last = this.#tokens[to - 1];
    const end = endsClause(this.#tokens, to - 1) ? (last?.start ?? 0) : (last?.end ?? 0);
    return text.slice(this.#tokens[from]?.start ?? 0, end);
  }

  /** Past the mark that ends the clause. */
  #endAfter(from: number): number {
    let at = from;
    while (at < this.#tokens.length && !endsClause(this.#tokens, at)) at += 1;
    return Math.min(at + 1, this.#tokens.length);
  }
}

function doingEnd(tokens: Tokens, at: number): number | undefined {
  const found = doingBook.longest(tokens, at);
  if (!found || (notDoings.longest(tokens, at)?.past ?? 0) >= found.past) return undefined;
  return found.past;
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
    if (!isWord(tokens, end) || smallWords.at(tokens, end) || doingBook.longest(tokens, end)) break;
    end += 1;
  }
  return end === past ? unit : `${unit} ${nameOf(tokens, past, end)}`;
}
