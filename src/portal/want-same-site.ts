/**
 * Refuses what a page of another site asks for: a form that costs time though it changes nothing, and the way to a
 * provider. Whoever is no browser, or loads the answer again, is let in.
 */
import type { MiddlewareHandler } from 'hono';
import { senderOf } from '../accounts/same-origin.ts';
import { Problem } from '../domain/problem.ts';

/** Throws `other-site`. */
export const wantSameSite: MiddlewareHandler = async (c, next) => {
  if (senderOf(c.req.raw) === 'other') throw new Problem('other-site');
  await next();
};
