/** Composed letters (NFC) with the way back. Files from Macs and from some scanners hold letters and marks apart. */
import { MappedText, type OffsetMap } from './offset-map.ts';

/**
 * A letter with what may compose with it: marks, and the vowels and finals of Hangul. Unicode's stream-safe format
 * (UAX #15) ends such a run after 30 marks; longer ones are made to waste time, for sorting them is quadratic.
 */
const CLUSTER = /[^\p{M}\u1160-\u11ff](?:[\p{M}\u1160-\u11ff]{1,30})|[\p{M}\u1160-\u11ff]{1,30}/gu;

export interface Composed {
  readonly text: string;
  /** Absent when nothing changed. */
  readonly toOriginal?: OffsetMap;
}

export function toNfc(text: string): Composed {
  if (!/[\p{M}\u1160-\u11ff]/u.test(text) && text.normalize('NFC') === text) return { text };
  const composed = new MappedText();
  let at = 0;
  for (const match of text.matchAll(CLUSTER)) {
    addSingles(composed, text.slice(at, match.index));
    composed.add(match[0].normalize('NFC'), match[0].length);
    at = match.index + match[0].length;
  }
  addSingles(composed, text.slice(at));
  const result = composed.text;
  return result === text ? { text } : { text: result, toOriginal: composed.map };
}

// Without marks a text changes only where one character has another as its proper form.
function addSingles(composed: MappedText, text: string): void {
  if (text.normalize('NFC') === text) {
    composed.add(text, text.length);
    return;
  }
  for (const letter of text) composed.add(letter.normalize('NFC'), letter.length);
}
