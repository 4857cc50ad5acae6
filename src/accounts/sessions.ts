/** Where somebody is signed in, and ending it there. */
import { sql } from 'kysely';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';

export interface SessionView {
  readonly id: string;
  readonly since: Date;
  readonly until: Date;
  readonly address: string | null;
  /** What the browser calls itself. */
  readonly browser: string | null;
}

export async function listSessions(db: Database, person: string): Promise<SessionView[]> {
  const { rows } = await sql<SessionView>`
    select id, "createdAt" as since, "expiresAt" as until, "ipAddress" as address, "userAgent" as browser
    from session where "userId" = ${person} and "expiresAt" > now() order by "createdAt" desc
  `.execute(db.account);
  return rows;
}

/** One of them by its id, or all but one. Answers how many ended; nobody ends those of another. */
export async function endSessions(
  db: Database,
  ask: { readonly person: string; readonly id?: string; readonly except?: string },
): Promise<number> {
  const { person, id = null, except = null } = ask;
  const { rows } = await sql`
    delete from session
    where "userId" = ${person} and (${id}::text is null or id = ${id}) and (${except}::text is null or id <> ${except})
    returning id
  `.execute(db.account);
  return rows.length;
}

/** For which organization the person acts in this session. Throws `not-allowed` for one that is not theirs. */
export async function chooseOrganization(
  db: Database,
  ask: { readonly session: string; readonly organization: string; readonly organizations: readonly string[] },
): Promise<void> {
  const { session, organization, organizations } = ask;
  if (!organizations.includes(organization)) throw new Problem('not-allowed');
  await sql`update session set chosen_organization = ${organization} where id = ${session}`.execute(
    db.account,
  );
}
