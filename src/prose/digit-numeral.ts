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
  if (!goesOn(tokens, at + 1)) return plain(keyAt(tokens, at), at + 1);
  const groups = [keyAt(tokens, at)];
  const marks: string[] = [];
  let past = at + 1;
  while (groups.length < MOST_GROUPS) {
    const mark = tokens[past]?.key ?? '';
    const firm = isDigits(tokens, past) && tokens[past]?.gap === 'firm';
    if (firm && isThree(tokens[past]?.key) && groups.every((group, index) => index > 0 || group.length < 4)) {
      marks.push('.');
      groups.push(mark);
      past += 1;
    } else if (joins(tokens, past, '.,') && isDigits(tokens, past + 1)) {
      marks.push(mark);
      groups.push(tokens[past + 1]?.key ?? '');
      past += 2;
    } else break;
  }
  if (marks.length === 0 || isList(groups, marks)) return plain(keyAt(tokens, at), at + 1);
  return { ...read(groups, marks), past };
}

/** Most numbers end where their digits end. */
function goesOn(tokens: Tokens, past: number): boolean {
  const token = tokens[past];
  if (!token || token.gap === 'blank') return false;
  return token.kind === 'digits' ? token.gap === 'firm' : token.key === '.' || token.key === ',';
}

const plain = (digits: string, past: number): DigitNumeral => ({
  past,
  value: Number(digits.length > MOST_DIGITS ? digits.slice(0, MOST_DIGITS + 4) : digits),
  shape: 'plain',
  digits,
});

const isThree = (group: string | undefined) => group?.length === 3;

/** `thôn 1,2,3`: commas between whole numbers. */
const isList = (groups: readonly string[], marks: readonly string[]) =>
  marks.length > 1 && marks.every((mark) => mark === ',') && !groups.slice(1).every(isThree);

function read(groups: readonly string[], marks: readonly string[]): Omit<DigitNumeral, 'past'> {
  const [first = '', ...rest] = groups;
  const digits = groups.join('');
  const whole = Number(digits.slice(0, MOST_DIGITS + 4));
  const decimal = Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`.slice(0, 40));
  const thousands = first.length <= 3 && !/^0/.test(first) && rest.every(isThree);
  const kinds = new Set(marks);
  if (kinds.size === 1 && kinds.has('.')) {
    if (thousands) return { value: whole, shape: 'grouped', digits };
    return marks.length === 1
      ? { value: decimal, shape: 'foreign', digits }
      : { value: whole, shape: 'outline', digits };
  }
  if (kinds.size === 1) {
    if (marks.length > 1) return { value: whole, shape: 'foreign', digits };
    return { value: decimal, shape: thousands ? 'three-decimals' : 'decimal', digits };
  }
  return mixed(groups, marks, { whole, decimal, digits });
}

/** Dots first and one comma at the end is how it should be; anything else is foreign. */
function mixed(
  groups: readonly string[],
  marks: readonly string[],
  { whole, decimal, digits }: { whole: number; decimal: number; digits: string },
): Omit<DigitNumeral, 'past'> {
  const inner = groups.slice(1, -1).every(isThree);
  const last = groups.at(-1);
  if (marks.indexOf(',') === marks.length - 1 && inner)
    return { value: decimal, shape: isThree(last) ? 'mixed' : 'decimal', digits };
  if (marks.indexOf('.') === marks.length - 1 && inner && !isThree(last))
    return { value: decimal, shape: 'foreign', digits };
  return { value: whole, shape: 'foreign', digits };
}

/** What the digits say of things that come whole, or of what can be measured; and whether they were mistyped. */
export function settle(
  numeral: DigitNumeral,
  comesWhole: boolean,
): { readonly value: number; readonly error?: 'separator'; readonly normalised?: string } {
  const { shape, value, digits } = numeral;
  if (shape === 'plain') return { value };
  if (shape === 'foreign' || shape === 'outline') return { value, error: 'separator' };
  if (!comesWhole || (shape !== 'mixed' && shape !== 'three-decimals')) return { value };
  return { value: Number(digits), error: 'separator', normalised: grouped(digits) };
}

const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
