/** Disputes that stand, with the reason each party gave. */
import { sql } from 'kysely';
import type { Tx } from './connection.ts';

export interface StandingDispute {
  /** The record that is disputed. */
  readonly recordId: string;
  readonly party: string;
  readonly reason: string;
  /** Ledger position of the answer. */
  readonly seq: number;
}

/** About these records, oldest first. */
export async function readDisputes(
  tx: Tx,
  chain: string,
  records: readonly string[],
): Promise<StandingDispute[]> {
  const { rows } = await sql<StandingDispute>`
    select a.about as "recordId", a.body ->> 'party' as party, a.body ->> 'reason' as reason, a.seq
    from record a
    where a.chain = ${chain} and a.about = any (${records}::uuid[]) and a.record_type = 'answer' and not a.voided
      and a.body ->> 'verdict' = 'disputed'
      and exists (
        select from fact f
        where f.chain = a.chain and f.record_id = a.about and f.state = 'disputed' and f.to_seq is null)
    order by a.seq
  `.execute(tx);
  return rows;
}
