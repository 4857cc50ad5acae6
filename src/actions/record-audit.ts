/** Notes who saw or did what beside the changes the ledger holds anyway. */
import type { Writer } from '../domain/access.ts';
import type { AuditEvent } from '../domain/audit-event.ts';
import type { Database } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { AUDIT, append } from '../store/ledger.ts';

export async function recordAudit(db: Database, writer: Writer, event: AuditEvent): Promise<void> {
  await append(db, writer, AUDIT, [
    {
      recordType: 'audit-event',
      recordId: newId(),
      baseVersion: 0,
      op: 'create',
      body: { ...event },
      capturedAt: new Date().toISOString(),
    },
  ]);
}
