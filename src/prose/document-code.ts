/** The code after a document's number: `/2013/NĐ-CP`, `-CTr/DV-ĐPS`, ` QĐ/TWĐTN`, `- ĐA/TU`. */
import { isYear } from './dates.ts';
import { codes } from './lexicon/document-types.ts';
import { isDigits, isGlued, keyAt, type Token, type Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

export interface DocumentCode {
  readonly past: number;
  readonly year: number | undefined;
  /** Without the number and the year: `/NĐ-CP`, `-CTr/DV-ĐPS`; '' where there is none. */
  readonly parts: string;
  /** Blanks or separators were not where they belong. */
  readonly damaged: boolean;
}

const known = wordSet(codes);
const mixed = ['ctr', 'ttr', 'qđi', 'nđ', 'qđ', 'nq', 'kh', 'hd', 'bc', 'kl', 'tb', 'qh'];
/** After the number: `Nghị quyết 30a`. */
export const codeLetters = wordSet('a b c d e');
const MOST_PARTS = 14;

/** `named`: the text before says that a document follows, so its code may be one we do not know. */
export function codeAfter(tokens: Tokens, at: number, named: boolean): DocumentCode | undefined {
  if (!mayBeginCode(tokens, at + 1)) return undefined;
  const letter = codeLetters.at(tokens, at + 1) && isGlued(tokens, at + 1) ? 1 : 0;
  const { past: afterYear, year } = yearPart(tokens, at + 1 + letter);
  const mark = keyAt(tokens, afterYear);
  const separated = mark === '/' || mark === '-';
  const start = separated ? afterYear + 1 : afterYear;
  const head = tokens[start];
  if (!head || !isCodeWord(head)) return undefined;
  const tight = separated && isGlued(tokens, afterYear) && head.gap === '';
  if (!isLikely(tokens, start, { tight, mark: separated ? mark : '', named: named || year !== undefined }))
    return undefined;
  const end = codeEnd(tokens, start + 1);
  const sign = separated ? mark : '-';
  return { past: end, year, parts: sign + written(tokens, start, end), damaged: !tight };
}

/** Most numbers are followed by something that begins no code. */
export function mayBeginCode(tokens: Tokens, at: number): boolean {
  const next = tokens[at];
  if (next?.kind === 'word') return next.capital || codeLetters.at(tokens, at);
  if (next?.key !== '/' && next?.key !== '-') return false;
  const head = tokens[at + 1];
  return head?.kind === 'word' ? head.capital : next.key === '/' && isYear(keyAt(tokens, at + 1));
}

function yearPart(tokens: Tokens, at: number) {
  const year =
    keyAt(tokens, at) === '/' && isYear(keyAt(tokens, at + 1)) ? Number(keyAt(tokens, at + 1)) : undefined;
  return year === undefined ? { past: at, year } : { past: at + 2, year };
}

/** Capitals, or a known type: `NĐ`, `CTr`, `TWĐTN`. */
function isCodeWord(token: Token): boolean {
  if (token.kind !== 'word' || !token.capital) return false;
  return token.upper || known.has(token.key) || hasInnerCapital(token.plain);
}

const hasInnerCapital = (word: string) => /\p{Lu}.*\p{Lu}/u.test(word.slice(0, 12));

const joining = wordSet('/ -');
const within = wordSet('/ . & -');

interface Setting {
  readonly tight: boolean;
  readonly mark: string;
  readonly named: boolean;
}

function isLikely(tokens: Tokens, start: number, { tight, mark, named }: Setting): boolean {
  const key = keyAt(tokens, start);
  const continued = joining.at(tokens, start + 1) && isGlued(tokens, start + 1);
  const typed = known.has(key) || mixed.some((type) => key.startsWith(type));
  if (mark === '') return known.has(key) && continued;
  if (mark === '/') return tight ? named || typed || continued || key.length > 2 : typed && continued;
  return (tight && (named || continued)) || (typed && continued);
}

/** Words, digits and separators glued together; one blank may follow a separator. */
function codeEnd(tokens: Tokens, from: number): number {
  let past = from;
  for (let parts = 0; parts < MOST_PARTS; parts++) {
    const token = tokens[past];
    if (!token) break;
    if (token.gap === '' && isDigits(tokens, past)) past += 1;
    else if (token.gap === '' && token.kind === 'word' && token.capital) past += 1;
    else if (token.gap === '' && within.at(tokens, past) && continues(tokens, past + 1, token.key)) past += 2;
    else break;
  }
  return past;
}

function continues(tokens: Tokens, at: number, mark: string): boolean {
  const next = tokens[at];
  if (!next || next.kind === 'mark') return false;
  if (next.gap === '')
    return next.kind === 'digits' ? mark !== '/' || keyAt(tokens, at).length < 3 : next.capital;
  return mark === '/' && next.kind === 'word' && next.upper;
}

function written(tokens: Tokens, from: number, past: number): string {
  return tokens
    .slice(from, past)
    .map(({ plain }) => plain)
    .join('');
}
