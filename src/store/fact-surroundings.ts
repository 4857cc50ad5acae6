/** What stands around the records an append touches: all that their facts depend on, read in one look. */
import { sql } from 'kysely';
import {
  FactBook,
  type KnownAnswer,
  type KnownLink,
  type KnownRecord,
  type OpenFact,
} from '../domain/fact-book.ts';
import type { Programme } from '../domain/programme.ts';
import type { Tx } from './connection.ts';
import type { Written } from './written.ts';

type Identified<T> = T & { readonly id: string };

/** Lists are null where there is nothing. */
interface Surroundings {
  readonly parties: readonly string[] | null;
  readonly records: readonly Identified<KnownRecord>[] | null;
  readonly links: readonly Identified<KnownLink>[] | null;
  readonly answers: readonly Identified<KnownAnswer>[] | null;
  readonly facts: readonly OpenFact[] | null;
}

/** The book as it stood before these entries, as far as they touch it. */
export async function openBook(tx: Tx, chain: string, written: readonly Written[]): Promise<FactBook> {
  const around = await look(tx, chain, written, await changeParties(tx, chain, written));
  const book = new FactBook();
  book.knowParties(around.parties ?? []);
  for (const { id, ...record } of around.records ?? []) book.knowRecord(id, record as KnownRecord);
  for (const { id, ...link } of around.links ?? []) book.knowLink(id, link);
  for (const { id, ...answer } of around.answers ?? []) book.knowAnswer(id, answer);
  for (const fact of around.facts ?? []) book.knowFact(fact);
  return book;
}

/** Who has to confirm changes with the parties, and with it the state of every record. */
async function changeParties(tx: Tx, chain: string, written: readonly Written[]): Promise<boolean> {
  const signed = written.filter(({ entry }) => entry.recordType === 'programme' && entry.version > 1);
  if (signed.length === 0) return false;
  const { rows } = await sql<{ organization: string }>`
    select organization from party where chain = ${chain} order by position`.execute(tx);
  const now = rows.map((row) => row.organization).join('\n');
  return signed.some(({ entry }) => {
    const { parties } = entry.body as unknown as Programme;
    return parties.map((party) => party.organization).join('\n') !== now;
  });
}

/**
 * Touched are the records these entries are of, those they are about now and were before, and all of the same event.
 */
async function look(tx: Tx, chain: string, written: readonly Written[], all: boolean): Promise<Surroundings> {
  const changed = written.map(({ entry }) => entry.recordId);
  const direct = written.flatMap(({ entry }) => {
    const { about, a, b } = entry.body;
    return [entry.recordId, about, a, b].filter((id) => typeof id === 'string');
  });
  const ids = sql`(select ids from touched)::uuid[]`;
  const { rows } = await sql<Surroundings>`
    with recursive reach(id) as (
      select unnest(${[...new Set(direct)]}::uuid[])
      union
      select record_id from record where ${all} and chain = ${chain}
      union
      select unnest(array[about, beside]) from record
      where chain = ${chain} and record_id = any (${changed}::uuid[]) and record_type in ('answer', 'same-event')
      union
      select near.id from reach, lateral (
        select beside as id from record
        where chain = ${chain} and about = reach.id and record_type = 'same-event'
        union all
        select about from record
        where chain = ${chain} and beside = reach.id and record_type = 'same-event'
      ) near
    ),
    touched as materialized (select array_agg(id) as ids from reach where id is not null)
    select
      (select json_agg(organization order by position) from party where chain = ${chain}) as parties,
      (select json_agg(r) from (
        select record_id as id, record_type as type, version, voided, created_seq as "createdSeq", body from record
        where chain = ${chain} and record_id = any (${ids}) and record_type in ('activity', 'opening-balance')
      ) r) as records,
      (select json_agg(l) from (
        select record_id as id, voided, body as decision from record
        where chain = ${chain} and about = any (${ids}) and record_type = 'same-event'
      ) l) as links,
      (select json_agg(a) from (
        select record_id as id, body as answer, seq, voided from record
        where chain = ${chain} and about = any (${ids}) and record_type = 'answer'
      ) a) as answers,
      (select json_agg(f) from (
        select record_id as "recordId", version, measure, grp as "group", claimant, party, value, place, organization,
               first_day as "firstDay", last_day as "lastDay", span, state, from_seq as "fromSeq"
        from fact where chain = ${chain} and record_id = any (${ids}) and to_seq is null
      ) f) as facts
  `.execute(tx);
  return rows[0] as Surroundings;
}
