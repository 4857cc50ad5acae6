/**
 * Reads one `:figure[…]{…}` of the Markdown: either a mark that can be evaluated or the faults that prevent it. The
 * bracketed label is the value of an earlier evaluation and is never read.
 */
import type { TextDirective } from 'mdast-util-directive';
import { readComparison } from '../domain/comparison.ts';
import { writeFigureKey } from '../domain/figure-key.ts';
import type { Words } from '../domain/words.ts';
import type { FigureAttributes, FigureMark } from './figure-mark.ts';
import { sourceOf } from './markdown-tree.ts';
import {
  badComparison,
  badValue,
  emptyAttribute,
  noCode,
  repeatedAttribute,
  severalCodes,
  unknownAttribute,
  unreadableBraces,
} from './report-fault.ts';

const NAMES = ['period', 'place', 'organization', 'territory', 'group', 'compare', 'style'] as const;
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  territory: ['then', 'now'],
  style: ['padded'],
};

export const isName = (name: string): boolean => (NAMES as readonly string[]).includes(name);

export type Reading<Mark> = { readonly mark: Mark } | { readonly faults: readonly Words[] };

/** `source` is what was parsed; `shift` is what lies before it in the file (a byte order mark). */
export function readFigureMark(node: TextDirective, source: string, shift: number): Reading<FigureMark> {
  const raw = sourceOf(node, source);
  const end = node.position?.end.offset ?? 0;
  const braces = raw.slice(bracesFrom(raw));
  if (braces === '') return { faults: [source[end] === '{' ? unreadableBraces() : noCode()] };

  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  const codes = given.filter(([name, value]) => value === '' && !isName(name)).map(([name]) => name);
  const faults = [...codeFaults(codes), ...attributeFaults(given, braces)];
  const [code] = codes;
  if (faults.length > 0 || code === undefined) return { faults };

  const attributes = Object.fromEntries(given.filter(([name]) => isName(name))) as FigureAttributes;
  const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
  const { style: _, ...asked } = attributes;
  const key = writeFigureKey({ code, ...asked });
  return { mark: { code, attributes, key, line, column, start: offset + shift, end: end + shift } };
}

/** Where the braces begin in the text of a mark; its length when there are none. */
export function bracesFrom(raw: string): number {
  const name = ':figure'.length;
  if (raw[name] !== '[') return name;
  let depth = 0;
  for (let at = name; at < raw.length; at++) {
    if (raw[at] === '\\' && /[[\]\\]/.test(raw[at + 1] ?? '')) at++;
    else if (raw[at] === '[') depth++;
    else if (raw[at] === ']' && --depth === 0) return at + 1;
  }
  return raw.length;
}

export function codeFaults(codes: readonly string[]): readonly Words[] {
  if (codes.length === 0) return [noCode()];
  return codes.length > 1 ? [severalCodes(codes)] : [];
}

/** `names` are the attributes that the mark may have. */
export function attributeFaults(
  given: readonly (readonly [string, string])[],
  braces: string,
  names: readonly string[] = NAMES,
): readonly Words[] {
  const faults = given.flatMap(([name, value]) => {
    if (!isName(name) && value === '') return [];
    if (!names.includes(name)) return [unknownAttribute(name, names)];
    if (value.trim() === '') return [emptyAttribute(name)];
    if (name === 'compare' && !readComparison(value)) return [badComparison(value)];
    const choices = CHOICES[name];
    return choices && !choices.includes(value) ? [badValue(name, value, choices)] : [];
  });
  return [...faults, ...repeated(braces).map(repeatedAttribute)];
}

// The parser keeps only the last of two equal attributes, so a contradiction would pass unseen.
function repeated(braces: string): readonly string[] {
  const names = braces.replace(/=\s*("[^"]*"|'[^']*'|[^\s"'}]+)/g, ' ').split(/[\s{}]+/);
  return NAMES.filter((name) => names.filter((each) => each === name).length > 1);
}
