/**
 * What a careful secretary would underline: a few slips that are surely slips. Rather miss one than be wrong: names,
 * foreign words and abbreviations are left alone, and hòa is as good as hoà.
 */
import { isSyllable, readTone, rimeStart, tonePlaces } from './syllable.ts';

export type SpellingKind = 'doubled' | 'transposed' | 'tone' | 'letter' | 'abbreviation' | 'citation';

export interface SpellingWarning {
  /** `text.slice(start, end)`, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What was probably meant. */
  readonly suggestion: string;
  readonly kind: SpellingKind;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** In the order of the text. Takes time in proportion to its length. */
export function spellingWarnings(text: string): readonly SpellingWarning[] {
  const found: SpellingWarning[] = [];
  const words = new Map<string, Slip | null>();
  // Where information security is the subject, ATTT is its proper abbreviation.
  const namesInformation = /an toàn thông tin/i.test(text);
  let before: Word | null = null;
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = { text: match[0], start: match.index, end: match.index + match[0].length };
    const doubled = before && isDoubled(before, word, text);
    if (before && doubled) {
      const [start, end] = [before.start, word.end];
      found.push({ start, end, text: text.slice(start, end), suggestion: before.text, kind: 'doubled' });
    }
    if (!words.has(word.text)) words.set(word.text, slipOf(word.text));
    const slip = words.get(word.text);
    if (slip?.kind === 'abbreviation' && namesInformation) {
      before = word;
      continue;
    }
    if (
      slip &&
      isFree(text, word, slip.kind) &&
      !(slip.kind === 'transposed' && !isBetweenWords(text, word))
    ) {
      found.push({ ...word, ...slip });
    }
    before = word;
  }
  return [...found, ...citations(text)].sort((one, other) => one.start - other.start);
}

interface Slip {
  readonly suggestion: string;
  readonly kind: SpellingKind;
}

/** Little words that never stand twice in a row; người người and ngày ngày do. */
const single = new Set(
  'giữa và của các những cho với trong được là tại để đã đang bởi hoặc nhưng mà thì do nếu vì nên trên bằng'.split(
    ' ',
  ),
);

function isDoubled(one: Word, other: Word, text: string): boolean {
  const word = other.text.toLowerCase().normalize('NFC');
  if (!single.has(word) || one.text.toLowerCase().normalize('NFC') !== word) return false;
  return /^[ \t\u00a0]{1,3}$/.test(text.slice(one.end, Math.min(other.start, one.end + 4)));
}

/** Not part of a number, an address or a longer mark; abbreviations are often coupled with a hyphen. */
function isFree(text: string, { start, end }: Word, kind: SpellingKind): boolean {
  if (kind === 'abbreviation')
    return !/[\p{N}/_.@-]/u.test(text[start - 1] ?? '') && !/[\p{N}/_@]/u.test(text[end] ?? '');
  return (
    !/[\p{N}@/_.:\\-]/u.test(text[start - 1] ?? '') &&
    !/^(?:[\p{N}@/_\\-]|\.\p{L})/u.test(text.slice(end, end + 2))
  );
}

const isBetweenWords = (text: string, { start, end }: Word): boolean =>
  /\p{Ll} $/u.test(text.slice(Math.max(0, start - 2), start)) || /^ \p{Ll}/u.test(text.slice(end, end + 2));

/** Abbreviations that are mistyped ones of their neighbourhood: an ninh trật tự is ANTT, trật tự an toàn xã hội TTATXH. */
const abbreviations: Readonly<Record<string, string>> = {
  ATTT: 'ANTT',
  ANTTT: 'ANTT',
  TTATHX: 'TTATXH',
  ANQB: 'ANQP',
};

function slipOf(raw: string): Slip | null {
  if (raw.length > 8 * 3) return null;
  const word = raw.normalize('NFC');
  const meant = abbreviations[word];
  if (meant !== undefined) return { suggestion: meant, kind: 'abbreviation' };
  if (/[ÐðƉɖ]/.test(word)) {
    return { suggestion: word.replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ'), kind: 'letter' };
  }
  const small = word.toLowerCase();
  const misplaced = toneSlip(small);
  if (misplaced) return { suggestion: inCaseOf(word, misplaced), kind: 'tone' };
  const whole = word === small ? missingEnd(small) : null;
  if (whole) return { suggestion: whole, kind: 'letter' };
  const swapped = word === small ? transposition(small) : null;
  return swapped ? { suggestion: swapped, kind: 'transposed' } : null;
}

/** The same syllable with its tone where it belongs: toàn for tòan, người for ngừơi. */
function toneSlip(word: string): string | null {
  const toned = readTone(word);
  if (!toned || toned.tone === 0 || !isSyllable(word)) return null;
  const places = tonePlaces(toned.plain);
  const [place] = places;
  if (place === undefined || places.includes(toned.at)) return null;
  // Before the rime only the u of qu and the i of gi can carry a tone, which is a slip too.
  const mark = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'][toned.tone] ?? '';
  return (toned.plain.slice(0, place + 1) + mark + toned.plain.slice(place + 1)).normalize('NFC');
}

/** The one syllable that two neighbouring letters make when changed round: giai for giia. */
function transposition(word: string): string | null {
  const toned = readTone(word);
  if (word.length < 4 || !toned || rimeStart(toned.plain) !== null || !/^\p{L}+$/u.test(word)) return null;
  const made = new Set<string>();
  for (let at = 0; at + 1 < word.length; at++) {
    const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
    if (swapped !== word && isSyllable(swapped) && !toneSlip(swapped)) made.add(swapped);
  }
  const [only, ...others] = made;
  return others.length === 0 ? (only ?? null) : null;
}

/** With its last letter lost a word that carries a tone has one way to be whole: tích for tíc. */
function missingEnd(word: string): string | null {
  const toned = readTone(word);
  if (!toned || toned.tone === 0 || rimeStart(toned.plain) !== null) return null;
  const [only, ...others] = ['h', 'g', 'n']
    .map((letter) => word + letter)
    .filter((whole) => isSyllable(whole));
  return others.length === 0 ? (only ?? null) : null;
}

const inCaseOf = (model: string, word: string): string =>
  model === model.toUpperCase() && model.length > 1
    ? word.toUpperCase()
    : model[0] === model[0]?.toUpperCase()
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word;

/**
 * Decrees have carried their year in the number since 1997 (Law on the Promulgation of Legal Documents 1996; Decree
 * 30/2020/NĐ-CP, annex I), so one without it names no document by itself.
 */
function citations(text: string): readonly SpellingWarning[] {
  return [...text.matchAll(/(?<![\p{N}/])(\d{1,3})\s?\/\s?(N[ĐÐ]-CP)/gu)].map((match) => ({
    ...{ start: match.index, end: match.index + match[0].length, text: match[0] },
    ...{ suggestion: `${match[1]}/…/NĐ-CP`, kind: 'citation' as const },
  }));
}
