/** Organizations by their newest name. */
import { portalActor } from '../domain/access.ts';
import { todayIn } from '../domain/civil-date.ts';
import type { Words } from '../domain/words.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';

export type NameOf = (code: string) => Words;

/** A code nobody knows is its own name. */
export async function organizationNames(db: Database): Promise<NameOf> {
  const organizations = await read(db, portalActor, async (tx) =>
    (await openRegisters(db, tx)).organizations(),
  );
  return (code) => organizations.rowsOf(code).at(-1)?.name ?? { vi: code, en: code };
}

export interface OrganizationChoice {
  readonly code: string;
  readonly name: Words;
}

/** Those there are today, to choose from. */
export async function presentOrganizations(db: Database): Promise<readonly OrganizationChoice[]> {
  const organizations = await read(db, portalActor, async (tx) =>
    (await openRegisters(db, tx)).organizations(),
  );
  const on = todayIn(new Date());
  return organizations.codes.flatMap((code) => {
    const unit = organizations.at(code, on);
    return unit ? [{ code, name: unit.name }] : [];
  });
}
