/** Cuts a text into its lines, and each line into what is marked and what is not; put together again it is the text. */

export interface Stretch {
  /** UTF-16 offsets; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

export interface Piece<S> {
  readonly text: string;
  readonly stretch: S | null;
  /** False where a stretch goes on from the line before. */
  readonly isFirst: boolean;
}

export interface Line<S> {
  readonly start: number;
  readonly pieces: readonly Piece<S>[];
}

/**
 * Those that can be marked, in the order of the text: within it, not empty, none over another. Of two that overlap the
 * one of the earlier layer stays, within a layer the one that begins first, then the longer.
 */
export function fitStretches<S extends Stretch>(length: number, layers: readonly (readonly S[])[]): S[] {
  const inOrder = (a: S, b: S) => a.start - b.start || b.end - a.end;
  let fitting: S[] = [];
  for (const layer of layers) {
    const sound = layer.filter(({ start, end }) => start >= 0 && start < end && end <= length);
    fitting = between(fitting, sound.toSorted(inOrder));
  }
  return fitting;
}

/** Both in order; `taken` do not overlap. */
function between<S extends Stretch>(taken: readonly S[], more: readonly S[]): S[] {
  const all: S[] = [];
  let next = 0;
  let end = 0;
  for (const each of more) {
    for (; next < taken.length; next++) {
      const stands = taken[next];
      if (!stands || stands.start >= each.end) break;
      all.push(stands);
      end = stands.end;
    }
    if (each.start < end) continue;
    all.push(each);
    end = each.end;
  }
  return [...all, ...taken.slice(next)];
}

/** `stretches` as `fitStretches` gives them. The ends of lines belong to no line; empty lines are left out. */
export function cutText<S extends Stretch>(text: string, stretches: readonly S[]): Line<S>[] {
  const lines: Line<S>[] = [];
  let next = 0;
  for (const { start, end } of linesOf(text)) {
    while ((stretches[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const pieces: Piece<S>[] = [];
    let at = start;
    for (let i = next; at < end; i++) {
      const stretch = stretches[i];
      if (!stretch || stretch.start >= end) break;
      const from = Math.max(whole(text, stretch.start), at);
      const to = Math.min(whole(text, stretch.end), end);
      if (from > at) pieces.push({ text: text.slice(at, from), stretch: null, isFirst: true });
      if (to > from) pieces.push({ text: text.slice(from, to), stretch, isFirst: stretch.start >= start });
      at = Math.max(at, to);
    }
    if (at < end) pieces.push({ text: text.slice(at, end), stretch: null, isFirst: true });
    lines.push({ start, pieces });
  }
  return lines;
}

function* linesOf(text: string): Generator<Stretch> {
  for (const { 0: line, index } of text.matchAll(/[^\r\n]+/g)) {
    if (line.trim() !== '') yield { start: index, end: index + line.length };
  }
}

/** Never between the two halves of a character outside the basic plane. */
export function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  const splits = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return splits ? at + 1 : at;
}
