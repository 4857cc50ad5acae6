/** What a rule has read at a token: which tokens, and what they say. Its place, zone and surroundings are added later. */
import type { ProseFigure } from '../domain/prose-figure.ts';
import type { Tokens } from './tokens.ts';

const details = [
  ...(['qualifier', 'scale', 'max', 'denominator', 'normalised', 'iso'] as const),
  ...(['from', 'to', 'form', 'document', 'error'] as const),
] as const;
type Details = Partial<Pick<ProseFigure, (typeof details)[number]>>;

export interface Reading extends Pick<ProseFigure, 'kind' | 'value' | 'unit'>, Details {
  /** Its tokens: the first, and the one after the last. */
  readonly first: number;
  readonly past: number;
}

/** Reads at one token, looking back and ahead a few tokens only: so the whole takes time in proportion to the text. */
export type Rule = (tokens: Tokens, at: number) => Reading | undefined;

/** The first rule that can read here. */
export function firstOf(rules: readonly Rule[], tokens: Tokens, at: number): Reading | undefined {
  for (const rule of rules) {
    const reading = rule(tokens, at);
    if (reading) return reading;
  }
  return undefined;
}

/** What only some figures say; undefined for those that say no more. */
export function detailsOf(reading: Reading): Details | undefined {
  let said: Details | undefined;
  for (const detail of details)
    if (reading[detail] !== undefined) said = { ...said, [detail]: reading[detail] };
  return said;
}
