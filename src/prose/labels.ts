/** Numbers that are names: Covid-19, A4, thôn 5, Quốc lộ 1A, Điều 4, telephone numbers, the sign of a footnote. */

import { amountAt } from './amount.ts';
import { isYear } from './dates.ts';
import { digitNumeral, MOST_DIGITS } from './digit-numeral.ts';
import { amountsBefore, labelHeads, noHeads } from './lexicon/name-heads.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import { beginsSentence } from './sentence-ends.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens, tokenAt } from './tokens.ts';
import { doingBook, knownUnitAt, unitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

const heads = new PhraseBook<true>().add(labelHeads, true);
const none = new PhraseBook<true>().add(noHeads, true);
const amounts = wordSet(amountsBefore);
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
    const footnote = !tokenAt(tokens, at - 1)?.upper && keyAt(tokens, at - 1).length > 1;
    return label(tokens, footnote ? at : at - 1, at, gluedEnd(tokens, at + 1));
  }
  if (keyAt(tokens, at - 1) === '+' && isGlued(tokens, at - 1) && tokenAt(tokens, at - 2)?.upper)
    return label(tokens, at - 2, at, at + 1);
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
  if (keyAt(tokens, at + 1).length > 2 || amountAt(tokens, at)?.factor !== 1) return undefined;
  return label(tokens, at, at, at + 2);
};

function gluedEnd(tokens: Tokens, at: number): number {
  return isWord(tokens, at) && isGlued(tokens, at) && keyAt(tokens, at).length < 3 ? at + 1 : at;
}

const callers = new PhraseBook<true>().add(
  'điện thoại|số điện thoại|sđt|đt|hotline|đường dây nóng|tổng đài|fax|tel|zalo|số tài khoản|tài khoản|stk|mã số|mã số thuế|mst|mã bưu chính|mã bưu điện|mã vùng|mã hồ sơ|mã định danh|máy lẻ|số máy|di động|đtdđ|cccd|cmnd|căn cước công dân số|hộ chiếu số|số hiệu|biển kiểm soát',
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
const factors = wordSet('nghìn ngàn triệu tỷ tỉ trăm chục vạn');
/** `Trang 1/2`: of both numbers neither counts anything. */
export const pageNumber: Rule = (tokens, at) => {
  const stroke = keyAt(tokens, at - 1) === '/' && isDigits(tokens, at - 2) ? at - 2 : at;
  if (keyAt(tokens, stroke - 1) !== 'trang' || keyAt(tokens, at).length > 4) return undefined;
  return stroke < at || joins(tokens, at + 1, '/') ? label(tokens, at, at, at + 1) : undefined;
};

const afterColon = wordSet('số lẻ trang');

/** `thôn 5`, `Điều 4`, `4.0` after công nghiệp; not `mỗi tổ 5 hộ`, not `tổng số 40`. */
export const numberOfName: Rule = (tokens, at) => {
  const colon = keyAt(tokens, at - 1) === ':' ? at - 1 : at;
  const head = heads.endingAt(tokens, colon);
  if (!head || (keyAt(tokens, colon - 1) === 'số' && amounts.at(tokens, colon - 2))) return undefined;
  if (none.endingAt(tokens, colon)) return undefined;
  if (colon < at && !afterColon.at(tokens, colon - 1)) return undefined;
  const numeral = digitNumeral(tokens, at);
  if (numeral.shape !== 'plain' && !(numeral.shape === 'foreign' && numeral.value < 10)) return undefined;
  if (notNames.at(tokens, at - 2) && !leadsList(tokens, numeral.past)) return undefined;
  if (countsNext(tokens, numeral.past, isProper(tokens, at))) return undefined;
  // `Km 12+500`, `số nhà 45/12`
  const goesOn = joins(tokens, numeral.past, '+/') && isDigits(tokens, numeral.past + 1);
  const tail = goesOn ? numeral.past + 2 : gluedEnd(tokens, numeral.past);
  return { first: at, past: tail, kind: 'label', value: numeral.value, unit: '', details: undefined };
};

/** `các thôn 1, 2 và 5`. */
const leadsList = (tokens: Tokens, at: number): boolean =>
  (keyAt(tokens, at) === ',' || keyAt(tokens, at) === 'và') && isDigits(tokens, at + 1);

/** A head with a capital within a sentence: `Khối 3 tổ chức ngày hội`. */
function isProper(tokens: Tokens, at: number): boolean {
  for (let back = at - 1; back > at - 4; back--)
    if (tokenAt(tokens, back)?.capital)
      return heads.longest(tokens, back)?.past === at && !beginsSentence(tokens, back);
  return false;
}

function countsNext(tokens: Tokens, at: number, proper: boolean): boolean {
  if (factors.at(tokens, at)) return true;
  // `bão số 9 năm 2020`
  if (keyAt(tokens, at) === 'năm' && isYear(keyAt(tokens, at + 1))) return false;
  // `chuyển tuyến 38/41 ca`, `vòng 15-30 phút`.
  if (joins(tokens, at, '/-') && isDigits(tokens, at + 1))
    return !proper && knownUnitAt(tokens, digitNumeral(tokens, at + 1).past) !== undefined;
  const unit = knownUnitAt(tokens, at);
  if (!unit || isHeadOfName(tokens, at)) return false;
  return unit.sort !== 'noun' || !(proper || isDoing(tokens, at, unit.past));
}

/** `khoản 2 Điều 14`: the next word heads a name of its own. */
const isHeadOfName = (tokens: Tokens, at: number): boolean =>
  tokens[at]?.capital === true && isDigits(tokens, at + 1);

/** `Khối 3 tổ chức`, `thôn 5 đơn vị`: a noun that is a doing too, where an object follows. */
const isDoing = (tokens: Tokens, at: number, past: number): boolean =>
  doingBook.longest(tokens, at)?.past === past && unitAt(tokens, past) !== undefined;

/** The next number of `thôn 1, 2 và 3`, of `trang 1 2 3`: a name like the first, if it counts nothing. */
export const nextOfNames: Rule = (tokens, at) => {
  if (keyAt(tokens, at).length > 3 || tokens[at]?.gap === 'firm') return undefined;
  if (!follows.at(tokens, at - 1) && !isDigits(tokens, at - 1)) return undefined;
  for (let back = at - 1, numbers = 0; back > at - MOST_BACK; back--) {
    const token = tokenAt(tokens, back);
    if (token?.kind === 'digits') numbers += 1;
    else if (!listing.at(tokens, back) && !(numbers > 0 && token?.key === ':'))
      return numbers > 0 && token?.kind === 'word' ? namedFrom(tokens, back, at) : undefined;
  }
  return undefined;
};

const listing = wordSet(', và');

const follows = wordSet(', và :');
const MOST_BACK = 9;
/** Heads of names that are counted in lists. */
const listed = wordSet('phố thôn xóm tổ khối ấp bản đội phường quận điều khoản mốc trang đồi lô ngõ số');

function namedFrom(tokens: Tokens, head: number, at: number): Reading | undefined {
  if (!listed.at(tokens, head) || none.endingAt(tokens, head + 1)) return undefined;
  if (keyAt(tokens, head) === 'số' || joins(tokens, at + 1, '.,/-')) return undefined;
  if (keyAt(tokens, at + 1) === '%' || knownUnitAt(tokens, at + 1)) return undefined;
  const adjacent = isDigits(tokens, at - 1);
  return adjacent && keyAt(tokens, head) !== 'trang' ? undefined : label(tokens, at, at, at + 1);
}

const placeHeads = wordSet(
  'thôn xóm bản làng khối ấp khóm buôn trường học điện máy cầu nghiệp phố mốc mầm non cư trạm hồ đập vùng chung',
);

const shared = wordSet('% /');

/** `bản Cao Vều 1`: a number that ends the name of a place. */
export const numberedPlace: Rule = (tokens, at) => {
  const digits = keyAt(tokens, at);
  if (digits.length > 2 || !tokenAt(tokens, at - 1)?.capital || tokens[at]?.gap === '') return undefined;
  if (unitAt(tokens, at + 1) || shared.at(tokens, at + 1) || joins(tokens, at + 1, '.,')) return undefined;
  let back = at - 1;
  while (back > at - 5 && tokenAt(tokens, back)?.capital && !placeHeads.at(tokens, back)) back -= 1;
  return placeHeads.at(tokens, back) ? label(tokens, at, at, at + 1) : undefined;
};

/** At a word that heads names, before a Roman numeral: `Phụ lục I`, `Chương II`. */
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

const onDuty = wordSet('trực vụ động tục cửa trợ tuyến suốt việc bận sát ứng');

/** `24/24`; `trực 24/7`, which else is a day in July. */
export const roundTheClock: Rule = (tokens, at) => {
  if (keyAt(tokens, at) !== '24') return undefined;
  const hours = /^[hg]$/.test(keyAt(tokens, at + 1)) ? 1 : 0;
  const stroke = at + 1 + hours;
  const round = joins(tokens, stroke, '/') && /^(?:7|24)$/.test(keyAt(tokens, stroke + 1));
  if (keyAt(tokens, stroke + 1) === '7' && !hours && !onDuty.at(tokens, at - 1)) return undefined;
  // `24/24 cặp bản` are all of them.
  if (!round || (!hours && keyAt(tokens, at + 3) !== 'giờ' && knownUnitAt(tokens, at + 3))) return undefined;
  return label(tokens, at, at, stroke + 2 + (/^[hg]$/.test(keyAt(tokens, stroke + 2)) ? 1 : 0));
};
