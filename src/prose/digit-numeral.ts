/**
 * A number written in digits, with the separators as they stand. Vietnamese groups thousands with dots and begins
 * decimals with a comma; what is written against that is read as far as it can be, and flagged.
 */
import { isDigits, joins, keyAt, type Tokens } from './tokens.ts';

export interface DigitNumeral {
  readonly past: number;
  readonly value: number;
  /**
   * - `plain` 09, 2016; `grouped` 1.338; `decimal` 4,95
   * - `three-decimals` 26,902: kilometres so, people not; `mixed` 1.319,652 likewise
   * - `foreign` 1.5 or 1,500,000, which cannot be Vietnamese; `outline` 1.2.3
   */
  readonly shape: 'plain' | 'grouped' | 'decimal' | 'three-decimals' | 'mixed' | 'foreign' | 'outline';
  /** Its digits alone, leading zeros kept. */
  readonly digits: string;
}

/** Longer runs are no quantities; they are serial numbers. */
export const MOST_DIGITS = 15;
/** A chain of more groups is no number; it is read in pieces, so that none is read twice over. */
const MOST_GROUPS = 6;

/** A separator counts only between digits that touch it: the dot that ends a sentence does not. */
export function digitNumeral(tokens: Tokens, at: number): DigitNumeral {
  const chain = goesOn(tokens, at + 1) ? chainAt(tokens, at) : undefined;
  return chain ? read(tokens, at, chain) : plain(keyAt(tokens, at), at + 1);
}

/** Most numbers end where their digits end. */
function goesOn(tokens: Tokens, past: number): boolean {
  const token = tokens[past];
  if (!token || token.gap === 'blank') return false;
  return token.kind === 'digits' ? token.gap === 'firm' : token.key === '.' || token.key === ',';
}

function plain(digits: string, past: number): DigitNumeral {
  const value = Number(digits.length > MOST_DIGITS ? digits.slice(0, MOST_DIGITS + 4) : digits);
  return { past, value, shape: 'plain', digits };
}

const isThree = (group: string) => group.length === 3;

/** Groups of digits and what stands between them; a firm blank is as good as a dot. */
interface Chain {
  readonly past: number;
  readonly dots: number;
  readonly commas: number;
  /** Groups after the first that are not of three digits. */
  readonly odd: number;
}

/** Undefined for a number that stands alone, also in a list such as `thôn 1,2,3`. */
function chainAt(tokens: Tokens, at: number): Chain | undefined {
  const canGroup = keyAt(tokens, at).length < 4;
  let past = at + 1;
  let [dots, commas, odd] = [0, 0, 0];
  for (let groups = 1; groups < MOST_GROUPS; groups++) {
    const next = tokens[past];
    if (canGroup && next?.kind === 'digits' && next.gap === 'firm' && isThree(next.key)) {
      past += 1;
      dots += 1;
    } else if (joins(tokens, past, '.,') && isDigits(tokens, past + 1)) {
      if (next?.key === ',') commas += 1;
      else dots += 1;
      past += 2;
    } else break;
    if (!isThree(keyAt(tokens, past - 1))) odd += 1;
  }
  const list = dots === 0 && commas > 1 && odd > 0;
  return past === at + 1 || list ? undefined : { past, dots, commas, odd };
}

function read(tokens: Tokens, at: number, chain: Chain): DigitNumeral {
  const { past, dots, commas, odd } = chain;
  const first = keyAt(tokens, at);
  const before = joined(tokens, at, past - 1);
  const last = keyAt(tokens, past - 1);
  const digits = before + last;
  const whole = Number(digits.slice(0, MOST_DIGITS + 4));
  const decimal = Number(`${before}.${last}`.slice(0, 40));
  const thousands = first.length <= 3 && !first.startsWith('0') && odd === 0;
  if (commas === 0) {
    if (thousands) return { past, value: whole, shape: 'grouped', digits };
    if (dots === 1) return { past, value: decimal, shape: 'foreign', digits };
    return { past, value: whole, shape: 'outline', digits };
  }
  if (dots > 0) {
    const shape = mixedShape(tokens, chain);
    return { past, value: shape === undefined ? whole : decimal, shape: shape ?? 'foreign', digits };
  }
  if (commas > 1) return { past, value: whole, shape: 'foreign', digits };
  return { past, value: decimal, shape: thousands ? 'three-decimals' : 'decimal', digits };
}

function joined(tokens: Tokens, from: number, past: number): string {
  let digits = '';
  for (let at = from; at < past; at++) if (isDigits(tokens, at)) digits += keyAt(tokens, at);
  return digits;
}

/** Dots first and one comma at the end is how it should be; the other way round is foreign, and all else no number. */
function mixedShape(tokens: Tokens, { past, dots, commas, odd }: Chain): DigitNumeral['shape'] | undefined {
  const lastThree = isThree(keyAt(tokens, past - 1));
  const lastMark = keyAt(tokens, past - 2) === ',' ? ',' : '.';
  const innerThrees = odd === 0 || (odd === 1 && !lastThree);
  if (lastMark === ',' && commas === 1 && innerThrees) return lastThree ? 'mixed' : 'decimal';
  return lastMark === '.' && dots === 1 && innerThrees && !lastThree ? 'foreign' : undefined;
}

export interface Settled {
  readonly value: number;
  readonly error: 'separator' | undefined;
  readonly normalised: string | undefined;
}

/** What the digits say of things that come whole, or of what can be measured; and whether they were mistyped. */
export function settle({ shape, value, digits }: DigitNumeral, comesWhole: boolean): Settled {
  if (shape === 'foreign' || shape === 'outline') return { value, error: 'separator', normalised: undefined };
  if (!comesWhole || (shape !== 'mixed' && shape !== 'three-decimals'))
    return { value, error: undefined, normalised: undefined };
  return { value: Number(digits), error: 'separator', normalised: grouped(digits) };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
