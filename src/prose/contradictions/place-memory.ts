/**
 * Which places were named last on the way through a text, level by level: `toàn xã` in a section on xã Thanh Đức is not
 * the `toàn xã` of the next section.
 */
import { type Account, plain, type Sentence } from './account.ts';

const levels = 'xã huyện tỉnh phường thị,trấn thị,xã thành,phố bản thôn ấp xóm quận khối đồn trường hội'
  .split(' ')
  .map((level) => level.replace(',', ' '));
const spelled = levels.map(
  (level) => `[${level.charAt(0).toUpperCase()}${level.charAt(0)}]${level.slice(1)}`,
);
const name = `(?:\\p{Lu}[\\p{L}’']*|\\d+)(?:\\s+\\p{Lu}[\\p{L}’']*){0,3}`;
const naming = new RegExp(
  `(?<!\\p{L})(${[...spelled, ...levels.map((level) => level.toUpperCase())].join('|')})\\s+(${name})`,
  'gu',
);
const LONG = 3000;

export class PlaceMemory {
  readonly #last = new Map<string, string>();
  readonly #account: Account;
  #read = 0;

  constructor(account: Account) {
    this.#account = account;
  }

  /** Takes in everything up to the end of a sentence, headings between included. */
  read({ end }: Sentence): void {
    const from = Math.max(this.#read, end - LONG);
    const words = this.#account.text.slice(from, end).normalize('NFC');
    for (const [, level = '', called = ''] of words.matchAll(naming))
      this.#last.set(plain(level), plain(called));
    this.#read = end;
  }

  /** The last name of this level; of all levels where none is asked for. */
  named(level: string | undefined): string {
    if (level !== undefined) return this.#last.get(level) ?? '';
    return [...this.#last]
      .map(([each, called]) => `${each} ${called}`)
      .sort()
      .join();
  }
}
