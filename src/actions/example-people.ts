/** People of the examples: put in beside the programmes they work on, and offered on the page for signing in. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Accounts } from '../accounts/accounts.ts';
import { isFromThisMachine } from '../accounts/client-address.ts';
import { putExamplePeople } from '../accounts/example-people.ts';
import { listPeople } from '../accounts/people.ts';
import { type Role, roles } from '../domain/access.ts';
import type { Words } from '../domain/words.ts';
import type { Database } from '../store/connection.ts';
import { listProgrammes } from './list-programmes.ts';
import { organizationNames } from './organization-names.ts';
import { machineKeeper } from './people-keeper.ts';

const people = z.array(
  z.strictObject({
    programme: z.string(),
    organization: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)).min(1),
  }),
);

/** Those whose programme was loaded. `folder` holds `people.json`. Doing it twice changes nothing. */
export async function loadExamplePeople(db: Database, folder: string): Promise<void> {
  const listed = people.parse(JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')));
  const there = (await listProgrammes(db, machineKeeper.writer)).map(({ number }) => number);
  await putExamplePeople(
    db,
    listed.filter(({ programme }) => there.includes(programme)),
  );
}

export interface ExamplePersonView {
  readonly id: string;
  readonly name: string;
  readonly organization: Words;
  readonly roles: readonly Role[];
}

/** Nobody for a reader elsewhere, or where the server can be reached from elsewhere. */
export async function offeredExamples(
  { db, settings }: Accounts,
  headers: Headers,
): Promise<readonly ExamplePersonView[]> {
  if (!settings.isLocal || !isFromThisMachine(headers)) return [];
  const nameOf = await organizationNames(db);
  const examples = (await listPeople(db, null)).filter(({ isExample }) => isExample);
  return examples.flatMap(({ id, name, memberships }) =>
    memberships.map(({ organization, roles: held }) => {
      return { id, name, organization: nameOf(organization), roles: held };
    }),
  );
}
