/** A figure with the records behind it: their versions, ledger positions and what the partner says of each. */
import type { Actor } from '../domain/access.ts';
import type { Named, Trace, TraceLine } from '../domain/figure.ts';
import { findIndicator } from '../domain/indicator.ts';
import { addQuantities } from '../domain/quantity.ts';
import type { Register } from '../domain/register.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { readBalances, readLatest } from '../store/figures.ts';
import { openRegisters } from '../store/registers.ts';
import { readBalanceTrace, readTrace, type TraceRow } from '../store/traces.ts';
import { answer, type FigureRequest } from './evaluate-figure.ts';
import { fitOfBalance, selectionOf } from './figure-evidence.ts';
import { type Question, readQuestion } from './figure-question.ts';
import { wantProgramme } from './want-programme.ts';

const LINES_A_PAGE = 50;

export interface TraceRequest extends FigureRequest {
  /** 1-based; `all` for everything. */
  readonly page?: number | 'all' | undefined;
}

export function traceFigure(db: Database, actor: Actor, ask: TraceRequest): Promise<Trace> {
  return read(db, actor, async (tx) => {
    const programme = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const question = await readQuestion(tx, registers, programme, ask);
    const figure = await answer(tx, question, actor);
    // Records one by one would tell what a counted group must not.
    if (actor.kind === 'portal' && question.group !== null) return { figure, lines: [], page: 1, pages: 1 };
    const balances = await balanceRows(tx, question);
    const total = figure.records;
    const all = ask.page === 'all';
    const pages = all ? 1 : Math.max(1, Math.ceil((total - balances.length) / LINES_A_PAGE));
    const page = all ? 1 : Math.min(Math.max(1, Number(ask.page ?? 1)), pages);
    const window = { offset: (page - 1) * LINES_A_PAGE, most: all ? 1_000_000 : LINES_A_PAGE };
    const rows = [...(page === 1 ? balances : []), ...(await recordRows(tx, question, window))];
    const names = {
      organizations: question.organizations,
      places: rows.some((row) => row.place) ? await registers.places() : null,
    };
    return { figure, lines: rows.map((row) => lineOf(row, names)), page, pages };
  });
}

/** A ratio rests on the records of both its parts. */
function partsOf(question: Question): Question[] {
  const { formula } = question.indicator;
  if (formula.op !== 'ratio') return [question];
  return [formula.numerator, formula.denominator].map((code) => ({
    ...question,
    indicator: findIndicator(question.catalogue, code),
  }));
}

async function recordRows(
  tx: Tx,
  question: Question,
  window: { offset: number; most: number },
): Promise<TraceRow[]> {
  const parts = partsOf(question);
  const selection = {
    ...selectionOf(question),
    measures: parts.flatMap((part) => selectionOf(part).measures),
  };
  const latest = question.indicator.formula.op === 'latest' ? await readLatest(tx, selection) : null;
  const only = latest ? latest.map((row) => row.recordId) : null;
  return readTrace(tx, selection, { ...window, only });
}

async function balanceRows(tx: Tx, question: Question): Promise<TraceRow[]> {
  const found: TraceRow[] = [];
  for (const part of partsOf(question)) {
    const { programme, indicator, period, asOf } = part;
    const ask = { chain: programme.id, indicator: indicator.code, asOf };
    const facts = await readBalances(tx, { ...ask, ...period });
    const ids = facts.filter((fact) => fitOfBalance(fact, part) !== 'beside').map((fact) => fact.recordId);
    if (ids.length > 0) found.push(...(await readBalanceTrace(tx, { ...ask, ids })));
  }
  return found;
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
