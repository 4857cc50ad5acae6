/** Headers of every answer: it runs nothing, is framed by nobody, read by no other site, and kept as long as it is true. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { ApiEnv } from './house.ts';

/** Strict-Transport-Security is added where the server is reached over https: see api/strict-transport.ts. */
export const securityHeaders = secureHeaders({
  // The page at /api has a style sheet of its own.
  contentSecurityPolicy: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: 'same-origin',
});

/** What somebody who is known reads is kept by no cache; what is public is asked for again. */
export const cacheHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next();
  const isKnown = c.var.actor?.kind !== 'portal' || c.var.who !== null;
  const isOwn = isKnown || !c.res.ok || c.res.headers.has('Set-Cookie');
  c.header('Cache-Control', isOwn ? 'no-store' : 'no-cache');
  c.header('Vary', 'Accept-Language, Authorization, Cookie');
};
