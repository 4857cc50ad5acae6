/** Places in a row: Một là, thứ nhất, lần thứ XIII, khóa IX, đợt 2, and the numbers of headings. */
import { ordinalHeads } from './lexicon/name-heads.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import { beginsSentence } from './sentence-ends.ts';
import { isDigits, isWord, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

const heads = new PhraseBook<true>().add(ordinalHeads, true);
const special = new Map([
  ['nhất', 1],
  ['nhì', 2],
  ['tư', 4],
]);

/** At a number in words: `Hai là,`, which opens a point; never in running text. */
export const pointInWords: Rule = (tokens, at) => {
  const number = wordNumeral(tokens, at);
  if (!number || number.value > 20 || keyAt(tokens, number.past) !== 'là') return undefined;
  if (!beginsSentence(tokens, at) && !tokens[at]?.capital && keyAt(tokens, at - 1) !== ',') return undefined;
  if (keyAt(tokens, number.past + 1) === 'một') return undefined;
  return ordinal(at, number.past + 1, number.value, 'words');
};

/** At the word thứ: `thứ nhất`, `lần thứ hai`, `thứ XIII`; days of the week are names. */
export const inARow: Rule = (tokens, at) => {
  const first = keyAt(tokens, at - 1) === 'lần' ? at - 1 : at;
  if (isDigits(tokens, at + 1)) {
    const kind = isWeekday(tokens, at) ? 'label' : 'ordinal';
    const value = Number(keyAt(tokens, at + 1).slice(0, 15));
    return { first, past: at + 2, kind, value, unit: '', details: undefined };
  }
  const roman = romanNumeral(tokens[at + 1]);
  if (roman !== undefined) return ordinal(first, at + 2, roman, 'roman');
  const value = special.get(keyAt(tokens, at + 1));
  const number = value === undefined ? wordNumeral(tokens, at + 1) : { value, past: at + 2 };
  if (!number || isWeekday(tokens, at)) return undefined;
  return ordinal(first, number.past, number.value, 'words');
};

const weekdayBefore = wordSet('ngày sáng chiều tối trưa đêm hôm từ vào');
const weekdayAfter = wordSet('hàng hằng tuần ngày cn');

function isWeekday(tokens: Tokens, at: number): boolean {
  if (keyAt(tokens, at - 1) === 'lần') return false;
  const name = tokens[at + 1];
  if (name?.capital && !name.upper) return true;
  const digit = name?.kind === 'digits' && tokens[at]?.capital === true;
  return digit || weekdayBefore.at(tokens, at - 1) || weekdayAfter.at(tokens, at + 2);
}

/** At a word that heads ordinals: `khóa IX`, `Đại hội XIII`, `thế kỷ XXI`, `hạng Nhì`. */
export const headedOrdinal: Rule = (tokens, at) => {
  const head = heads.longest(tokens, at);
  if (!head) return undefined;
  const roman = romanNumeral(tokens[head.past]);
  if (roman !== undefined) return ordinal(at, head.past + 1, roman, 'roman');
  if (keyAt(tokens, at) !== 'hạng') return undefined;
  const words = special.get(keyAt(tokens, head.past)) ?? (keyAt(tokens, head.past) === 'ba' ? 3 : undefined);
  return words === undefined ? undefined : ordinal(at, head.past + 1, words, 'words');
};

const shared = wordSet('% /');
const each = wordSet('mỗi một');

/** At digits after such a word: `khóa 9`, `lần 2`, `đợt 1`; but not `mỗi lần 5 hộ`. */
export const numberedOrdinal: Rule = (tokens, at) => {
  if (!heads.endingAt(tokens, at) || keyAt(tokens, at).length > 3 || shared.at(tokens, at + 1))
    return undefined;
  if (each.at(tokens, at - 2) || isDigits(tokens, at - 2) || knownUnitAt(tokens, at + 1)) return undefined;
  const first = at - 1;
  return ordinal(first, at + 1, Number(keyAt(tokens, at)));
};

const leading = wordSet('# * > _ + - •');
const closing = wordSet('. ) /');

/** The number of a heading at the start of a line: `1.`, `2)`, `1.2.`, `III.` */
export const headingNumber: Rule = (tokens, at) => {
  if (!opensLine(tokens, at)) return undefined;
  const roman = romanNumeral(tokens[at]);
  if (roman === undefined && (!isDigits(tokens, at) || keyAt(tokens, at).length > 2)) return undefined;
  let past = at + 1;
  for (let level = 0; level < 4 && keyAt(tokens, past) === '.' && isShort(tokens, past + 1); level++)
    past += 2;
  const closed = closing.at(tokens, past);
  const spaced = tokens[past + 1]?.gap !== '' && isWord(tokens, past + 1);
  if (tokens[past]?.gap !== '' || !closed || !spaced) return undefined;
  return ordinal(at, past, roman ?? Number(keyAt(tokens, at)), roman === undefined ? undefined : 'roman');
};

const isShort = (tokens: Tokens, at: number) =>
  isDigits(tokens, at) && tokens[at]?.gap === '' && keyAt(tokens, at).length < 3;

function opensLine(tokens: Tokens, at: number): boolean {
  if (at > 3) return false;
  for (let before = 0; before < at; before++) if (!leading.at(tokens, before)) return false;
  return true;
}

function ordinal(first: number, past: number, value: number, form?: 'words' | 'roman'): Reading {
  return { first, past, kind: 'ordinal', value, unit: '', details: form && { form } };
}
