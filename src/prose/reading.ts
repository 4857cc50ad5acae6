/** What a rule has read at a token: which tokens, and what they say. Its place, zone and surroundings are added later. */
import type { ProseFigure } from '../domain/prose-figure.ts';
import type { Tokens } from './tokens.ts';

/** What only some figures say. */
export type Details = Partial<
  Pick<
    ProseFigure,
    | ('qualifier' | 'scale' | 'max' | 'denominator' | 'normalised' | 'iso')
    | ('from' | 'to' | 'form' | 'document' | 'error')
  >
>;

export interface Reading extends Pick<ProseFigure, 'kind' | 'value' | 'unit'> {
  /** Its tokens: the first, and the one after the last. */
  readonly first: number;
  readonly past: number;
  /** Always given, if only as undefined: objects of one shape are read faster. */
  readonly details: Details | undefined;
}

/**
 * Reads at one token, looking back and ahead a few tokens only: so the whole takes time in proportion to the text. Each
 * rule is asked at every number: it has to begin with the look that turns most of them away, and copies no objects.
 */
export type Rule = (tokens: Tokens, at: number) => Reading | undefined;

/** The first rule that can read here. */
export function firstOf(rules: readonly Rule[], tokens: Tokens, at: number): Reading | undefined {
  for (const rule of rules) {
    const reading = rule(tokens, at);
    if (reading) return reading;
  }
  return undefined;
}
