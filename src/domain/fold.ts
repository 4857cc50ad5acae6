/**
 * Folding Vietnamese text for search, and finding the known names closest to what somebody typed. Folded text is
 * only ever compared: a quotation is never rewritten with it.
 */

/** Lower case without diacritics; `đ` and the `ð` of damaged files become `d`; one plain space, one plain hyphen. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Candidate {
  readonly text: string;
  readonly rank: number;
  readonly distance: number;
}

/**
 * The known strings closest to `wanted`, best first, at most `most`. When none is close, the first `most` known, so
 * that a person always sees some examples.
 */
export function near(wanted: string, known: readonly string[], most = 5): string[] {
  const folded = fold(wanted);
  const close = known.flatMap((text) => candidate(folded, text));
  if (close.length === 0) return known.slice(0, most);
  return close
    .sort((a, b) => a.rank - b.rank || a.distance - b.distance)
    .slice(0, most)
    .map((each) => each.text);
}

// The beginning of a name ranks like one slip of the finger, its middle like two.
function candidate(wanted: string, text: string): readonly Candidate[] {
  const known = fold(text);
  const [short, long] = wanted.length < known.length ? [wanted, known] : [known, wanted];
  const distance = long.length - short.length;
  if (short.length >= 2 && long.startsWith(short)) return [{ text, rank: Math.min(distance, 1), distance }];
  if (short.length >= 2 && long.includes(short)) return [{ text, rank: Math.min(distance, 2), distance }];

  const allowed = Math.floor(long.length / 3);
  if (distance > allowed) return [];
  const edits = editDistance(wanted, known);
  return edits <= allowed ? [{ text, rank: edits, distance: edits }] : [];
}

// Damerau's distance between neighbours: insert, delete, replace, swap two letters.
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, j) => j);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = at(last, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      let least = Math.min(replaced, at(last, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) least = Math.min(least, at(before, j - 2) + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return at(last, other.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
