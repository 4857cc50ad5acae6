/**
 * The letters of TCVN3 (ABC, fonts named .Vn…) and VNI-Windows, as they look when read as Windows-1252: the tables from
 * such a piece of text to Vietnamese. Sources: TCVN 5712:1993 (VN3), and the VNI character set of VNI Software (1987).
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

export interface LegacyTable {
  /** Longest first in `pieces`: what stands in the file, and the letter it means. */
  readonly letters: ReadonlyMap<string, string>;
  /** Units of the longest piece. */
  readonly longest: number;
}

const GRAVE_HOOK_TILDE_ACUTE_DOT = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const toned = (letter: string): readonly string[] =>
  GRAVE_HOOK_TILDE_ACUTE_DOT.map((mark) => (letter + mark).normalize('NFC'));

// Each vowel with its letters for grave, hook, tilde, acute and dot.
const tcvn3Tones: Readonly<Record<string, string>> = {
  ...{ a: 'µ¶·¸¹', ă: '»¼½¾Æ', â: 'ÇÈÉÊË', e: 'ÌÎÏÐÑ', ê: 'ÒÓÔÕÖ', i: '×ØÜÝÞ' },
  ...{ o: 'ßáâãä', ô: 'åæçèé', ơ: 'êëìíî', u: 'ïñòóô', ư: 'õö÷øù', y: 'úûüýþ' },
};
const tcvn3Bare = { '¡¢£¤¥¦§': 'ĂÂÊÔƠƯĐ', '¨©ª«¬\u00ad®': 'ăâêôơưđ' };

function tcvn3(): LegacyTable {
  const letters = new Map<string, string>();
  for (const [codes, means] of Object.entries(tcvn3Bare)) {
    [...codes].forEach((code, index) => {
      letters.set(code, means[index] ?? '');
    });
  }
  for (const [vowel, codes] of Object.entries(tcvn3Tones)) {
    const meant = toned(vowel);
    // The standard has no capitals with a tone: converters write the capital vowel and then the small letter.
    const capital =
      [...letters].find(([, letter]) => letter === vowel.toUpperCase())?.[0] ?? vowel.toUpperCase();
    [...codes].forEach((code, index) => {
      letters.set(code, meant[index] ?? '');
      letters.set(capital + code, (meant[index] ?? '').toUpperCase());
    });
  }
  return { letters, longest: 2 };
}

// A vowel and the sign after it. The signs of â carry its circumflex with them, those of ă its breve.
const vniSigns: Readonly<Record<string, string>> = { plain: 'øûõùï', â: 'àåãáä', ă: 'èúüéë' };
const vniAlone: Readonly<Record<string, string>> = {
  ...{ ì: 'ì', æ: 'ỉ', ó: 'ĩ', í: 'í', ò: 'ị', ô: 'ơ', ö: 'ư', î: 'ỵ', ñ: 'đ' },
};

function vni(): LegacyTable {
  const letters = new Map<string, string>();
  const put = (piece: string, letter: string) => {
    letters.set(piece, letter);
    const capital = letter.toUpperCase();
    letters.set(piece.toUpperCase(), capital);
    letters.set((piece[0] ?? '').toUpperCase() + piece.slice(1), capital);
  };
  const putTones = (base: string, signs: string, vowel: string) =>
    toned(vowel).forEach((letter, index) => {
      put(base + (signs[index] ?? ''), letter);
    });
  for (const [piece, letter] of Object.entries(vniAlone)) put(piece, letter);
  for (const vowel of 'aeouy') putTones(vowel, vniSigns.plain ?? '', vowel);
  putTones('ô', vniSigns.plain ?? '', 'ơ');
  putTones('ö', vniSigns.plain ?? '', 'ư');
  for (const [base, vowel] of [
    ['a', 'â'],
    ['e', 'ê'],
    ['o', 'ô'],
  ] as const) {
    put(`${base}â`, vowel);
    putTones(base, vniSigns.â ?? '', vowel);
  }
  put('aê', 'ă');
  putTones('a', vniSigns.ă ?? '', 'ă');
  return { letters, longest: 2 };
}

export const legacyTables: Readonly<Record<LegacyEncoding, LegacyTable>> = { tcvn3: tcvn3(), vni: vni() };
