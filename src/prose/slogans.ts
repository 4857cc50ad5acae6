/** What slogans count is part of a name: “5 không, 3 sạch”, “bốn cùng”, “4 tại chỗ”, phương châm 3 bám. */
import { isInIdiom } from './idioms.ts';
import { sloganWords } from './lexicon/name-heads.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading, Rule } from './reading.ts';
import { isDigits, keyAt, type Tokens } from './tokens.ts';
import { knownUnitAt } from './unit.ts';
import { wordNumeral } from './word-numeral.ts';
import { wordSet } from './word-set.ts';

const words = wordSet(sloganWords);
const announced = new PhraseBook<true>().add(
  'phương châm|khẩu hiệu|phong trào|mô hình|cuộc vận động|nguyên tắc|tiêu chí|quan hệ|tinh thần|thực hiện|tiêu chuẩn',
  true,
);
const quotes = wordSet('" \'');
const LONGEST = 5;

/** At digits. */
export const slogan: Rule = (tokens, at) =>
  keyAt(tokens, at).length > 2 ? undefined : sloganOf(tokens, at, at + 1, Number(keyAt(tokens, at)));

/** At a number in words. */
export const sloganInWords: Rule = (tokens, at) => {
  const number = wordNumeral(tokens, at);
  if (isInIdiom(tokens, at)) return undefined;
  const read = number && number.value <= 12 && sloganOf(tokens, at, number.past, number.value);
  return read ? { ...read, details: { form: 'words' } } : undefined;
};

function sloganOf(tokens: Tokens, at: number, past: number, value: number): Reading | undefined {
  const word = words.at(tokens, past);
  if (!word && !quotes.at(tokens, at - 1)) return undefined;
  const read: Reading = { first: at, past, kind: 'label', value, unit: '', details: undefined };
  if (word && (endsName(tokens, past + 1) || followsSlogan(tokens, at) || leadsSlogan(tokens, past)))
    return read;
  const opened = keyAt(tokens, at - 1) === '"' || keyAt(tokens, at - 1) === "'";
  if (word && (opened || announced.endingAt(tokens, at) !== undefined)) return read;
  return opened && endsQuoted(tokens, past) ? read : undefined;
}

const closings = wordSet('" \' )');
const joining = wordSet(', và -');

const endsName = (tokens: Tokens, at: number) => closings.at(tokens, at);

/** `5 không, 3 sạch`. */
const followsSlogan = (tokens: Tokens, at: number): boolean =>
  joining.at(tokens, at - 1) && words.at(tokens, at - 2) && isDigits(tokens, at - 3);

const leadsSlogan = (tokens: Tokens, past: number): boolean =>
  joining.at(tokens, past + 1) && isDigits(tokens, past + 2) && words.at(tokens, past + 3);

/** A few words that count nothing known, then the quotation ends or goes on with the next number. */
function endsQuoted(tokens: Tokens, past: number): boolean {
  if (knownUnitAt(tokens, past)) return false;
  for (let at = past; at < past + LONGEST; at++) {
    const token = tokens[at];
    if (token?.kind === 'word') continue;
    return at > past && (endsName(tokens, at) || token?.key === ',');
  }
  return false;
}
