/** Who sends a request: by the cookie of a session or by a key of the API. One look into the database. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Actor } from '../domain/access.ts';
import { actingRoles, type Membership, organizationsOf } from '../domain/acting-roles.ts';
import type { ApiScope } from '../domain/api-scope.ts';
import type { Accounts } from './accounts.ts';
import { isFromThisMachine } from './client-address.ts';
import { today } from './memberships.ts';
import { tokenOf } from './session-cookie.ts';

/** Somebody who is signed in. */
export interface SignedIn {
  readonly session: string;
  readonly person: string;
  readonly name: string;
  readonly email: string;
  readonly keepsHouse: boolean;
  readonly isExample: boolean;
  readonly hasSecondStep: boolean;
  /** Of several organizations the one acted for; null for somebody who has none today. */
  readonly actor: Extract<Actor, { kind: 'member' }> | null;
  readonly organizations: readonly string[];
}

interface Row extends Omit<SignedIn, 'actor' | 'organizations'> {
  readonly chosen: string | null;
  readonly memberships: readonly Membership[];
}

/** Null for a stranger, and for whoever was signed in once. */
export async function signedIn(accounts: Accounts, request: Request): Promise<SignedIn | null> {
  const { db, settings } = accounts;
  const token = tokenOf(request.headers.get('Cookie'), settings);
  if (token === null) return null;
  const { rows } = await sql<Row>`
    select s.id as session, p.id as person, p.name, p.email, p.keeps_house as "keepsHouse",
      p.is_example as "isExample", p."twoFactorEnabled" as "hasSecondStep", s.chosen_organization as chosen,
      (select coalesce(jsonb_agg(jsonb_build_object('organization', m.organization, 'role', m.role)
          order by lower(m.valid), m.organization, m.role), '[]')
        from membership m where m.person = p.id and m.valid @> ${today()}::date) as memberships
    from session s join person p on p.id = s."userId"
    where s.token = ${token} and s."expiresAt" > now() and p.ended_at is null
  `.execute(db.repeating.account);
  const [row] = rows;
  if (!row || (row.isExample && !(settings.isLocal && isFromThisMachine(request.headers)))) return null;
  const { chosen, memberships, ...person } = row;
  const acting = actingRoles(memberships, chosen);
  const actor = acting && ({ kind: 'member', author: row.name, ...acting } as const);
  return { ...person, actor, organizations: organizationsOf(memberships).map((each) => each.organization) };
}

/** Null for a stranger, and for somebody who belongs to no organization today. */
export async function whoIs(accounts: Accounts, request: Request): Promise<Actor | null> {
  return (await signedIn(accounts, request))?.actor ?? null;
}

export const KEY_BEGINNING = 'ct_';

export interface KeyHolder {
  readonly actor: Extract<Actor, { kind: 'member' }>;
  readonly scopes: readonly ApiScope[];
}

/** Null when there is no such key, when it or its maker has ended, or the maker has left the organization. */
export async function keyHolder({ db }: Accounts, key: string): Promise<KeyHolder | null> {
  if (!key.startsWith(KEY_BEGINNING)) return null;
  const { rows } = await sql<{ name: string; organization: string; scopes: ApiScope[]; roles: string[] }>`
    select p.name, k.organization, k.scopes, array_agg(m.role order by m.role) as roles
    from api_key k
      join person p on p.id = k.person
      join membership m on m.person = p.id and m.organization = k.organization and m.valid @> ${today()}::date
    where k.hash = ${hashOf(key)} and k.ended_at is null and k.expires_at > now()
      and p.ended_at is null and not p.is_example
    group by p.name, k.organization, k.scopes
  `.execute(db.repeating.account);
  const [row] = rows;
  if (!row) return null;
  const { name, organization, scopes, roles } = row;
  return {
    actor: { kind: 'member', organization, author: name, roles: roles as KeyHolder['actor']['roles'] },
    scopes,
  };
}

/** Keys and links are random enough that a plain hash cannot be turned back. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
