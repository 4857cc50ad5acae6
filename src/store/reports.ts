/** Papers (reports, editions, errata) over all programmes an actor may see. */
import { sql } from 'kysely';
import { recordIdSchema } from '../domain/record-id.ts';
import type { Tx } from './connection.ts';
import type { TypedRecord } from './records.ts';

export type PaperType = 'report' | 'edition' | 'erratum';
export type Paper<T extends PaperType> = TypedRecord<T> & { readonly chain: string };

const papers = sql`record_type in ('report', 'edition', 'erratum')`;

/** Voided ones too: their way is still asked for. */
export async function findPaper<T extends PaperType>(
  tx: Tx,
  type: T,
  id: string,
): Promise<Paper<T> | undefined> {
  const asked = recordIdSchema.safeParse(id.trim());
  if (!asked.success) return undefined;
  const { rows } = await sql<Paper<T>>`
    select record_id as id, chain, version, seq, voided, body from record
    where ${papers} and record_type = ${type} and record_id = ${asked.data}::uuid
  `.execute(tx);
  return rows[0];
}

export async function listReportIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from record
    where ${papers} and record_type = 'report' and not voided order by created_seq limit 20
  `.execute(tx);
  return rows.map((row) => row.id);
}
