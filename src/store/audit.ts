/** The chain of who saw and did what, newest first, as far as the actor may read it. */
import { sql } from 'kysely';
import type { AuditEvent } from '../domain/audit-event.ts';
import type { Tx } from './connection.ts';
import { AUDIT } from './ledger.ts';

export interface AuditRow {
  readonly seq: number;
  readonly body: AuditEvent;
  readonly author: string;
  readonly organization: string;
  readonly recordedAt: Date;
}

/** Up to `most` events before a position. */
export async function readAudit(
  tx: Tx,
  asked: { readonly before: number | null; readonly programme: string | null; readonly most: number },
): Promise<AuditRow[]> {
  const { before, programme, most } = asked;
  const { rows } = await sql<AuditRow>`
    select seq, body, author, organization, recorded_at as "recordedAt" from entry
    where chain = ${AUDIT} and record_type = 'audit-event'
      and (${before}::bigint is null or seq < ${before})
      and (${programme}::text is null or body ->> 'programme' = ${programme})
    order by seq desc limit ${most}
  `.execute(tx);
  return rows;
}
