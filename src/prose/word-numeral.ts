/**
 * A number written in words: `mười lăm`, `một trăm linh năm`, `hai nghìn ba trăm tỷ`. Reads the longest stretch that
 * is one number and leaves alone what only looks like one: the year in `hai mươi năm`, the rate in `tỷ lệ`.
 */

import { keyAt, type Tokens } from './tokens.ts';
import { type WordSet, wordSet } from './word-set.ts';
import { wordKey } from './words.ts';

export interface WordNumeral {
  readonly past: number;
  readonly value: number;
  /** The largest of nghìn, triệu, tỷ in it; 1 without. */
  readonly scale: number;
}

const digitWords = 'không một hai ba bốn năm sáu bảy tám chín'.split(' ');
const units = new Map<string, number>([
  ...digitWords.map((word, value) => [wordKey(word), value] as const),
  ...([['bẩy', 7]] as const),
]);
/** Only after tens. */
const endings = new Map<string, number>([
  ['mốt', 1],
  ['tư', 4],
  ['lăm', 5],
  ['nhăm', 5],
]);
const scales = new Map<string, number>([
  ...([
    ['nghìn', 1e3],
    ['ngàn', 1e3],
    ['vạn', 1e4],
    ['triệu', 1e6],
    ['tỷ', 1e9],
    ['tỉ', 1e9],
  ] as const),
]);
/** `tỷ lệ`, `triệu tập`, `vạn sự` are words of their own. */
const notScale: Readonly<Record<string, WordSet>> = {
  tỷ: wordSet('lệ trọng suất số giá phú mỉ'),
  tỉ: wordSet('lệ trọng suất số giá phú mỉ mẩn'),
  triệu: wordSet('tập phú hồi'),
  vạn: wordSet('thọ sự an phúc lý'),
};
const scaleWords = wordSet([...scales.keys()].join(' '));
const tens = wordSet('mươi chục');
const hundreds = wordSet('trăm');
const zeros = wordSet('linh lẻ');

/** A factor of thousand and more: nghìn, vạn, triệu, tỷ; but not in `tỷ lệ`, `triệu tập`, `vạn sự`. */
export function scaleAt(tokens: Tokens, at: number): number | undefined {
  if (!scaleWords.at(tokens, at)) return undefined;
  const word = keyAt(tokens, at);
  return notScale[word]?.at(tokens, at + 1) ? undefined : scales.get(word);
}

export function wordNumeral(tokens: Tokens, at: number): WordNumeral | undefined {
  let [billions, millions, past, scale] = [0, 0, at, 1];
  let [factor, found] = [Number.POSITIVE_INFINITY, false];
  for (;;) {
    const group = groupAt(tokens, past, found);
    if (!group) break;
    const next = scaleAt(tokens, group.past);
    if (next === undefined) {
      // The last group: below every factor before it.
      if (factor <= 1) break;
      return { past: group.past, value: billions + millions + group.value, scale };
    }
    if (next >= factor && next < 1e9) break;
    if (next === 1e9 && billions > 0) break;
    [past, found, scale] = [group.past + 1, true, Math.max(scale, next)];
    if (next === 1e9) [billions, millions, factor] = [(millions + group.value) * 1e9, 0, 1e9];
    else [millions, factor] = [millions + group.value * next, next];
    // `hai nghìn tỷ`: the factor of a factor.
    const further = scaleAt(tokens, past);
    if (further !== undefined && further > next) {
      const whole = further === 1e9 && billions === 0;
      if (!whole) break;
      [billions, millions, factor, past, scale] = [millions * 1e9, 0, 1e9, past + 1, 1e12];
    }
    if (keyAt(tokens, past) === 'rưỡi')
      return { past: past + 1, value: billions + millions + (billions && !millions ? 5e8 : next / 2), scale };
  }
  return found ? { past, value: billions + millions, scale } : undefined;
}

interface Group {
  readonly past: number;
  readonly value: number;
}

/** Up to 999: `năm trăm linh ba`, `mười lăm`, `ba chục`, `bốn`. */
function groupAt(tokens: Tokens, at: number, inside: boolean): Group | undefined {
  const unit = units.get(keyAt(tokens, at));
  if (keyAt(tokens, at) === 'mười') return teens(tokens, at);
  if (zeros.has(keyAt(tokens, at)) && inside) return afterZero(tokens, at, 0);
  if (unit === undefined || (unit === 0 && !inside)) return undefined;
  const next = keyAt(tokens, at + 1);
  if (hundreds.has(next)) return afterHundred(tokens, at + 2, unit * 100);
  if (tens.has(next)) return afterTens(tokens, at + 2, unit * 10);
  const ending = endings.get(next);
  if (ending !== undefined && unit > 1 && next !== 'tư') return { past: at + 2, value: unit * 10 + ending };
  // `hai triệu năm`: a year, unless something follows that makes it five.
  if (inside && unit === 5 && scaleAt(tokens, at + 1) === undefined) return undefined;
  return unit === 0 ? undefined : { past: at + 1, value: unit };
}

function teens(tokens: Tokens, at: number): Group {
  const next = keyAt(tokens, at + 1);
  const unit = next === 'lăm' || next === 'nhăm' ? 5 : plainUnit(next);
  return unit === undefined ? { past: at + 1, value: 10 } : { past: at + 2, value: 10 + unit };
}

function afterHundred(tokens: Tokens, at: number, hundred: number): Group {
  if (keyAt(tokens, at) === 'rưỡi') return { past: at + 1, value: hundred + 50 };
  if (zeros.has(keyAt(tokens, at))) return afterZero(tokens, at, hundred) ?? { past: at, value: hundred };
  if (keyAt(tokens, at) === 'mười') {
    const { past, value } = teens(tokens, at);
    return { past, value: hundred + value };
  }
  const unit = units.get(keyAt(tokens, at));
  if (unit && tens.has(keyAt(tokens, at + 1))) return afterTens(tokens, at + 2, hundred + unit * 10);
  return { past: at, value: hundred };
}

function afterZero(tokens: Tokens, at: number, hundred: number): Group | undefined {
  const unit = units.get(keyAt(tokens, at + 1)) ?? endings.get(keyAt(tokens, at + 1));
  return unit ? { past: at + 2, value: hundred + unit } : undefined;
}

function afterTens(tokens: Tokens, at: number, value: number): Group {
  const next = keyAt(tokens, at);
  const unit = keyAt(tokens, at - 1) === 'chục' ? undefined : (endings.get(next) ?? plainUnit(next));
  return unit === undefined ? { past: at, value } : { past: at + 1, value: value + unit };
}

/** After tens five is `lăm`, so `năm` there is a year. */
const plainUnit = (word: string): number | undefined => {
  const unit = units.get(word);
  return unit === 0 || unit === 5 ? undefined : unit;
};
