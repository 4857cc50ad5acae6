/** What a compared figure says where it stands in a report: `+12` against the period before, `83,3%` of a target. */
import { type Comparison, compareFigures, sayComparison } from '../domain/comparison.ts';
import type { Figure } from '../domain/figure.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import type { ResolvedFigure } from './figure-mark.ts';

export interface ComparisonAsk {
  readonly comparison: Comparison;
  readonly own: Figure;
  /** The figure of the period compared with; null for a target. */
  readonly other: Figure | null;
  /** For a target: whether the programme holds it, with this value, for this indicator. */
  readonly targetStands: boolean;
  readonly locale: Locale;
  readonly href: string | null;
}

const beside = {
  period: { vi: 'so với', en: 'compared with' },
  target: { vi: 'so với mục tiêu', en: 'of the target' },
  moved: { vi: 'không có mục tiêu này trong chương trình', en: 'the programme has no such target' },
} as const;

export function resolvedComparison(ask: ComparisonAsk): ResolvedFigure {
  const { comparison, own, other, locale, href } = ask;
  const stands = comparison.kind === 'period' || ask.targetStands;
  const compared = compareFigures(comparison, stands ? own : { status: 'no-data', value: null }, other);
  const against =
    comparison.kind === 'period'
      ? `${beside.period[locale]} ${other ? daysOf(other, locale) : ''}`
      : `${beside.target[locale]} ${styleNumber(comparison.target, locale)}`;
  const how = stands ? compared.arithmetic : beside.moved[locale];
  const title = `${own.name[locale]} (${own.unit[locale]}), ${daysOf(own, locale)}, ${against}`;
  return {
    text: sayComparison(comparison, compared, locale),
    status: compared.status,
    href,
    disputed: own.disputed || (other?.disputed ?? false),
    title: how === '' ? title : `${title}: ${how}`,
  };
}

const daysOf = ({ question }: Figure, locale: Locale): string =>
  `${styleDate(question.from, locale)} – ${styleDate(question.to, locale)}`;
