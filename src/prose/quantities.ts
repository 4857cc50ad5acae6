/** Amounts of something: counts, percents, money, measures, durations, ranges of them and shares like 488/691 xã. */

import type { ProseKind, Qualifier } from '../domain/prose-figure.ts';
import { type Amount, amountAt, settledAmount } from './amount.ts';
import type { Settled } from './digit-numeral.ts';
import { PhraseBook } from './phrases.ts';
import { qualifierBefore, takenOnAverage, takenWithin } from './qualifier.ts';
import type { Details, Reading, Rule } from './reading.ts';
import { restAfter } from './tail.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { perEach, type Unit, type UnitSort, unitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

const kinds: Readonly<Record<UnitSort, ProseKind>> = {
  noun: 'count',
  guess: 'count',
  time: 'duration',
  measure: 'measure',
  money: 'money',
  percent: 'percent',
};

/** Any amount; the last rule for digits, so it always reads something. */
export const quantity: Rule = (tokens, at) => {
  const amount = amountAt(tokens, at);
  if (!amount) return undefined;
  return (
    share(tokens, at, amount) ??
    among(tokens, at, amount) ??
    range(tokens, at, amount) ??
    single(tokens, at, amount)
  );
};

/** One amount and what it counts. 1.2.3 that counts nothing is the number of a section or a version. */
export function single(tokens: Tokens, at: number, amount: Amount): Reading {
  const unit = unitOf(tokens, amount);
  const kind = unit ? kinds[unit.sort] : kindOfBare(tokens, at, amount);
  const sign = unit?.sort === 'measure' && belowZero(tokens, at, unit) ? 1 : 0;
  const rest = unit && restAfter(tokens, unit);
  const settled = settledAmount(amount, kind === 'count' || kind === 'money');
  if (amount.numeral.shape === 'outline' && !unit)
    return {
      first: at,
      past: amount.past,
      kind: 'label',
      value: settled.value,
      unit: '',
      details: undefined,
    };
  return {
    first: at - sign,
    past: rest?.past ?? unit?.past ?? amount.past,
    kind,
    value: sign ? -settled.value : settled.value + (rest?.value ?? 0),
    unit: unitName(tokens, at, kind, unit),
    details: described(qualifierBefore(tokens, at), amount, settled),
  };
}

type Said = { -readonly [Name in keyof Details]: Details[Name] };

/** Nothing for most amounts, which say no more. */
function described(
  qualifier: Qualifier | undefined,
  { scale, form }: Pick<Amount, 'scale' | 'form'>,
  { error, normalised }: Pick<Settled, 'error' | 'normalised'>,
): Said | undefined {
  if (scale === 1 && !form && !error && !qualifier) return undefined;
  const said: Said = {};
  if (qualifier) said.qualifier = qualifier;
  if (scale !== 1) said.scale = scale;
  if (form) said.form = form;
  if (error) said.error = error;
  if (normalised) said.normalised = normalised;
  return said;
}

/** `âm 2 độ C`, `-5°C`. */
function belowZero(tokens: Tokens, at: number, unit: Unit): boolean {
  if (!/^(?:độ|°|º)/.test(unit.name)) return false;
  return (
    keyAt(tokens, at - 1) === 'âm' ||
    (keyAt(tokens, at - 1) === '-' && isGlued(tokens, at) && !isGlued(tokens, at - 1))
  );
}

/** Millions of what only stands where a noun would are money: `vượt mục tiêu 150 tỷ đề ra`. */
function unitOf(tokens: Tokens, { past, scale }: Amount): Unit | undefined {
  // `3 triệu/con`
  if (scale >= 1e6 && joins(tokens, past, '/') && isWord(tokens, past + 1))
    return perEach(tokens, { name: 'đồng', sort: 'money', past });
  const unit = unitAt(tokens, past);
  return scale >= 1e6 && (unit?.sort === 'guess' || unit?.name === 'số') ? undefined : unit;
}

const prices = wordSet(
  'giá mỗi thưởng phí lương góp đóng nộp vay tiền quỹ mức một vé bán mua nhận trợ biếu thuê công cước tặng',
);
const perPiece = wordSet('một mỗi /');
const PRICE_BEFORE = 5;

/** `hơn 500 triệu` of nothing said is money, and so is `mỗi người 100 nghìn`. */
function kindOfBare(tokens: Tokens, at: number, { scale, past }: Amount): ProseKind {
  if (scale >= 1e6) return 'money';
  if (scale === 1e3 && (keyAt(tokens, past - 1) === 'k' || perPiece.at(tokens, past))) return 'money';
  if (scale === 1e3)
    for (let back = at - 1; back >= at - PRICE_BEFORE; back--) if (prices.at(tokens, back)) return 'money';
  return 'count';
}

function unitName(tokens: Tokens, at: number, kind: ProseKind, unit: Unit | undefined): string {
  if (!unit) return kind === 'money' ? 'đồng' : '';
  if (unit.name === 'phần trăm') return '%';
  if (unit.sort === 'money') return unit.name.replace(/^(?:đ|vnđ|vnd)(?=\/|$)/, 'đồng');
  if (unit.name === 'lượt' && !takenWithin(tokens, at)) return `lượt${receiving(tokens, at)}`;
  if ((kind !== 'count' && kind !== 'duration') || unit.name.includes('/')) return unit.name;
  if (kind === 'duration') return perTime(unit.name, eachAfter(tokens, unit.past));
  const often = occasions.has(unit.name) ? takenWithin(tokens, at) : undefined;
  const each = takenOnAverage(tokens, at) ?? eachAfter(tokens, unit.past) ?? often;
  return perTime(unit.name, each);
}

/** What happens so many times in a month or year. */
const occasions = wordSet('lần lượt buổi đợt kỳ cuộc phiên chuyến ca');

const perTime = (unit: string, each: string | undefined): string => (each ? `${unit}/${each}` : unit);

const otherDoings = wordSet('tục xúc nhận theo tế sức');

/** Offices that receive citizens say `tiếp 866 lượt` and mean `lượt tiếp`. */
function receiving(tokens: Tokens, at: number): string {
  for (let back = at - 1; back >= 0 && back > at - 40 && keyAt(tokens, back) !== '.'; back--) {
    const wholeDoing = keyAt(tokens, back) === 'tiếp' && !otherDoings.at(tokens, back + 1);
    if (wholeDoing) return ' tiếp';
  }
  return '';
}

const each = wordSet('mỗi một');
const times = wordSet('năm tháng tuần ngày quý');

/** `2 lần mỗi năm`. */
function eachAfter(tokens: Tokens, at: number): string | undefined {
  return each.at(tokens, at) && times.at(tokens, at + 1) ? keyAt(tokens, at + 1) : undefined;
}

const plainly = { scale: 1, form: undefined };
const faultless = { error: undefined, normalised: undefined };

/** `488/691 xã`, `5/7`, `2/3 số hộ`. */
function share(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  const stroke = keyAt(tokens, amount.past) === '/' && isDigits(tokens, amount.past + 1);
  const close = isGlued(tokens, amount.past) || keyAt(tokens, amount.past + 2) !== '';
  if (!stroke || !close || amount.factor !== 1) return undefined;
  const whole = amountAt(tokens, amount.past + 1);
  if (!whole || joins(tokens, whole.past, '/')) return undefined;
  // `2/3 số hộ` is a part of them, `488/691 xã` counts them.
  const unit = parts.longest(tokens, whole.past) ? undefined : unitAt(tokens, whole.past);
  const settled = settledAmount(amount, true);
  const details = described(qualifierBefore(tokens, at), plainly, settled) ?? {};
  details.denominator = settledAmount(whole, true).value;
  return {
    first: at,
    past: unit?.past ?? whole.past,
    kind: unit ? kinds[unit.sort] : 'count',
    value: settled.value,
    unit: unit?.name ?? '',
    details,
  };
}

/** `ba trong mười một chỉ tiêu`, `5 trong số 12 hộ`. */
function among(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  if (keyAt(tokens, amount.past) !== 'trong' || amount.factor !== 1) return undefined;
  const start = amount.past + (keyAt(tokens, amount.past + 1) === 'số' ? 2 : 1);
  const whole = amountAt(tokens, start);
  const unit = whole && unitAt(tokens, whole.past);
  if (!whole || unit?.sort !== 'noun' || whole.numeral.value <= amount.numeral.value) return undefined;
  const details: Said = described(qualifierBefore(tokens, at), amount, faultless) ?? {};
  details.denominator = settledAmount(whole, true).value;
  return { first: at, past: unit.past, kind: 'count', value: amount.numeral.value, unit: unit.name, details };
}

const parts = new PhraseBook<true>().add(
  'số|tổng|diện tích|dân số|kinh phí|thời gian|giá trị|chiều dài|quân số|nguồn vốn|công suất|chặng đường|khối lượng',
  true,
);
const toWords = wordSet('- đến tới');

/** `5-7 hộ`, `từ 3 đến 5 triệu đồng`, `70-80%`. */
function range(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  const to = toWords.at(tokens, amount.past) ? amount.past : unitSaidTwice(tokens, at, amount);
  if (to === undefined) return undefined;
  const upper = amountAt(tokens, to + 1 + (bounding.at(tokens, to + 1) ? 1 : 0));
  if (!upper || (upper.form !== amount.form && keyAt(tokens, to) === '-')) return undefined;
  const unit = unitOf(tokens, upper);
  if (to !== amount.past && unit?.name !== unitOf(tokens, amount)?.name) return undefined;
  if (!unit && !standsAsRange(tokens, at, amount, upper)) return undefined;
  if (joins(tokens, upper.past, '/') && isDigits(tokens, upper.past + 1)) return undefined;
  const kind = unit ? kinds[unit.sort] : kindOfBare(tokens, at, upper);
  const wholes = kind === 'count' || kind === 'money';
  const low = settledAmount(amount, wholes && upper.factor === 1).value;
  const max = settledAmount(upper, wholes).value;
  // `5-7 triệu`: the factor holds for both.
  const shared = amount.scale === 1 && upper.factor > 1 && low * upper.factor < max;
  const value = shared ? low * upper.factor : low;
  if (value >= max) return undefined;
  const details = described(qualifierBefore(tokens, at), upper, faultless) ?? {};
  details.max = max;
  return {
    first: at,
    past: unit?.past ?? upper.past,
    kind: 'range',
    value,
    unit: unitName(tokens, at, kind, unit) || (keyAt(tokens, at - 1) === 'tuổi' ? 'tuổi' : ''),
    details,
  };
}

const bounding = wordSet('dưới gần');

/** `từ 15m đến dưới 24m`: where the second number is led in. */
function unitSaidTwice(tokens: Tokens, at: number, amount: Amount): number | undefined {
  if (keyAt(tokens, at - 1) !== 'từ') return undefined;
  const unit = unitOf(tokens, amount);
  if (!unit || unit.sort === 'guess' || !toWords.at(tokens, unit.past)) return undefined;
  return keyAt(tokens, unit.past) === '-' ? undefined : unit.past;
}

/** `từ 3 đến 5 triệu`, and without a noun only `15-60` written close. */
function standsAsRange(tokens: Tokens, at: number, amount: Amount, upper: Amount): boolean {
  if (keyAt(tokens, at - 1) === 'từ' && upper.scale > 1) return true;
  return keyAt(tokens, at - 1) === 'tuổi' && joins(tokens, amount.past, '-');
}
