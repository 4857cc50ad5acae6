/** People who use the HTTP API in tests, each by a key of their own, which stands for them in what they may do. */
import { makeApiKey } from '../../src/accounts/api-keys.ts';
import { addRoles } from '../../src/accounts/memberships.ts';
import { insertPerson } from '../../src/accounts/people.ts';
import type { Role } from '../../src/domain/access.ts';
import type { Database } from '../../src/store/connection.ts';
import { newId } from '../../src/store/identity.ts';

export interface ApiPerson {
  readonly name: string;
  readonly organization: string;
  readonly roles: readonly Role[];
}

/** Their key, with every scope. */
export async function keyFor(
  db: Database,
  { name, organization, roles }: ApiPerson,
  scopes: readonly string[] = ['read', 'write'],
): Promise<string> {
  const id = newId();
  const account = { id, email: `${id}@example.test`, name, passwordHash: '–', keepsHouse: false };
  await db.account.transaction().execute(async (tx) => {
    await insertPerson(tx, account);
    await addRoles(tx, { person: id, organization, roles });
  });
  const { key } = await makeApiKey(db, { person: id, organization, name: 'thử', scopes });
  return key;
}
