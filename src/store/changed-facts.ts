/** Which facts began or ended after a ledger position, of some records and all that tell of the same events. */
import { sql } from 'kysely';
import type { ChangedFact } from '../domain/effect.ts';
import type { Tx } from './connection.ts';

export async function readChangedFacts(
  tx: Tx,
  chain: string,
  records: readonly string[],
  position: number,
): Promise<ChangedFact[]> {
  const { rows } = await sql<ChangedFact>`
    with recursive reach(id) as (
      select unnest(${records}::uuid[])
      union
      select near.id from reach, lateral (
        select beside as id from record where chain = ${chain} and about = reach.id and record_type = 'same-event'
        union all
        select about from record where chain = ${chain} and beside = reach.id and record_type = 'same-event'
      ) near
    )
    select distinct measure, span, first_day as "firstDay", last_day as "lastDay" from fact
    where chain = ${chain} and record_id in (select id from reach)
      and (from_seq > ${position} or to_seq > ${position})
    order by measure, "firstDay", "lastDay"
  `.execute(tx);
  return rows;
}
