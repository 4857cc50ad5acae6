/** The figures of a report or an edition with all the records behind them, read in one transaction, for a workbook. */
import type { WorkbookInput } from '../documents/figures-workbook.ts';
import type { Actor } from '../domain/access.ts';
import type { Edition } from '../domain/edition.ts';
import type { Figure } from '../domain/figure.ts';
import { readFigureKey } from '../domain/figure-key.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { readQuestion } from './figure-question.ts';
import { resolveReport } from './resolve-report.ts';
import { linesBehind, traceIn } from './trace-figure.ts';
import { wantEdition } from './want-edition.ts';
import { wantPaper } from './want-paper.ts';
import { wantProgramme } from './want-programme.ts';

export interface FiguresAsk {
  readonly file: string;
  readonly markdown: string;
  /** Period of figures that name none. */
  readonly period: string;
  readonly locale: Locale;
}

async function textFigures(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  ask: FiguresAsk,
  actor: Actor,
): Promise<WorkbookInput> {
  const { report, evaluated } = await resolveReport(tx, registers, row, { ...ask, base: '', actor });
  return {
    ...around(row, ask.locale),
    title: report.title ?? row.body.title[ask.locale],
    period: ask.period,
    figures: await withLines(tx, registers, row, { evaluated, period: ask.period }, actor),
    ...{ edition: null, position: row.seq, head: row.hash },
  };
}

/** Of a report file of a programme. Throws `damaged-report` like every other output of it. */
export function fileFigures(
  db: Database,
  actor: Actor,
  ask: Omit<FiguresAsk, 'period'> & { readonly programme: string; readonly period?: string | undefined },
): Promise<WorkbookInput> {
  return gathered(db, actor, async (tx, registers) => {
    const row = await wantProgramme(tx, ask.programme);
    return textFigures(tx, registers, row, { ...ask, period: ask.period ?? 'term' }, actor);
  });
}

/** Of a report in the ledger, as they are now. Throws `unknown-report`. */
export function reportFigures(
  db: Database,
  actor: Actor,
  ask: { readonly id: string; readonly locale: Locale },
): Promise<WorkbookInput> {
  return gathered(db, actor, async (tx, registers) => {
    const { paper, row } = await wantPaper(tx, 'report', ask.id);
    const { title, markdown, period } = paper.body;
    return textFigures(tx, registers, row, { file: title, markdown, period, locale: ask.locale }, actor);
  });
}

/**
 * Of an edition, with the records at the position it was frozen at. Throws `unknown-edition`, for the public also where
 * not all have signed.
 */
export function editionFigures(
  db: Database,
  actor: Actor,
  ask: { readonly id: string; readonly locale: Locale },
): Promise<WorkbookInput> {
  return gathered(db, actor, async (tx, registers) => {
    const { id, row, body, hash, signatures } = await wantEdition(tx, ask.id);
    if (actor.kind === 'portal' && signatures.length < body.parties.length) {
      throw new Problem('unknown-edition', { id, near: [] });
    }
    const { position, ordinal, head } = body;
    return {
      ...around(row, ask.locale),
      ...{ title: body.title, period: body.period.text },
      figures: await frozen(tx, registers, row, body, actor),
      ...{ edition: { id, ordinal, hash }, position, head },
    };
  });
}

const gathered = (
  db: Database,
  actor: Actor,
  gather: (tx: Tx, registers: Registers) => Promise<WorkbookInput>,
): Promise<WorkbookInput> => read(db, actor, async (tx) => gather(tx, await openRegisters(db, tx)));

const around = ({ body }: ProgrammeRow, locale: Locale) => ({
  locale,
  programme: { number: body.number, title: body.title[locale], synthetic: body.synthetic },
  generatedAt: new Date(),
});

type Found = WorkbookInput['figures'][number];

/** Those of a text, evaluated in this transaction. */
async function withLines(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  text: { readonly evaluated: ReadonlyMap<string, Figure>; readonly period: string },
  actor: Actor,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const [key, figure] of text.evaluated) {
    const question = await readQuestion(tx, registers, row, { period: text.period, ...readFigureKey(key) });
    const { lines } = await linesBehind(tx, registers, question, { page: 'all', actor });
    found.push({ key, figure, lines });
  }
  return found;
}

/** Those of an edition, as they were at its position. */
async function frozen(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  { figures, period, position }: Edition,
  actor: Actor,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const { key } of figures) {
    const ask = { period: period.text, ...readFigureKey(key), asOf: position, page: 'all' } as const;
    const { figure, lines } = await traceIn(tx, registers, row, ask, actor);
    found.push({ key, figure, lines });
  }
  return found;
}
