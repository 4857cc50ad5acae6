/**
 * Facts and their half-month sums, kept in the transaction of the entries they come from. The rule is FactBook's;
 * this file fills it with the records an append touches and writes down what it says.
 */
import { sql } from 'kysely';
import {
  FactBook,
  type FactChange,
  type KnownAnswer,
  type KnownLink,
  type KnownRecord,
  type OpenFact,
} from '../domain/fact-book.ts';
import type { Programme } from '../domain/programme.ts';
import { sumIntoBuckets } from '../domain/rollup.ts';
import type { Tx } from './connection.ts';
import type { Written } from './written.ts';

export async function projectFacts(tx: Tx, chain: string, written: readonly Written[]): Promise<void> {
  const book = await openBook(tx, chain, written);
  const changes = written.map(({ entry }) => book.apply(entry));
  await writeChanges(tx, chain, changes);
}

async function openBook(tx: Tx, chain: string, written: readonly Written[]): Promise<FactBook> {
  const book = new FactBook();
  const { rows } = await sql<{ organization: string }>`
    select organization from party where chain = ${chain} order by position`.execute(tx);
  const parties = rows.map((row) => row.organization);
  book.knowParties(parties);
  const ids = changesParties(parties, written)
    ? await allRecords(tx, chain)
    : await touchedRecords(tx, chain, written);
  await knowRecords(tx, chain, ids, book);
  await knowAnswers(tx, chain, ids, book);
  await knowFacts(tx, chain, ids, book);
  return book;
}

/** Who has to confirm changes with the parties, and with it the state of every record. */
function changesParties(parties: readonly string[], written: readonly Written[]): boolean {
  return written.some(({ entry }) => {
    if (entry.recordType !== 'programme' || entry.version === 1) return false;
    const next = (entry.body as unknown as Programme).parties.map((party) => party.organization);
    return next.join('\n') !== parties.join('\n');
  });
}

async function allRecords(tx: Tx, chain: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from record where chain = ${chain}`.execute(tx);
  return rows.map((row) => row.id);
}

/** Records whose facts these entries may change, by what they say and said before, with all of the same event. */
async function touchedRecords(tx: Tx, chain: string, written: readonly Written[]): Promise<string[]> {
  const direct = written.flatMap(({ entry }) => {
    const { about, a, b } = entry.body;
    return [entry.recordId, about, a, b].filter((id) => typeof id === 'string');
  });
  const changed = written.map(({ entry }) => entry.recordId);
  const { rows } = await sql<{ id: string }>`
    with recursive reach(id) as (
      select unnest(${[...new Set(direct)]}::uuid[])
      union
      select unnest(array[about, (body ->> 'a')::uuid, (body ->> 'b')::uuid]) from record
      where chain = ${chain} and record_id = any (${changed}::uuid[]) and record_type in ('answer', 'same-event')
      union
      select near.id from reach, lateral (
        select (body ->> 'b')::uuid as id from record
        where chain = ${chain} and record_type = 'same-event' and (body ->> 'a')::uuid = reach.id
        union all
        select (body ->> 'a')::uuid from record
        where chain = ${chain} and record_type = 'same-event' and (body ->> 'b')::uuid = reach.id
      ) near
    )
    select id from reach where id is not null
  `.execute(tx);
  return rows.map((row) => row.id);
}

async function knowRecords(tx: Tx, chain: string, ids: readonly string[], book: FactBook): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id, record_type as type, version, voided, created_seq as "createdSeq", body
    from record where chain = ${chain} and record_id = any (${ids}::uuid[])
      and record_type in ('activity', 'opening-balance')
  `.execute(tx);
  for (const { id, ...record } of rows) book.knowRecord(id, record as unknown as KnownRecord);
  const links = await sql<KnownLink & { id: string }>`
    select record_id as id, voided, body as decision from record
    where chain = ${chain} and record_type = 'same-event'
      and ((body ->> 'a')::uuid = any (${ids}::uuid[]) or (body ->> 'b')::uuid = any (${ids}::uuid[]))
  `.execute(tx);
  for (const { id, ...link } of links.rows) book.knowLink(id, link);
}

async function knowAnswers(tx: Tx, chain: string, ids: readonly string[], book: FactBook): Promise<void> {
  const { rows } = await sql<KnownAnswer & { id: string }>`
    select record_id as id, body as answer, seq, voided from record
    where chain = ${chain} and about = any (${ids}::uuid[]) and record_type = 'answer'
  `.execute(tx);
  for (const { id, ...known } of rows) book.knowAnswer(id, known);
}

async function knowFacts(tx: Tx, chain: string, ids: readonly string[], book: FactBook): Promise<void> {
  const { rows } = await sql<OpenFact>`
    select record_id as "recordId", version, measure, grp as "group", claimant, party, value, place, organization,
           first_day as "firstDay", last_day as "lastDay", span, state, from_seq as "fromSeq"
    from fact where chain = ${chain} and record_id = any (${ids}::uuid[]) and to_seq is null
  `.execute(tx);
  for (const fact of rows) book.knowFact(fact);
}

async function writeChanges(tx: Tx, chain: string, changes: readonly FactChange[]): Promise<void> {
  const ended = new Map(changes.flatMap(({ seq, closed }) => closed.map((fact) => [fact, seq] as const)));
  const begun = changes.flatMap((change) => change.opened);
  const fresh = new Set(begun);
  const old = [...ended].filter(([fact]) => !fresh.has(fact)).map(([fact, toSeq]) => ({ ...fact, toSeq }));
  if (old.length > 0) {
    await sql`
      update fact f set to_seq = r."toSeq"
      from jsonb_to_recordset(${JSON.stringify(old)}::jsonb) as r(
        "recordId" uuid, measure text, "group" text, claimant text, "fromSeq" bigint, "toSeq" bigint)
      where f.chain = ${chain} and f.record_id = r."recordId" and f.measure = r.measure and f.grp = r."group"
        and f.claimant = r.claimant and f.from_seq = r."fromSeq"
    `.execute(tx);
  }
  if (begun.length > 0)
    await insertFacts(
      tx,
      chain,
      begun.map((fact) => ({ ...fact, toSeq: ended.get(fact) ?? null })),
    );
  await addToRollup(tx, chain, changes);
}

async function insertFacts(
  tx: Tx,
  chain: string,
  facts: readonly (OpenFact & { toSeq: number | null })[],
): Promise<void> {
  await sql`
    insert into fact (chain, record_id, version, measure, grp, claimant, party, value, place, organization,
                      first_day, last_day, span, state, from_seq, to_seq)
    select ${chain}, "recordId", version, measure, "group", claimant, party, value, place, organization,
           "firstDay", "lastDay", span, state, "fromSeq", "toSeq"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(
      "recordId" uuid, version integer, measure text, "group" text, claimant text, party text, value numeric,
      place text, organization text, "firstDay" date, "lastDay" date, span boolean, state text,
      "fromSeq" bigint, "toSeq" bigint)
  `.execute(tx);
}

async function addToRollup(tx: Tx, chain: string, changes: readonly FactChange[]): Promise<void> {
  const sums = sumIntoBuckets(changes);
  if (sums.length === 0) return;
  await sql`
    insert into rollup as r (chain, measure, grp, claimant, party, place, organization, bucket,
                             value, records, waiting, disputed)
    select ${chain}, measure, "group", claimant, party, place, organization, bucket, value, records, waiting, disputed
    from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as s(
      measure text, "group" text, claimant text, party text, place text, organization text, bucket date,
      value numeric, records integer, waiting integer, disputed integer)
    on conflict (chain, measure, grp, place, bucket, organization, party, claimant) do update
    set value = r.value + excluded.value, records = r.records + excluded.records,
        waiting = r.waiting + excluded.waiting, disputed = r.disputed + excluded.disputed
  `.execute(tx);
}
