/**
 * The figures in the text of an edition held against the frozen ones: every `:figure[label]{code …}` must say what the
 * figure with its key says. Code is left alone, it shows how a figure is written; so is a mark behind a backslash.
 * A reader of marks alone, so that a verifier need not carry a reader of Markdown.
 */
import { absentFigure } from './absent-figure.ts';
import { compareFigures, figuresBehind, readComparison, sayComparison } from './comparison.ts';
import type { Edition, FrozenFigure } from './edition.ts';
import { type FigureKey, writeFigureKey } from './figure-key.ts';
import { styleNumber } from './number-style.ts';
import type { Locale } from './problem.ts';
import { blankUnread } from './unread-markdown.ts';

/** A mark that does not say what was frozen. `wanted` is null when nothing was frozen for it. */
export interface TextFault {
  /** From 1. */
  readonly line: number;
  readonly mark: string;
  readonly key: string | null;
  readonly wanted: string | null;
}

type Said = Pick<Edition, 'text' | 'figures' | 'locale'>;

/** How many marks were read, and those at fault. */
export function checkText({ text, figures, locale }: Said): { marks: number; faults: TextFault[] } {
  const byKey = new Map(figures.map((figure) => [figure.key, figure]));
  const marks = [...blankUnread(text).matchAll(MARK)];
  const faults = marks.flatMap((found) => {
    const fault = faultOf(found, byKey, locale);
    return fault ? [{ ...fault, mark: found[0], line: text.slice(0, found.index).split('\n').length }] : [];
  });
  return { marks: marks.length, faults };
}

// A label escapes its brackets; braces hold quoted values or none with a brace in them.
// The bounds keep a text made to be slow from being so.
const MARK =
  /(?<![\\:\w]):figure(?:\[((?:\\.|[^\\[\]]){0,500})\])?(?:\{((?:"[^"]{0,500}"|'[^']{0,500}'|[^"'{}]){0,1000})\})?/g;
const ATTRIBUTE = /([^\s="'{}]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))?/g;
const names = ['period', 'place', 'organization', 'territory', 'group', 'compare', 'style'];

function faultOf(
  [, label, braces]: RegExpExecArray,
  figures: ReadonlyMap<string, FrozenFigure>,
  locale: Locale,
): Pick<TextFault, 'key' | 'wanted'> | null {
  const asked = braces === undefined ? null : readAttributes(braces);
  if (!asked) return { key: null, wanted: null };
  const { style, ...question } = asked;
  const wanted = textOf(question, figures, locale, style === 'padded');
  const said = label?.replace(/\\(.)/g, '$1');
  if (wanted !== null && said === wanted.replace(/\s+/g, ' ')) return null;
  return { key: writeFigureKey(question), wanted };
}

/** Null when there is not exactly one code, or an attribute that no mark has. */
function readAttributes(braces: string): (FigureKey & { readonly style?: string }) | null {
  const given = [...braces.matchAll(ATTRIBUTE)].map(([, name = '', ...values]) => {
    return { name, value: values.find((value) => value !== undefined) };
  });
  const [code, ...more] = given.filter(({ name, value }) => value === undefined && !names.includes(name));
  const attributes = given.filter(({ value }) => value !== undefined);
  if (!code || more.length > 0 || attributes.some(({ name }) => !names.includes(name))) return null;
  return { code: code.name, ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])) };
}

function textOf(
  asked: FigureKey,
  figures: ReadonlyMap<string, FrozenFigure>,
  locale: Locale,
  padded: boolean,
): string | null {
  const { own, other } = figuresBehind(asked);
  const [figure, beside] = [own, other].map((key) => key && figures.get(writeFigureKey(key)));
  if (!figure || (other && !beside)) return null;
  const comparison = asked.compare === undefined ? null : readComparison(asked.compare);
  if (!comparison) return sayFrozen(figure, locale, padded);
  return sayComparison(comparison, compareFigures(comparison, figure, beside ?? null), locale);
}

/** As it stands in a text: `11.866`, `09`, `không có số liệu`. */
export function sayFrozen(
  { status, value }: Pick<FrozenFigure, 'status' | 'value'>,
  locale: Locale,
  padded = false,
): string {
  if (status !== 'known') return absentFigure[status][locale];
  return value === null ? '' : styleNumber(value, locale, { padded });
}
