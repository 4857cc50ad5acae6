/** Which rules may read at a token, in the order in which they are asked: names and dates before amounts. */
import { dateRules } from './dates.ts';
import { documentNumber } from './document-number.ts';
import * as labels from './labels.ts';
import { labelHeads, ordinalHeads } from './lexicon/name-heads.ts';
import * as ordinals from './ordinals.ts';
import * as periods from './periods.ts';
import { quantity } from './quantities.ts';
import { firstOf, type Reading, type Rule } from './reading.ts';
import { timeOfDay } from './times.ts';
import type { Tokens } from './tokens.ts';
import { vagueAmount, vagueStarts } from './vague.ts';
import { half, numberStarts, wordQuantity } from './word-quantities.ts';
import { wordSet } from './word-set.ts';
import { teachKey, wordKey } from './words.ts';

const atDigits: readonly Rule[] = [
  documentNumber,
  ...dateRules,
  labels.callNumber,
  labels.roundTheClock,
  labels.gluedToWord,
  timeOfDay,
  ordinals.headingNumber,
  ...periods.periodRules,
  labels.slogan,
  ordinals.numberedOrdinal,
  labels.numberOfName,
  labels.numberedPlace,
  labels.letterTail,
  quantity,
];

const firstWord = (phrase: string): string => wordKey(phrase.trim().split(/\s/)[0] ?? '');
const firstWords = (phrases: string): ReadonlySet<string> =>
  new Set(phrases.split(/[|\n]/).map(firstWord).filter(Boolean));

/** Rules by the number of the word they begin at. */
const atWord: Rule[][] = [];
function teach(words: Iterable<string>, rule: Rule): void {
  for (const word of words) {
    const known = teachKey(word);
    while (atWord.length <= known) atWord.push([]);
    atWord[known]?.push(rule);
  }
}
teach(['thứ'], ordinals.inARow);
teach(['tháng'], periods.namedMonth);
teach(['t'], periods.shortMonth);
teach(['quý'], periods.quarter);
teach(['nửa'], periods.halfYear);
teach(['nửa'], half);
teach(vagueStarts.split(' '), vagueAmount);
teach(numberStarts.split(' '), ordinals.pointInWords);
teach(numberStarts.split(' '), wordQuantity);
teach(firstWords(ordinalHeads), ordinals.headedOrdinal);
teach(firstWords(labelHeads), labels.romanName);
teach(['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'], ordinals.headingNumber);

/** What a rule reads at this token, if one does. */
export function readingAt(tokens: Tokens, at: number): Reading | undefined {
  const token = tokens[at];
  if (token?.kind === 'digits') return firstOf(atDigits, tokens, at);
  if (token?.kind !== 'word') return undefined;
  const rules = token.known < atWord.length ? atWord[token.known] : undefined;
  return rules && firstOf(rules, tokens, at);
}

const addressStarts = wordSet('http https www');

/** Where a web or mail address that begins here ends: its digits are no figures. `at` where none begins. */
export function pastAddress(tokens: Tokens, at: number): number {
  if (!addressStarts.at(tokens, at)) return at;
  let past = at + 1;
  while (past < tokens.length && tokens[past]?.gap === '') past += 1;
  return past;
}
