/** The text of an edition with its figures as they were signed, ready to be shown or printed. */
import type { Resolve, ResolveChart } from '../documents/figure-mark.ts';
import { type Report, readReport } from '../documents/report.ts';
import type { Actor } from '../domain/access.ts';
import { publicFigure } from '../domain/disclosure.ts';
import type { Edition, FrozenFigure } from '../domain/edition.ts';
import type { Figure } from '../domain/figure.ts';
import { readFigureKey, writeFigureKey } from '../domain/figure-key.ts';
import type { Locale } from '../domain/problem.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { chartsFrom } from './resolve-charts.ts';
import { resolveMark } from './resolve-report.ts';

export interface EditionReport {
  readonly report: Report;
  readonly resolve: Resolve;
  readonly resolveChart: ResolveChart;
  /** With their keys, in the order of the text. */
  readonly figures: readonly (Figure & { readonly key: string })[];
}

/** Traces lead to the records as of the position signed. For the portal small counts of groups are hidden. */
export function editionReport(
  edition: Edition,
  row: ProgrammeRow,
  ask: { readonly locale: Locale; readonly base: string; readonly actor: Actor },
): EditionReport {
  const figures = figuresOf(edition, row, ask.actor);
  const report = readReport(withoutHiddenNotes(edition.text, figures));
  const { text: period } = edition.period;
  return {
    report,
    // What was set beside a target then had one.
    resolve: (mark) => resolveMark(mark, figures, { has: () => true }, ask),
    resolveChart: chartsFrom(figures, { period, locale: ask.locale, term: row.body.term }),
    figures: [...figures].map(([key, figure]) => ({ ...figure, key })),
  };
}

function figuresOf(edition: Edition, row: ProgrammeRow, actor: Actor): ReadonlyMap<string, Figure> {
  const values = new Map(edition.figures.map(({ key, value }) => [key, value]));
  const shown = edition.figures.map((frozen): [string, Figure] => {
    const figure = figureOf(frozen, edition, row);
    if (actor.kind !== 'portal' || figure.question.group === null) return [frozen.key, figure];
    const { group: _, ...whole } = readFigureKey(frozen.key);
    // The question of an edition names its position, which alone must not make it too narrow to be shown.
    const asked = { ...figure, question: { ...figure.question, asOf: null } };
    return [frozen.key, publicFigure(asked, values.get(writeFigureKey(whole)) ?? null)];
  });
  return new Map(shown);
}

function figureOf(frozen: FrozenFigure, edition: Edition, row: ProgrammeRow): Figure {
  const { key: _, windows: _windows, balances: _balances, trace: _trace, question, ...figure } = frozen;
  const { number, slug, synthetic } = row.body;
  return {
    ...figure,
    programme: { id: row.id, number, slug, synthetic },
    question: { ...question, asOf: edition.position },
    disputed: frozen.disputes > 0,
    seq: edition.position,
  };
}

/** The note beside a disputed figure says its values; where the figure is hidden, they are too. */
function withoutHiddenNotes(text: string, figures: ReadonlyMap<string, Figure>): string {
  const hidden = readReport(text).figures.filter((mark) => figures.get(mark.key)?.status === 'hidden');
  const notes = hidden.flatMap((mark) => /^\[\^khac-\d+\]/.exec(text.slice(mark.end))?.[0] ?? []);
  return notes.reduce((rest, note) => {
    const lines = rest.split('\n').filter((line) => !line.startsWith(`${note}:`));
    return lines.join('\n').replaceAll(note, '');
  }, text);
}
