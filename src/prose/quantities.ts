/** Amounts of something: counts, percents, money, measures, durations, ranges of them and shares like 488/691 xã. */

import type { ProseKind } from '../domain/prose-figure.ts';
import { type Amount, amountAt, settledAmount } from './amount.ts';
import { qualifierBefore, takenOnAverage } from './qualifier.ts';
import type { Reading, Rule } from './reading.ts';
import { isDigits, isGlued, joins, keyAt, type Tokens } from './tokens.ts';
import { type Unit, type UnitSort, unitAt } from './unit.ts';

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
  return share(tokens, at, amount) ?? range(tokens, at, amount) ?? single(tokens, at, amount);
};

/** One amount and what it counts. 1.2.3 that counts nothing is the number of a section or a version. */
export function single(tokens: Tokens, at: number, amount: Amount): Reading {
  const unit = unitAt(tokens, amount.past);
  const kind = kindOf(unit, amount);
  const half = unit?.sort === 'time' && keyAt(tokens, unit.past) === 'rưỡi' ? 0.5 : 0;
  const settled = settledAmount(amount, kind === 'count' || kind === 'money');
  const sectioned = 'shape' in amount.numeral && amount.numeral.shape === 'outline';
  if (sectioned && !unit)
    return { first: at, past: amount.past, kind: 'label', value: settled.value, unit: '' };
  const reading: Reading = {
    first: at,
    past: (unit?.past ?? amount.past) + (half ? 1 : 0),
    kind,
    value: settled.value + half,
    unit: unitName(tokens, at, kind, unit),
  };
  const qualified = qualifierBefore(tokens, at);
  // Most amounts say no more; copying objects is what takes time here.
  if (amount.scale === 1 && !amount.form && !settled.error && !qualified.qualifier) return reading;
  return { ...reading, ...settled, value: reading.value, ...qualified, ...described(amount) };
}

function described({ scale, form }: Amount): Pick<Reading, 'scale' | 'form'> {
  if (scale === 1) return form ? { form } : {};
  return form ? { scale, form } : { scale };
}

function kindOf(unit: Unit | undefined, amount: Amount): ProseKind {
  if (unit) return kinds[unit.sort];
  // `hơn 500 triệu` of nothing said is money.
  return amount.scale >= 1e6 ? 'money' : 'count';
}

function unitName(tokens: Tokens, at: number, kind: ProseKind, unit: Unit | undefined): string {
  if (!unit) return kind === 'money' ? 'đồng' : '';
  if (unit.name === 'phần trăm') return '%';
  if (unit.sort === 'money') return unit.name.replace(/^(?:đ|vnđ|vnd)(?=\/|$)/, 'đồng');
  if (unit.name === 'lượt') return `lượt${receiving(tokens, at)}`;
  if (kind !== 'count' || unit.name.includes('/')) return unit.name;
  const each = takenOnAverage(tokens, at) ?? eachAfter(tokens, unit.past);
  return each ? `${unit.name}/${each}` : unit.name;
}

/** Offices that receive citizens say `tiếp 866 lượt` and mean `lượt tiếp`. */
function receiving(tokens: Tokens, at: number): string {
  for (let back = at - 1; back >= 0 && back > at - 40 && keyAt(tokens, back) !== '.'; back--) {
    const wholeDoing =
      keyAt(tokens, back) === 'tiếp' && !/^(?:tục|xúc|nhận|theo|tế|sức)$/.test(keyAt(tokens, back + 1));
    if (wholeDoing) return ' tiếp';
  }
  return '';
}

/** `2 lần mỗi năm`. */
function eachAfter(tokens: Tokens, at: number): string | undefined {
  if (!/^(?:mỗi|một)$/.test(keyAt(tokens, at))) return undefined;
  const each = keyAt(tokens, at + 1);
  return /^(?:năm|tháng|tuần|ngày|quý)$/.test(each) ? each : undefined;
}

/** `488/691 xã`, `5/7`, `2/3 số hộ`. */
function share(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  const stroke = keyAt(tokens, amount.past) === '/' && isDigits(tokens, amount.past + 1);
  const close = isGlued(tokens, amount.past) || keyAt(tokens, amount.past + 2) !== '';
  if (!stroke || !close || amount.factor !== 1) return undefined;
  const whole = amountAt(tokens, amount.past + 1);
  if (!whole || joins(tokens, whole.past, '/')) return undefined;
  const unit = unitAt(tokens, whole.past);
  const { value, ...flags } = settledAmount(amount, true);
  return {
    first: at,
    past: unit?.past ?? whole.past,
    kind: unit ? kinds[unit.sort] : 'count',
    value,
    unit: unit?.name ?? '',
    denominator: settledAmount(whole, true).value,
    ...qualifierBefore(tokens, at),
    ...flags,
  };
}

const toWords = /^(?:-|đến|tới)$/;

/** `5-7 hộ`, `từ 3 đến 5 triệu đồng`, `70-80%`. */
function range(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  const mark = keyAt(tokens, amount.past);
  if (!toWords.test(mark)) return undefined;
  const upper = amountAt(tokens, amount.past + 1);
  if (!upper || (upper.form !== amount.form && mark === '-')) return undefined;
  const unit = unitAt(tokens, upper.past);
  if (!unit && !(keyAt(tokens, at - 1) === 'từ' && upper.scale > 1)) return undefined;
  if (joins(tokens, upper.past, '/') && isDigits(tokens, upper.past + 1)) return undefined;
  const kind = kindOf(unit, upper);
  const wholes = kind === 'count' || kind === 'money';
  const low = settledAmount(amount, wholes && upper.factor === 1).value;
  const max = settledAmount(upper, wholes).value;
  // `5-7 triệu`: the factor holds for both.
  const shared = amount.scale === 1 && upper.factor > 1 && low * upper.factor < max;
  const value = shared ? low * upper.factor : low;
  if (value >= max) return undefined;
  return {
    first: at,
    past: unit?.past ?? upper.past,
    kind: 'range',
    value,
    max,
    unit: unitName(tokens, at, kind, unit),
    ...qualifierBefore(tokens, at),
    ...described(upper),
  };
}
