/** The terms around a figure, each with its nearness: what stands beside it says more than what stands a figure away. */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { type Tokens, tokenize } from '../tokens.ts';
import { termsOf } from './terms.ts';

/** UTF-16 units looked at on either side. */
const [BEFORE, AFTER] = [420, 160];
const FADES: Readonly<Record<string, number>> = { ',': 0.85, ';': 0.35, ':': 0.8, '(': 0.8, ')': 0.8 };
const NEXT_FIGURE = 0.6;
/** A heading above still tells what its section is about. */
const NEW_LINE = 0.4;
const END = new Set(['.', '!', '?', '…']);

/** Beyond the end of a sentence. */
const SENTENCE_BEFORE = 0.4;

/** From 0 to 1 for each term within the sentence; where that says nothing of its own, of the one before. */
export function surroundingTerms(text: string, figure: ProseFigure): ReadonlyMap<string, number> {
  const within = termsNear(text, figure, 0);
  return within.size > 0 ? within : termsNear(text, figure, SENTENCE_BEFORE);
}

function termsNear(text: string, { start, end }: ProseFigure, beyond: number): ReadonlyMap<string, number> {
  const tokens = tokenize(text, Math.max(0, start - BEFORE), Math.min(text.length, end + AFTER));
  const first = tokens.findIndex((token) => token.end > start);
  const past = tokens.findIndex((token) => token.start >= end);
  const nearness = nearnessOf(
    text,
    tokens,
    first < 0 ? tokens.length : first,
    past < 0 ? tokens.length : past,
    beyond,
  );
  const near = new Map<string, number>();
  for (const { key, first: at, past: until } of termsOf(tokens)) {
    const worth = Math.min(nearness[at] ?? 0, nearness[until - 1] ?? 0);
    if (worth > 0) near.set(key, Math.max(near.get(key) ?? 0, worth));
  }
  return near;
}

/** The words of the figure itself count whole; it is the digits that stand between one figure and the next. */
function nearnessOf(
  text: string,
  tokens: Tokens,
  first: number,
  past: number,
  beyond: number,
): readonly number[] {
  const nearness = new Array<number>(tokens.length).fill(0);
  for (let at = first; at < past; at++) nearness[at] = 1;
  let worth = 1;
  for (let at = first - 1; at >= 0 && worth > 0; at--) {
    nearness[at] = worth;
    worth *= fade(text, tokens, at) || beyond;
  }
  worth = 0.9;
  for (let at = past; at < tokens.length && worth > 0; at++) {
    // What follows the next figure belongs to it.
    worth *= tokens[at]?.kind === 'digits' ? 0.35 : fade(text, tokens, at);
    nearness[at] = worth;
  }
  return nearness;
}

function fade(text: string, tokens: Tokens, at: number): number {
  const token = tokens[at];
  const above = tokens[at - 1];
  if (token && above && text.slice(above.end, token.start).includes('\n')) return NEW_LINE;
  if (token?.kind === 'digits') return NEXT_FIGURE;
  if (token?.kind !== 'mark') return 1;
  const next = tokens[at + 1];
  // `…. với 207 buổi` goes on; `2.5` has no end in it.
  if (END.has(token.key))
    return next === undefined || next.capital || (next.kind === 'mark' && !END.has(next.key)) ? 0 : 1;
  return FADES[token.key] ?? 1;
}
