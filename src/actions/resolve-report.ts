/** Evaluates every figure a report asks for, each once; a figure that cannot be is refused with its line and column. */
import { questionOf, traceAddress } from '../contract/trace-address.ts';
import type { FigureMark, Resolve } from '../documents/figure-mark.ts';
import { resolvedFigure } from '../documents/figure-words.ts';
import { type Report, readReport } from '../documents/report.ts';
import type { Actor } from '../domain/access.ts';
import type { Figure } from '../domain/figure.ts';
import { type Locale, Problem, sayProblem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { figureIn } from './evaluate-figure.ts';

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
  /** Each figure once, in the order of the text. */
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
    if (figures.has(mark.key)) continue;
    try {
      figures.set(mark.key, await evaluateMark(tx, registers, row, mark, ask));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { what, next } = sayProblem(error, ask.locale);
      faults.push(`${mark.line}:${mark.column} ${what} ${next}`);
    }
  }
  if (faults.length > 0)
    throw new Problem('damaged-report', { file: ask.file, count: faults.length, faults });
  const resolve: Resolve = (mark) => {
    const figure = figures.get(mark.key) as Figure;
    return resolvedFigure(figure, mark, ask.locale, traceAddress(ask.base, questionOf(figure)));
  };
  return { report, resolve, figures: [...figures.values()], evaluated: figures };
}

function evaluateMark(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  mark: FigureMark,
  { period, actor }: ReportAsk,
): Promise<Figure> {
  const { style: _, ...attributes } = mark.attributes;
  return figureIn(tx, registers, row, { code: mark.code, period, ...attributes }, actor);
}
