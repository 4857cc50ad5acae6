/** Whether two figures count the same kind of thing, so that they may be added or compared. */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { people } from '../lexicon/counted-nouns.ts';
import { wordKey } from '../words.ts';

const keyOf = (unit: string): string => unit.split(/\s+/).map(wordKey).join(' ');

/** `vụ` and `vụ việc`, `căn` and `căn nhà`; but `lượt` is only short for `lượt tiếp`: lượt người are something else. */
export function sameUnit(one: string, other: string): boolean {
  const [first, second] = [keyOf(one), keyOf(other)];
  if (first === second) return true;
  if (first === '' || second === '' || first.includes('/') || second.includes('/')) return false;
  if (first.startsWith('lượt') || second.startsWith('lượt'))
    return /^lượt(?: tiếp)?$/.test(first) && /^lượt(?: tiếp)?$/.test(second);
  return first.startsWith(`${second} `) || second.startsWith(`${first} `);
}

const persons = new Set(people.split(/[|\n]/).map(keyOf));
export const isPeople = (unit: string): boolean => {
  const words = keyOf(unit).split(' ');
  return words.some((_, length) => persons.has(words.slice(0, length + 1).join(' ')));
};

/** `tập thể, cá nhân` are `tập thể` and `cá nhân` together: whether the parts make up the whole by name. */
export function isUnionOf(whole: string, parts: readonly string[]): boolean {
  const named = keyOf(whole)
    .split(/,\s*|\s+và\s+/)
    .filter(Boolean);
  const wanted = new Set(named);
  return (
    named.length > 1 && parts.length === named.length && parts.every((part) => wanted.delete(keyOf(part)))
  );
}

const amounts = new Set(['count', 'money', 'measure']);
/** A number of something, which can be added up. */
export const isAmount = ({ kind, unit, denominator }: ProseFigure): boolean =>
  amounts.has(kind) && denominator === undefined && unit !== 'tuổi';
export const isPercent = ({ kind, unit }: ProseFigure): boolean => kind === 'percent' && unit === '%';
