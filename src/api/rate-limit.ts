/**
 * How much one asker may ask in a minute, counted in memory: by the key, token or session that is sent, and by the network
 * it comes from. Headers as in draft-ietf-httpapi-ratelimit-headers-10; generous, against programs that run wild.
 */
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { CLIENT_ADDRESS, networkOf } from '../accounts/client-address.ts';
import { Problem } from '../domain/problem.ts';
import type { ApiEnv } from './house.ts';

/** Requests a minute. */
export interface RateLimits {
  /** Of one key, token or session. */
  readonly asker: number;
  /** Of everybody behind one address, whatever they send. */
  readonly network: number;
}

export const generous: RateLimits = { asker: 3000, network: 6000 };

const SECONDS = 60;
const MOST_KEPT = 20_000;

interface Count {
  count: number;
  readonly until: number;
}

/** Throws `too-many-requests`, before anything is looked up. */
export function limitRate(limits: RateLimits, now = () => Date.now()): MiddlewareHandler<ApiEnv> {
  const counts = new Map<string, Count>();
  const countOne = (name: keyof RateLimits, whom: string) => {
    const at = now();
    const key = `${name} ${whom}`;
    const known = counts.get(key);
    const count = known && known.until > at ? known : { count: 0, until: at + SECONDS * 1000 };
    if (count !== known) {
      if (counts.size >= MOST_KEPT) forgetOld(counts, at);
      counts.set(key, count);
    }
    count.count += 1;
    return { name, left: limits[name] - count.count, seconds: Math.ceil((count.until - at) / 1000) };
  };
  return async (c, next) => {
    const network = countOne('network', networkOf(c.req.header(CLIENT_ADDRESS) ?? 'unknown'));
    const sent = sentBy(c);
    const asker = sent === undefined ? network : countOne('asker', hashOf(sent));
    const tight = asker.left < network.left ? asker : network;
    const policies = sent === undefined ? (['network'] as const) : (['asker', 'network'] as const);
    c.header(
      'RateLimit-Policy',
      policies.map((name) => `"${name}";q=${limits[name]};w=${SECONDS}`).join(', '),
    );
    c.header('RateLimit', `"${tight.name}";r=${Math.max(0, tight.left)};t=${tight.seconds}`);
    if (tight.left < 0) throw new Problem('too-many-requests', { seconds: tight.seconds });
    await next();
  };
}

const sentBy = (c: Context): string | undefined => c.req.header('Authorization') ?? c.req.header('Cookie');
const hashOf = (sent: string): string => createHash('sha256').update(sent).digest('base64');

/** Of those still counting the oldest go, so that whoever sends another key each time fills no memory. */
function forgetOld(counts: Map<string, Count>, at: number): void {
  for (const [key, { until }] of counts) {
    if (until > at && counts.size < MOST_KEPT / 2) break;
    counts.delete(key);
  }
}
