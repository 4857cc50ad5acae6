/** Evaluates every figure a report asks for, each once; a figure that cannot be is refused with its line and column. */
import { questionOf, traceAddress } from '../contract/trace-address.ts';
import { resolvedComparison } from '../documents/comparison-words.ts';
import type { FigureMark, Resolve, ResolveChart, ResolvedFigure } from '../documents/figure-mark.ts';
import { resolvedFigure } from '../documents/figure-words.ts';
import { type Report, readReport } from '../documents/report.ts';
import type { Actor } from '../domain/access.ts';
import { figuresBehind, readComparison } from '../domain/comparison.ts';
import type { Figure } from '../domain/figure.ts';
import { type FigureKey, writeFigureKey } from '../domain/figure-key.ts';
import { type Locale, Problem, sayProblem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { recordsOf } from '../store/records.ts';
import type { Registers } from '../store/registers.ts';
import { figureIn } from './evaluate-figure.ts';
import { resolveCharts } from './resolve-charts.ts';

export interface ReportAsk {
  /** What is said of the report in a problem: its file or title. */
  readonly file: string;
  readonly markdown: string;
  /** Period of every figure that names none. */
  readonly period: string;
  readonly locale: Locale;
  /** For whom: the public does not see small counts of groups. */
  readonly actor: Actor;
  /** Prefix of trace addresses. */
  readonly base: string;
}

export interface ResolvedReport {
  readonly report: Report;
  readonly resolve: Resolve;
  readonly resolveChart: ResolveChart;
  /** Each figure once, in the order of the text; those that others are compared with too. */
  readonly figures: readonly Figure[];
  /** All that was evaluated for the report, by the key of its mark (see domain/figure-key.ts): what an edition freezes. */
  readonly evaluated: ReadonlyMap<string, Figure>;
}

export async function resolveReport(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  ask: ReportAsk,
): Promise<ResolvedReport> {
  const report = readReport(ask.markdown);
  const faults = report.faults.map(({ line, column, message }) => `${line}:${column} ${message[ask.locale]}`);
  const figures = new Map<string, Figure>();
  for (const mark of report.figures) {
    for (const [key, asked] of questionsOf(mark)) {
      if (figures.has(key)) continue;
      try {
        figures.set(key, await figureIn(tx, registers, row, { period: ask.period, ...asked }, ask.actor));
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        const { what, next } = sayProblem(error, ask.locale);
        faults.push(`${mark.line}:${mark.column} ${what} ${next}`);
        break;
      }
    }
  }
  const charts = await resolveCharts(
    report,
    { ...ask, term: row.body.term },
    async (asked) =>
      figures.get(writeFigureKey(asked)) ?? (await figureIn(tx, registers, row, asked, ask.actor)),
  );
  for (const [key, figure] of charts.figures) figures.set(key, figure);
  faults.push(...charts.faults);
  if (faults.length > 0) {
    throw new Problem('damaged-report', { file: ask.file, count: faults.length, faults: inOrder(faults) });
  }
  const targets = await targetsOf(tx, row, report);
  const resolve: Resolve = (mark) => resolveMark(mark, figures, targets, ask);
  return {
    report,
    resolve,
    resolveChart: charts.resolveChart,
    figures: [...figures.values()],
    evaluated: figures,
  };
}

/** By line and column; each without the full stop that the sentence around them has. */
function inOrder(faults: readonly string[]): readonly string[] {
  const place = (fault: string) => fault.split(' ', 1)[0]?.split(':').map(Number) ?? [];
  return faults
    .map((fault) => fault.replace(/\.$/, ''))
    .toSorted((one, other) => {
      const [[line = 0, column = 0], [under = 0, right = 0]] = [place(one), place(other)];
      return line - under || column - right;
    });
}

/** What has to be evaluated for a mark, by its key: one figure, or the two that are compared. */
export function questionsOf({ code, attributes: { style: _, ...asked } }: FigureMark): [string, FigureKey][] {
  const { own, other } = figuresBehind({ code, ...asked });
  return [own, ...(other ? [other] : [])].map((question) => [writeFigureKey(question), question]);
}

/** A mark whose figures are known by their keys; `targets` says which ones the programme has set. */
export function resolveMark(
  mark: FigureMark,
  figures: ReadonlyMap<string, Figure>,
  targets: Pick<ReadonlySet<string>, 'has'>,
  { locale, base }: Pick<ReportAsk, 'locale' | 'base'>,
): ResolvedFigure {
  const [own, other = null] = questionsOf(mark).map(([key]) => figures.get(key) as Figure);
  const href = traceAddress(base, questionOf(own as Figure));
  const comparison = readComparison(mark.attributes.compare ?? '');
  if (!comparison) return resolvedFigure(own as Figure, mark, locale, href);
  const targetStands = comparison.kind === 'target' && targets.has(`${mark.code} ${comparison.target}`);
  return resolvedComparison({ comparison, own: own as Figure, other, targetStands, locale, href });
}

/** The targets of the programme, as `indicator value`; read only where a mark is set beside one. */
async function targetsOf(tx: Tx, row: ProgrammeRow, report: Report): Promise<ReadonlySet<string>> {
  const wanted = report.figures.some((mark) => mark.attributes.compare?.startsWith('target:'));
  const targets = wanted ? await recordsOf(tx, row.id, 'target') : [];
  return new Set(targets.map(({ body }) => `${body.indicator} ${body.value}`));
}
