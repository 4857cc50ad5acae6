/** Two records tell of the same event, or of different ones: the first recorded then counts once for both. */
import type { Writer } from '../domain/access.ts';
import type { Change } from '../domain/next-version.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { changeOf, openProgramme, wantRole } from './programme-desk.ts';
import { wantRecord } from './want-record.ts';

export interface DecisionAsk {
  readonly programme: string;
  readonly a: string;
  readonly b: string;
  readonly verdict: 'same' | 'different';
  readonly reason?: string | undefined;
  /** For the operator: whose paper is entered. */
  readonly organization?: string | undefined;
  readonly capturedAt?: string | undefined;
}

/** Throws `unknown-record`, `role-needed` or `invalid-record`. */
export async function decideSameEvent(db: Database, writer: Writer, ask: DecisionAsk): Promise<Receipt> {
  const { chain, changes } = await read(db, writer, (tx) => readDecision(db, tx, writer, ask));
  const [receipt] = await append(db, writer, chain, changes);
  return receipt as Receipt;
}

/** The change a decision is, checked but not written. */
export async function readDecision(
  db: Database,
  tx: Tx,
  writer: Writer,
  ask: DecisionAsk,
): Promise<{ readonly chain: string; readonly changes: readonly Change[] }> {
  const [a = '', b = ''] = [ask.a.trim().toLowerCase(), ask.b.trim().toLowerCase()].sort();
  const id = stableId('same-event', a, b);
  const desk = await openProgramme(db, tx, writer, ask);
  wantRole(desk, 'same-event');
  for (const each of [a, b]) await wantRecord(tx, desk, 'activity', each);
  const earlier = await recordOf(tx, desk.chain, 'same-event', id);
  const said = { a, b, verdict: ask.verdict };
  const change = changeOf(desk, 'same-event', {
    id,
    baseVersion: earlier?.version ?? 0,
    body: ask.reason === undefined ? said : { ...said, reason: ask.reason },
    capturedAt: ask.capturedAt,
  });
  return { chain: desk.chain, changes: [change] };
}
