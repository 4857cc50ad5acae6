/** How many times as much: gấp đôi, gấp rưỡi, gấp ba. `gấp 3 lần` is an amount like others. */
import { qualifierBefore } from './qualifier.ts';
import type { Details, Rule } from './reading.ts';
import { isDigits, keyAt } from './tokens.ts';
import { unitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';

const fixed = new Map([
  ['đôi', 2],
  ['rưỡi', 1.5],
]);

/** At the word gấp; a leaflet, `tờ gấp`, is none. */
export const multiple: Rule = (tokens, at) => {
  if (keyAt(tokens, at - 1) === 'tờ' || isDigits(tokens, at + 1)) return undefined;
  const said = fixed.get(keyAt(tokens, at + 1));
  const number = said === undefined ? wordNumeral(tokens, at + 1) : { value: said, past: at + 2 };
  if (!number || (said === undefined && unitAt(tokens, number.past)?.sort === 'noun')) return undefined;
  const qualifier = qualifierBefore(tokens, at);
  const details: Details = qualifier ? { qualifier, form: 'words' } : { form: 'words' };
  return { first: at, past: number.past, kind: 'count', value: number.value, unit: 'lần', details };
};
