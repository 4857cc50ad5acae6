/** What somebody is in which organization, by day. */
import { sql } from 'kysely';
import type { Role, Writer } from '../domain/access.ts';
import { actingRoles, type Membership } from '../domain/acting-roles.ts';
import { todayIn } from '../domain/civil-date.ts';
import type { Database, Tx } from '../store/connection.ts';

export interface HeldRoles {
  readonly person: string;
  readonly organization: string;
  readonly roles: readonly Role[];
}

/** In the order in which they began. */
export async function membershipsOf(db: Database, person: string): Promise<readonly Membership[]> {
  const { rows } = await sql<Membership>`
    select organization, role from membership where person = ${person} and valid @> ${today()}::date
    order by lower(valid), organization, role
  `.execute(db.account);
  return rows;
}

/** From today exactly these roles; what ends today is over at once. */
export async function setRoles(db: Database, ask: HeldRoles): Promise<void> {
  const { person, organization, roles } = ask;
  const [day, wanted] = [today(), [...roles]];
  await db.account.transaction().execute(async (tx) => {
    await sql`select from person where id = ${person} for update`.execute(tx);
    await sql`
      delete from membership where person = ${person} and organization = ${organization}
        and lower(valid) >= ${day}::date and not role = any (${wanted})
    `.execute(tx);
    await sql`
      update membership set valid = daterange(lower(valid), ${day}::date)
      where person = ${person} and organization = ${organization} and valid @> ${day}::date
        and not role = any (${wanted})
    `.execute(tx);
    await addRoles(tx, ask);
  });
}

/** From today these as well. */
export async function addRoles(tx: Tx, { person, organization, roles }: HeldRoles): Promise<void> {
  await sql`
    insert into membership (person, organization, role, valid)
    select ${person}, ${organization}, r.role, daterange(${today()}::date, null) from unnest(${[...roles]}::text[]) r(role)
    where not exists (
      select from membership m
      where m.person = ${person} and m.organization = ${organization} and m.role = r.role
        and m.valid && daterange(${today()}::date, null))
  `.execute(tx);
}

export const today = (): string => todayIn(new Date());

/** In whose name something about the person is noted: their organization, or the house while they have none. */
export async function writerFor(
  db: Database,
  { id, name }: { readonly id: string; readonly name: string },
  chosen: string | null = null,
): Promise<Writer> {
  const acting = actingRoles(await membershipsOf(db, id), chosen);
  return acting ? { kind: 'member', author: name, ...acting } : { kind: 'operator', author: 'accounts' };
}
