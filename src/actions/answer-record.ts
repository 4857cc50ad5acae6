/** What a partner says of the other side's record: confirm it, or dispute it with own values and the reason. */
import { organizationOf, type Writer } from '../domain/access.ts';
import type { Answer } from '../domain/answer.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { near } from '../domain/fold.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { answerOf, recordOf } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { actingParty, actsFor } from './acting-party.ts';
import { wantProgramme } from './want-programme.ts';

export interface AnswerAsk {
  readonly programme: string;
  /** The activity or opening balance. */
  readonly about: string;
  /** The version that was looked at. */
  readonly aboutVersion: number;
  /** For the operator: whose paper is entered. */
  readonly organization?: string;
  readonly capturedAt?: string;
}

export const confirmRecord = (db: Database, writer: Writer, ask: AnswerAsk): Promise<Receipt> =>
  answerRecord(db, writer, ask, { verdict: 'confirmed' });

export const disputeRecord = (
  db: Database,
  writer: Writer,
  ask: AnswerAsk & {
    readonly reason: string;
    readonly values?: Record<string, number>;
    readonly notHeld?: boolean;
  },
): Promise<Receipt> => {
  const { reason, values = {}, notHeld = false } = ask;
  return answerRecord(db, writer, ask, { verdict: 'disputed', reason, values, notHeld });
};

type Said = Pick<Answer, 'verdict'> & Record<string, unknown>;

async function answerRecord(db: Database, writer: Writer, ask: AnswerAsk, said: Said): Promise<Receipt> {
  const known = await read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    const party = actingParty(row, organizations, actsFor(writer, ask.organization));
    const activity = await recordOf(tx, row.id, 'activity', ask.about);
    const record = activity ?? (await recordOf(tx, row.id, 'opening-balance', ask.about));
    const measures = activity ? Object.keys(activity.body.measures) : ['total'];
    return { chain: row.id, party, record, measures, earlier: await answerOf(tx, row.id, ask.about, party) };
  });
  const { party, record, earlier } = known;
  if (!record || record.voided) throw new Problem('unknown-record', { id: ask.about });
  if (record.body.party === party) throw new Problem('own-record', { organization: organizationOf(writer) });
  if (ask.aboutVersion > record.version) {
    throw new Problem('version-ahead', { id: ask.about, base: ask.aboutVersion, version: record.version });
  }
  refuseUnknownMeasures(said, known.measures);
  const body = { ...said, about: record.id, aboutVersion: ask.aboutVersion, party } as unknown as JsonObject;
  const change: Change = {
    recordType: 'answer',
    recordId: earlier?.id ?? stableId('answer', record.id, party),
    baseVersion: earlier?.version ?? 0,
    op: earlier ? 'correct' : 'create',
    body,
    capturedAt: ask.capturedAt ?? new Date().toISOString(),
    ...(ask.organization ? { onBehalfOf: { organization: ask.organization, author: writer.author } } : {}),
  };
  const [receipt] = await append(db, writer, known.chain, [change]);
  return receipt as Receipt;
}

function refuseUnknownMeasures(said: Said, measures: readonly string[]): void {
  for (const code of Object.keys((said.values as object | undefined) ?? {})) {
    if (!measures.includes(code))
      throw new Problem('unknown-measure', { kind: '', code, near: near(code, measures) });
  }
}
