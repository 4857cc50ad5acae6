/** A number with its factor, in digits or words: `4,95`, `1,2 tỷ`, `1 tỷ 200 triệu`, `bốn tỷ rưỡi`, `02 (hai)`. */
import { type DigitNumeral, digitNumeral, type Settled, settle } from './digit-numeral.ts';
import { isDigits, isGlued, keyAt, type Tokens } from './tokens.ts';
import { scaleAt, wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

export interface Amount {
  readonly past: number;
  /** Before the factor; for a number in words the whole value. */
  readonly numeral: DigitNumeral;
  readonly factor: number;
  /** What stands after the factor: rưỡi, or a smaller amount. */
  readonly rest: number;
  readonly scale: number;
  readonly form: 'words' | undefined;
}

export function amountAt(tokens: Tokens, at: number): Amount | undefined {
  if (isDigits(tokens, at)) return digitAmount(tokens, at);
  const words = wordNumeral(tokens, at);
  if (!words) return undefined;
  const { past, value, scale } = words;
  const numeral: DigitNumeral = { past, value, shape: 'plain', digits: '' };
  return { past, numeral, factor: 1, rest: 0, scale, form: 'words' };
}

function digitAmount(tokens: Tokens, at: number): Amount {
  const numeral = digitNumeral(tokens, at);
  const spoken = spokenAgain(tokens, numeral.past, numeral.value);
  const factors = factorsAt(tokens, spoken);
  if (!factors) return { past: spoken, numeral, factor: 1, rest: 0, scale: 1, form: undefined };
  const { factor } = factors;
  const rest = restAt(tokens, factors.past, factor);
  return { past: rest.past, numeral, factor, rest: rest.value, scale: factor, form: undefined };
}

/** Offices repeat a number in words to be safe: `02 (hai) bản`. */
function spokenAgain(tokens: Tokens, at: number, value: number): number {
  if (keyAt(tokens, at) !== '(') return at;
  const words = wordNumeral(tokens, at + 1);
  return words && words.value === value && keyAt(tokens, words.past) === ')' ? words.past + 1 : at;
}

interface Factors {
  readonly past: number;
  readonly factor: number;
}

/** `trăm triệu`, `nghìn tỷ`: at most two factors. */
function factorsAt(tokens: Tokens, at: number): Factors | undefined {
  const first = smallFactor(keyAt(tokens, at)) ?? scaleAt(tokens, at) ?? shortScale(tokens, at);
  if (first === undefined) return undefined;
  const second = scaleAt(tokens, at + 1);
  if (second === undefined || second <= first) return { past: at + 1, factor: first };
  return { past: at + 2, factor: first * second };
}

const smallFactor = (word: string): number | undefined =>
  word === 'chục' ? 10 : word === 'trăm' ? 100 : undefined;

const coins = wordSet('đ đồng / vnđ vnd');

/** `5tr`, `500k`; and `0,9 tỷ số hóa`, which after digits is no tỷ số. */
function shortScale(tokens: Tokens, at: number): number | undefined {
  const token = tokens[at];
  if (token?.key === 'tỷ' && keyAt(tokens, at + 1) === 'số' && keyAt(tokens, at + 2) === 'hóa') return 1e9;
  if (token?.key === 'tr' && !token.capital && (token.gap === '' || coins.at(tokens, at + 1))) return 1e6;
  return token?.key === 'k' && !token.capital && token.gap === '' ? 1e3 : undefined;
}

/** `rưỡi`, or a smaller amount said after it: 1 tỷ + 200 triệu. */
function restAt(
  tokens: Tokens,
  at: number,
  factor: number,
): { readonly past: number; readonly value: number } {
  if (keyAt(tokens, at) === 'rưỡi') return { past: at + 1, value: factor / 2 };
  if (!isDigits(tokens, at)) return { past: at, value: 0 };
  const numeral = digitNumeral(tokens, at);
  // `1tỷ2`, `2tr350`: the next places of the number.
  if (isGlued(tokens, at) && numeral.shape === 'plain' && numeral.digits.length < 4)
    return { past: numeral.past, value: times(Number(`0.${numeral.digits}`), factor) };
  const next = factorsAt(tokens, numeral.past);
  if (!next || next.factor >= factor) return { past: at, value: 0 };
  const deeper = restAt(tokens, next.past, next.factor);
  return { past: deeper.past, value: times(numeral.value, next.factor) + deeper.value };
}

/** `comesWhole`: it counts people or things, of which there are no halves. */
export function settledAmount({ numeral, factor, rest }: Amount, comesWhole: boolean): Settled {
  const settled = settle(numeral, comesWhole && factor === 1);
  if (factor === 1) return settled;
  const { value, error, normalised } = settled;
  return { value: times(value, factor) + rest, error, normalised };
}

/** 1,319 triệu is 1319000, not 1318999.9999. */
function times(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(value) && product < 1e15 ? product : Number(product.toPrecision(15));
}
