/** Looks at protected data: what of a counted group the public is not shown (domain/disclosure.ts) is noted of whoever sees it. */
import type { Actor } from '../domain/access.ts';
import type { Figure } from '../domain/figure.ts';
import { writeFigureKey } from '../domain/figure-key.ts';
import type { Database } from '../store/connection.ts';
import { recordAudit } from './record-audit.ts';

const LONGEST = 300;

/** Before it is shown. The public is shown none. */
export async function noteLook(
  db: Database,
  actor: Actor,
  { programme, code, question }: Figure,
): Promise<void> {
  if (actor.kind === 'portal' || question.group === null) return;
  const { period, place, organization, group } = question;
  const key = writeFigureKey({
    ...{ code, period, group },
    ...(place ? { place: place.code } : {}),
    ...(organization ? { organization: organization.code } : {}),
  });
  const about = `figure ${key}`.slice(0, LONGEST);
  await recordAudit(db, actor, { kind: 'protected-data-seen', programme: programme.id, about });
}
