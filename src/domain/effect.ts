/** What an act does to figures: which indicators it concerns, and each from what to what. */
import type { Figure } from './figure.ts';
import { type Catalogue, type Indicator, measuresBehind } from './indicator.ts';
import type { Words } from './words.ts';

/** A fact that begins or ends with the act. */
export interface ChangedFact {
  readonly measure: string;
  readonly span: boolean;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A figure as far as an act can change it; `refused` holds the code of the problem where it must not be answered. */
export type FigureState =
  | (Pick<Figure, 'status' | 'value' | 'waiting' | 'disputes' | 'records'> & {
      readonly parties: readonly { readonly organization: string; readonly value: number | null }[];
    })
  | { readonly refused: string };

export interface FigureEffect {
  readonly code: string;
  readonly name: Words;
  readonly unit: Words;
  readonly period: string;
  readonly before: FigureState;
  readonly after: FigureState;
}

/** Indicators that rest on what changed, through their measures, their parts or totals taken over for them. */
export function indicatorsConcerned(
  catalogue: Catalogue,
  changed: readonly ChangedFact[],
): readonly Indicator[] {
  const measures = new Set(changed.filter((fact) => !fact.span).map((fact) => fact.measure));
  const taken = new Set(changed.filter((fact) => fact.span).map((fact) => fact.measure));
  return catalogue.indicators.filter((indicator) => {
    const { formula } = indicator;
    const parts = formula.op === 'ratio' ? [formula.numerator, formula.denominator] : [];
    return (
      measuresBehind(indicator, catalogue).some((code) => measures.has(code)) ||
      [indicator.code, ...parts].some((code) => taken.has(code))
    );
  });
}

/** The whole term, the years of what changed, and the spans of totals taken over: within these years they cannot be separated. */
export function periodsConcerned(changed: readonly ChangedFact[]): readonly string[] {
  const periods = changed.flatMap(({ span, firstDay, lastDay }) => {
    if (!span) return [lastDay.slice(0, 4)];
    const [first, last] = [Number(firstDay.slice(0, 4)), Number(lastDay.slice(0, 4))];
    const years = Array.from({ length: last - first + 1 }, (_, at) => String(first + at));
    return [...years, `${firstDay}..${lastDay}`];
  });
  return ['term', ...[...new Set(periods)].sort()];
}

export const figureState = (figure: Figure): FigureState => ({
  ...{ status: figure.status, value: figure.value, waiting: figure.waiting },
  ...{ disputes: figure.disputes, records: figure.records },
  parties: figure.byOrganization.map(({ organization, value }) => ({ organization, value })),
});

/** A state is plain data in a fixed order. */
export const sameFigureState = (one: FigureState, other: FigureState): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
