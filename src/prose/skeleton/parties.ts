/** Between whom the agreement stands: `giữa A, B và C`, and the lines `Bên A: …` of an agreement. */
import { fold } from '../../domain/fold.ts';
import { isDigits, keyAt, type Tokens, tokenize } from '../tokens.ts';
import { wordSet } from '../word-set.ts';
import { type Finding, finding, firstMentions } from './finding.ts';
import { headAt, nameEnd } from './organization-name.ts';
import { saidBefore } from './sentences.ts';

const STRETCH = 500;
const between = /(?<![\p{L}\d])giữa(?![\p{L}\d])/giu;
const partyLine =
  /(?<=^|\n)[ \t]*(?:đại diện )?bên (?:[a-d]|thứ (?:nhất|hai|ba)|\d)(?![\p{L}\d])[^:\n]{0,40}:[ \t]*/giu;
const agreement = /phối hợp|chương trình|quy chế|kế hoạch|th(?:ỏa|oả) thuận|giao ước|ký kết|liên tịch/u;

const signing =
  /(?:(?:đã|cùng|cùng nhau|tổ chức|tiến hành|chính thức|lễ) ){0,4}ký kết (?:chương trình|quy chế|kế hoạch|th(?:ỏa|oả) thuận|giao ước)/giu;

/** Before a name that only tells where: `tại trụ sở UBND huyện`. */
const places = wordSet('tại ở sở trường của đến từ');

/** The parties named together in one place, in their order. */
export type PartyGroup = readonly Finding<string>[];

export function partyGroups(text: string): readonly PartyGroup[] {
  const groups = [...text.matchAll(between)].flatMap(({ index, 0: word }): PartyGroup[] => {
    if (!namesBegin(text, index + word.length)) return [];
    if (!agreement.test(saidBefore(text, index, 250).toLowerCase())) return [];
    const names = namesFrom(text, index + word.length);
    return names.length >= 2 ? [names] : [];
  });
  const lines = [...text.matchAll(partyLine)].flatMap(({ index, 0: head }) =>
    namesFrom(text, index + head.length).slice(0, 1),
  );
  const signers = [...text.matchAll(signing)].flatMap(({ index }) => signersBefore(text, index));
  const all = lines.length >= 2 ? [...groups, ...signers, lines] : [...groups, ...signers];
  return all.sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0));
}

/** `Hội Phụ nữ huyện và Trung tâm Y tế huyện | ký kết`: the names that end where the signing begins. */
function signersBefore(text: string, end: number): readonly PartyGroup[] {
  const start = end - saidBefore(text, end, 300).length;
  const tokens = tokenize(text, start, end);
  for (let at = 0; at < tokens.length; at++) {
    if (headAt(tokens, at) === undefined || places.at(tokens, at - 1)) continue;
    const names = namesFrom(text, tokens[at]?.start ?? end);
    if (names.length >= 2 && text.slice(names.at(-1)?.end, end).trim() === '') return [names];
  }
  return [];
}

/** Each party once, by its fullest name: `Ban Dân vận` beside `Ban Dân vận Huyện ủy Anh Sơn` is a short mention. */
export function partiesOf(groups: readonly PartyGroup[]): readonly Finding<string>[] {
  const names = groups.flat();
  const full = names.filter(({ value }) => !names.some((other) => isShortOf(value, other.value)));
  // A name begun with a small letter is written as elsewhere in the text, where it is.
  const proper = [...full].sort((one, other) => Number(isSmall(one.value)) - Number(isSmall(other.value)));
  return firstMentions(proper, fold).toSorted((one, other) => one.start - other.start);
}

export const isShortOf = (name: string, other: string): boolean => fold(other).startsWith(`${fold(name)} `);

const isSmall = (name: string): boolean => /^\p{Ll}/u.test(name);

/** Looked at first, as it costs little. */
function namesBegin(text: string, from: number): boolean {
  const tokens = tokenize(text, from, Math.min(text.length, from + 40));
  return headAt(tokens, firstName(tokens)) !== undefined;
}

function namesFrom(text: string, from: number): readonly Finding<string>[] {
  const tokens = tokenize(text, from, Math.min(text.length, from + STRETCH));
  const names: Finding<string>[] = [];
  for (let at: number | undefined = firstName(tokens); at !== undefined; ) {
    const past: number | undefined = nameEnd(text, tokens, at);
    const [first, last] = [tokens[at], tokens[(past ?? 0) - 1]];
    if (past === undefined || !first || !last) break;
    if (past - at >= 2)
      names.push(finding(text, first.start, last.end, plainName(text, first.start, last.end)));
    at = nextName(tokens, past);
  }
  return names;
}

const plainName = (text: string, start: number, end: number): string =>
  text.slice(start, end).replace(/\s+/g, ' ').normalize('NFC');

/** `giữa giữa` happens. */
const firstName = (tokens: Tokens): number => (keyAt(tokens, 0) === 'giữa' ? 1 : 0);

/** After `và`, `với`, a comma or a dash, if another name follows; what stands in brackets is passed over. */
function nextName(tokens: Tokens, past: number): number | undefined {
  let at = keyAt(tokens, past) === '(' ? pastBracket(tokens, past) : past;
  let joined = 0;
  while (joined < 3 && /^(?:và|với|cùng|,|-|;)$/.test(keyAt(tokens, at))) {
    at += 1;
    joined += 1;
  }
  return joined > 0 && !isDigits(tokens, at) && headAt(tokens, at) !== undefined ? at : undefined;
}

function pastBracket(tokens: Tokens, at: number): number {
  for (let past = at + 1; past < at + 16; past++) if (keyAt(tokens, past) === ')') return past + 1;
  return at;
}
