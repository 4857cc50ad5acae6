/** Amounts that nobody counted: hàng trăm, vài chục, hàng chục nghìn lượt người. Their value is null, the factor is kept. */

import type { Details, Reading, Rule } from './reading.ts';
import { keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt, unitAt } from './unit.ts';
import { scaleAt } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

export const vagueStarts = 'hàng hằng vài mấy dăm đôi nhiều cả';
const firsts = wordSet('dăm vài đôi');
const seconds = wordSet('ba vài');
const bareStarts = wordSet('vài dăm mấy');
const small = new Map([
  ['mươi', 10],
  ['chục', 10],
  ['trăm', 100],
]);

/** At such a word. `hàng năm` and `nhiều xã` are no amounts; `vài hộ` is. */
export const vagueAmount: Rule = (tokens, at) => {
  const second = seconds.at(tokens, at + 1) && firsts.at(tokens, at) ? 1 : 0;
  const start = at + 1 + second;
  const { past, scale } = factors(tokens, start);
  if (past > start) {
    const unit = unitAt(tokens, past);
    return vague(at, unit?.past ?? past, unit?.name ?? '', { form: 'words', scale });
  }
  if (second === 0 && !bareStarts.at(tokens, at)) return undefined;
  const unit = knownUnitAt(tokens, start);
  if (!unit || (keyAt(tokens, at) === 'mấy' && unit.sort !== 'time')) return undefined;
  return vague(at, unit.past, unit.name, { form: 'words' });
};

const vague = (first: number, past: number, unit: string, details: Details): Reading => {
  return { first, past, kind: 'vague', value: null, unit, details };
};

function factors(tokens: Tokens, at: number): { readonly past: number; readonly scale: number } {
  let [past, scale] = [at, 1];
  while (past < at + 4) {
    const next = small.get(keyAt(tokens, past)) ?? scaleAt(tokens, past);
    if (next === undefined) break;
    scale *= next;
    past += 1;
  }
  return { past, scale };
}
