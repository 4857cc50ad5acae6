/** Sayings and fixed words that only sound like numbers: một nắng hai sương, ngã ba, một số. */
import { idioms } from './lexicon/idioms.ts';
import { PhraseBook } from './phrases.ts';
import type { Tokens } from './tokens.ts';

const book = new PhraseBook<true>().add(idioms, true);
const LONGEST = 7;

/** A saying that begins here or up to a few words before goes on past this word. */
export function isInIdiom(tokens: Tokens, at: number): boolean {
  for (let start = at; start >= 0 && start > at - LONGEST; start--)
    if ((book.longest(tokens, start)?.past ?? 0) > at) return true;
  return false;
}
