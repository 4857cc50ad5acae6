/** Places in a row: Một là, thứ nhất, lần thứ XIII, khóa IX, đợt 2, and the numbers of headings. */
import { digitNumeral } from './digit-numeral.ts';
import { ordinalHeads } from './lexicon/name-heads.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import { beginsSentence } from './sentence-ends.ts';
import { isDigits, isGlued, joins, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

/** The number of words of each. */
const heads = new PhraseBook<number>();
for (const head of ordinalHeads.split(/[|\n]/)) if (head) heads.add(head, head.split(' ').length);
export const special = new Map([
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
    const { past: end, value } = digitNumeral(tokens, at + 1);
    // `thứ 15/63`
    const past = joins(tokens, end, '/') && isDigits(tokens, end + 1) ? end + 2 : end;
    return { first, past, kind, value, unit: '', details: undefined };
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
  if (keyAt(tokens, at + 2) === 'của' || keyAt(tokens, at + 2) === 'liên') return false;
  const digit = name?.kind === 'digits' && tokens[at]?.capital === true;
  const weekend = keyAt(tokens, at + 3) === 'chủ' && keyAt(tokens, at + 4) === 'nhật';
  return weekend || digit || weekdayBefore.at(tokens, at - 1) || weekdayAfter.at(tokens, at + 2);
}

/** At a word that heads ordinals: `khóa IX`, `Đại hội XIII`, `thế kỷ XXI`. */
export const headedOrdinal: Rule = (tokens, at) => {
  const head = heads.longest(tokens, at);
  const roman = head && romanNumeral(tokens[head.past]);
  if (!head || roman === undefined) return undefined;
  return ordinal(at, head.past + 1, roman, 'roman');
};

const shared = wordSet('% /');
const counted = wordSet('mỗi một các những');

/** At digits after such a word: `khóa 9`, `lần 2`, `đợt 1`; but not `mỗi lần 5 hộ`. */
export const numberedOrdinal: Rule = (tokens, at) => {
  const words = heads.endingAt(tokens, at)?.sense;
  if (words === undefined || keyAt(tokens, at).length > 3 || shared.at(tokens, at + 1)) return undefined;
  if (counted.at(tokens, at - 2) || isDigits(tokens, at - 2) || knownUnitAt(tokens, at + 1)) return undefined;
  if (joins(tokens, at + 1, ',.-') && isDigits(tokens, at + 2)) return undefined;
  return ordinal(at - words, at + 1, Number(keyAt(tokens, at)));
};

const leading = wordSet('# * > _ + - •');

/** The number of a heading at the start of a line: `1.`, `2)`, `1.2.`, `III.`, `I-`, `(1)`. */
export const headingNumber: Rule = (tokens, at) => {
  if (!opensLine(tokens, at)) return undefined;
  const roman = romanNumeral(tokens[at]);
  if (roman === undefined && (!isDigits(tokens, at) || keyAt(tokens, at).length > 2)) return undefined;
  let past = at + 1;
  for (let level = 0; level < 4 && keyAt(tokens, past) === '.' && isShort(tokens, past + 1); level++)
    past += 2;
  const mark = keyAt(tokens, past);
  const closed = tokens[past]?.gap === '' ? closing.at(tokens, past) : roman !== undefined && mark === '-';
  if (!closed || (mark === '-' && roman === undefined) || !beginsPoint(tokens, past + 1)) return undefined;
  return ordinal(at, past, roman ?? Number(keyAt(tokens, at)), roman === undefined ? undefined : 'roman');
};

const closing = wordSet('. ) / - :');

/** What follows the number: words, or a capital even without a blank. */
function beginsPoint(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return token.gap === '' ? token.capital : token.kind !== 'mark' || /^["'(]$/.test(token.key);
}

const pointEnds = wordSet(': ; , . ? ! "');

/** `(1) Tăng cường …; (2) Đẩy mạnh …`, `1) Đơn thư`: points counted within a paragraph. */
export const pointInBrackets: Rule = (tokens, at) => {
  if (keyAt(tokens, at).length > 2 || keyAt(tokens, at + 1) !== ')' || !isGlued(tokens, at + 1))
    return undefined;
  const open = keyAt(tokens, at - 1) === '(' && isGlued(tokens, at);
  const next = tokens[at + 2];
  const starts = open ? at - 1 : at;
  if (next?.kind !== 'word' || next.gap === '') return undefined;
  if (starts > 0 && !pointEnds.at(tokens, starts - 1)) return undefined;
  return ordinal(at, at + 1, Number(keyAt(tokens, at)));
};

const isShort = (tokens: Tokens, at: number) =>
  isDigits(tokens, at) && tokens[at]?.gap === '' && keyAt(tokens, at).length < 3;

function opensLine(tokens: Tokens, at: number): boolean {
  if (at > 3) return false;
  for (let before = 0; before < at; before++) if (!leading.at(tokens, before)) return false;
  return true;
}

export function ordinal(first: number, past: number, value: number, form?: 'words' | 'roman'): Reading {
  return { first, past, kind: 'ordinal', value, unit: '', details: form && { form } };
}
