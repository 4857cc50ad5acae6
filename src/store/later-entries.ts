/** Entries written after a ledger position that changed what a figure rests on. */
import { sql } from 'kysely';
import type { LaterEntry } from '../domain/edition.ts';
import type { Tx } from './connection.ts';
import { everSelected, type Selection } from './figures.ts';

/** `indicators` are the codes under which totals taken over may bear on the figure. */
export async function readLaterEntries(
  tx: Tx,
  selection: Selection,
  indicators: readonly string[],
  position: number,
): Promise<LaterEntry[]> {
  const { rows } = await sql<LaterEntry>`
    with bearing as (
      select from_seq, to_seq from fact f where ${everSelected(selection)}
      union all
      select from_seq, to_seq from fact f
      where f.chain = ${selection.chain} and f.measure = any (${indicators}::text[]) and f.span
    ),
    later(seq) as (
      select from_seq from bearing where from_seq > ${position} union select to_seq from bearing where to_seq > ${position}
    )
    select e.seq, e.record_type as "recordType", e.record_id as "recordId", e.version, e.op, e.author, e.organization,
           to_char(e.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
           encode(e.hash, 'hex') as hash
    from entry e join later on later.seq = e.seq where e.chain = ${selection.chain} order by e.seq
  `.execute(tx);
  return rows;
}
