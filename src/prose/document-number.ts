/**
 * Numbers of State and Party documents, whole (`169/2013/NĐ-CP`, `04-CTr/DV-ĐPS`), damaged (`1836 QĐ/TWĐTN`) or cut short
 * (`Hướng dẫn số 169`). A decree without its year takes it from the date beside it; what cannot be known stays open.
 */
import { isYear } from './dates.ts';
import { codeAfter, codeLetters, mayBeginCode } from './document-code.ts';
import { type NamedType, namesOfDocument } from './document-reference.ts';
import { codes, documentTypes, doingTypes } from './lexicon/document-types.ts';
import { PhraseBook } from './phrases.ts';
import type { Rule } from './reading.ts';
import { isDigits, joins, keyAt, type Tokens, tokenAt } from './tokens.ts';
import { unitAt } from './unit.ts';
import { wordSet } from './word-set.ts';

type TypeName = Pick<NamedType, 'abbreviation' | 'name'>;

const types = new PhraseBook<TypeName>();
for (const [abbreviation, names] of documentTypes)
  for (const name of names.split('|')) types.add(name, { abbreviation, name });
const doing = new Set(doingTypes.split('|'));
const shortTypes = wordSet(codes);

const heralds = wordSet(`số : ${codes}`);
const mayBeNamed = (tokens: Tokens, at: number): boolean =>
  heralds.at(tokens, at - 1) || types.mayEndAt(tokens, at);

export const documentNumber: Rule = (tokens, at) => {
  const named = (mayBeNamed(tokens, at) ? typeBefore(tokens, at) : undefined) ?? typeOfList(tokens, at);
  if (!named && !mayBeginCode(tokens, at + 1)) return undefined;
  const digits = keyAt(tokens, at);
  if (digits.length > 7) return undefined;
  const code = codeAfter(tokens, at, named !== undefined);
  if (code) return namesOfDocument(tokens, at, { digits, code, named });
  if (!named) return undefined;
  const year =
    joins(tokens, at + 1, '/') && isYear(keyAt(tokens, at + 2)) ? Number(keyAt(tokens, at + 2)) : undefined;
  if (year === undefined && !standsAsName(tokens, at, named)) return undefined;
  const past = year === undefined ? pastLetter(tokens, at + 1) : at + 3;
  return namesOfDocument(tokens, at, { digits, code: { past, year, parts: '', damaged: false }, named });
};

/** `Nghị quyết 30a`. */
const pastLetter = (tokens: Tokens, at: number): number =>
  tokens[at]?.gap === '' && codeLetters.at(tokens, at) ? at + 1 : at;

/** `Hướng dẫn số`, `Nghị định`, `NQ`, `Chương trình phối hợp số:` before the number. */
function typeBefore(tokens: Tokens, at: number): NamedType | undefined {
  let past = keyAt(tokens, at - 1) === ':' ? at - 1 : at;
  const numbered = keyAt(tokens, past - 1) === 'số';
  if (numbered) past -= 1;
  else if (past < at) return undefined;
  const found = types.endingAt(tokens, past, 5);
  if (found) {
    const words = found.sense.name.split(' ').length;
    const proper = tokens[past - words]?.capital === true;
    return { abbreviation: found.sense.abbreviation, name: found.sense.name, numbered, proper };
  }
  const short = tokenAt(tokens, past - 1);
  if (!short?.capital || !shortTypes.at(tokens, past - 1) || short.key.length < 2) return undefined;
  const sense = documentTypes.find(([abbreviation]) => abbreviation.toLowerCase() === short.key);
  return sense && { abbreviation: sense[0], name: sense[1].split('|')[0] ?? '', numbered, proper: true };
}

const listing = wordSet(', và');

/** The second number of `Chỉ thị số 15, 16` and `Nghị quyết 18 và 19`, if it counts nothing. */
function typeOfList(tokens: Tokens, at: number): NamedType | undefined {
  if (!listing.at(tokens, at - 1) || !isDigits(tokens, at - 2) || !mayBeNamed(tokens, at - 2))
    return undefined;
  const named = typeBefore(tokens, at - 2);
  return named?.proper && !isYear(keyAt(tokens, at - 2)) && !unitAt(tokens, at + 1) ? named : undefined;
}

const going = wordSet('. , /');

/** A bare number is a name after `số`, or after a type that is no doing here, when it counts nothing. */
function standsAsName(tokens: Tokens, at: number, named: NamedType): boolean {
  if (going.at(tokens, at + 1) && isDigits(tokens, at + 2) && tokens[at + 2]?.gap === '') return false;
  if (named.numbered) return true;
  const digits = keyAt(tokens, at);
  if (isYear(digits) || keyAt(tokens, at + 1) === '%' || named.abbreviation === 'CTr') return false;
  const unit = unitAt(tokens, at + 1);
  if (unit && unit.sort !== 'guess') return false;
  if (named.name === 'kế hoạch' || named.name === 'hợp đồng' || named.abbreviation === '') return false;
  return named.proper || (!doing.has(named.name) && !unit);
}
