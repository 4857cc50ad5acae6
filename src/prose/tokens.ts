/**
 * Cuts a stretch of text into words, runs of digits and marks in one pass. Each token knows its place in the text as
 * given, and a key to compare by: small letters, composed, tone on the classical vowel, one sign per dash.
 */
import * as character from './characters.ts';

export interface Token {
  readonly kind: 'word' | 'digits' | 'mark';
  readonly key: string;
  /** As written, composed and without what nobody sees. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
  /** A blank stands before it; `firm` when that is a single no-break space. */
  readonly gap: '' | 'blank' | 'firm';
  /** Its first letter is a capital. */
  readonly capital: boolean;
  /** Two letters or more, all capitals. */
  readonly upper: boolean;
}
export type Tokens = readonly Token[];

interface WordForm {
  readonly key: string;
  readonly plain: string;
  readonly capital: boolean;
  readonly upper: boolean;
}

const MOST_FORMS = 50_000;
const forms = new Map<string, WordForm>();

export function tokenize(text: string, from: number, to: number): Tokens {
  const tokens: Token[] = [];
  let gap: Token['gap'] = '';
  for (let at = from; at < to; ) {
    const sort = character.classAt(text, at);
    if (sort === character.BLANK || sort === character.FIRM_BLANK) {
      gap = sort === character.FIRM_BLANK && gap === '' ? 'firm' : 'blank';
      at += 1;
    } else if (sort === character.INVISIBLE) at += 1;
    else {
      const end = endOf(text, at, to, sort);
      tokens.push(tokenOf(text, at, end, sort, gap));
      gap = '';
      at = end;
    }
  }
  return tokens;
}

function endOf(text: string, from: number, to: number, sort: number): number {
  if (sort === character.MARK) return from + 1;
  let end = from + 1;
  for (let at = end; at < to; at++) {
    const next = character.classAt(text, at);
    if (next === sort) end = at + 1;
    else if (next !== character.INVISIBLE) break;
  }
  return end;
}

function tokenOf(text: string, start: number, end: number, sort: number, gap: Token['gap']): Token {
  const raw = text.slice(start, end);
  if (sort === character.LETTER) {
    const { key, plain, capital, upper } = formOf(raw);
    return { kind: 'word', key, plain, start, end, gap, capital, upper };
  }
  if (sort === character.DIGIT) return uncased('digits', character.plainDigits(raw), start, end, gap);
  return uncased('mark', character.plainMark(raw), start, end, gap);
}

const uncased = (
  kind: 'digits' | 'mark',
  key: string,
  start: number,
  end: number,
  gap: Token['gap'],
): Token => ({ kind, key, plain: key, start, end, gap, capital: false, upper: false });

function formOf(raw: string): WordForm {
  const known = forms.get(raw);
  if (known) return known;
  const form = newForm(raw);
  // Texts of invented words must not fill the memory.
  if (forms.size < MOST_FORMS && raw.length < 40) forms.set(raw, form);
  return form;
}

function newForm(raw: string): WordForm {
  const composed = plainWord(raw);
  const first = composed.charAt(0);
  const capital = first !== first.toLowerCase();
  const upper = composed.length > 1 && composed === composed.toUpperCase() && capital;
  return { key: wordKey(composed), plain: composed, capital, upper };
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

/** '' beyond either end. */
export const keyAt = (tokens: Tokens, at: number): string => tokens[at]?.key ?? '';

export const isWord = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'word';
export const isDigits = (tokens: Tokens, at: number): boolean => tokens[at]?.kind === 'digits';

/** Nothing visible stands between it and the token before. */
export const isGlued = (tokens: Tokens, at: number): boolean => tokens[at]?.gap === '';

/** The mark `key`, glued to what stands before and after it. */
export function joins(tokens: Tokens, at: number, marks: string): boolean {
  const token = tokens[at];
  return token?.kind === 'mark' && marks.includes(token.key) && token.gap === '' && isGlued(tokens, at + 1);
}

const sentenceEnds = new Set(['.', '!', '?', ':', ';', '"', '(', '-', '…', '+', '*', '•']);

export const beginsSentence = (tokens: Tokens, at: number): boolean =>
  at === 0 || sentenceEnds.has(keyAt(tokens, at - 1));
