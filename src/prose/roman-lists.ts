/** The next Roman numeral of a list has the head of the first: `quý I, II năm 2023`, `khu vực II và III`, `Chương I, II`. */
import { gradeHeads, labelHeads, ordinalHeads } from './lexicon/name-heads.ts';
import { quarterOf } from './periods.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { romanNumeral } from './roman-numeral.ts';
import type { Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

const heads = new PhraseBook<'ordinal' | 'label'>()
  .add(gradeHeads, 'ordinal')
  .add(ordinalHeads, 'ordinal')
  .add(labelHeads, 'label');
const quarters = wordSet('quý');
const joining = wordSet(', và hoặc -');
const MOST = 3;

/** At a Roman numeral. */
export const nextRoman: Rule = (tokens, at): Reading | undefined => {
  const value = romanNumeral(tokens[at]);
  if (value === undefined || !joining.at(tokens, at - 1)) return undefined;
  const head = headBefore(tokens, at - 1);
  if (head === undefined) return undefined;
  if (quarters.at(tokens, head - 1)) return quarterOf(tokens, { first: at, at, value, roman: true });
  const kind = heads.endingAt(tokens, head)?.sense;
  return kind && { first: at, past: at + 1, kind, value, unit: '', details: { form: 'roman' } };
};

/** Past the head, before the first of the numerals that end here. */
function headBefore(tokens: Tokens, end: number): number | undefined {
  let at = end - 1;
  for (let numbers = 0; numbers < MOST; numbers++) {
    if (romanNumeral(tokens[at]) === undefined) return undefined;
    if (!joining.at(tokens, at - 1)) return at;
    at -= 2;
  }
  return undefined;
}
