/** Amounts of something: counts, percents, money, measures, durations, ranges of them and shares like 488/691 xã. */

import type { ProseKind, Qualifier } from '../domain/prose-figure.ts';
import { type Amount, amountAt, settledAmount } from './amount.ts';
import type { Settled } from './digit-numeral.ts';
import { qualifierBefore, takenOnAverage } from './qualifier.ts';
import type { Details, Reading, Rule } from './reading.ts';
import { isDigits, isGlued, joins, keyAt, type Tokens } from './tokens.ts';
import { type Unit, type UnitSort, unitAt } from './unit.ts';
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
  return share(tokens, at, amount) ?? range(tokens, at, amount) ?? single(tokens, at, amount);
};

/** One amount and what it counts. 1.2.3 that counts nothing is the number of a section or a version. */
export function single(tokens: Tokens, at: number, amount: Amount): Reading {
  const unit = unitAt(tokens, amount.past);
  const kind = kindOf(unit, amount);
  const half = unit?.sort === 'time' && keyAt(tokens, unit.past) === 'rưỡi' ? 0.5 : 0;
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
    first: at,
    past: (unit?.past ?? amount.past) + (half ? 1 : 0),
    kind,
    value: settled.value + half,
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
  const unit = unitAt(tokens, whole.past);
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

const toWords = wordSet('- đến tới');

/** `5-7 hộ`, `từ 3 đến 5 triệu đồng`, `70-80%`. */
function range(tokens: Tokens, at: number, amount: Amount): Reading | undefined {
  if (!toWords.at(tokens, amount.past)) return undefined;
  const upper = amountAt(tokens, amount.past + 1);
  if (!upper || (upper.form !== amount.form && keyAt(tokens, amount.past) === '-')) return undefined;
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
  const details = described(qualifierBefore(tokens, at), upper, faultless) ?? {};
  details.max = max;
  return {
    first: at,
    past: unit?.past ?? upper.past,
    kind: 'range',
    value,
    unit: unitName(tokens, at, kind, unit),
    details,
  };
}
