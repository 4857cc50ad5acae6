/**
 * What a number counts: the longest sensible noun phrase after it, or a unit of measure, money or time. Known nouns
 * come from the lexicon; after an unknown one the phrase ends at the first small word, doing, mark or name.
 */
import * as nouns from './lexicon/counted-nouns.ts';
import { doings, functionWords } from './lexicon/function-words.ts';
import * as measures from './lexicon/measures.ts';
import { PhraseBook } from './phrases.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** `guess` is a noun by its place alone. */
export type UnitSort = 'noun' | 'guess' | 'time' | 'measure' | 'money' | 'percent';

export interface Unit {
  readonly name: string;
  readonly sort: UnitSort;
  readonly past: number;
}

const book = new PhraseBook<UnitSort>()
  .add(measures.percents, 'percent')
  .add(measures.currencies, 'money')
  .add(measures.durations, 'time')
  .add(nouns.people, 'noun')
  .add(nouns.things, 'noun')
  .add(nouns.classifiers, 'noun')
  .add(measures.measures, 'measure');
const peopleBook = new PhraseBook<true>().add(nouns.people, true);
const personMarks = new PhraseBook<true>().add(nouns.personMarks, true);
const breedMarks = new PhraseBook<true>().add(nouns.breedMarks, true);
const classifierWords = wordSet(nouns.classifiers.replace(/[|\n]/g, ' '));
const together = new PhraseBook<number>();
for (const [group, words] of nouns.listedTogether.entries()) together.add(words, group);
export const smallWords = wordSet(functionWords);
export const doingBook = new PhraseBook<true>().add(doings, true);
const numberWords = wordSet(
  'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ lăm mốt linh lẻ rưỡi nửa',
);

export function unitAt(tokens: Tokens, at: number): Unit | undefined {
  // `2/3 số hộ`, `84% tổng số hộ` count hộ.
  if (keyAt(tokens, at) === 'số' && book.longest(tokens, at + 1)?.sense === 'noun')
    return unitAt(tokens, at + 1);
  const known = book.longest(tokens, at);
  if (known && isUnit(tokens, at, known.past)) {
    const past =
      known.sense === 'noun' ? nounEnd(tokens, at, known.past) : superscript(tokens, known.past, known.sense);
    return perEach(tokens, { name: nameOf(tokens, at, past), sort: known.sense, past });
  }
  const past = guessedEnd(tokens, at);
  return past === undefined ? undefined : { name: nameOf(tokens, at, past), sort: 'guess', past };
}

/** A known noun or unit, not a guess. */
export function knownUnitAt(tokens: Tokens, at: number): Unit | undefined {
  const unit = unitAt(tokens, at);
  return unit?.sort === 'guess' ? undefined : unit;
}

/** One letter is a unit only when small: 5m, not the M of a name. A doing that begins like a noun is none. */
function isUnit(tokens: Tokens, at: number, past: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.key.length === 1 && token.capital) return false;
  const doing = doingBook.longest(tokens, at);
  return doing === undefined || doing.past <= past;
}

function nounEnd(tokens: Tokens, at: number, past: number): number {
  const whole = past === at + 1 && classifierWords.at(tokens, at) ? complementEnd(tokens, past) : past;
  const marked = peopleBook.endingAt(tokens, whole)
    ? (personMarks.longest(tokens, whole)?.past ?? whole)
    : whole;
  return listEnd(tokens, at, marked);
}

/** `lá` + cờ, `con` + lợn giống. */
function complementEnd(tokens: Tokens, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || smallWords.at(tokens, at) || numberWords.at(tokens, at)) return at;
  const known = book.longest(tokens, at);
  const doing = doingBook.longest(tokens, at);
  if (doing && doing.past >= (known?.past ?? at)) return at;
  // Two words at most: căn nhà, not căn nhà đại đoàn kết.
  const end = known?.sense === 'noun' && known.past <= at + 2 ? known.past : at + 1;
  return breedMarks.longest(tokens, end)?.past ?? end;
}

/** `mô hình` + , điển hình; but not `3 xã, 2 thôn`. */
function listEnd(tokens: Tokens, at: number, past: number): number {
  const group = together.longest(tokens, at);
  if (!group || group.past !== past) return past;
  let end = past;
  for (;;) {
    if (keyAt(tokens, end) !== ',' && keyAt(tokens, end) !== '/') return end;
    const next = together.longest(tokens, end + 1);
    if (next?.sense !== group.sense) return end;
    end = next.past;
  }
}

/** m², m2, km3 with the digit glued on. */
function superscript(tokens: Tokens, past: number, sort: UnitSort): number {
  if (sort !== 'measure' || !isGlued(tokens, past)) return past;
  const sign = keyAt(tokens, past);
  const digit = isDigits(tokens, past) && (sign === '2' || sign === '3');
  return digit || sign === '²' || sign === '³' ? past + 1 : past;
}

/** `đồng/người/năm`, `lần/năm`: what follows a stroke belongs to it, unless that is the next figure. */
function perEach(tokens: Tokens, unit: Unit): Unit {
  if (!joins(tokens, unit.past, '/')) return unit;
  let { name, past } = unit;
  for (let times = 0; times < 3 && joins(tokens, past, '/') && isWord(tokens, past + 1); times++) {
    const each = book.longest(tokens, past + 1);
    const end = each
      ? superscript(tokens, each.past, each.sense)
      : (guessedEnd(tokens, past + 1) ?? past + 2);
    name += `/${nameOf(tokens, past + 1, end)}`;
    past = end;
  }
  return { name, sort: unit.sort, past };
}

/** Two syllables at most: most Vietnamese nouns have two. */
function guessedEnd(tokens: Tokens, at: number): number | undefined {
  if (!canBeNoun(tokens, at)) return undefined;
  return canBeNoun(tokens, at + 1) && tokens[at + 1]?.gap !== '' ? at + 2 : at + 1;
}

function canBeNoun(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || (token.capital && !token.upper) || token.key.length === 1) return false;
  if (smallWords.at(tokens, at) || numberWords.at(tokens, at)) return false;
  return !doingBook.longest(tokens, at) && book.longest(tokens, at)?.sense !== 'time';
}

/** In small letters, one blank between words, none before a comma. */
export function nameOf(tokens: Tokens, from: number, past: number): string {
  let name = '';
  for (let at = from; at < past; at++) {
    const token = tokens[at];
    if (!token) break;
    name += at === from || token.gap === '' ? token.key : ` ${token.key}`;
  }
  return name;
}
