/** Reports over all programmes an actor may see. */
import { sql } from 'kysely';
import type { ReportBody } from '../domain/programme.ts';
import type { Tx } from './connection.ts';

export async function findReport(
  tx: Tx,
  id: string,
): Promise<{ id: string; chain: string; body: ReportBody } | undefined> {
  const { rows } = await sql<{ id: string; chain: string; body: ReportBody }>`
    select record_id as id, chain, body from record
    where record_type = 'report' and record_id::text = ${id.toLowerCase()} and not voided
  `.execute(tx);
  return rows[0];
}

export async function listReportIds(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from record where record_type = 'report' and not voided order by created_seq limit 20
  `.execute(tx);
  return rows.map((row) => row.id);
}
