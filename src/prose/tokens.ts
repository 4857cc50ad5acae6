/**
 * Cuts a stretch of text into words, runs of digits and marks in one pass. Each token knows its place in the text as
 * given, and the word it is.
 */
import * as character from './characters.ts';
import { hashOn, type Word, wordIn } from './words.ts';

export interface Token extends Word {
  readonly start: number;
  readonly end: number;
  /** A blank stands before it; `firm` when that is a single no-break space. */
  readonly gap: '' | 'blank' | 'firm';
}
export type Tokens = readonly Token[];

export function tokenize(text: string, from: number, to: number): Tokens {
  const tokens: Token[] = [];
  let gap: Token['gap'] = '';
  for (let at = from; at < to; ) {
    const sort = character.classAt(text, at);
    if (sort === character.BLANK || sort === character.FIRM_BLANK) {
      gap = sort === character.FIRM_BLANK && gap === '' ? 'firm' : 'blank';
      at += 1;
    } else if (sort === character.INVISIBLE) at += 1;
    else {
      const token = cutToken(text, at, to, sort, gap);
      tokens.push(token);
      gap = '';
      at = token.end;
    }
  }
  return tokens;
}

/** All of one class that follows; what nobody sees may stand within but not at the end. */
function cutToken(text: string, start: number, to: number, sort: number, gap: Token['gap']): Token {
  let hash = hashOn(0, text.charCodeAt(start));
  let end = start + 1;
  if (sort !== character.MARK)
    for (let at = end; at < to; at++) {
      const next = character.classAt(text, at);
      if (next === sort) {
        hash = hashOn(hash, text.charCodeAt(at));
        end = at + 1;
      } else if (next !== character.INVISIBLE) break;
    }
  const { kind, key, plain, capital, upper, known } = wordIn(text, start, end, sort, hash);
  return { kind, key, plain, capital, upper, known, start, end, gap };
}

/** Undefined beyond either end. An index below zero is a name to the engine, and makes every look here a slow one. */
export const tokenAt = (tokens: Tokens, at: number): Token | undefined =>
  at >= 0 && at < tokens.length ? tokens[at] : undefined;

/** '' beyond either end. */
export const keyAt = (tokens: Tokens, at: number): string => tokenAt(tokens, at)?.key ?? '';

export const isWord = (tokens: Tokens, at: number): boolean => tokenAt(tokens, at)?.kind === 'word';
export const isDigits = (tokens: Tokens, at: number): boolean => tokenAt(tokens, at)?.kind === 'digits';

/** Nothing visible stands between it and the token before. */
export const isGlued = (tokens: Tokens, at: number): boolean => tokenAt(tokens, at)?.gap === '';

/** One of the `marks`, glued to what stands before and after it. */
export function joins(tokens: Tokens, at: number, marks: string): boolean {
  const token = tokenAt(tokens, at);
  if (token?.kind !== 'mark' || token.gap !== '' || !isGlued(tokens, at + 1)) return false;
  const mark = token.key.charCodeAt(0);
  for (let each = 0; each < marks.length; each++) if (marks.charCodeAt(each) === mark) return true;
  return false;
}
