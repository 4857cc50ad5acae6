/**
 * What a number counts: the longest sensible noun phrase after it, or a unit of measure, money or time. Known nouns
 * come from the lexicon; after an unknown one the phrase ends at the first small word, doing, mark or name.
 */
import * as nouns from './lexicon/counted-nouns.ts';
import { doings, functionWords } from './lexicon/function-words.ts';
import * as measures from './lexicon/measures.ts';
import { PhraseBook } from './phrases.ts';
import { isDigits, isGlued, isWord, joins, keyAt, type Tokens } from './tokens.ts';
import { nounName, unitName } from './unit-name.ts';
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
const stuffs = new PhraseBook<true>().add(nouns.stuffs, true);
/** Of these one counts what is poured or packed in; a word that we do not know is hardly its name. */
const portions = wordSet(
  'viên gói túi thùng hộp chai lọ bao bó bình kiện hũ ống cuộn bánh liều suất cây đôi cặp bộ',
);
const prizes = new PhraseBook<true>().add(
  'nhất|nhì|ba|tư|khuyến khích|đặc biệt|triển vọng|vàng|bạc|đồng|xuất sắc|phụ',
  true,
);
const together = new PhraseBook<number>();
for (const [group, words] of nouns.listedTogether.entries()) together.add(words, group);
export const smallWords = wordSet(functionWords);
export const doingBook = new PhraseBook<true>().add(doings, true);
const numberWords = wordSet(
  'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn vạn triệu tỷ tỉ lăm mốt linh lẻ rưỡi nửa',
);

/** Several rules ask for the unit behind one number: the last answers are kept. */
const KEPT = 4;
const kept = {
  tokens: new Array<Tokens | undefined>(KEPT).fill(undefined),
  at: new Array<number>(KEPT).fill(-1),
  unit: new Array<Unit | undefined>(KEPT).fill(undefined),
};

export function unitAt(tokens: Tokens, at: number): Unit | undefined {
  if (at < 0) return undefined;
  const place = at % KEPT;
  if (kept.at[place] === at && kept.tokens[place] === tokens) return kept.unit[place];
  const unit = readUnit(tokens, at);
  kept.tokens[place] = tokens;
  kept.at[place] = at;
  kept.unit[place] = unit;
  return unit;
}

function readUnit(tokens: Tokens, at: number): Unit | undefined {
  // `2/3 số hộ`, `84% tổng số hộ` count hộ.
  if (keyAt(tokens, at) === 'số' && book.longest(tokens, at + 1)?.sense === 'noun')
    return unitAt(tokens, at + 1);
  const known = book.longest(tokens, at);
  if (known && isUnit(tokens, at, known.past)) {
    const past =
      known.sense === 'noun' ? nounEnd(tokens, at, known.past) : superscript(tokens, known.past, known.sense);
    return perEach(tokens, { name: nounName(tokens, at, past), sort: known.sense, past });
  }
  const past = guessedEnd(tokens, at);
  return past === undefined ? undefined : { name: unitName(tokens, at, past), sort: 'guess', past };
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
  if (past === at + 1 && keyAt(tokens, at) === 'lượt') return attendeesEnd(tokens, past);
  if (prizeWords.at(tokens, past - 1)) return prizes.longest(tokens, past)?.past ?? past;
  const whole = past === at + 1 && classifierWords.at(tokens, at) ? complementEnd(tokens, past) : past;
  const marked = peopleBook.endingAt(tokens, whole)
    ? (personMarks.longest(tokens, whole)?.past ?? whole)
    : whole;
  return listEnd(tokens, at, marked);
}

const prizeWords = wordSet('giải chương');

/** `lượt` + người, lượt + đoàn viên, thanh niên; `lượt tuần tra` are plain times. */
function attendeesEnd(tokens: Tokens, at: number): number {
  const who = peopleBook.longest(tokens, at);
  if (!who) return tokens[at]?.upper ? at + 1 : at;
  return listEnd(tokens, at, personMarks.longest(tokens, who.past)?.past ?? who.past);
}

/** `lá` + cờ, `con` + lợn giống, `bao` + xi măng, `cuộc` + đối thoại. */
function complementEnd(tokens: Tokens, at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word' || smallWords.at(tokens, at) || numberWords.at(tokens, at)) return at;
  const doing = doingBook.longest(tokens, at);
  if (keyAt(tokens, at - 1) === 'cuộc') return doing?.past ?? at;
  const stuff = stuffs.longest(tokens, at);
  const known = book.longest(tokens, at);
  if (doing && doing.past >= Math.max(known?.past ?? at, stuff?.past ?? at)) return at;
  // Two words at most: căn nhà, not căn nhà đại đoàn kết.
  const noun = known?.sense === 'noun' && known.past <= at + 2 ? known.past : at;
  const end = Math.max(noun, stuff?.past ?? at);
  if (end === at) return portions.at(tokens, at - 1) || token.capital ? at : at + 1;
  const bred = breedMarks.longest(tokens, end)?.past ?? end;
  return bred > end ? bred : listEnd(tokens, at, end);
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
export function perEach(tokens: Tokens, unit: Unit): Unit {
  if (!joins(tokens, unit.past, '/')) return unit;
  let { name, past } = unit;
  for (let times = 0; times < 3 && joins(tokens, past, '/') && isWord(tokens, past + 1); times++) {
    const each = book.longest(tokens, past + 1);
    const end = each
      ? superscript(tokens, each.past, each.sense)
      : (guessedEnd(tokens, past + 1) ?? past + 2);
    name += `/${unitName(tokens, past + 1, end)}`;
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
