/**
 * What a decision would do to figures, before it is taken. The changes are really made, by the ledger and under its lock,
 * the figures read, and all of it undone: so the answer is what the figures then become, and not an estimate.
 */
import { sql } from 'kysely';
import type { Writer } from '../domain/access.ts';
import { parseChange } from '../domain/change.ts';
import {
  type FigureEffect,
  type FigureState,
  figureState,
  indicatorsConcerned,
  periodsConcerned,
  sameFigureState,
} from '../domain/effect.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { readChangedFacts } from '../store/changed-facts.ts';
import { type Database, read, rehearse, type Tx } from '../store/connection.ts';
import { appendBatch, lockChain } from '../store/ledger-batch.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { type AnswerAsk, confirming, type DisputeAsk, disputing, readAnswer } from './answer-record.ts';
import { type DecisionAsk, readDecision } from './decide-same-event.ts';
import { figureIn } from './evaluate-figure.ts';
import { readSettlement, type SettlementAsk } from './settle-dispute.ts';
import { wantProgramme } from './want-programme.ts';

/** Figures that change, by indicator and period; empty when none does. `seq`: the position it was looked at. */
export interface Preview {
  readonly seq: number;
  readonly figures: readonly FigureEffect[];
}

type Prepared = { readonly chain: string; readonly changes: readonly Change[] };

/** Of “same event” or “different”. Throws what deciding throws. */
export const previewDecision = (db: Database, writer: Writer, ask: DecisionAsk): Promise<Preview> =>
  preview(db, writer, (tx) => readDecision(db, tx, writer, ask));

export type AnswerPreviewAsk =
  | ({ readonly act: 'confirm' } & AnswerAsk)
  | ({ readonly act: 'dispute' } & DisputeAsk)
  | ({ readonly act: 'settle' } & SettlementAsk);

/** Of confirming, disputing or settling. Throws what the act throws. */
export const previewAnswer = (db: Database, writer: Writer, ask: AnswerPreviewAsk): Promise<Preview> =>
  preview(db, writer, (tx) => {
    if (ask.act === 'settle') return readSettlement(db, tx, writer, ask);
    return readAnswer(db, tx, writer, ask, ask.act === 'confirm' ? confirming : disputing(ask));
  });

async function preview(
  db: Database,
  writer: Writer,
  prepare: (tx: Tx) => Promise<Prepared>,
): Promise<Preview> {
  const { chain, changes } = await read(db, writer, prepare);
  const parsed = changes.map((change) => parseChange(change, writer));
  return rehearse(db, writer, async (tx) => {
    const { seq } = await lockChain(tx, writer, chain);
    const registers = await openRegisters(db, tx);
    await sql`savepoint before`.execute(tx);
    const [result] = await appendBatch(tx, writer, chain, () => [{ author: writer.author, changes: parsed }]);
    if (result instanceof Problem) throw result;
    const changed = await readChangedFacts(tx, chain, recordsOf(parsed), seq);
    const questions = indicatorsConcerned(await registers.catalogue(), changed).flatMap((indicator) =>
      periodsConcerned(changed).map((period) => ({ indicator, period })),
    );
    const after = await statesOf(tx, registers, chain, writer, questions);
    await sql`rollback to before`.execute(tx);
    const before = await statesOf(tx, registers, chain, writer, questions);
    return { seq, figures: effectsOf(questions, before, after) };
  });
}

const recordsOf = (changes: readonly Change[]): string[] =>
  changes.flatMap(({ recordId, body: { about, a, b } }) =>
    [recordId, about, a, b].filter((id) => typeof id === 'string'),
  );

interface Question {
  readonly indicator: Indicator;
  readonly period: string;
}

async function statesOf(
  tx: Tx,
  registers: Registers,
  chain: string,
  writer: Writer,
  questions: readonly Question[],
): Promise<FigureState[]> {
  const row = await wantProgramme(tx, chain);
  const states: FigureState[] = [];
  for (const { indicator, period } of questions) {
    const asked = figureIn(tx, registers, row, { code: indicator.code, period }, writer);
    states.push(await asked.then(figureState).catch(asRefused));
  }
  return states;
}

function asRefused(error: unknown): FigureState {
  if (error instanceof Problem) return { refused: error.code };
  throw error;
}

const effectsOf = (
  questions: readonly Question[],
  before: readonly FigureState[],
  after: readonly FigureState[],
): FigureEffect[] =>
  questions.flatMap(({ indicator: { code, name, unit }, period }, at) => {
    const [was, is] = [before[at] as FigureState, after[at] as FigureState];
    return sameFigureState(was, is) ? [] : [{ code, name, unit, period, before: was, after: is }];
  });
