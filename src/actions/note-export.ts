/** Notes that somebody took a file of a programme away. Readers of the portal take what anybody may have, and are not noted. */
import type { Actor } from '../domain/access.ts';
import type { Database } from '../store/connection.ts';
import { recordAudit } from './record-audit.ts';

/** `about` names the paper by its kind, id and form: `edition 0199… pdf`. */
export async function noteExport(
  db: Database,
  actor: Actor,
  programme: string,
  about: string,
): Promise<void> {
  if (actor.kind === 'portal') return;
  await recordAudit(db, actor, { kind: 'exported', programme, about });
}
