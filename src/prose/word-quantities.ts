/**
 * Amounts in words. Most of these words have another life: `năm` is a year, `ba` a father, `một` an article, `chín`
 * ripe. What follows decides, and a word that could be a name is left alone.
 */
import type { ProseKind } from '../domain/prose-figure.ts';
import { type Amount, amountAt } from './amount.ts';
import { isInIdiom } from './idioms.ts';
import { PhraseBook } from './phrases.ts';
import { qualifierBefore, takenWithin } from './qualifier.ts';
import { quantity, single } from './quantities.ts';
import type { Details, Reading, Rule } from './reading.ts';
import { beginsSentence } from './sentence-ends.ts';
import { isDigits, keyAt, type Tokens } from './tokens.ts';
import { type Unit, unitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { type WordSet, wordSet } from './word-set.ts';

/** The words at which the rules for numbers in words are asked. */
export const numberStarts = 'một hai ba bốn năm sáu bảy bẩy tám chín mười';

const named = wordSet('thứ tháng mùng mồng');

/** At a word that can begin a number. */
export const wordQuantity: Rule = (tokens, at) => {
  if (isName(tokens, at)) return undefined;
  const amount = amountAt(tokens, at);
  if (!amount || named.at(tokens, at - 1) || slogans.at(tokens, amount.past)) {
    return amount && monthly(tokens, at, amount) ? single(tokens, at, amount) : undefined;
  }
  const parts = inParts(tokens, at, amount);
  if (parts || isInIdiom(tokens, at)) return parts;
  const span = neighbours(tokens, at, amount);
  if (span) return span;
  if (leadsOn.at(tokens, amount.past)) {
    const read = quantity(tokens, at);
    if (read?.kind === 'range' || read?.details?.denominator !== undefined) return read;
  }
  const unit = unitAt(tokens, amount.past);
  if (!isNumber(tokens, at, amount, unit)) return undefined;
  return amount.past - at > 1 ? quantity(tokens, at) : single(tokens, at, amount);
};

/** `ba đến bốn tháng`, `ba trong mười một chỉ tiêu`. */
const leadsOn = wordSet('đến tới - trong');
const aYear = wordSet('năm');

/** `bảy, tám lượt`, `hai ba hộ`, `năm bảy người`: from the one to the other. */
function neighbours(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  const value = amount.numeral.value;
  if (value > 9 || amount.past !== at + 1 || amount.scale > 1) return undefined;
  if (aYear.at(tokens, at) && single5Before.at(tokens, at - 1)) return undefined;
  const start = keyAt(tokens, amount.past) === ',' ? amount.past + 1 : amount.past;
  const upper = wordNumeral(tokens, start);
  if (!upper || upper.past !== start + 1 || upper.value <= value || upper.value > value + 2) return undefined;
  const unit = unitAt(tokens, upper.past);
  if (!unit || unit.sort === 'guess') return undefined;
  const kind = 'range' as const;
  return {
    first: at,
    past: unit.past,
    kind,
    value,
    unit: unit.name,
    details: { max: upper.value, form: 'words' },
  };
}

const monthlyThings = wordSet('lần buổi kỳ cuộc');

/** `mỗi tháng hai lần` is no month. */
const monthly = (tokens: Tokens, at: number, { past }: Amount) =>
  keyAt(tokens, at - 1) === 'tháng' && monthlyThings.at(tokens, past);

/** `hai không`, `ba cùng`. */
const slogans = wordSet('không cùng bám là mươi');

/** A capital inside a sentence: Ba Vì, Năm Căn, đồng chí Hai. */
function isName(tokens: Tokens, at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token?.capital) return false;
  if (token.upper) return false;
  return !beginsSentence(tokens, at) || (next?.capital === true && !next.upper);
}

const single5Before = wordSet(
  'mỗi hàng hằng trong cả nhiều những các đầu cuối giữa qua suốt cùng theo từng ngay hết vài mấy nửa quanh lâu một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn rưỡi',
);
const ambiguous = wordSet('ba năm chín bảy');
const notAfter: Readonly<Record<string, WordSet>> = {
  ba: wordSet('mẹ má lô lê tiêu gai lan đình lăng vì bể tri toong na'),
  năm: wordSet('công thứ hội hướng sở học tháng nay qua trước sau mới cũ đó này kia cũng sinh'),
  chín: wordSet('muồi chắn'),
};

function isNumber(tokens: Tokens, at: number, amount: Amount, unit: Unit | undefined): boolean {
  const word = keyAt(tokens, at);
  if (amount.past - at > 1 || amount.scale > 1) return unit !== undefined || amount.past - at > 1;
  if (!unit) return false;
  if (word === 'một') return countsOne(tokens, at, unit);
  if (notAfter[word]?.at(tokens, at + 1)) return false;
  if (word === 'năm' && (single5Before.at(tokens, at - 1) || isDigits(tokens, at - 1))) return false;
  const strict = ambiguous.at(tokens, at) || tokens[at]?.capital;
  return strict ? unit.sort !== 'guess' : true;
}

const giving = new PhraseBook<true>().add(
  'tặng|trao|trao tặng|hỗ trợ|xây dựng|xây|tổ chức|kết nạp|mở|cấp|bàn giao|nhận|thành lập|có|sửa chữa|và|được|khởi công|khánh thành|dựng|lắp|mua|bán|thêm|mất|chỉ|góp|phát|ủng hộ|biếu|giúp|bắt|bắt giữ|thu giữ|phát hiện|ra mắt|lập|cử|trồng|hiến|đóng góp|chuyển|đào|sắm|tạo',
  true,
);
const plainlyOne = new PhraseBook<true>().add(
  'con|căn|căn nhà|ngôi|ngôi nhà|suất quà|suất|phần quà|chiếc|đồng chí|lớp|hội nghị|huyện|xã|thôn|bản|mô hình|công trình|tập thể|cá nhân|hộ|đảng viên|cây cầu|đợt|cuộc|buổi|nhà văn hóa|nhà bia|phòng học|phòng khám|trạm|trường|giếng|giếng nước|bể|bể nước|tủ|bộ|cuốn|tấm|bức|lá|thùng|hộp|bao|thửa|mảnh|khẩu|vụ|máy|xe|xe máy|ô tô|sổ tiết kiệm|ngày công|ngày lương|tổ|câu lạc bộ|hợp tác xã|chi bộ|chi hội|điểm trường|cầu|sân|tuyến đường|câu',
  true,
);

const notOneAfter = wordSet('là như thành nữa từng');
const notOneBefore = wordSet('nữa nào không giữa đầu cuối kia nọ đẹp mới');
const oneOften = wordSet('năm tháng quý tuần ngày nhất đa');

/** `một năm` is a length and `mỗi năm một lần` a count; `là một nhiệm vụ` is neither. */
function countsOne(tokens: Tokens, at: number, unit: Unit): boolean {
  if (notOneAfter.at(tokens, at - 1) || notOneBefore.at(tokens, unit.past)) return false;
  if (unit.sort !== 'noun' && unit.sort !== 'guess') return !/^(?:phía|mặt|hôm)$/.test(unit.name);
  if (unit.name.split('/')[0] === 'lần')
    return oneOften.at(tokens, at - 1) || takenWithin(tokens, at) !== undefined;
  if (qualifierBefore(tokens, at)) return unit.sort === 'noun';
  if (unit.sort !== 'noun') return false;
  if (standsInList(tokens, at, unit.past)) return true;
  return giving.endingAt(tokens, at) !== undefined && plainlyOne.longest(tokens, at + 1) !== undefined;
}

const opens = wordSet(': ( ,');
const closes = wordSet(', ; ) .');
const NEAR = 7;

/** `một hộp sữa, hai vỉ sắt`, `tố cáo: một vụ,`: beside other numbers it is one too. */
function standsInList(tokens: Tokens, at: number, past: number): boolean {
  if (keyAt(tokens, at - 1) !== ',' && opens.at(tokens, at - 1) && closes.at(tokens, past)) return true;
  for (let next = past; next < past + NEAR; next++) {
    if (closes.at(tokens, next) && keyAt(tokens, next) !== ',') return false;
    if (keyAt(tokens, next) !== ',' && keyAt(tokens, next) !== 'và') continue;
    const number = isDigits(tokens, next + 1) ? next + 2 : wordNumeral(tokens, next + 1)?.past;
    return number !== undefined && unitAt(tokens, number)?.sort === 'noun';
  }
  return false;
}

/** `hai phần ba số hộ`. */
function inParts(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  if (keyAt(tokens, amount.past) !== 'phần') return undefined;
  const quarters = keyAt(tokens, amount.past + 1) === 'tư' ? { past: amount.past + 2, value: 4 } : undefined;
  const parts = quarters ?? wordNumeral(tokens, amount.past + 1);
  if (!parts) return undefined;
  const details: Details = { denominator: parts.value, form: 'words' };
  return { first: at, past: parts.past, kind: 'count', value: amount.numeral.value, unit: '', details };
}

const halfAfter = wordSet('một hơn gần quá còn');
const notHalfBefore = wordSet('đêm vời');

/** At the word nửa: `nửa năm`, `hơn nửa số hộ`, `một nửa`. */
export const half: Rule = (tokens, at) => {
  const unit = unitAt(tokens, at + 1);
  if (notHalfBefore.at(tokens, at + 1)) return undefined;
  if (unit?.sort === 'time') return halfOf(tokens, at, unit.past, 'duration', unit.name);
  if (unit?.sort === 'money' || unit?.sort === 'measure')
    return halfOf(tokens, at, unit.past, unit.sort, unit.name);
  if (halfAfter.at(tokens, at - 1)) return halfOf(tokens, at, at + 1, 'count', '');
  return undefined;
};

function halfOf(tokens: Tokens, at: number, past: number, kind: ProseKind, unit: string): Reading {
  const qualifier = qualifierBefore(tokens, at);
  const details: Details = qualifier ? { qualifier, form: 'words' } : { form: 'words' };
  return { first: at, past, kind, value: 0.5, unit, details };
}
