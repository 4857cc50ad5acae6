/** The newest version of every record. */
import { sql } from 'kysely';
import type { JsonObject } from '../domain/canonical.ts';
import type { RecordBody, RecordType } from '../domain/record.ts';
import type { Tx } from './connection.ts';
import { newestOf, type Written } from './written.ts';

export interface StandingRecord {
  readonly recordType: string;
  readonly version: number;
  readonly voided: boolean;
  readonly body: JsonObject;
  readonly createdSeq: number;
}

/** One record with its body typed. */
export interface TypedRecord<T extends RecordType> {
  readonly id: string;
  readonly version: number;
  readonly seq: number;
  readonly voided: boolean;
  readonly body: RecordBody<T>;
}

export async function standingRecords(
  tx: Tx,
  chain: string,
  ids: readonly string[],
): Promise<Map<string, StandingRecord>> {
  const { rows } = await sql<StandingRecord & { id: string }>`
    select record_id as id, record_type as "recordType", version, voided, body, created_seq as "createdSeq"
    from record where chain = ${chain} and record_id = any (${[...new Set(ids)]}::uuid[])
  `.execute(tx);
  return new Map(rows.map(({ id, ...record }) => [id, record]));
}

/** Records of one type that are not void, oldest first. */
export async function recordsOf<T extends RecordType>(
  tx: Tx,
  chain: string,
  type: T,
): Promise<TypedRecord<T>[]> {
  const { rows } = await sql<TypedRecord<T>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and record_type = ${type} and not voided order by created_seq
  `.execute(tx);
  return rows;
}

export async function recordOf<T extends RecordType>(
  tx: Tx,
  chain: string,
  type: T,
  id: string,
): Promise<TypedRecord<T> | undefined> {
  const { rows } = await sql<TypedRecord<T>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and record_type = ${type} and record_id = ${id}
  `.execute(tx);
  return rows[0];
}

/** Records of one type that are about another record and not void, oldest first. */
export async function recordsAbout<T extends RecordType>(
  tx: Tx,
  chain: string,
  type: T,
  about: string,
): Promise<TypedRecord<T>[]> {
  const { rows } = await sql<TypedRecord<T>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and about = ${about} and record_type = ${type} and not voided order by created_seq
  `.execute(tx);
  return rows;
}

/** The same about each of these, by their ids. */
export async function recordsAboutEach<T extends 'commendation-decision' | 'directive-answer'>(
  tx: Tx,
  chain: string,
  type: T,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TypedRecord<T>[]>> {
  const { rows } = await sql<TypedRecord<T>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and about = any (${ids}::uuid[]) and record_type = ${type} and not voided
    order by created_seq
  `.execute(tx);
  return new Map(ids.map((id) => [id, rows.filter((row) => row.body.about === id)]));
}

/** A party's newest answer to a record. */
export async function answerOf(
  tx: Tx,
  chain: string,
  about: string,
  party: string,
): Promise<TypedRecord<'answer'> | undefined> {
  const { rows } = await sql<TypedRecord<'answer'>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and about = ${about} and record_type = 'answer' and body ->> 'party' = ${party} and not voided
    order by seq desc limit 1
  `.execute(tx);
  return rows[0];
}

export async function upsertRecords(tx: Tx, chain: string, written: readonly Written[]): Promise<void> {
  const rows = newestOf(written).map(({ entry, createdSeq }) => {
    const { recordId, recordType, version, seq, body, op } = entry;
    const [about = null, beside = null] = [body.about ?? body.a, body.b];
    return { recordId, recordType, version, seq, createdSeq, voided: op === 'void', about, beside, body };
  });
  await sql`
    insert into record (chain, record_id, record_type, version, seq, created_seq, voided, about, beside, body)
    select ${chain}, "recordId", "recordType", version, seq, "createdSeq", voided, about, beside, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      "recordId" uuid, "recordType" text, version integer, seq bigint, "createdSeq" bigint,
      voided boolean, about uuid, beside uuid, body jsonb)
    on conflict (chain, record_id) do update
    set version = excluded.version, seq = excluded.seq, voided = excluded.voided,
        about = excluded.about, beside = excluded.beside, body = excluded.body
  `.execute(tx);
}
