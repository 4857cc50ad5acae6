/** Which paragraph of one version of a text is which of another, found by the words around the numbers. */

/** Cells of the table that the search fills; beyond it only what occurs once on both sides is paired. */
const LARGEST = 16_000_000;
const LEAST_SHARE = 0.6;
/** So many characters tell whether two paragraphs are the same one. */
const LONG_ENOUGH = 3000;
/** Gaps larger than this are texts of their own, not edited paragraphs. */
const LARGEST_GAP = 100;

export type Pair = readonly [before: number, after: number];

/** Pairs of positions in rising order. Equal frames first; then edited ones that still share most of their words. */
export function alignFrames(before: readonly string[], after: readonly string[]): readonly Pair[] {
  const equal = before.length * after.length > LARGEST ? single(before, after) : longest(before, after);
  const ends: readonly Pair[] = [...equal, [before.length, after.length]];
  let last: Pair = [-1, -1];
  return ends.flatMap((pair) => {
    const edited = alike(before, after, last, pair);
    last = pair;
    return pair[0] < before.length ? [...edited, pair] : edited;
  });
}

/** The longest common subsequence, by the table of its lengths. */
function longest(before: readonly string[], after: readonly string[]): Pair[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < before.length && column < after.length; ) {
    if (before[row] === after[column]) pairs.push([row++, column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

function single(before: readonly string[], after: readonly string[]): Pair[] {
  const [mine, theirs] = [once(before), once(after)];
  let last = -1;
  return [...mine].flatMap(([frame, row]): Pair[] => {
    const column = theirs.get(frame);
    if (column === undefined || column <= last) return [];
    last = column;
    return [[row, column]];
  });
}

function once(frames: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const again = new Set<string>();
  for (const [at, frame] of frames.entries()) {
    if (found.has(frame)) again.add(frame);
    else found.set(frame, at);
  }
  return new Map([...found].filter(([frame]) => !again.has(frame)));
}

/** Between two pairs: each paragraph with the next one that is nearly the same. */
function alike(before: readonly string[], after: readonly string[], from: Pair, to: Pair): Pair[] {
  const pairs: Pair[] = [];
  if (Math.max(to[0] - from[0], to[1] - from[1]) > LARGEST_GAP) return pairs;
  let next = from[1] + 1;
  for (let row = from[0] + 1; row < to[0]; row++) {
    for (let column = next; column < to[1]; column++) {
      if (share(before[row] ?? '', after[column] ?? '') < LEAST_SHARE) continue;
      pairs.push([row, column]);
      next = column + 1;
      break;
    }
  }
  return pairs;
}

/** How much of the words of both texts they have in common, 0 to 1; numbers are no words. */
function share(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  const all = words.length + others.length;
  return all === 0 ? 0 : (2 * common) / all;
}

const wordsOf = (text: string): readonly string[] =>
  text.slice(0, LONG_ENOUGH).match(/[\p{L}\p{M}]+/gu) ?? [];
