/** A paragraph and which part of the page it is. */
import type { Zone } from '../domain/prose-figure.ts';

export interface ZoneSpan {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  /** The same words as the line before it in a list of links. */
  readonly duplicate?: true;
}
