/** What parties said of records. */
import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import type { TypedRecord } from './records.ts';

/** The newest answer of one party to each of these records, by the id of the record. */
export async function answersBy(
  tx: Tx,
  chain: string,
  party: string,
  records: readonly string[],
): Promise<ReadonlyMap<string, TypedRecord<'answer'>>> {
  const { rows } = await sql<TypedRecord<'answer'>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and about = any (${records}::uuid[]) and record_type = 'answer' and not voided
      and body ->> 'party' = ${party}
    order by seq
  `.execute(tx);
  return new Map(rows.map((row) => [row.body.about, row]));
}
