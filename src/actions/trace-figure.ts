/** A figure with the records behind it: their versions, ledger positions and what the partner says of each. */
import type { Actor } from '../domain/access.ts';
import type { Named, Trace, TraceLine } from '../domain/figure.ts';
import { findIndicator, measuresOf } from '../domain/indicator.ts';
import { addQuantities } from '../domain/quantity.ts';
import type { Register } from '../domain/register.ts';
import type { Database, Tx } from '../store/connection.ts';
import type { Selection } from '../store/figures.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { countTrace, type Narrowing, readBalanceTrace, readTrace, type TraceRow } from '../store/traces.ts';
import { answer, type FigureRequest } from './evaluate-figure.ts';
import { balancesFor, selectionOf, stocksFor } from './figure-evidence.ts';
import { type Question, readQuestion } from './figure-question.ts';
import { noteLook } from './note-look.ts';
import { readOpenly } from './read-openly.ts';
import { wantProgramme } from './want-programme.ts';

const LINES_A_PAGE = 50;

export interface TraceRequest extends FigureRequest {
  /** 1-based; `all` for everything. */
  readonly page?: number | 'all' | undefined;
}

/** A look at the records of a counted group, which the public is not shown, is noted in the audit. */
export async function traceFigure(db: Database, actor: Actor, ask: TraceRequest): Promise<Trace> {
  const { as, trace } = await readOpenly(db, actor, async (tx, as) => {
    const programme = await wantProgramme(tx, ask.programme);
    return { as, trace: await traceIn(tx, await openRegisters(db, tx), programme, ask, as) };
  });
  if (trace.lines.length > 0) await noteLook(db, as, trace.figure);
  return trace;
}

/** Within a transaction that several traces share. */
export async function traceIn(
  tx: Tx,
  registers: Registers,
  programme: ProgrammeRow,
  ask: Omit<TraceRequest, 'programme'>,
  actor: Actor,
): Promise<Trace> {
  const question = await readQuestion(tx, registers, programme, ask);
  const figure = await answer(tx, question, actor);
  return { figure, ...(await linesBehind(tx, registers, question, { page: ask.page, actor })) };
}

/** The records of a trace whose figure is known already. */
export async function linesBehind(
  tx: Tx,
  registers: Registers,
  question: Question,
  ask: Pick<TraceRequest, 'page'> & { readonly actor: Actor },
): Promise<Omit<Trace, 'figure'>> {
  // Records one by one would tell what a counted group must not.
  if (ask.actor.kind === 'portal' && question.group !== null) return { lines: [], page: 1, pages: 1 };
  const { selection, only, balances } = await behind(tx, question);
  const all = ask.page === 'all';
  const pages = all ? 1 : Math.max(1, Math.ceil((await countTrace(tx, selection, only)) / LINES_A_PAGE));
  const page = all ? 1 : Math.min(Math.max(1, Number(ask.page ?? 1)), pages);
  const window = { offset: (page - 1) * LINES_A_PAGE, most: all ? 1_000_000 : LINES_A_PAGE };
  const rows = [...(page === 1 ? balances : []), ...(await readTrace(tx, selection, { ...window, only }))];
  const names = {
    organizations: question.organizations,
    places: rows.some((row) => row.place) ? await registers.places() : null,
  };
  return { lines: rows.map((row) => lineOf(row, names)), page, pages };
}

/** A ratio rests on the records of both its parts, and on what was taken over for itself. */
export function partsOf(question: Question): Question[] {
  const { formula } = question.indicator;
  if (formula.op !== 'ratio') return [question];
  const parts = [formula.numerator, formula.denominator].map((code) => ({
    ...question,
    indicator: findIndicator(question.catalogue, code),
  }));
  return [...parts, question];
}

/** The records a question rests on: which facts of single days, and the totals taken over. */
export async function behind(
  tx: Tx,
  question: Question,
): Promise<{ selection: Selection; only: Narrowing; balances: TraceRow[] }> {
  const measures: string[] = [];
  const only: Narrowing[number][] = [];
  const balances: TraceRow[] = [];
  for (const part of partsOf(question)) {
    const { programme, indicator, asOf } = part;
    const stocks = indicator.formula.op === 'latest' ? await stocksFor(tx, part) : null;
    measures.push(...measuresOf(indicator));
    if (stocks) {
      const ids = stocks.sums.map((sum) => sum.recordId);
      only.push(...measuresOf(indicator).map((measure) => ({ measure, ids })));
    }
    const taken = stocks?.balances ?? (await balancesFor(tx, part));
    const ids = [...new Set(taken.map((balance) => balance.recordId))];
    const ask = { chain: programme.id, indicator: indicator.code, ids, asOf };
    if (ids.length > 0) balances.push(...(await readBalanceTrace(tx, ask)));
  }
  return { selection: { ...selectionOf(question), measures }, only, balances };
}

interface Names {
  readonly organizations: Register;
  readonly places: Register | null;
}

function lineOf({ party: _, differences, place, organization, ...row }: TraceRow, names: Names): TraceLine {
  const claims = Object.entries(differences).map(([code, difference]) => ({
    organization: code,
    name: nameOn(names.organizations, code, row.to).name,
    value: addQuantities([row.value, difference]),
  }));
  return {
    ...row,
    claims,
    place: place && names.places ? nameOn(names.places, place, row.to) : null,
    organization: organization ? nameOn(names.organizations, organization, row.to) : null,
  };
}

function nameOn(register: Register, code: string, day: string): Named {
  const unit = register.at(code, day) ?? register.rowsOf(code).at(-1);
  return { code, name: unit?.name ?? { vi: code, en: code } };
}
