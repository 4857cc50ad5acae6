/** What is said of an amount after its unit: một năm rưỡi, ba mét rưỡi, một tấn hai, cao 1m65. */
import { isDigits, isGlued, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt, type Unit } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

export interface Rest {
  readonly past: number;
  readonly value: number;
}

/** Measures of everyday life, whose tenths are said after them. */
const everyday = wordSet('tấn tạ yến cân ký kí mét m thước lít');

export function restAfter(tokens: Tokens, { past, sort }: Unit): Rest | undefined {
  if (sort !== 'time' && sort !== 'measure' && sort !== 'money') return undefined;
  if (keyAt(tokens, past) === 'rưỡi') return { past: past + 1, value: 0.5 };
  return sort === 'measure' && everyday.at(tokens, past - 1) ? tenths(tokens, past) : undefined;
}

function tenths(tokens: Tokens, at: number): Rest | undefined {
  if (isDigits(tokens, at)) {
    const digits = keyAt(tokens, at);
    return isGlued(tokens, at) && digits.length < 3
      ? { past: at + 1, value: Number(`0.${digits}`) }
      : undefined;
  }
  const word = wordNumeral(tokens, at);
  if (!word || word.value > 9 || word.past !== at + 1 || keyAt(tokens, at) === 'năm') return undefined;
  return knownUnitAt(tokens, word.past) ? undefined : { past: word.past, value: word.value / 10 };
}
