/** Steps of a ladder, which are places in a row with their head: lớp 12, mức độ 2, giai đoạn I, hạng Ba, giải Nhất. */
import { gradeHeads } from './lexicon/name-heads.ts';
import { ordinal, special } from './ordinals.ts';
import { PhraseBook } from './phrases.ts';
import type { Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

/** The number of words of each head. */
const heads = new PhraseBook<number>();
for (const head of gradeHeads.split(/[|\n]/)) if (head) heads.add(head, head.split(' ').length);

/** Heads whose plain numbers are names or amounts: `vùng III` is a grade, `Vùng 3 Hải quân` a name. */
const romanOnly = wordSet('vực vùng loại giải');
/** Heads whose number is no amount even where a noun follows: `học sinh lớp 5 trường`. */
const closed = wordSet('độ kỳ kì ương tw');
const counted = wordSet('mỗi các những một mấy từng nhiều mở dạy đứng');
const MOST = 3;

/** At digits: `lớp 12`, `lớp 9A`, `mức độ 3`; but not `mở lớp 30 học viên`, `mức 5 triệu`. */
export const numberedGrade: Rule = (tokens, at) => {
  const digits = keyAt(tokens, at);
  if (digits.length > 2) return undefined;
  const head = heads.endingAt(tokens, at, MOST);
  const last = keyAt(tokens, at - 1);
  if (!head || romanOnly.at(tokens, at - 1) || (last === 'độ' && head.sense === 1)) return undefined;
  const first = at - head.sense;
  if (last === 'cấp' && !/^[1-4]$/.test(digits)) return undefined;
  if (counted.at(tokens, first - 1) && !closed.has(last)) return undefined;
  if (joins(tokens, at + 1, '.,-/') && isDigits(tokens, at + 2)) return classOf(tokens, first, at, last);
  if (measures(tokens, at + 1, closed.has(last))) return undefined;
  return ordinal(first, pastLetter(tokens, at + 1), Number(digits));
};

const ladders = wordSet('hạng bậc binh');

/** The grade of a wound, `hạng 4/4`, and a grade joined to the next, `mức độ 3,4`. */
function classOf(tokens: Tokens, first: number, at: number, last: string) {
  const whole = ladders.at(tokens, at - 1) && keyAt(tokens, at + 1) === '/';
  if (whole) return ordinal(first, at + 3, Number(keyAt(tokens, at)));
  const listed = keyAt(tokens, at + 2).length === 1 && /^(?:độ|lớp|cấp)$/.test(last);
  const counting = measures(tokens, at + 3, false);
  return listed && !counting ? ordinal(first, at + 1, Number(keyAt(tokens, at))) : undefined;
}

const amounts = wordSet('% nghìn ngàn triệu tỷ tỉ trăm chục vạn tr');

function measures(tokens: Tokens, at: number, closedHead: boolean): boolean {
  if (amounts.at(tokens, at)) return true;
  const unit = knownUnitAt(tokens, at);
  return unit !== undefined && !(closedHead && unit.sort === 'noun');
}

/** `9A`, `10A2`. */
function pastLetter(tokens: Tokens, at: number): number {
  if (!isWord(tokens, at) || !isGlued(tokens, at) || keyAt(tokens, at).length > 1) return at;
  return isDigits(tokens, at + 1) && isGlued(tokens, at + 1) ? at + 2 : at + 1;
}

const spoken = wordSet('hạng giải lớp đoạn');

/** At a head: `học kỳ II`, `khu vực III`, `hạng Ba`, `giải Nhất`, `lớp tám`. */
export const namedGrade: Rule = (tokens, at) => {
  const head = heads.longest(tokens, at);
  if (!head) return undefined;
  const roman = romanNumeral(tokens[head.past]);
  if (roman !== undefined) return ordinal(at, head.past + 1, roman, 'roman');
  const last = keyAt(tokens, head.past - 1);
  if (!spoken.at(tokens, head.past - 1)) return undefined;
  const word = keyAt(tokens, head.past);
  const prize = last === 'hạng' || last === 'giải' ? (special.get(word) ?? third(word)) : undefined;
  if (prize !== undefined) return ordinal(at, head.past + 1, prize, 'words');
  const number = last === 'giải' ? undefined : wordNumeral(tokens, head.past);
  if (!number || number.value > 12 || number.value < 2 || counted.at(tokens, at - 1)) return undefined;
  return knownUnitAt(tokens, number.past) ? undefined : ordinal(at, number.past, number.value, 'words');
};

const third = (word: string) => (word === 'ba' ? 3 : undefined);
