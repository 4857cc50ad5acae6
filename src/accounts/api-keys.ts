/** Keys of the API: made by a person for one of their organizations, shown once, ended at will. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { type ApiScope, apiScopes } from '../domain/api-scope.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { newId } from '../store/identity.ts';
import { hashOf, KEY_BEGINNING } from './who-is.ts';

const DAYS = 365;
const MOST_NAME = 100;

export interface ApiKeyView {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly beginning: string;
  readonly scopes: readonly ApiScope[];
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

export interface ApiKeyDraft {
  readonly person: string;
  readonly organization: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Answers the key itself, which is kept nowhere. Throws `invalid-name` or `invalid-record` (no scope, unknown scope). */
export async function makeApiKey(db: Database, draft: ApiKeyDraft): Promise<{ id: string; key: string }> {
  const name = draft.name.trim();
  if (name === '' || name.length > MOST_NAME) throw new Problem('invalid-name', { most: MOST_NAME });
  const known: readonly string[] = apiScopes;
  if (draft.scopes.length === 0 || draft.scopes.some((scope) => !known.includes(scope)))
    throw new Problem('invalid-record', { faults: [`scopes: ${apiScopes.join(' | ')}`] });
  const [id, key] = [newId(), KEY_BEGINNING + randomBytes(32).toString('base64url')];
  await sql`
    insert into api_key (id, hash, person, organization, name, beginning, scopes, expires_at)
    values (${id}, ${hashOf(key)}, ${draft.person}, ${draft.organization}, ${name},
      ${key.slice(0, KEY_BEGINNING.length + 4)}, ${[...new Set(draft.scopes)]}, now() + ${`${DAYS} days`}::interval)
  `.execute(db.account);
  return { id, key };
}

export async function listApiKeys(db: Database, person: string): Promise<ApiKeyView[]> {
  const { rows } = await sql<ApiKeyView>`
    select id, name, organization, beginning, scopes, made_at as "madeAt", expires_at as "expiresAt"
    from api_key where person = ${person} and ended_at is null and expires_at > now() order by made_at desc
  `.execute(db.account);
  return rows;
}

/** Throws `unknown-api-key` for one that is not the person's. */
export async function endApiKey(
  db: Database,
  ask: { readonly person: string; readonly id: string },
): Promise<void> {
  const { rows } = await sql`
    update api_key set ended_at = now()
    where id::text = ${ask.id} and person = ${ask.person} and ended_at is null returning id
  `.execute(db.account);
  if (rows.length === 0) throw new Problem('unknown-api-key');
}
