/**
 * Who asks: without `Authorization` the public, with the token of the server the person at the machine. A token that is
 * wrong is said to be wrong, also where the public may read: whoever sends one means to be more than that.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { type Actor, portalActor, type Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { ApiEnv } from './house.ts';

const operator: Writer = { kind: 'operator', author: 'operator' };

/** `token` null: nobody is known, and the API only reads. Throws `wrong-token`. */
export function authenticate(token: string | null): MiddlewareHandler<ApiEnv> {
  const wanted = token === null ? null : sha256(token);
  return async (c, next) => {
    c.set('actor', actorOf(c.req.header('Authorization'), wanted));
    await next();
  };
}

function actorOf(authorization: string | undefined, wanted: Buffer | null): Actor {
  if (authorization === undefined) return portalActor;
  const [, given] = /^Bearer +(\S+) *$/i.exec(authorization) ?? [];
  if (given === undefined || wanted === null || !timingSafeEqual(sha256(given), wanted)) {
    throw new Problem('wrong-token');
  }
  return operator;
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
