/**
 * Text as it may stand in a PDF/A, which refuses whole files for one character without a glyph: what the fonts of the
 * house do not hold is written by its number, `[U+4E2D]`, so that nothing vanishes and no system font is needed.
 */
import { readFileSync } from 'node:fs';
import { tinosFile } from './tinos-font.ts';

const signs: Readonly<Record<string, string>> = { '☑': '[x]', '☐': '[ ]', '☒': '[x]', '✓': '√', '✔': '√' };
/** Joiners, marks of direction and variation: they have no shape of their own. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;
/** From left to right and letter by letter. On others Typst 0.13 can fall (shaping.rs:896), and the whole process with it. */
const PLAIN = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]/u;

/** A line may break here: Typst 0.13 falls on a line of more than 65,535 bytes (item.rs:105), and any page overflows. */
export const MAY_BREAK = '\u200B';
/** More letters than this without a space are no word. */
export const LONGEST_WORD = 60;
const LONG_WORD = new RegExp(`[^ \\n\\t]{${LONGEST_WORD}}`, 'gu');

let covered: ReadonlySet<number> | undefined;

export function pdfText(text: string): string {
  // What is no character: halves of pairs, controls.
  const clean = text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '').normalize('NFC');
  covered ??= settable(coverage(readFileSync(tinosFile('regular'))));
  const known = covered;
  const letters = clean.replace(/[^\x20-\x7E\n\t]/gu, (letter) => {
    const point = letter.codePointAt(0) ?? 0;
    if (INVISIBLE.test(letter)) return '';
    if (known.has(point)) return letter;
    return signs[letter] ?? `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  });
  return letters.replace(LONG_WORD, `$&${MAY_BREAK}`);
}

/** Headings stand in capitals, so a letter counts only with its capital. All four faces of Tinos hold the same. */
function settable(points: ReadonlySet<number>): ReadonlySet<number> {
  const isSet = (letter: string) => points.has(letter.codePointAt(0) ?? 0) && PLAIN.test(letter);
  const letters = [...points].map((point) => String.fromCodePoint(point));
  const set = letters.filter((letter) => [letter, ...letter.toUpperCase()].every(isSet));
  return new Set(set.map((letter) => letter.codePointAt(0) ?? 0));
}

/** The code points a TrueType font has glyphs for: its `cmap` of format 4 (OpenType 1.9, “cmap”). */
export function coverage(font: Buffer): ReadonlySet<number> {
  const table = cmapOf(font);
  const found = new Set<number>();
  const count = font.readUInt16BE(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + count * 2];
  const [deltas, offsets] = [starts + count * 2, starts + count * 4];
  for (let at = 0; at < count; at++) {
    const [start, end] = [font.readUInt16BE(starts + at * 2), font.readUInt16BE(ends + at * 2)];
    const [delta, offset] = [font.readUInt16BE(deltas + at * 2), font.readUInt16BE(offsets + at * 2)];
    for (let point = start; point <= end && point < 0xffff; point++) {
      const glyph = offset === 0 ? point : font.readUInt16BE(offsets + at * 2 + offset + (point - start) * 2);
      if (((glyph === 0 ? 0 : glyph + delta) & 0xffff) !== 0) found.add(point);
    }
  }
  return found;
}

function cmapOf(font: Buffer): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + at * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = entry === undefined ? 0 : font.readUInt32BE(entry + 8);
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, at) => cmap + 4 + at * 8);
  const unicode = subtables.map((at) => cmap + font.readUInt32BE(at + 4));
  const found = unicode.find((at) => font.readUInt16BE(at) === 4);
  if (entry === undefined || found === undefined) throw new RangeError('a font without a Unicode cmap');
  return found;
}
