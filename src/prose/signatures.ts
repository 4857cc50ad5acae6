/** Short lines of names at the end of the body: who wrote it, for whom. */
import type { Line } from './lines.ts';
import { isEnded } from './zone-lines.ts';
import type { ZoneSpan } from './zone-span.ts';

/** A span, and whether its line reads like the names of a signature. */
export interface Candidate {
  readonly span: ZoneSpan;
  readonly byline: boolean;
}

const MOST_NAMES = 3;
/** Behind so many lines of links nothing is the end of an article any more. */
const MOST_HELD = 5000;

/** Holds names back until it is known that only links and page chrome come after them. */
export function* withSignatures(candidates: Iterable<Candidate>): Generator<ZoneSpan> {
  let names: ZoneSpan[] = [];
  let after: ZoneSpan[] = [];
  for (const { span, byline } of candidates) {
    const aside = span.zone === 'related' || span.zone === 'chrome';
    if (aside && names.length > 0 && after.length < MOST_HELD) after.push(span);
    else if (byline && after.length === 0) {
      names.push(span);
      if (names.length > MOST_NAMES) yield* names.splice(0, 1);
    } else {
      yield* names;
      yield* after;
      if (!byline) yield span;
      [names, after] = [byline ? [span] : [], []];
    }
  }
  for (const { start, end } of names) yield { start, end, zone: 'signature' };
  yield* after;
}

const opening =
  /^(?:tác giả|người viết|bài và ảnh|tin và ảnh|tin, ảnh|bài, ảnh|theo|t\/h|tổng hợp|biên tập|nơi nhận|tm\.|kt\.|tl\.|thực hiện)\s*[:.]?|^\/\s?$/i;
const LONGEST = 70;

export function isByline(line: Line): boolean {
  const { key } = line;
  if (key.length > LONGEST || isEnded(line) || /\d{3}/.test(key)) return false;
  if (opening.test(key)) return true;
  const words = key.split(/\s+/);
  return (
    words.length <= 9 &&
    /^\p{Lu}/u.test(key) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length
  );
}
