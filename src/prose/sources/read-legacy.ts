/** Recognises text in TCVN3 or VNI by whether its words become Vietnamese when it is read so, and converts it. */
import { type LegacyEncoding, legacyTables } from './legacy-letters.ts';
import { MappedText, type OffsetMap } from './offset-map.ts';
import { isSyllable } from './syllable.ts';

/** How much of a text is looked at, in words with a letter beyond ASCII. */
const ENOUGH_WORDS = 2000;
const WORD = /[\p{L}\p{M}\p{S}\u00a1-\u00ff]+/gu;

export interface ConvertedText {
  readonly text: string;
  readonly toOriginal: OffsetMap;
}

/** Each piece that means a letter becomes that letter; all else stays. */
export function convertLegacy(text: string, encoding: LegacyEncoding): ConvertedText {
  const { letters } = legacyTables[encoding];
  const converted = new MappedText();
  let [at, kept] = [0, 0];
  while (at < text.length) {
    const pair = letters.get(text.slice(at, at + 2));
    const letter = pair ?? letters.get(text.charAt(at));
    const length = pair === undefined ? 1 : 2;
    if (letter !== undefined) {
      if (kept < at) converted.add(text.slice(kept, at), at - kept);
      converted.add(letter, length);
      kept = at + length;
    }
    at += length;
  }
  converted.add(text.slice(kept), text.length - kept);
  return { text: converted.text, toOriginal: converted.map };
}

/** The share of the words beyond ASCII that are syllables, from 0 to 1, and how many such words there are. */
export interface Likeness {
  readonly share: number;
  readonly words: number;
}

export function vietnameseLikeness(words: readonly string[]): Likeness {
  const good = words.filter((word) => isSyllable(word)).length;
  return { share: words.length === 0 ? 0 : good / words.length, words: words.length };
}

/** The first words with a letter beyond ASCII. */
export function tellingWords(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (!/[\u0080-\uffff]/.test(word) || word.length > 12) continue;
    words.push(word);
    if (words.length >= ENOUGH_WORDS) break;
  }
  return words;
}

/**
 * Which of the two a text is in, or null when it reads better, or as well, as it stands. `fewest` words must speak
 * for it: a lone `®` or `µm` proves nothing.
 */
export function detectLegacy(text: string, fewest = 3): LegacyEncoding | null {
  const words = tellingWords(text).filter((word) => /[\u00a1-\u00ff]/.test(word));
  if (words.length < fewest) return null;
  const asItIs = vietnameseLikeness(tellingWords(text)).share;
  const readings = (['tcvn3', 'vni'] as const).map((encoding) => {
    const read = words.map((word) => convertLegacy(word, encoding).text);
    return { encoding, share: vietnameseLikeness(read).share };
  });
  const [best] = readings.toSorted((one, other) => other.share - one.share);
  return best && best.share >= 0.6 && best.share > asItIs + 0.2 ? best.encoding : null;
}
