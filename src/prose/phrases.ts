/** A book of phrases, asked for the longest that begins at a token. As deep as its longest phrase, whatever the text. */
import { type Tokens, tokenize, wordKey } from './tokens.ts';

interface Node<Sense> {
  readonly next: Map<string, Node<Sense>>;
  sense: Sense | undefined;
}

export interface Phrase<Sense> {
  readonly sense: Sense;
  readonly past: number;
}

export class PhraseBook<Sense> {
  readonly #root: Node<Sense> = { next: new Map(), sense: undefined };
  readonly #lastWords = new Set<string>();

  /** Phrases separated by `|` or line ends, cut into tokens like the text. */
  add(phrases: string, sense: Sense): this {
    for (const phrase of phrases.split(/[|\n]/)) {
      const words = tokenize(phrase, 0, phrase.length);
      if (words.length > 0)
        this.#add(
          words.map(({ key }) => key),
          sense,
        );
    }
    return this;
  }

  #add(words: readonly string[], sense: Sense): void {
    let node = this.#root;
    for (const word of words) {
      const next = node.next.get(word) ?? { next: new Map(), sense: undefined };
      node.next.set(word, next);
      node = next;
    }
    node.sense ??= sense;
    this.#lastWords.add(words.at(-1) ?? '');
  }

  /** The longest phrase beginning at `at`. */
  longest(tokens: Tokens, at: number): Phrase<Sense> | undefined {
    let node = this.#root;
    let best: Phrase<Sense> | undefined;
    for (let past = at; past < tokens.length; ) {
      const next = node.next.get(tokens[past]?.key ?? '');
      if (!next) break;
      past += 1;
      node = next;
      if (node.sense !== undefined) best = { sense: node.sense, past };
    }
    return best;
  }

  /** The longest phrase that ends just before `past`, of at most `most` words. */
  endingAt(tokens: Tokens, past: number, most = 4): Phrase<Sense> | undefined {
    if (!this.#lastWords.has(tokens[past - 1]?.key ?? '')) return undefined;
    for (let at = Math.max(0, past - most); at < past; at++) {
      const found = this.longest(tokens, at);
      if (found?.past === past) return found;
    }
    return undefined;
  }
}

/** A set of words written as one line of data. */
export const wordSet = (words: string): ReadonlySet<string> =>
  new Set(words.split(/\s+/).filter(Boolean).map(wordKey));
