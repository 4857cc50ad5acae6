/** A book of phrases, asked for the longest that begins at a token. As deep as its longest phrase, whatever the text. */
import { type Tokens, tokenAt, tokenize } from './tokens.ts';
import { WordSet } from './word-set.ts';
import { teachKey } from './words.ts';

interface Node<Sense> {
  readonly next: Map<number, Node<Sense>>;
  sense: Sense | undefined;
}

export interface Phrase<Sense> {
  readonly sense: Sense;
  readonly past: number;
}

export class PhraseBook<Sense> {
  /** By the number of the first word, so that most tokens are turned away by one look. */
  readonly #first: (Node<Sense> | undefined)[] = [undefined];
  readonly #lastWords = new WordSet();

  /** Phrases separated by `|` or line ends, cut into tokens like the text. */
  add(phrases: string, sense: Sense): this {
    for (const phrase of phrases.split(/[|\n]/)) {
      const keys = tokenize(phrase, 0, phrase.length).map(({ key }) => key);
      const [first, ...rest] = keys;
      if (first !== undefined) this.#add(first, rest, sense);
    }
    return this;
  }

  #add(first: string, rest: readonly string[], sense: Sense): void {
    const at = teachKey(first);
    while (this.#first.length <= at) this.#first.push(undefined);
    let node = this.#first[at] ?? newNode<Sense>();
    this.#first[at] = node;
    for (const word of rest) {
      const next = node.next.get(teachKey(word)) ?? newNode<Sense>();
      node.next.set(teachKey(word), next);
      node = next;
    }
    node.sense ??= sense;
    this.#lastWords.add(rest.at(-1) ?? first);
  }

  /** The longest phrase beginning at `at`. */
  longest(tokens: Tokens, at: number): Phrase<Sense> | undefined {
    const known = tokenAt(tokens, at)?.known ?? 0;
    const node = known < this.#first.length ? this.#first[known] : undefined;
    return node && longestFrom(node, tokens, at + 1);
  }

  /** One look that turns most places away: the word before `past` is the last of no phrase. */
  mayEndAt(tokens: Tokens, past: number): boolean {
    return this.#lastWords.at(tokens, past - 1);
  }

  /** The longest phrase that ends just before `past`, of at most `most` words. */
  endingAt(tokens: Tokens, past: number, most = 4): Phrase<Sense> | undefined {
    if (!this.mayEndAt(tokens, past)) return undefined;
    for (let at = Math.max(0, past - most); at < past; at++) {
      const found = this.longest(tokens, at);
      if (found?.past === past) return found;
    }
    return undefined;
  }
}

const newNode = <Sense>(): Node<Sense> => ({ next: new Map(), sense: undefined });

function longestFrom<Sense>(first: Node<Sense>, tokens: Tokens, from: number): Phrase<Sense> | undefined {
  let node: Node<Sense> | undefined = first;
  let [sense, end] = [first.sense, from];
  for (let past = from; node.next.size > 0; ) {
    node = node.next.get(tokenAt(tokens, past)?.known ?? 0);
    if (!node) break;
    past += 1;
    if (node.sense !== undefined) [sense, end] = [node.sense, past];
  }
  return sense === undefined ? undefined : { sense, past: end };
}
