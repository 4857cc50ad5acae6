/** The people of an organization: who there is, what they may do, and when it ends. */
import type { Accounts } from '../accounts/accounts.ts';
import { setRoles } from '../accounts/memberships.ts';
import {
  countAdministrators,
  endPerson,
  findPerson,
  listPeople,
  type PersonView,
} from '../accounts/people.ts';
import type { Role } from '../domain/access.ts';
import { type Page, type PageAsk, pageThrough } from '../domain/page.ts';
import { Problem } from '../domain/problem.ts';
import { type Keeper, wantOwn } from './people-keeper.ts';

/** Those the keeper manages, page by page by name. Throws `bad-cursor`. */
export async function pageKept(
  accounts: Accounts,
  keeper: Keeper,
  { role, ...ask }: PageAsk & { readonly role?: Role | undefined },
): Promise<Page<PersonView>> {
  const people = (await listKept(accounts, keeper)).filter(
    ({ memberships }) => role === undefined || memberships.some(({ roles }) => roles.includes(role)),
  );
  return pageThrough(people, ask, 'users', ({ name, id }) => `${name} ${id}`);
}

/** Those the keeper manages; of people of an organization only what they are in it. */
export async function listKept({ db }: Accounts, keeper: Keeper): Promise<PersonView[]> {
  const people = await listPeople(db, keeper.organization);
  return people.map((person) => ({
    ...person,
    memberships: person.memberships.filter(
      ({ organization }) => keeper.organization === null || organization === keeper.organization,
    ),
  }));
}

export interface RolesAsk {
  /** Id or e-mail. */
  readonly person: string;
  readonly organization: string;
  /** None: the person leaves the organization. */
  readonly roles: readonly Role[];
}

/** Throws `not-allowed`, `unknown-person` (also for people of another organization) or `last-administrator`. */
export async function changeRoles(accounts: Accounts, keeper: Keeper, ask: RolesAsk): Promise<void> {
  const { organization, roles } = ask;
  wantOwn(keeper, organization);
  const person = await findPerson(accounts.db, ask.person);
  const held = person.memberships.find((each) => each.organization === organization)?.roles;
  if (!held) throw new Problem('unknown-person');
  const isGivenUp = held.includes('administrator') && !roles.includes('administrator');
  if (keeper.organization !== null && isGivenUp) await wantAnother(accounts, organization);
  await setRoles(accounts.db, { person: person.id, organization, roles });
  const kind = roles.length > 0 ? 'role-changed' : 'access-ended';
  await accounts.note(keeper.writer, { kind, programme: null, about: person.id });
}

async function wantAnother({ db }: Accounts, organization: string | null): Promise<void> {
  if ((await countAdministrators(db, organization)) < 2) throw new Problem('last-administrator');
}

/** The whole account, for whoever keeps the house. Throws `not-allowed`, `unknown-person` or `last-administrator`. */
export async function endAccount(accounts: Accounts, keeper: Keeper, idOrEmail: string): Promise<PersonView> {
  if (keeper.organization !== null) throw new Problem('not-allowed');
  const person = await findPerson(accounts.db, idOrEmail);
  if (person.keepsHouse) await wantAnother(accounts, null);
  await endPerson(accounts.db, person.id);
  await accounts.note(keeper.writer, { kind: 'access-ended', programme: null, about: person.id });
  return person;
}
