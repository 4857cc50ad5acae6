/**
 * What each UTF-16 unit is to a reader of Vietnamese: part of a word, a digit, a blank, an invisible sign, or a mark.
 * A table, because every character of the text is asked once.
 */
export const MARK = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const BLANK = 3;
/** A blank that does not break the line: between groups of three digits it joins a number. */
export const FIRM_BLANK = 4;
/** Soft hyphens, joiners, byte order marks: nobody sees them. */
export const INVISIBLE = 5;

const classes = new Uint8Array(0x10000);
const fill = (from: number, to: number, sort: number) => classes.fill(sort, from, to + 1);

const letterRanges: readonly (readonly [number, number])[] = [
  ...([
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0xd6],
    [0xd8, 0xf6],
  ] as const),
  ...([
    [0xf8, 0x1fff],
    [0x2c00, 0x2dff],
    [0x3040, 0xdfff],
    [0xf900, 0xfdff],
    [0xff21, 0xff3a],
  ] as const),
  ...([
    [0xff41, 0xff5a],
    [0xff66, 0xffdc],
  ] as const),
];
for (const [from, to] of letterRanges) fill(from, to, LETTER);
fill(0x30, 0x39, DIGIT);
fill(0xff10, 0xff19, DIGIT);
fill(0x09, 0x0d, BLANK);
fill(0x2000, 0x200a, BLANK);
for (const blank of [0x20, 0x85, 0x1680, 0x2028, 0x2029, 0x205f, 0x3000]) fill(blank, blank, BLANK);
for (const blank of [0xa0, 0x2007, 0x2009, 0x202f]) fill(blank, blank, FIRM_BLANK);
for (const unseen of [0xad, 0x200b, 0x200c, 0x200d, 0x2060, 0xfeff]) fill(unseen, unseen, INVISIBLE);

export const classAt = (text: string, at: number): number => classes[text.charCodeAt(at)] ?? MARK;

const sameMarks: readonly (readonly [string, string])[] = [
  ['-', '‐‑‒–—―−－﹣'],
  ['"', '“”„«»＂'],
  ["'", '‘’'],
  ['/', '⁄∕／'],
  ['.', '．'],
  [',', '，'],
  [':', '：'],
  ['%', '％'],
  ['(', '（'],
  [')', '）'],
];
const plainMarks = new Map(
  sameMarks.flatMap(([plain, others]) => Array.from(others, (other) => [other, plain])),
);

/** One sign for all the dashes, one for all the quotation marks. */
export const plainMark = (mark: string): string => plainMarks.get(mark) ?? mark;

/** Full-width digits as plain ones, without what nobody sees. */
export function plainDigits(digits: string): string {
  if (!/\D/.test(digits)) return digits;
  return digits
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\D/g, '');
}
