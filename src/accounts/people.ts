/** People who have an account. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Role } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database, Tx } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { today } from './memberships.ts';

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly keepsHouse: boolean;
  readonly isExample: boolean;
  readonly memberships: readonly { readonly organization: string; readonly roles: readonly Role[] }[];
}

const MOST_NAME = 100;

/** Throws `invalid-email`. */
export function readEmail(text: string): string {
  const email = z.email().max(254).safeParse(text.trim().toLowerCase());
  if (!email.success) throw new Problem('invalid-email');
  return email.data;
}

/** Throws `invalid-name`. */
export function readName(text: string): string {
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (name === '' || name.length > MOST_NAME || /\p{Cc}/u.test(name))
    throw new Problem('invalid-name', { most: MOST_NAME });
  return name;
}

/** Administrators of an organization today, or keepers of the house. */
export async function countAdministrators(db: Database, organization: string | null): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from person p
    where p.ended_at is null and case when ${organization}::text is null then p.keeps_house else exists (
      select from membership m where m.person = p.id and m.organization = ${organization}
        and m.role = 'administrator' and m.valid @> ${today()}::date) end
  `.execute(db.account);
  return rows[0]?.count ?? 0;
}

/** True while nobody could sign in and manage the house. People of the examples do not count. */
export async function isHouseEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql`select from person where not is_example limit 1`.execute(db.account);
  return rows.length === 0;
}

// The day counts, so it is made for each question.
const view = () => sql`
  p.id, p.name, p.email, p.keeps_house as "keepsHouse", p.is_example as "isExample",
  (select coalesce(jsonb_agg(jsonb_build_object('organization', g.organization, 'roles', g.roles)
      order by g.organization), '[]')
    from (select m.organization, jsonb_agg(m.role order by m.role) as roles from membership m
      where m.person = p.id and m.valid @> ${today()}::date group by m.organization) g) as memberships`;

/** Those of one organization today, or everybody. Accounts that have ended are left out. */
export async function listPeople(db: Database, organization: string | null): Promise<PersonView[]> {
  const { rows } = await sql<PersonView>`
    select ${view()} from person p
    where p.ended_at is null and (${organization}::text is null or exists (
      select from membership m
      where m.person = p.id and m.organization = ${organization} and m.valid @> ${today()}::date))
    order by p.name, p.id
  `.execute(db.account);
  return rows;
}

/** By id or e-mail. Throws `unknown-person`. */
export async function findPerson(db: Database, idOrEmail: string): Promise<PersonView> {
  const { rows } = await sql<PersonView>`
    select ${view()} from person p
    where (p.id = ${idOrEmail} or p.email = ${idOrEmail.toLowerCase()}) and p.ended_at is null
  `.execute(db.account);
  if (!rows[0]) throw new Problem('unknown-person');
  return rows[0];
}

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  /** As better-auth keeps it. */
  readonly passwordHash: string;
  readonly keepsHouse: boolean;
}

/** Throws `account-exists`. */
export async function insertPerson(tx: Tx, person: NewPerson): Promise<void> {
  const { rows } = await sql`
    insert into person (id, name, email, "emailVerified", keeps_house)
    values (${person.id}, ${person.name}, ${person.email}, true, ${person.keepsHouse})
    on conflict (email) do nothing returning id
  `.execute(tx);
  if (rows.length === 0) throw new Problem('account-exists');
  await sql`
    insert into credential (id, "accountId", "providerId", "userId", password)
    values (${newId()}, ${person.id}, 'credential', ${person.id}, ${person.passwordHash})
  `.execute(tx);
}

/** Sets the password and ends every session; a second step stays on. */
export async function resetPassword(tx: Tx, person: string, passwordHash: string): Promise<void> {
  await sql`
    insert into credential (id, "accountId", "providerId", "userId", password)
    values (${newId()}, ${person}, 'credential', ${person}, ${passwordHash})
    on conflict ("providerId", "accountId") do update set password = excluded.password, "updatedAt" = now()
  `.execute(tx);
  await sql`delete from session where "userId" = ${person}`.execute(tx);
}

/**
 * The account, its sessions and its keys end together. The name stays on what the person wrote; the e-mail goes, so that
 * no provider leads to the account and the person may be invited anew.
 */
export async function endPerson(db: Database, person: string): Promise<void> {
  await db.account.transaction().execute(async (tx) => {
    await sql`
      update person set ended_at = now(), email = lower(id) || '@ended.invalid', "twoFactorEnabled" = false
      where id = ${person}
    `.execute(tx);
    await sql`delete from second_factor where "userId" = ${person}`.execute(tx);
    await sql`delete from session where "userId" = ${person}`.execute(tx);
    await sql`delete from credential where "userId" = ${person}`.execute(tx);
    await sql`delete from passkey where "userId" = ${person}`.execute(tx);
    await sql`update api_key set ended_at = now() where person = ${person} and ended_at is null`.execute(tx);
  });
}
