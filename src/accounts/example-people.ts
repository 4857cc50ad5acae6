/** People of the examples: no password, no e-mail that anybody has, and let in from the machine itself alone. */
import { sql } from 'kysely';
import type { Role } from '../domain/access.ts';
import type { Database } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { setRoles } from './memberships.ts';

export interface ExamplePerson {
  readonly organization: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Putting them in twice changes nothing. */
export async function putExamplePeople(db: Database, people: readonly ExamplePerson[]): Promise<void> {
  for (const { organization, name, roles } of people) {
    const id = stableId('example person', organization, name);
    await sql`
      insert into person (id, name, email, is_example) values (${id}, ${name}, ${`${id}@example.invalid`}, true)
      on conflict (id) do nothing
    `.execute(db.account);
    await setRoles(db, { person: id, organization, roles });
  }
}
