/**
 * Settles a dispute: the disputing party withdraws, or the recorder's party corrects. One append holds the settlement and
 * what makes it so, an ordinary answer or correction, so that figures follow at once and by the rules they always do.
 */
import type { Writer } from '../domain/access.ts';
import { checkActivity } from '../domain/activity.ts';
import { near } from '../domain/fold.ts';
import type { Change, Seen } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import {
  claimedMeasures,
  type Dispute,
  type Rewritten,
  rewriteActivity,
  rewriteBalance,
  wantChange,
} from '../domain/settle.ts';
import type { Settlement } from '../domain/settlement.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import type { TypedRecord } from '../store/records.ts';
import { answerChange, refuseUnknownMeasures } from './answer-record.ts';
import { changeOf, type Desk, nameIn, openProgramme, partyOf, wantRole } from './programme-desk.ts';
import { earlierSettlement, standingDisputes } from './standing-disputes.ts';
import { type Answerable, measuresIn, wantAnswerable } from './want-record.ts';

export interface SettlementAsk {
  readonly programme: string;
  /** The activity or opening balance that is disputed. */
  readonly about: string;
  /** The version that was looked at: the newest, or `moved-on`. */
  readonly aboutVersion: number;
  readonly outcome: Settlement['outcome'];
  readonly reason: string;
  /** Whose dispute it is, where several parties dispute. */
  readonly disputedBy?: string | undefined;
  /** Values agreed on, or the groups of what is claimed; `total` for an opening balance. */
  readonly measures?: Rewritten | undefined;
  /** For the operator: whose paper is entered. */
  readonly organization?: string | undefined;
  readonly capturedAt?: string | undefined;
}

export interface Settled {
  readonly settlement: Receipt;
  /** The new answer, or the correction. */
  readonly made: Receipt;
}

/**
 * Throws `no-dispute`, `which-dispute`, `moved-on`, `not-your-dispute` (only the party that disputed withdraws),
 * `not-your-record` (only the recorder's corrects), `nothing-claimed`, `other-than-claimed`, `nothing-changed`,
 * `groups-do-not-sum`, `role-needed`.
 */
export async function settleDispute(db: Database, writer: Writer, ask: SettlementAsk): Promise<Settled> {
  const { chain, changes } = await read(db, writer, (tx) => readSettlement(db, tx, writer, ask));
  const receipts = await append(db, writer, chain, changes);
  const settlement = receipts.at(-1) as Receipt;
  return { settlement, made: receipts[0] as Receipt };
}

/** The changes a settlement is, checked but not written: what makes it so, then the settlement. */
export async function readSettlement(
  db: Database,
  tx: Tx,
  writer: Writer,
  ask: SettlementAsk,
): Promise<{ readonly chain: string; readonly changes: readonly Change[] }> {
  const desk = await openProgramme(db, tx, writer, ask);
  wantRole(desk, 'settlement');
  const party = partyOf(desk);
  const record = await wantAnswerable(tx, desk, ask.about);
  const disputes = await standingDisputes(tx, desk, record);
  const stale = ask.aboutVersion !== record.version;
  if (stale || disputes.length === 0) {
    const again = await earlierSettlement(tx, desk, { ...ask, about: record.id, party });
    if (again) return { chain: desk.chain, changes: [changeOf(desk, 'settlement', again)] };
  }
  const answer = wantDispute(desk, record, disputes, party, ask);
  if (stale)
    throw new Problem('moved-on', { id: record.id, base: ask.aboutVersion, version: record.version });
  const case_ = { desk, record, party, answer };
  const made = ask.outcome === 'as-recorded' ? withdrawal(case_, ask) : await correction(case_, ask);
  return { chain: desk.chain, changes: [made, settlementOf(case_, ask)] };
}

interface Case {
  readonly desk: Desk;
  readonly record: Answerable;
  /** The party that settles. */
  readonly party: string;
  /** The dispute. */
  readonly answer: TypedRecord<'answer'>;
}

/** Own disputes come first: a party that withdraws means its own. */
function wantDispute(
  desk: Desk,
  record: Answerable,
  all: readonly TypedRecord<'answer'>[],
  party: string,
  ask: SettlementAsk,
): TypedRecord<'answer'> {
  const own = all.filter(({ body }) => body.party === party);
  const wanted = ask.disputedBy ?? (ask.outcome === 'as-recorded' && own.length > 0 ? party : undefined);
  const standing = wanted === undefined ? all : all.filter(({ body }) => body.party === wanted);
  const [dispute] = standing;
  if (!dispute) throw new Problem('no-dispute', { id: record.id });
  if (standing.length > 1) {
    const parties = standing.map(({ body }) => nameIn(desk.organizations, body.party));
    throw new Problem('which-dispute', { id: record.id, parties });
  }
  return dispute;
}

function withdrawal({ desk, record, party, answer }: Case, ask: SettlementAsk): Change {
  if (answer.body.party !== party) {
    throw new Problem('not-your-dispute', { organization: nameIn(desk.organizations, answer.body.party) });
  }
  const body = { verdict: 'confirmed', about: record.id, aboutVersion: record.version, party } as const;
  return answerChange(desk, body, answer, ask.capturedAt);
}

async function correction({ desk, record, party, answer }: Case, ask: SettlementAsk): Promise<Change> {
  if (record.body.party !== party) throw new Problem('not-your-record');
  wantRole(desk, record.type);
  const dispute = answer.body as Dispute;
  const step = { id: record.id, baseVersion: record.version, capturedAt: ask.capturedAt };
  if (ask.outcome === 'as-claimed' && dispute.notHeld) {
    const voided = { reason: ask.reason };
    return record.type === 'activity'
      ? changeOf(desk, 'activity', { ...step, op: 'void', body: { ...record.body, voided } })
      : changeOf(desk, 'opening-balance', { ...step, op: 'void', body: { ...record.body, voided } });
  }
  const measures = measuresTo(desk, record, dispute, ask);
  if (record.type === 'opening-balance') {
    return changeOf(desk, 'opening-balance', { ...step, body: rewriteBalance(record.body, measures) });
  }
  const body = rewriteActivity(record.body, measures);
  const { kinds } = await desk.registers.catalogue();
  const kind = kinds.find((known) => known.code === body.kind);
  const known = kinds.map((each) => each.code);
  if (!kind) throw new Problem('unknown-kind', { code: body.kind, near: near(body.kind, known) });
  checkActivity(body, kind);
  return changeOf(desk, 'activity', { ...step, body });
}

function measuresTo(desk: Desk, record: Answerable, dispute: Dispute, ask: SettlementAsk): Rewritten {
  const given = ask.measures ?? {};
  refuseUnknownMeasures(given, measuresIn(record));
  const recorded =
    record.type === 'activity' ? record.body.measures : { total: { value: record.body.value } };
  if (ask.outcome === 'as-claimed') {
    return claimedMeasures(dispute, recorded, given, nameIn(desk.organizations, dispute.party));
  }
  wantChange(recorded, given);
  return given;
}

/** Named by the dispute, so that two who settle it at once do not both. */
function settlementOf({ desk, record, party, answer }: Case, ask: SettlementAsk): Change {
  const disputedBy = answer.body.party;
  const seen: Seen[] = [
    { recordId: record.id, version: record.version },
    { recordId: answer.id, version: answer.version },
  ];
  return changeOf(desk, 'settlement', {
    id: stableId('settlement', answer.id, String(answer.version), String(record.version)),
    body: {
      ...{ about: record.id, aboutVersion: record.version, party, disputedBy },
      ...{ outcome: ask.outcome, reason: ask.reason },
    },
    seen,
    capturedAt: ask.capturedAt,
  });
}
