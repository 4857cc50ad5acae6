/** What the agreement calls itself: `Chương trình phối hợp thực hiện công tác dân vận giữa A và B`. */
import { fold } from '../../domain/fold.ts';
import { type Finding, finding } from './finding.ts';
import type { PartyGroup } from './parties.ts';

const kind = '(?:chương trình|quy chế|kế hoạch|thỏa thuận|thoả thuận) (?:phối hợp|liên tịch|hợp tác)';
const opening = new RegExp(`(?<![\\p{L}\\d])${kind}(?![\\p{L}\\d])`, 'giu');
const withNumber = new RegExp(`(?<![\\p{L}\\d])${kind}\\s+số\\s*:?\\s*$`, 'iu');
/** `về chăm sóc sức khỏe phụ nữ` behind the parties of a heading, up to its period of years. */
const subject = /^\s+(?:về|trong) [^\n.;]{3,200}?(?=\s+(?:trong )?giai đoạn|,? (?:năm|từ) |\s*\n|\s*$)/iu;
const LONGEST = 400;

export interface TitleClues {
  readonly groups: readonly PartyGroup[];
  readonly parties: readonly Finding<string>[];
  readonly numbers: readonly Finding<string>[];
}

/** Titles that name all the parties, each with its longest wording; where there is none, its kind and number. */
export function titles(text: string, { groups, parties, numbers }: TitleClues): readonly Finding<string>[] {
  const whole = new Set(parties.map(({ value }) => fold(value)));
  const named = groups
    .filter((group) => group.every(({ value }) => whole.has(fold(value))))
    .flatMap((group) => titleOf(text, group));
  if (named.length === 0) return numbers.slice(0, 1).flatMap((number) => numberedTitle(text, number));
  return named.filter((title) => !named.some((other) => isShorter(title, other)));
}

/** `Kế hoạch phối hợp số 15-KHPH/HND-PGDĐT`. */
function numberedTitle(text: string, { start, end }: Finding<string>): readonly Finding<string>[] {
  const from = Math.max(0, start - 40);
  const found = withNumber.exec(text.slice(from, start));
  return found ? [titled(text, from + found.index, end)] : [];
}

const titled = (text: string, start: number, end: number): Finding<string> =>
  finding(text, start, end, capitalised(text.slice(start, end).replace(/\s+/g, ' ').normalize('NFC')));

/** From the words of its kind to the last of the parties, without a sentence's end between. */
function titleOf(text: string, group: PartyGroup): readonly Finding<string>[] {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last || last.start - first.start > LONGEST) return [];
  if (!/giữa\s+$/iu.test(text.slice(Math.max(0, first.start - 12), first.start))) return [];
  const from = Math.max(0, first.start - LONGEST);
  const openings = [...text.slice(from, first.start).matchAll(opening)];
  const start = from + (openings.at(-1)?.index ?? 0);
  if (openings.length === 0) return [];
  const words = text.slice(start, last.end);
  if (/[.!?…;]\s|\n\s*\n\s*\n| số:? \d/.test(words)) return [];
  const heading = /(?:^|\n)[ \t#*]*$/.test(text.slice(Math.max(0, start - 8), start));
  const more = heading ? (subject.exec(text.slice(last.end, last.end + 260))?.[0] ?? '') : '';
  return [titled(text, start, last.end + more.length)];
}

/** The same title with fewer words, or said again later. */
function isShorter(one: Finding<string>, other: Finding<string>): boolean {
  if (one === other) return false;
  const [few, many] = [fold(one.value).split(' '), fold(other.value).split(' ')];
  if (few.length === many.length) return few.join(' ') === many.join(' ') && other.start < one.start;
  return isWithin(few, many);
}

/** All the words of one in their order among those of the other. */
function isWithin(few: readonly string[], many: readonly string[]): boolean {
  let at = 0;
  for (const word of many) if (word === few[at]) at += 1;
  return at === few.length && few.length < many.length;
}

export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
