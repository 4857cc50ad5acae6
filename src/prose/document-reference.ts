/** What a document number names: type, issuer, year, one spelling, and the spellings it could stand for. */

import type { DocumentReference } from '../domain/prose-figure.ts';
import { fullDate, isYear } from './dates.ts';
import type { DocumentCode } from './document-code.ts';
import { datedCodes, documentTypes, type Issuer, issuers } from './lexicon/document-types.ts';
import { PhraseBook } from './phrases.ts';
import type { Reading } from './reading.ts';
import { isDigits, keyAt, type Tokens } from './tokens.ts';
import { wordSet } from './word-set.ts';

/** What names the document before its number. */
export interface NamedType {
  readonly abbreviation: string;
  readonly name: string;
  /** `số` stands between: then the number is a name whatever follows. */
  readonly numbered: boolean;
  /** Written with a capital, so no doing. */
  readonly proper: boolean;
}

interface Parts {
  readonly digits: string;
  readonly code: DocumentCode;
  readonly named: NamedType | undefined;
}

const abbreviations = new Map<string, Pick<NamedType, 'abbreviation' | 'name'>>();
for (const [abbreviation, names] of documentTypes) {
  const key = abbreviation.toLowerCase();
  if (!abbreviations.has(key)) abbreviations.set(key, { abbreviation, name: names.split('|')[0] ?? '' });
}
const issuerBook = new PhraseBook<Issuer>();
for (const issuer of issuers) issuerBook.add(issuer.names, issuer);
const dated = wordSet(datedCodes);
const ends = wordSet('. ;');
const DATE_WITHIN = 9;

export function namesOfDocument(tokens: Tokens, at: number, { digits, code, named }: Parts): Reading {
  const { past } = code;
  const spelled =
    code.parts === '' ? bare(tokens, past, { digits, code, named }) : coded(tokens, { digits, code, named });
  return { first: at, past, kind: 'document-number', value: Number(digits), unit: '', details: spelled };
}

interface Spelled {
  readonly normalised: string;
  readonly document: DocumentReference;
}

function coded(tokens: Tokens, { digits, code, named }: Parts): Spelled {
  const pieces = code.parts.slice(1).split(/[-/]/);
  const type = pieces[0] ?? '';
  const issuer = code.parts.slice(type.length + 2);
  const dateless = code.year === undefined && dated.has(type.toLowerCase());
  const year = code.year ?? (dateless ? yearNear(tokens, code.past) : undefined);
  const normalised = `${digits}${year === undefined ? '' : `/${year}`}${code.parts}`;
  const candidates = splitType(digits, code.parts, pieces.length - 1);
  if (dateless && year !== undefined) candidates.unshift(normalised);
  if (type === 'QĐi') candidates.push(`${digits}-QĐ/${issuer}`);
  return { normalised, document: referenceTo(named, { type, issuer, digits, year, candidates }) };
}

/** `22/CTrĐUCA-V28`: a type that ran into its issuer. */
function splitType(digits: string, parts: string, pieces: number): string[] {
  const run = /^[/-](CTr|TTr|KHPH|QCPH)(?=\p{Lu})(.+)$/u.exec(parts);
  return run && pieces < 3 ? [`${digits}-${run[1]}/${run[2]}`] : [];
}

/** A number alone: what it would be in full, if who issued it is written beside it. */
function bare(tokens: Tokens, past: number, { digits, code, named }: Parts): Spelled {
  const issuer = issuerAfter(tokens, past);
  const type = named?.abbreviation ?? '';
  const year = code.year ?? (dated.has(type.toLowerCase()) ? yearNear(tokens, past) : undefined);
  const number = year === undefined ? digits : `${digits}/${year}`;
  const full = fullSpelling(number, type, issuer);
  const said = { type, issuer: issuer?.abbreviation ?? '', digits, year, candidates: [full] };
  return { normalised: `${full}?`, document: referenceTo(named, said) };
}

function fullSpelling(number: string, type: string, issuer: Issuer | undefined): string {
  if (type === '') return number;
  if (!issuer) return type === 'NĐ' ? `${number}/NĐ-CP` : `${number}-${type}`;
  return issuer.party
    ? `${number}-${type}/${issuer.abbreviation}`
    : `${number}/${type}-${issuer.abbreviation}`;
}

interface Said {
  readonly type: string;
  readonly issuer: string;
  readonly digits: string;
  readonly year: number | undefined;
  readonly candidates: readonly string[];
}

function referenceTo(named: NamedType | undefined, said: Said): DocumentReference {
  const { issuer, year, candidates } = said;
  const number = Number(said.digits);
  const known = abbreviations.get(said.type.toLowerCase());
  const type = known?.abbreviation ?? named?.abbreviation ?? '';
  const typeName = named?.name ?? known?.name ?? '';
  return year === undefined
    ? { type, typeName, issuer, number, candidates }
    : { type, typeName, issuer, number, year, candidates };
}

function issuerAfter(tokens: Tokens, past: number): Issuer | undefined {
  for (let at = past; at < past + 4; at++) {
    if (ends.at(tokens, at) || keyAt(tokens, at) === ':') return undefined;
    if (keyAt(tokens, at) === 'của') return issuerBook.longest(tokens, at + 1)?.sense;
  }
  return undefined;
}

/** The year of a date close behind, `ngày 29/4/2014`, or of `năm 2014`. */
function yearNear(tokens: Tokens, past: number): number | undefined {
  for (let at = past; at < past + DATE_WITHIN; at++) {
    if (ends.at(tokens, at)) return undefined;
    if (!isDigits(tokens, at)) continue;
    const value = fullDate(tokens, at)?.value;
    if (value) return Math.floor(value / 10_000);
    if (keyAt(tokens, at - 1) === 'năm' && isYear(keyAt(tokens, at))) return Number(keyAt(tokens, at));
  }
  return undefined;
}
