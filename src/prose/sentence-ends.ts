/** Where sentences and clauses begin and end, as marks tell. */
import type { Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

const opening = wordSet('. ! ? : ; " ( - … + * •');
const closing = wordSet('. ; ! ? …');

export const beginsSentence = (tokens: Tokens, at: number): boolean => at === 0 || opening.at(tokens, at - 1);

/** A mark that ends a clause: not the dot within a number. */
export function endsClause(tokens: Tokens, at: number): boolean {
  if (!closing.at(tokens, at)) return false;
  const next = tokens[at + 1];
  return next?.gap !== '' || next.kind !== 'digits';
}
