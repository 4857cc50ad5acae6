/** How alike two texts are, from 0 to 1: Dice's measure over the pairs of letters of their folded words. */
import { fold } from './fold.ts';

/** Texts are compared by their beginning, so that two long ones cost no more than two short ones. */
const LONGEST = 600;

/** The same either way round; 1 for texts that fold to the same words, 0 where no pair of letters is shared. */
export function textLikeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)];
  const all = sizeOf(a) + sizeOf(b);
  if (all === 0) return fold(one) === fold(other) ? 1 : 0;
  let shared = 0;
  for (const [pair, times] of a) shared += Math.min(times, b.get(pair) ?? 0);
  return (2 * shared) / all;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const word of fold(text.slice(0, LONGEST)).split(/[^\p{L}\p{N}]+/u)) {
    const letters = ` ${word} `;
    for (let at = 0; word !== '' && at < letters.length - 1; at += 1) {
      const pair = letters.slice(at, at + 2);
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

const sizeOf = (pairs: ReadonlyMap<string, number>): number =>
  [...pairs.values()].reduce((sum, times) => sum + times, 0);
