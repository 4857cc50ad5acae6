/**
 * Who asks: without `Authorization` whoever the session cookie says, or the public; with the token of the server the
 * person at the machine, with a key of the API its maker. A token or key that is wrong is said to be wrong, also where the
 * public may read: whoever sends one means to be more than that.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import type { Accounts } from '../accounts/accounts.ts';
import { isSameOrigin } from '../accounts/same-origin.ts';
import { KEY_BEGINNING, keyHolder, type SignedIn, signedIn } from '../accounts/who-is.ts';
import { type Actor, portalActor, type Writer } from '../domain/access.ts';
import { nounOf, scopesFor } from '../domain/api-scope.ts';
import { Problem } from '../domain/problem.ts';
import type { ApiEnv } from './house.ts';

const operator: Writer = { kind: 'operator', author: 'operator' };

/**
 * `token` null: nobody is the person at the machine. Throws `wrong-token`, `wrong-api-key`, `missing-scope`, or
 * `other-site` for a change asked for by a page of another site.
 */
export function authenticate(
  token: string | null,
  accounts: Accounts | undefined,
): MiddlewareHandler<ApiEnv> {
  const wanted = token === null ? null : sha256(token);
  return async (c, next) => {
    c.set('who', null);
    const identify = () => identified(c, wanted, accounts);
    const { who, actor } = await identify();
    if (who && accounts && !isSameOrigin(c.req.raw, accounts.settings.publicUrl))
      throw new Problem('other-site');
    c.set('who', who);
    c.set('actor', actor);
    c.set('actorNow', async () => (await identify()).actor);
    await next();
  };
}

async function identified(
  c: Context<ApiEnv>,
  wanted: Buffer | null,
  accounts: Accounts | undefined,
): Promise<{ readonly who: SignedIn | null; readonly actor: Actor }> {
  const authorization = c.req.header('Authorization');
  if (authorization !== undefined)
    return { who: null, actor: await holderOf(c, authorization, wanted, accounts) };
  const who = accounts ? await signedIn(accounts, c.req.raw) : null;
  return { who, actor: who?.actor ?? portalActor };
}

async function holderOf(
  c: Context<ApiEnv>,
  authorization: string,
  wanted: Buffer | null,
  accounts: Accounts | undefined,
): Promise<Actor> {
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (given?.startsWith(KEY_BEGINNING) && accounts) return byKey(c, given, accounts);
  if (given === undefined || wanted === null || !timingSafeEqual(sha256(given), wanted)) {
    throw new Problem('wrong-token');
  }
  return operator;
}

async function byKey(c: Context<ApiEnv>, key: string, accounts: Accounts): Promise<Actor> {
  const holder = await keyHolder(accounts, key);
  if (!holder) throw new Problem('wrong-api-key');
  const [narrow = 'read', ...wider] = scopesFor(
    c.req.method,
    nounOf(c.req.path.split('/').slice(3).join('/')),
  );
  if (![narrow, ...wider].some((scope) => holder.scopes.includes(scope)))
    throw new Problem('missing-scope', { scope: narrow });
  return holder.actor;
}

// Hashes have one length, so the comparison tells nothing of the token's.
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Before anything of the request is read. Throws `no-token`. */
export const wantToken: MiddlewareHandler<ApiEnv> = async (c, next) => {
  writerOf(c);
  await next();
};

/** Throws `no-token`. */
export function writerOf(c: { readonly var: ApiEnv['Variables'] }): Writer {
  const { actor } = c.var;
  if (actor.kind === 'portal') throw new Problem('no-token');
  return actor;
}
