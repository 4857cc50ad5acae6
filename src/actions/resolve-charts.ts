/**
 * Evaluates the charts of a report: every bar is a figure with a key of its own, as if it stood in the text, so that
 * an edition can freeze it.
 */
import type { ChartMark, ResolveChart } from '../documents/figure-mark.ts';
import { figureText } from '../documents/figure-words.ts';
import type { Report } from '../documents/report.ts';
import { type ChartYear, chartYears, MOST_YEARS } from '../domain/chart-years.ts';
import type { Figure } from '../domain/figure.ts';
import { type FigureKey, writeFigureKey } from '../domain/figure-key.ts';
import { styleDate } from '../domain/number-style.ts';
import { parsePeriod } from '../domain/period.ts';
import { type Locale, Problem, sayProblem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';

/** One bar: the figure it stands for and the year it is for. */
export interface ChartBar {
  readonly asked: FigureKey;
  readonly key: string;
  readonly year: ChartYear;
}

type Term = Parameters<typeof parsePeriod>[1];

/** The figures a chart is made of; `period` is that of the report. Throws `unknown-period` and `chart-period`. */
export function barsOf(mark: ChartMark, period: string, term: Term): readonly ChartBar[] {
  const { style: _, ...attributes } = mark.attributes;
  const asked = parsePeriod(attributes.period ?? period, term);
  const years = Number(asked.to.slice(0, 4)) - Number(asked.from.slice(0, 4)) + 1;
  const bars = years > MOST_YEARS + 1 ? [] : chartYears(asked);
  if (bars.length < 2 || bars.length > MOST_YEARS) {
    throw new Problem('chart-period', { period: asked.text, most: MOST_YEARS });
  }
  return bars.map((year) => {
    const own = { ...attributes, code: mark.code, period: year.period };
    return { asked: own, key: writeFigureKey(own), year };
  });
}

export interface ResolvedCharts {
  readonly resolveChart: ResolveChart;
  /** The figure of every bar by its key, in the order of the text. */
  readonly figures: ReadonlyMap<string, Figure>;
  /** `line:column` and what is wrong there. */
  readonly faults: readonly string[];
}

export async function resolveCharts(
  report: Report,
  ask: { readonly period: string; readonly locale: Locale; readonly term: Term },
  evaluate: (asked: FigureKey) => Promise<Figure>,
): Promise<ResolvedCharts> {
  const figures = new Map<string, Figure>();
  const charts = new Map<string, readonly ChartBar[]>();
  const faults: string[] = [];
  for (const mark of report.charts) {
    try {
      const bars = barsOf(mark, ask.period, ask.term);
      for (const { key, asked } of bars) if (!figures.has(key)) figures.set(key, await evaluate(asked));
      charts.set(mark.key, bars);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { what, next } = sayProblem(error, ask.locale);
      faults.push(`${mark.line}:${mark.column} ${what} ${next}`);
    }
  }
  const resolveChart: ResolveChart = ({ key }) => drawn(charts.get(key) ?? [], figures, ask.locale);
  return { resolveChart, figures, faults };
}

/** As much of a figure as a bar needs; a frozen figure of an edition has it too. */
export type Charted = Pick<Figure, 'name' | 'unit' | 'status' | 'value'> & {
  readonly question: Pick<Figure['question'], 'place' | 'organization'>;
};

/** The charts of a text whose figures are known already, by their keys: those of an edition. */
export function chartsFrom(
  figures: ReadonlyMap<string, Charted>,
  ask: { readonly period: string; readonly locale: Locale; readonly term: Term },
): ResolveChart {
  return (mark) => drawn(barsOf(mark, ask.period, ask.term), figures, ask.locale);
}

function drawn(bars: readonly ChartBar[], figures: ReadonlyMap<string, Charted>, locale: Locale) {
  const shown = bars.flatMap(({ key, year }) => {
    const figure = figures.get(key);
    return figure ? [{ figure, year }] : [];
  });
  const [first] = shown;
  // One year left out would follow from the total and the other years.
  const hidden = shown.find(({ figure }) => figure.status === 'hidden')?.figure;
  return {
    title: first ? titleOf(first.figure, locale) : '',
    bars: shown.map(({ figure, year }) => ({
      label: labelOf(year, locale),
      value: hidden ? null : figure.value,
      text: figureText(hidden ?? figure, locale),
    })),
  };
}

function titleOf({ name, unit, question }: Charted, locale: Locale): string {
  const about = [question.place, question.organization].flatMap((named) => named?.name[locale] ?? []);
  return [`${name[locale]} (${unit[locale]})`, ...about].join(' – ');
}

const since: Words = { vi: 'từ', en: 'from' };
const until: Words = { vi: 'đến', en: 'until' };

/** `2018`; `2016 (từ 10/4)`; `2021 (đến 09/4)`; both ends within one year are rare enough to be written out. */
function labelOf({ year, part }: ChartYear, locale: Locale): string {
  if (part === null) return String(year);
  const day = (date: string) => styleDate(date, locale).replace(/[\s/]\d{4}$/, '');
  const [fromStart, toEnd] = [part.from.endsWith('-01-01'), part.to.endsWith('-12-31')];
  if (toEnd) return `${year} (${since[locale]} ${day(part.from)})`;
  if (fromStart) return `${year} (${until[locale]} ${day(part.to)})`;
  return `${year} (${day(part.from)}–${day(part.to)})`;
}
