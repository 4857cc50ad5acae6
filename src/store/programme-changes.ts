/** Entries of a chain in the order of the ledger, without their bodies. */
import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface ProgrammeChange {
  readonly seq: number;
  readonly recordType: string;
  readonly recordId: string;
  readonly version: number;
  readonly op: 'create' | 'correct' | 'void';
  readonly organization: string;
  /** UTC, with microseconds. */
  readonly recordedAt: string;
}

export async function changesAfter(
  tx: Tx,
  chain: string,
  seq: number,
  most: number,
): Promise<ProgrammeChange[]> {
  const { rows } = await sql<ProgrammeChange>`
    select seq, record_type as "recordType", record_id as "recordId", version, op, organization,
      to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
    from entry where chain = ${chain} and seq > ${seq} order by seq limit ${most}
  `.execute(tx);
  return rows;
}

/** Null when the chain is not there for whoever looks. */
export async function headSeq(tx: Tx, chain: string): Promise<number | null> {
  const { rows } = await sql<{ seq: number }>`select seq from chain where id = ${chain}`.execute(tx);
  return rows[0]?.seq ?? null;
}
