/** What the tables say, read whole, for comparison with the entries. */
import { sql } from 'kysely';
import type { DatedFact, RecordState } from '../domain/chain-replay.ts';
import type { RollupRow } from '../domain/rollup.ts';
import type { Tx } from './connection.ts';
import type { StoredEntry } from './entries.ts';

/** Positions of bodies whose stored digits say something else than the numbers a program reads from them. */
export async function inexactBodies(tx: Tx, entries: readonly StoredEntry[]): Promise<number[]> {
  const rows = entries.map(({ entry, bodyText }) => ({
    seq: entry.seq,
    text: bodyText,
    read: JSON.stringify(entry.body),
  }));
  const { rows: found } = await sql<{ seq: number }>`
    select seq from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as b(seq bigint, text text, read text)
    where read::jsonb::text <> text order by seq
  `.execute(tx);
  return found.map((row) => row.seq);
}

/** The record whose entry stood at this position, as far as the tables beside the entries know. */
export async function recordWrittenAt(tx: Tx, chain: string, seq: number): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from entry where chain = ${chain} and seq = ${seq}
    union all select record_id from record where chain = ${chain} and seq = ${seq}
    union all select record_id from record where chain = ${chain} and created_seq = ${seq}
    union all select record_id from fact where chain = ${chain} and from_seq = ${seq}
    limit 1
  `.execute(tx);
  return rows[0]?.id ?? null;
}

export async function readRecordStates(tx: Tx, chain: string): Promise<RecordState[]> {
  const { rows } = await sql<RecordState>`
    select record_id as "recordId", record_type as "recordType", version, seq, created_seq as "createdSeq", voided, body
    from record where chain = ${chain} order by seq
  `.execute(tx);
  return rows;
}

export async function readFacts(tx: Tx, chain: string): Promise<DatedFact[]> {
  const { rows } = await sql<DatedFact>`
    select record_id as "recordId", version, measure, grp as "group", claimant, party, value, place, organization,
           first_day as "firstDay", last_day as "lastDay", span, state, from_seq as "fromSeq", to_seq as "toSeq"
    from fact where chain = ${chain} order by from_seq
  `.execute(tx);
  return rows;
}

export async function readRollup(tx: Tx, chain: string): Promise<RollupRow[]> {
  const { rows } = await sql<RollupRow>`
    select measure, grp as "group", claimant, party, place, organization, bucket, value, records, waiting, disputed
    from rollup where chain = ${chain} and (value <> 0 or records <> 0 or waiting <> 0 or disputed <> 0)
  `.execute(tx);
  return rows;
}

/** Names in the registers as they are searched for. */
export async function readFoldedNames(
  tx: Tx,
  chain: string,
): Promise<{ recordId: string; table: string; name: string; folded: string }[]> {
  const { rows } = await sql<{ recordId: string; table: string; name: string; folded: string }>`
    select record_id as "recordId", 'place' as table, name, folded from place where ${chain} = 'registers'
    union all
    select record_id, 'organization', name ->> 'vi', folded from organization where ${chain} = 'registers'
  `.execute(tx);
  return rows;
}

/**
 * The first record whose row in a register, or in the list of programmes, is not what its newest version says. A row
 * of a programme without a record has no record to be named by.
 */
export async function misstatedRows(
  tx: Tx,
  chain: string,
): Promise<{ recordId: string | null; table: string }[]> {
  const { rows } = await sql<{ recordId: string | null; table: string }>`
    select coalesce(r.record_id, p.record_id) as "recordId", 'place' as table
    from (select * from record where chain = ${chain} and record_type = 'place' and not voided) r
    full join (select * from place where ${chain} = 'registers') p on p.record_id = r.record_id
    where p.record_id is null or r.record_id is null
       or (p.code, p.name, p.level) is distinct from (r.body ->> 'code', r.body ->> 'name', r.body ->> 'level')
       or p.parent is distinct from r.body ->> 'parent'
       or p.valid is distinct from daterange((r.body ->> 'from')::date, (r.body ->> 'until')::date)
    union all
    select coalesce(r.record_id, o.record_id), 'organization'
    from (select * from record where chain = ${chain} and record_type = 'organization' and not voided) r
    full join (select * from organization where ${chain} = 'registers') o on o.record_id = r.record_id
    where o.record_id is null or r.record_id is null
       or (o.code, o.name) is distinct from (r.body ->> 'code', r.body -> 'name')
       or o.superior is distinct from r.body ->> 'superior'
       or o.valid is distinct from daterange((r.body ->> 'from')::date, (r.body ->> 'until')::date)
    union all
    select coalesce(w.record_id, s.record_id), 'succession'
    from (
      select r.record_id, replace(r.record_type, '-succession', '') as register, r.body ->> 'kind' as kind,
             (r.body ->> 'on')::date as on_day, before.code as predecessor, after.code as successor, r.body ->> 'basis' as basis
      from record r
      cross join lateral jsonb_array_elements_text(r.body -> 'predecessors') before(code)
      left join lateral jsonb_array_elements_text(r.body -> 'successors') after(code) on true
      where r.chain = ${chain} and r.record_type in ('place-succession', 'organization-succession') and not r.voided
    ) w
    full join (select * from succession where ${chain} = 'registers') s
      on s.record_id = w.record_id and s.predecessor = w.predecessor and s.successor is not distinct from w.successor
    where s.record_id is null or w.record_id is null
       or (s.register, s.kind, s.on_day, s.basis) is distinct from (w.register, w.kind, w.on_day, w.basis)
    union all
    select r.record_id, 'programme'
    from (select * from record where chain = ${chain} and record_type = 'programme') r
    full join (select * from programme where chain = ${chain}) p on p.chain = r.chain
    where p.chain is null or r.chain is null
       or (p.number, p.slug, p.published, p.synthetic) is distinct from
          (r.body ->> 'number', r.body ->> 'slug', (r.body ->> 'published')::boolean, (r.body ->> 'synthetic')::boolean)
    union all
    select r.record_id, 'party'
    from (select * from record where chain = ${chain} and record_type = 'programme') r
    where (select array_agg((organization, position::bigint) order by position, organization) from party where chain = ${chain})
          is distinct from
          (select array_agg((e.value ->> 'organization', e.at) order by e.at, e.value ->> 'organization')
           from jsonb_array_elements(r.body -> 'parties') with ordinality e(value, at))
    union all
    select r.record_id, 'record'
    from record r where r.chain = ${chain} and (r.about, r.beside) is distinct from
      (coalesce(r.body ->> 'about', r.body ->> 'a')::uuid, (r.body ->> 'b')::uuid)
    limit 1
  `.execute(tx);
  return rows;
}
