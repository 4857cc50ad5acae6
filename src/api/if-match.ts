/** `ETag` and `If-Match` (RFC 9110, 13.1.1) over the versions of a record: with the header nothing is merged. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { showActivity } from '../actions/show-activity.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import type { ApiEnv } from './house.ts';

export const tagOf = ({ version }: { readonly version: number }): string => `"${version}"`;

export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'ETag of the version that was looked at: any other is refused, nothing is merged' }),
});

interface Versioned {
  readonly programme: string;
  readonly id: string;
  readonly baseVersion: number;
}

/** Throws `stale-version` with both versions; `mine` is what was sent, null for a void. */
export async function ifMatch<T>(
  c: Context<ApiEnv>,
  db: Database,
  { programme, id, baseVersion }: Versioned,
  mine: unknown,
  act: (strict: boolean) => Promise<T>,
): Promise<T> {
  const wanted = c.req.header('If-Match');
  const tags = wanted?.split(',').map((tag) => tag.trim());
  if (tags === undefined || tags.includes('*')) return act(false);
  if (!tags.includes(tagOf({ version: baseVersion })))
    throw new Problem('invalid-record', { faults: [`If-Match: baseVersion ${baseVersion} ≠ ${wanted}`] });
  try {
    return await act(true);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'moved-on') throw error;
    const { version, body: theirs } = await showActivity(db, c.var.actor, { programme, id });
    throw new Problem('stale-version', { id, base: baseVersion, version, theirs, mine });
  }
}
