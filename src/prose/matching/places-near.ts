/** The place a figure is told of: the one named nearest before it in its sentence, else one that follows `ở`, `tại`. */
import type { Named } from '../../domain/figure.ts';
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { PhraseBook } from '../phrases.ts';
import { type Tokens, tokenize } from '../tokens.ts';

/** UTF-16 units looked at on either side. */
const [BEFORE, AFTER] = [160, 60];
const SENTENCE = /[.!?;]\s|\n/g;
const FOLLOWS = /^(?:tại|ở|cho|trên|thuộc)$/;

export class PlaceNames {
  readonly #book = new PhraseBook<string>();
  readonly #any: boolean;

  /** Places by whose names a text may single out a part; `Bản Một`, `xã Minh Đức`. */
  constructor(places: readonly Named[]) {
    // What the register adds in brackets (the country, that it is invented) no text repeats.
    for (const { code, name } of places) this.#book.add(name.vi.replace(/\s*\(.*\)|[|\n]/g, ''), code);
    this.#any = places.length > 0;
  }

  /** Its code; null where none is named. */
  near(text: string, { start, end }: ProseFigure): string | null {
    if (!this.#any) return null;
    const before = text.slice(Math.max(0, start - BEFORE), start);
    const from = start - before.length + lastEnd(before);
    const standing = this.#last(tokenize(text, from, start));
    if (standing !== null) return standing;
    const after = text.slice(end, end + AFTER);
    const stop = after.search(/[.!?;,\d]/);
    const tokens = tokenize(after, 0, stop < 0 ? after.length : stop);
    const at = tokens.findIndex(({ key }) => FOLLOWS.test(key));
    return at < 0 ? null : (this.#book.longest(tokens, at + 1)?.sense ?? null);
  }

  #last(tokens: Tokens): string | null {
    let code: string | null = null;
    for (let at = 0; at < tokens.length; at++) code = this.#book.longest(tokens, at)?.sense ?? code;
    return code;
  }
}

function lastEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(SENTENCE)) end = match.index + match[0].length;
  return end;
}
