/** What a partner says of the other side's record: confirm it, or dispute it with own values and the reason. */
import type { Writer } from '../domain/access.ts';
import type { Answer } from '../domain/answer.ts';
import { near } from '../domain/fold.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { answerOf, type TypedRecord } from '../store/records.ts';
import { changeOf, type Desk, openProgramme, partyOf, wantRole } from './programme-desk.ts';
import { measuresIn, wantAnswerable } from './want-record.ts';

export interface AnswerAsk {
  readonly programme: string;
  /** The activity or opening balance. */
  readonly about: string;
  /** The version that was looked at. */
  readonly aboutVersion: number;
  /** For the operator: whose paper is entered. */
  readonly organization?: string | undefined;
  readonly capturedAt?: string | undefined;
}

export interface DisputeAsk extends AnswerAsk {
  readonly reason: string;
  /** By code of the measure; `total` for an opening balance. */
  readonly values?: Readonly<Record<string, number>> | undefined;
  /** It did not take place at all. */
  readonly notHeld?: boolean | undefined;
}

/** Throws `unknown-record`, `own-record`, `version-ahead`, `role-needed` or `not-a-party`. */
export const confirmRecord = (db: Database, writer: Writer, ask: AnswerAsk): Promise<Receipt> =>
  answerRecord(db, writer, ask, confirming);

/** The same, and `unknown-measure`. */
export const disputeRecord = (db: Database, writer: Writer, ask: DisputeAsk): Promise<Receipt> =>
  answerRecord(db, writer, ask, disputing(ask));

export const confirming = { verdict: 'confirmed' } as const;

export const disputing = ({ reason, values = {}, notHeld = false }: DisputeAsk) =>
  ({ verdict: 'disputed', reason, values: { ...values }, notHeld }) as const;

type Said = typeof confirming | ReturnType<typeof disputing>;

async function answerRecord(db: Database, writer: Writer, ask: AnswerAsk, said: Said): Promise<Receipt> {
  const { chain, changes } = await read(db, writer, (tx) => readAnswer(db, tx, writer, ask, said));
  const [receipt] = await append(db, writer, chain, changes);
  return receipt as Receipt;
}

/** The change an answer is, checked but not written. */
export async function readAnswer(
  db: Database,
  tx: Tx,
  writer: Writer,
  ask: AnswerAsk,
  said: Said,
): Promise<{ readonly chain: string; readonly changes: readonly Change[] }> {
  const desk = await openProgramme(db, tx, writer, ask);
  wantRole(desk, 'answer');
  const party = partyOf(desk);
  const record = await wantAnswerable(tx, desk, ask.about);
  if (record.body.party === party) throw new Problem('own-record', { organization: desk.organization });
  if (ask.aboutVersion > record.version) {
    throw new Problem('version-ahead', { id: record.id, base: ask.aboutVersion, version: record.version });
  }
  if (said.verdict === 'disputed') refuseUnknownMeasures(said.values, measuresIn(record));
  const earlier = await answerOf(tx, desk.chain, record.id, party);
  const about = { about: record.id, aboutVersion: ask.aboutVersion, party };
  return { chain: desk.chain, changes: [answerChange(desk, { ...said, ...about }, earlier, ask.capturedAt)] };
}

/** A party's new answer, in the place of its earlier one. */
export const answerChange = (
  desk: Desk,
  body: Answer,
  earlier: Pick<TypedRecord<'answer'>, 'id' | 'version'> | undefined,
  capturedAt?: string,
): Change =>
  changeOf(desk, 'answer', {
    id: earlier?.id ?? stableId('answer', body.about, body.party),
    baseVersion: earlier?.version ?? 0,
    body,
    capturedAt,
  });

export function refuseUnknownMeasures(values: object, measures: readonly string[]): void {
  for (const code of Object.keys(values)) {
    if (!measures.includes(code))
      throw new Problem('unknown-measure', { kind: '', code, near: near(code, measures) });
  }
}
