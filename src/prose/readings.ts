/** Which rules may read at a token, in the order in which they are asked: names and dates before amounts. */
import { bareDay, dayAndMonth, fullDate, lunarDay, spelledDate } from './dates.ts';
import { documentNumber } from './document-number.ts';
import { namedGrade, numberedGrade } from './grades.ts';
import { codeNumber } from './identifiers.ts';
import * as labels from './labels.ts';
import { gradeHeads, labelHeads, ordinalHeads } from './lexicon/name-heads.ts';
import { multiple } from './multiples.ts';
import * as ordinals from './ordinals.ts';
import * as periods from './periods.ts';
import { quantity } from './quantities.ts';
import { firstOf, type Reading, type Rule } from './reading.ts';
import { nextRoman } from './roman-lists.ts';
import { slogan, sloganInWords } from './slogans.ts';
import { timeInWords, timeOfDay } from './times.ts';
import { type Token, type Tokens, tokenAt } from './tokens.ts';
import { roundNumber, roundStarts, vagueAmount, vagueStarts } from './vague.ts';
import { half, numberStarts, wordQuantity } from './word-quantities.ts';
import { teachKey, wordKey } from './words.ts';

/** A rule for digits; what it names has to stand beside them, else it is not even asked. */
interface AtDigits {
  readonly rule: Rule;
  readonly before?: readonly Neighbour[];
  readonly after?: readonly Neighbour[];
}
type Neighbour = Token['kind'] | 'nothing';

const atDigits: readonly AtDigits[] = [
  { rule: documentNumber },
  { rule: labels.roundTheClock, after: ['word', 'mark'] },
  { rule: lunarDay, before: ['word'] },
  { rule: fullDate, after: ['mark'] },
  { rule: spelledDate, after: ['word'] },
  { rule: dayAndMonth, after: ['mark'] },
  { rule: bareDay, before: ['word'] },
  { rule: codeNumber, after: ['word', 'mark'] },
  { rule: labels.callNumber },
  { rule: labels.pageNumber, before: ['word', 'mark'] },
  { rule: labels.gluedToWord, before: ['word', 'mark'] },
  { rule: timeOfDay, after: ['word', 'mark'] },
  { rule: ordinals.headingNumber, after: ['mark'] },
  { rule: ordinals.pointInBrackets, after: ['mark'] },
  { rule: periods.firstMonths, after: ['word'] },
  { rule: periods.spanOfYears, after: ['word', 'mark'] },
  { rule: periods.monthOfYear, after: ['mark'] },
  { rule: periods.singleYear },
  { rule: periods.decade, before: ['word'] },
  { rule: slogan, after: ['word'] },
  { rule: ordinals.numberedOrdinal, before: ['word'] },
  { rule: numberedGrade, before: ['word'] },
  { rule: labels.numberOfName, before: ['word', 'mark'] },
  { rule: labels.numberedPlace, before: ['word'] },
  { rule: labels.nextOfNames, before: ['word', 'digits', 'mark'] },
  { rule: labels.letterTail, after: ['word'] },
  { rule: quantity },
];

const neighbours: readonly Neighbour[] = ['nothing', 'word', 'digits', 'mark'];
/** The rules that may be asked, by what stands before and what after. */
const between: readonly (readonly Rule[])[] = neighbours.flatMap((before) =>
  neighbours.map((after) =>
    atDigits
      .filter((each) => each.before?.includes(before) ?? true)
      .filter((each) => each.after?.includes(after) ?? true)
      .map(({ rule }) => rule),
  ),
);

function neighbour(token: Token | undefined): number {
  if (!token) return 0;
  return token.kind === 'word' ? 1 : token.kind === 'digits' ? 2 : 3;
}

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
teach(['gấp'], multiple);
teach(vagueStarts.split(' '), vagueAmount);
teach(roundStarts.split(' '), roundNumber);
teach(numberStarts.split(' '), ordinals.pointInWords);
teach(numberStarts.split(' '), sloganInWords);
teach(numberStarts.split(' '), timeInWords);
teach(numberStarts.split(' '), wordQuantity);
teach(firstWords(ordinalHeads), ordinals.headedOrdinal);
teach(firstWords(gradeHeads), namedGrade);
teach(firstWords(labelHeads), labels.romanName);
const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];
teach(romans, ordinals.headingNumber);
teach(romans, nextRoman);

/** What a rule reads at this token, if one does. */
export function readingAt(tokens: Tokens, at: number): Reading | undefined {
  const token = tokens[at];
  if (token?.kind === 'digits') {
    const rules =
      between[neighbour(tokenAt(tokens, at - 1)) * neighbours.length + neighbour(tokenAt(tokens, at + 1))];
    return rules && firstOf(rules, tokens, at);
  }
  if (token?.kind !== 'word') return undefined;
  const rules = token.known < atWord.length ? atWord[token.known] : undefined;
  return rules && firstOf(rules, tokens, at);
}
