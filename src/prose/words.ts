/**
 * The words of texts as they are compared. What was worked out for one spelling is remembered for all its like, and each
 * word of the lexicon has a number, so that a rule finds out at once that it has no business here.
 */
import * as character from './characters.ts';

export interface Word {
  readonly kind: 'word' | 'digits' | 'mark';
  /** To compare by: small letters, composed, tone on the classical vowel, one sign per dash. */
  readonly key: string;
  /** As written, composed and without what nobody sees. */
  readonly plain: string;
  /** Its first letter is a capital. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
  /** Its number in the lexicon; 0 of a word that stands in none of our lists. */
  readonly known: number;
}

const numbers = new Map<string, number>();
let taught = 0;

/** The number of a key; a new one for a key that no list had before. */
export function teachKey(key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  taught += 1;
  numbers.set(key, taught);
  return taught;
}

export const knownKey = (key: string): number => numbers.get(key) ?? 0;

interface Remembered {
  readonly raw: string;
  readonly word: Word;
  /** How many keys had a number then: with more of them the word may have one too. */
  readonly taught: number;
}

/** A table of its own, asked by the letters in place: cutting every word out of the text first is what took time. */
const SLOTS = 1 << 16;
const PROBES = 4;
/** V8 lets a longer piece hold on to the whole text it was cut from. */
const LONGEST = 12;
const LONGEST_DIGITS = 4;
const slots = new Array<Remembered | undefined>(SLOTS).fill(undefined);

/** The word from `start` to `end`, whose characters are all of one class; `hash` is made of them by `hashOn`. */
export function wordIn(text: string, start: number, end: number, sort: number, hash: number): Word {
  const length = end - start;
  if (length > LONGEST || (sort === character.DIGIT && length > LONGEST_DIGITS))
    return newWord(text.slice(start, end), sort);
  const home = (hash ^ (hash >>> 15)) & (SLOTS - 1);
  for (let slot = home; slot < home + PROBES; slot++) {
    const found = slots[slot & (SLOTS - 1)];
    if (found === undefined || found.taught < taught) return remember(text.slice(start, end), sort, slot);
    if (isAt(found.raw, text, start, length)) return found.word;
  }
  // Texts of invented words must not fill the memory: the newest takes the place of another.
  return remember(text.slice(start, end), sort, home);
}

export const hashOn = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

function isAt(raw: string, text: string, start: number, length: number): boolean {
  if (raw.length !== length) return false;
  for (let at = 0; at < length; at++) if (raw.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}

function remember(raw: string, sort: number, slot: number): Word {
  const word = newWord(raw, sort);
  slots[slot & (SLOTS - 1)] = { raw, word, taught };
  return word;
}

function newWord(raw: string, sort: number): Word {
  if (sort === character.DIGIT) return uncased('digits', character.plainDigits(raw));
  if (sort === character.MARK) return uncased('mark', character.plainMark(raw));
  const plain = plainWord(raw);
  const first = plain.charAt(0);
  const capital = first !== first.toLowerCase();
  const upper = plain.length > 1 && plain === plain.toUpperCase() && capital;
  const key = wordKey(plain);
  return { kind: 'word', key, plain, capital, upper, known: knownKey(key) };
}

function uncased(kind: 'digits' | 'mark', key: string): Word {
  return { kind, key, plain: key, capital: false, upper: false, known: knownKey(key) };
}

/** Composed, with Đ where a damaged file has the Icelandic letter that looks the same, without soft hyphens. */
export function plainWord(raw: string): string {
  return raw
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ');
}

const classical: readonly (readonly [RegExp, string])[] = [
  ...Array.from('àáảãạ', (late, at) => [new RegExp(`o${late}$`), `${'òóỏõọ'[at]}a`] as const),
  ...Array.from('èéẻẽẹ', (late, at) => [new RegExp(`o${late}$`), `${'òóỏõọ'[at]}e`] as const),
  ...Array.from('ỳýỷỹỵ', (late, at) => [new RegExp(`(?<!q)u${late}$`), `${'ùúủũụ'[at]}y`] as const),
];

/** The key of a composed word: `Khoá` and `khóa` are one word. */
export function wordKey(composed: string): string {
  const small = composed.toLowerCase();
  if (!/[oeuy][^a-z]$/.test(small)) return small;
  return classical.reduce((word, [late, early]) => word.replace(late, early), small);
}
