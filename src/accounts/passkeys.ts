/** Passkeys of a person: registered and used through better-auth, listed and ended here. */
import { sql } from 'kysely';
import type { Database } from '../store/connection.ts';

export interface PasskeyView {
  readonly id: string;
  readonly name: string | null;
  /** Civil date. */
  readonly madeOn: string;
}

export async function listPasskeys(db: Database, person: string): Promise<PasskeyView[]> {
  const { rows } = await sql<PasskeyView>`
    select id, name, ("createdAt" at time zone 'Asia/Ho_Chi_Minh')::date as "madeOn"
    from passkey where "userId" = ${person} order by "createdAt"
  `.execute(db.account);
  return rows;
}

/** False for one that is not the person's, which stays. */
export async function endPasskey(
  db: Database,
  ask: { readonly person: string; readonly id: string },
): Promise<boolean> {
  const { rows } = await sql`
    delete from passkey where id = ${ask.id} and "userId" = ${ask.person} returning id
  `.execute(db.account);
  return rows.length > 0;
}
