/**
 * Takes a form only from the portal itself. It changes nothing and answers nobody else, but it costs time, and another
 * site must not spend ours through its readers. Whoever is no browser sends neither header, and is let in.
 */
import type { MiddlewareHandler } from 'hono';
import { Problem } from '../domain/problem.ts';

/** Throws `other-site`. */
export const wantSameSite: MiddlewareHandler = async (c, next) => {
  const [site, origin] = [c.req.header('Sec-Fetch-Site'), c.req.header('Origin')];
  // `none`: a reader who loads the answer again. Browsers send it over https only, and the older ones not at all.
  const isOwn = site ? site === 'same-origin' || site === 'none' : isHost(origin, c.req.header('Host'));
  if (!isOwn) throw new Problem('other-site');
  await next();
};

/** By the host alone: behind a proxy the portal does not know that it is asked over https. */
function isHost(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
