/**
 * Amounts that nobody counted: hàng trăm, vài chục, dăm bảy, hàng chục nghìn lượt người. Their value is the power of ten
 * that is said (hàng chục nghìn 10000), the least that `vài` (2) and `dăm` (5) mean where nothing follows.
 */
import { qualifierBefore } from './qualifier.ts';
import type { Reading, Rule } from './reading.ts';
import { keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt, type Unit, unitAt } from './unit.ts';
import { scaleAt } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

export const vagueStarts = 'hàng hằng vài mấy dăm đôi nhiều cả mươi';
export const roundStarts = 'chục trăm nghìn ngàn vạn triệu';
const least = new Map([
  ['vài', 2],
  ['mấy', 2],
  ['đôi', 2],
  ['dăm', 5],
]);
const small = new Map([
  ['mươi', 10],
  ['chục', 10],
  ['trăm', 100],
]);

/** At such a word. `hàng năm` and `nhiều xã` are no amounts; `vài hộ` is. */
export const vagueAmount: Rule = (tokens, at) => {
  if (keyAt(tokens, at) === 'mươi') return tenOrSo(tokens, at);
  const second =
    /^(?:ba|vài|bảy)$/.test(keyAt(tokens, at + 1)) && /^(?:dăm|vài|đôi)$/.test(keyAt(tokens, at)) ? 1 : 0;
  const start = at + 1 + second;
  const { past, scale } = factors(tokens, start);
  if (past > start) return vague(at, past, { unit: unitAt(tokens, past), value: scale, scale });
  const value = least.get(keyAt(tokens, at));
  if (value === undefined || (second === 0 && keyAt(tokens, at) === 'đôi')) return undefined;
  const unit = knownUnitAt(tokens, start);
  if (!unit || (keyAt(tokens, at) === 'mấy' && unit.sort !== 'time')) return undefined;
  if (keyAt(tokens, at) === 'mấy' && /^(?:nay|qua|giờ)$/.test(keyAt(tokens, unit.past))) return undefined;
  return vague(at, unit.past, { unit, value });
};

interface Said {
  readonly unit: Unit | undefined;
  readonly value: number;
  readonly scale?: number;
}

function vague(first: number, past: number, { unit, value, scale }: Said): Reading {
  const details = scale === undefined ? ({ form: 'words' } as const) : ({ scale, form: 'words' } as const);
  return { first, past: unit?.past ?? past, kind: 'vague', value, unit: unit?.name ?? '', details };
}

/** `mươi cân`, `mươi lăm hộ`, where no number stands before it. */
function tenOrSo(tokens: Tokens, at: number): Reading | undefined {
  const unit = knownUnitAt(tokens, at + 1);
  return unit && vague(at, unit.past, { unit, value: 10, scale: 10 });
}

const kinds = {
  noun: 'count',
  guess: 'count',
  time: 'duration',
  measure: 'measure',
  money: 'money',
} as const;

/** At a bare round number after a bound: `hơn trăm con`, `gần chục cây số`, `cả nghìn người`. */
export const roundNumber: Rule = (tokens, at) => {
  const qualifier = qualifierBefore(tokens, at);
  if (!qualifier || qualifier === 'trung bình') return undefined;
  const { past, scale } = factors(tokens, at);
  const unit = knownUnitAt(tokens, past);
  const details = { qualifier, scale, form: 'words' as const };
  if (!unit && scale >= 1e6) return { first: at, past, kind: 'money', value: scale, unit: 'đồng', details };
  if (!unit || unit.sort === 'percent') return undefined;
  return { first: at, past: unit.past, kind: kinds[unit.sort], value: scale, unit: unit.name, details };
};

const notFactors = wordSet('tập lệ họ cây');

function factors(tokens: Tokens, at: number): { readonly past: number; readonly scale: number } {
  let [past, scale] = [at, 1];
  while (past < at + 4) {
    const next = small.get(keyAt(tokens, past)) ?? scaleAt(tokens, past);
    if (next === undefined || (past === at && notFactors.at(tokens, past + 1) && next >= 1e6)) break;
    scale *= next;
    past += 1;
  }
  return { past, scale };
}
