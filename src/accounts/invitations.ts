/** Invitations by a link that works once. The link itself is known to nobody but its holder; here lies its hash. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Role } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database, Tx } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { hashOf } from './who-is.ts';

const DAYS = 7;

export interface InvitationDraft {
  /** Null for the first administrator, who names their own. */
  readonly email: string | null;
  readonly name: string | null;
  readonly organization: string | null;
  readonly roles: readonly Role[];
  readonly keepsHouse: boolean;
  /** Whose password it sets anew, instead of making an account. */
  readonly resets: string | null;
  readonly invitedBy: string | null;
}

export interface Invitation extends InvitationDraft {
  readonly id: string;
  readonly expiresAt: Date;
}

const columns = sql`id, email, name, organization, roles, keeps_house as "keepsHouse", resets, invited_by as "invitedBy",
  expires_at as "expiresAt"`;
const open = sql`taken_at is null and ended_at is null and expires_at > now()`;

/** Answers the secret part of the link. An older invitation of the same person to the same place ends. */
export async function makeInvitation(
  db: Database,
  draft: InvitationDraft,
): Promise<{ id: string; token: string }> {
  const [id, token] = [newId(), randomBytes(24).toString('base64url')];
  const { email, name, organization, roles, keepsHouse, resets, invitedBy } = draft;
  await db.account.transaction().execute(async (tx) => {
    await sql`
      update invitation set ended_at = now()
      where email is not distinct from ${email} and organization is not distinct from ${organization}
        and resets is not distinct from ${resets} and ${open}
    `.execute(tx);
    await sql`
      insert into invitation (id, hash, email, name, organization, roles, keeps_house, resets, invited_by,
        expires_at)
      values (${id}, ${hashOf(token)}, ${email}, ${name}, ${organization}, ${[...roles]}, ${keepsHouse},
        ${resets}, ${invitedBy}, now() + ${`${DAYS} days`}::interval)
    `.execute(tx);
  });
  return { id, token };
}

/** Throws `invitation-over`. */
export async function findInvitation(db: Database, token: string): Promise<Invitation> {
  const { rows } = await sql<Invitation>`
    select ${columns} from invitation where hash = ${hashOf(token)} and ${open}
  `.execute(db.account);
  if (!rows[0]) throw new Problem('invitation-over');
  return rows[0];
}

/** Of several who take it at the same time one gets it, the others `invitation-over`. */
export async function takeInvitation(tx: Tx, token: string, person: string): Promise<void> {
  const { rows } = await sql`
    update invitation set taken_at = now(), taken_by = ${person}
    where hash = ${hashOf(token)} and ${open} returning id
  `.execute(tx);
  if (rows.length === 0) throw new Problem('invitation-over');
}

/** Those not taken yet, of one organization or of all. */
export async function openInvitations(db: Database, organization: string | null): Promise<Invitation[]> {
  const { rows } = await sql<Invitation>`
    select ${columns} from invitation
    where ${open} and (${organization}::text is null or organization = ${organization}) order by made_at
  `.execute(db.account);
  return rows;
}

export async function endInvitations(
  db: Database,
  ask: { readonly email: string; readonly organization: string | null },
): Promise<number> {
  const { rows } = await sql`
    update invitation set ended_at = now()
    where email = ${ask.email} and ${open}
      and (${ask.organization}::text is null or organization = ${ask.organization}) returning id
  `.execute(db.account);
  return rows.length;
}
