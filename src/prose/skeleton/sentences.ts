/** Where the sentence or the clause around some words begins and ends, so that they can be quoted with their sense. */

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A sentence is looked for this far to either side; a longer one is cut between words. */
const FAR = 600;
const CLAUSE = 240;
/** A clause of so many letters is cut at commas, this near to the words. */
const LONG = 200;
const NEAR = 120;

/** The sentence that holds the words, without blanks around it. */
export const sentenceAround = (text: string, { start, end }: Stretch): Stretch =>
  trimmed(text, {
    start: backTo(text, start, FAR, (at) => endsSentence(text, at)),
    end: onTo(text, end, FAR, (at) => endsSentence(text, at)),
  });

/** The part of the sentence between semicolons, or the brackets, that holds the words: what one quotes of a figure. */
export function clauseAround(text: string, words: Stretch): Stretch {
  const start = backTo(text, words.start, CLAUSE, (at) => endsClause(text, at) || text[at] === '(');
  const bracketed = text[start - 1] === '(';
  const end = onTo(text, words.end, CLAUSE, (at) => endsClause(text, at) || (bracketed && text[at] === ')'));
  return trimmed(text, end - start > LONG ? betweenCommas(text, { start, end }, words) : { start, end });
}

/** Of a long clause what stands near the words, from comma to comma where there are some. */
function betweenCommas(text: string, { start, end }: Stretch, words: Stretch): Stretch {
  const from = Math.max(start, words.start - NEAR);
  const near = from > start ? text.slice(from, words.start).search(/,\s/) : -1;
  // Where none is near, the nearest there is.
  const before = near < 0 && from > start ? text.slice(start, from).lastIndexOf(', ') - (from - start) : near;
  const to = Math.min(end, words.end + NEAR);
  const after = to < end ? text.slice(words.end, to).lastIndexOf(', ') : -1;
  return {
    start: from + before < start ? start : from + before + 1,
    end: after < 0 ? end : words.end + after,
  };
}

/** What stands before the words in their sentence, over line ends, at most `most` characters of it. */
export function saidBefore(text: string, at: number, most: number): string {
  const before = text.slice(Math.max(0, at - most), at);
  const cut = [...before.matchAll(/[.!?…;]\s/g)].at(-1);
  return cut ? before.slice(cut.index + 1) : before;
}

/** What stands after them, likewise. */
export function saidAfter(text: string, at: number, most: number): string {
  const after = text.slice(at, at + most);
  const cut = after.search(/[.!?…;](?=\s|$)/);
  return cut < 0 ? after : after.slice(0, cut);
}

/** A full stop before a blank; the one of `1.` at the head of a line ends nothing. */
function endsSentence(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (mark === '\n') return true;
  if (!'.!?…'.includes(mark) || !/^[\s"”’)]?$/.test(text.charAt(at + 1))) return false;
  return mark !== '.' || !/(?:^|\n)\s*[\p{L}\d]{1,3}$/u.test(text.slice(Math.max(0, at - 12), at));
}

const endsClause = (text: string, at: number): boolean => text[at] === ';' || endsSentence(text, at);

function backTo(text: string, from: number, most: number, ends: (at: number) => boolean): number {
  const least = Math.max(0, from - most);
  for (let at = from - 1; at >= least; at--) if (ends(at)) return at + 1;
  return least === 0 ? 0 : pastBlank(text, least, from);
}

function onTo(text: string, from: number, most: number, ends: (at: number) => boolean): number {
  const last = Math.min(text.length, from + most);
  for (let at = from; at < last; at++) if (ends(at)) return at;
  if (last === text.length) return last;
  const blank = text.slice(from, last).search(/\s\S*$/);
  return blank < 0 ? last : from + blank;
}

function pastBlank(text: string, least: number, from: number): number {
  const blank = text.slice(least, from).search(/\s/);
  return blank < 0 ? least : least + blank + 1;
}

export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: Math.min(from, end), end: Math.max(Math.min(from, end), start + words.trimEnd().length) };
}
