/**
 * What a figure says beside another number: the difference from the period before, or the share of a target that is
 * reached. Both come from figures with keys of their own, so that an edition can be checked from its plain figures.
 */
import type { FigureStatus } from './figure.ts';
import { type FigureKey, writeFigureKey } from './figure-key.ts';
import { styleNumber } from './number-style.ts';
import type { Locale } from './problem.ts';

/** In a mark: `compare="period:2024-H2"` or `compare="target:300"`. */
export type Comparison =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'target'; readonly target: number };

/** As much of a figure as a comparison needs. */
export interface Comparable {
  readonly status: FigureStatus;
  readonly value: number | null;
}

/** `value` is a difference in the unit of the figure, or per cent of the target; null when there is nothing to compare. */
export interface Compared {
  readonly status: FigureStatus;
  readonly value: number | null;
  /** `45 − 33`, `250 / 300`; '' without a value. */
  readonly arithmetic: string;
}

/** Null for what is no comparison. A target is written as in JSON: `300`, `12.5`. */
export function readComparison(text: string): Comparison | null {
  const period = /^period:(\S.*)$/s.exec(text)?.[1];
  if (period !== undefined) return { kind: 'period', period: period.trim() };
  const target = /^target:(\d{1,12}(?:\.\d{1,3})?)$/.exec(text)?.[1];
  return target === undefined ? null : { kind: 'target', target: Number(target) };
}

export const writeComparison = (comparison: Comparison): string =>
  comparison.kind === 'period' ? `period:${comparison.period}` : `target:${comparison.target}`;

/** What has to be evaluated for a mark: the figure itself, and the one it is compared with. */
export function figuresBehind(asked: FigureKey): {
  readonly own: FigureKey;
  readonly other: FigureKey | null;
} {
  const { compare, ...own } = asked;
  const comparison = compare === undefined ? null : readComparison(compare);
  return { own, other: comparison?.kind === 'period' ? { ...own, period: comparison.period } : null };
}

/** The keys of those figures, as an edition freezes them. */
export function keysBehind(asked: FigureKey): readonly string[] {
  const { own, other } = figuresBehind(asked);
  return [own, ...(other ? [other] : [])].map(writeFigureKey);
}

/** `other` is the figure of the period compared with; null for a target. */
export function compareFigures(comparison: Comparison, own: Comparable, other: Comparable | null): Compared {
  const missing = [own, ...(comparison.kind === 'period' ? [other] : [])].find(
    (each) => known(each) === null,
  );
  const [value, beside] = [known(own), comparison.kind === 'target' ? comparison.target : known(other)];
  if (missing !== undefined || value === null || beside === null)
    return { status: missing?.status ?? 'no-data', value: null, arithmetic: '' };
  if (comparison.kind === 'period')
    return { status: 'known', value: thousandths(value - beside), arithmetic: `${value} − ${beside}` };
  if (beside === 0) return { status: 'no-data', value: null, arithmetic: '' };
  return { status: 'known', value: (value / beside) * 100, arithmetic: `${value} / ${beside}` };
}

const incomparable: Readonly<Record<Locale, string>> = { vi: 'chưa so sánh được', en: 'not comparable yet' };

/** `+12`, `−3`, `0`; `83,3%`; or that nothing can be compared. */
export function sayComparison(comparison: Comparison, { value }: Compared, locale: Locale): string {
  if (value === null) return incomparable[locale];
  if (comparison.kind === 'target') return `${styleNumber(value, locale, { decimals: 1 })}%`;
  const difference = styleNumber(value, locale);
  return value > 0 ? `+${difference}` : difference;
}

const known = (figure: Comparable | null): number | null =>
  figure?.status === 'known' ? figure.value : null;

const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
