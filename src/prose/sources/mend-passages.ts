/** Passages whose letters are those of an old font, converted: a Word file may hold them beside Unicode. */
import type { Words } from '../../domain/words.ts';
import type { LegacyEncoding } from './legacy-letters.ts';
import { convertLegacy, detectLegacy, tellingWords, vietnameseLikeness } from './read-legacy.ts';
import type { Passage } from './source-text.ts';

export interface MendedPassages {
  readonly passages: readonly Passage[];
  readonly encoding: 'utf-8' | LegacyEncoding;
  readonly warnings: readonly Words[];
}

const LATIN = /[\u00a1-\u00ff]/;
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0-\u01b0\u1ea0-\u1ef9]/;

/** Where the whole speaks for an old encoding, so does a passage too short to speak for itself. */
export function mendPassages(passages: readonly Passage[]): MendedPassages {
  const old = passages.filter(({ text }) => LATIN.test(text) && !UNICODE.test(text));
  const encoding = detectLegacy(old.map(({ text }) => text).join('\n'));
  if (!encoding) return { passages, encoding: 'utf-8', warnings: [] };
  const chosen = new Set(old);
  const mended = passages.map((passage) => {
    const text = chosen.has(passage) ? convertLegacy(passage.text, encoding).text : passage.text;
    return likeness(text) > likeness(passage.text) ? { ...passage, text } : passage;
  });
  return { passages: mended, encoding, warnings: [wasMended(encoding)] };
}

const likeness = (text: string): number => vietnameseLikeness(tellingWords(text)).share;

const wasMended = (encoding: LegacyEncoding): Words => {
  const name = encoding === 'tcvn3' ? 'TCVN3 (ABC)' : 'VNI';
  return {
    vi: `Văn bản có đoạn dùng bảng mã ${name}, đã chuyển sang Unicode.`,
    en: `Some of the text was in ${name} and was converted to Unicode.`,
  };
};
