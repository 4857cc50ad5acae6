/** A set of words, asked by the number each of them has in the lexicon: one look, whatever the set. */
import { type Tokens, tokenAt } from './tokens.ts';
import { knownKey, teachKey, wordKey } from './words.ts';

export class WordSet {
  readonly #holds: boolean[] = [false];

  add(key: string): void {
    const known = teachKey(key);
    while (this.#holds.length <= known) this.#holds.push(false);
    this.#holds[known] = true;
  }

  has(key: string): boolean {
    return this.#holds[knownKey(key)] === true;
  }

  /** The token there is one of them; false beyond either end. */
  at(tokens: Tokens, at: number): boolean {
    const known = tokenAt(tokens, at)?.known ?? 0;
    return known < this.#holds.length && this.#holds[known] === true;
  }
}

/** Words or marks written as one line of data. */
export function wordSet(words: string): WordSet {
  const set = new WordSet();
  for (const word of words.split(/\s+/)) if (word !== '') set.add(wordKey(word));
  return set;
}
