/** Numbers that are names: Covid-19, A4, thôn 5, Quốc lộ 1A, Điều 4, telephone numbers, the sign of a footnote. */
import { digitNumeral, MOST_DIGITS } from './digit-numeral.ts';
import { amountsBefore, labelHeads, sloganWords } from './lexicon/name-heads.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt, unitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

const heads = new PhraseBook<true>().add(labelHeads, true);
const amounts = wordSet(amountsBefore);
const slogans = wordSet(sloganWords);
const spacedByHand = wordSet('quý tháng năm ngày hơn gần trên khoảng số đạt có là và với từ đến được');

function label(tokens: Tokens, first: number, at: number, past: number): Reading {
  const digits = keyAt(tokens, at);
  const value = digits.length > MOST_DIGITS ? null : Number(digits);
  return { first, past, kind: 'label', value, unit: '', details: undefined };
}

const goingOn = wordSet('/ . , %');

/** Glued to a word: `A4`, `G7`, `Bộ1`; or by a hyphen: `Covid-19`, `sub-site-1`. */
export const gluedToWord: Rule = (tokens, at) => {
  if (!isGlued(tokens, at)) return undefined;
  if (isWord(tokens, at - 1)) {
    if (spacedByHand.at(tokens, at - 1)) return undefined;
    const footnote = !tokens[at - 1]?.upper && keyAt(tokens, at - 1).length > 1;
    return label(tokens, footnote ? at : at - 1, at, gluedEnd(tokens, at + 1));
  }
  const hyphened = keyAt(tokens, at - 1) === '-' && isGlued(tokens, at - 1) && isWord(tokens, at - 2);
  if (!hyphened || isMeasured(tokens, at + 1) || keyAt(tokens, at).length > 3) return undefined;
  if (goingOn.at(tokens, at + 1) && isDigits(tokens, at + 2)) return undefined;
  return label(tokens, at - 2, at, gluedEnd(tokens, at + 1));
};

const isMeasured = (tokens: Tokens, at: number) =>
  /^(?:percent|money|measure)$/.test(unitAt(tokens, at)?.sort ?? '');

/** `1A`, `30a`, `5G`: letters on the tail, unless they are a unit. */
export const letterTail: Rule = (tokens, at) => {
  if (!isWord(tokens, at + 1) || !isGlued(tokens, at + 1) || knownUnitAt(tokens, at + 1)) return undefined;
  if (keyAt(tokens, at + 1).length > 2) return undefined;
  return label(tokens, at, at, at + 2);
};

function gluedEnd(tokens: Tokens, at: number): number {
  return isWord(tokens, at) && isGlued(tokens, at) && keyAt(tokens, at).length < 3 ? at + 1 : at;
}

const callers = new PhraseBook<true>().add(
  'điện thoại|số điện thoại|sđt|đt|hotline|đường dây nóng|tổng đài|fax|tel|zalo|số tài khoản|tài khoản|mã số|mã số thuế',
  true,
);

const ZERO = 0x30;
const announcing = wordSet(': .');
const within = wordSet('. -');

/** A telephone or an account: a leading zero and nine digits or more, or a word that says so; spaces and dots within. */
export const callNumber: Rule = (tokens, at) => {
  const mark = announcing.at(tokens, at - 1) ? at - 1 : at;
  const named = callers.endingAt(tokens, mark) !== undefined;
  const digits = keyAt(tokens, at);
  if (digits.length > MOST_DIGITS) return label(tokens, at, at, at + 1);
  if (!named && digits.charCodeAt(0) !== ZERO) return undefined;
  let [past, count] = [at + 1, digits.length];
  while (count < 12) {
    const next = within.at(tokens, past) ? past + 1 : past;
    if (!isDigits(tokens, next) || keyAt(tokens, next).length < 3) break;
    count += keyAt(tokens, next).length;
    past = next + 1;
  }
  if (count < (named ? 3 : 9) || count > MOST_DIGITS) return undefined;
  let all = '';
  for (let each = at; each < past; each++) if (isDigits(tokens, each)) all += keyAt(tokens, each);
  return { first: at, past, kind: 'label', value: Number(all), unit: '', details: undefined };
};

const notNames = wordSet('mỗi các những một');
const factors = wordSet('nghìn ngàn triệu tỷ tỉ trăm chục');
const shared = wordSet('% /');

/** `thôn 5`, `Điều 4`, `4.0` after công nghiệp; not `mỗi tổ 5 hộ`, not `tổng số 40`. */
export const numberOfName: Rule = (tokens, at) => {
  const colon = keyAt(tokens, at - 1) === ':' ? at - 1 : at;
  const head = heads.endingAt(tokens, colon);
  if (!head || (keyAt(tokens, colon - 1) === 'số' && amounts.at(tokens, colon - 2))) return undefined;
  if (colon < at && keyAt(tokens, colon - 1) !== 'số') return undefined;
  const numeral = digitNumeral(tokens, at);
  if (numeral.shape !== 'plain' && !(numeral.shape === 'foreign' && numeral.value < 10)) return undefined;
  if (notNames.at(tokens, at - 2) || countsNext(tokens, numeral.past)) return undefined;
  const tail = joins(tokens, numeral.past, '+') ? numeral.past + 2 : gluedEnd(tokens, numeral.past);
  return { first: at, past: tail, kind: 'label', value: numeral.value, unit: '', details: undefined };
};

function countsNext(tokens: Tokens, at: number): boolean {
  return knownUnitAt(tokens, at) !== undefined || factors.at(tokens, at);
}

const placeHeads = wordSet(
  'thôn xóm bản làng khối ấp khóm buôn trường học điện máy cầu nghiệp phố mốc mầm non cư trạm hồ đập vùng chung',
);

/** `bản Cao Vều 1`: a number that ends the name of a place. */
export const numberedPlace: Rule = (tokens, at) => {
  const digits = keyAt(tokens, at);
  if (digits.length > 2 || !tokens[at - 1]?.capital || tokens[at]?.gap === '') return undefined;
  if (unitAt(tokens, at + 1) || shared.at(tokens, at + 1) || joins(tokens, at + 1, '.,')) return undefined;
  let back = at - 1;
  while (back > at - 5 && tokens[back]?.capital && !placeHeads.at(tokens, back)) back -= 1;
  return placeHeads.at(tokens, back) ? label(tokens, at, at, at + 1) : undefined;
};

/** At a word that heads names, before a Roman numeral: `vùng III`, `khu vực II`. */
export const romanName: Rule = (tokens, at) => {
  const head = heads.longest(tokens, at);
  const value = head && romanNumeral(tokens[head.past]);
  if (!head || value === undefined) return undefined;
  return {
    first: head.past,
    past: head.past + 1,
    kind: 'label',
    value,
    unit: '',
    details: { form: 'roman' },
  };
};

const quoteBegins = wordSet('" \' (');
const quoteEnds = wordSet(', " \' )');

/** `“5 không, 3 sạch”`, `4 cùng`: what a slogan counts is part of its name. */
export const slogan: Rule = (tokens, at) => {
  if (keyAt(tokens, at).length > 1 || !slogans.at(tokens, at + 1)) return undefined;
  const quoted = quoteBegins.at(tokens, at - 1) || quoteEnds.at(tokens, at + 2);
  return quoted ? label(tokens, at, at, at + 1) : undefined;
};

/** `24/7`, `24/24`. */
export const roundTheClock: Rule = (tokens, at) => {
  const round =
    keyAt(tokens, at) === '24' && joins(tokens, at + 1, '/') && /^(?:7|24)$/.test(keyAt(tokens, at + 2));
  return round ? label(tokens, at, at, at + 3) : undefined;
};
