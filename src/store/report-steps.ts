/** The steps each report of a programme has taken: handed in, refused, frozen, signed. */
import { sql } from 'kysely';
import type { ReportSteps } from '../domain/report-status.ts';
import type { Tx } from './connection.ts';

/** A refusal that came after the last signature refuses nothing. */
const standing = sql`
  select e.record_id as id, (e.body ->> 'ordinal')::integer as ordinal, e.created_seq as seq,
         jsonb_array_length(e.body -> 'parties') as parties, signed.signatures
  from record e
  cross join lateral (
    select count(*)::integer as signatures from record s
    where s.chain = e.chain and s.about = e.record_id and s.record_type = 'signature' and (not e.voided or s.seq < e.seq)
  ) signed
  where e.chain = r.chain and e.about = r.record_id and e.record_type = 'edition'
    and (not e.voided or signed.signatures = jsonb_array_length(e.body -> 'parties'))
  order by 2 desc limit 1`;

/** By the id of the report; `report` narrows it to one. */
export async function readReportSteps(
  tx: Tx,
  chain: string,
  report: string | null = null,
): Promise<ReadonlyMap<string, ReportSteps>> {
  const { rows } = await sql<ReportSteps & { report: string }>`
    select r.record_id as report, r.version,
           case when v.seq is not null then jsonb_build_object(
             'verdict', v.body -> 'verdict', 'aboutVersion', v.body -> 'aboutVersion', 'seq', v.seq) end as review,
           to_jsonb(e) as edition
    from record r
    left join lateral (
      select v.body, v.seq from record v
      where v.chain = r.chain and v.about = r.record_id and v.record_type = 'review' order by v.seq desc limit 1
    ) v on true
    left join lateral (${standing}) e on true
    where r.chain = ${chain} and r.record_type = 'report' and not r.voided
      and (${report}::uuid is null or r.record_id = ${report}::uuid)
  `.execute(tx);
  return new Map(rows.map(({ report: id, ...steps }) => [id, steps]));
}

/** The edition that took the place of this one once all had signed it; null while none has. */
export async function supersededBy(tx: Tx, chain: string, edition: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select e.record_id as id from record e
    where e.chain = ${chain} and e.record_type = 'edition' and not e.voided and e.body ->> 'supersedes' = ${edition}
      and jsonb_array_length(e.body -> 'parties') = (
        select count(*) from record s
        where s.chain = e.chain and s.about = e.record_id and s.record_type = 'signature')
  `.execute(tx);
  return rows[0]?.id ?? null;
}

/** Ids of the editions of a programme, refused ones too, oldest first. */
export async function listEditionIds(tx: Tx, chain: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from record where chain = ${chain} and record_type = 'edition' order by created_seq
  `.execute(tx);
  return rows.map((row) => row.id);
}
