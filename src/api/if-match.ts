/** `If-Match` (RFC 9110, 13.1.1) over the versions of a record: with the header nothing is merged. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { showHistory } from '../actions/show-activity.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { writerOf } from './authenticate.ts';
import { versionIn } from './entity-tag.ts';
import type { ApiEnv } from './house.ts';

export const ifMatchHeader = z.object({
  'if-match': z.string().max(200).optional().meta({
    description:
      'ETag of the version that was looked at, or that version alone (`"3"`): any other is refused, nothing is merged',
  }),
});

interface Looked {
  readonly baseVersion?: number | undefined;
}

interface Sides {
  /** What was sent; null for a void. */
  readonly mine: unknown;
  /** The record as it stands. */
  readonly theirs: (id: string) => Promise<{ readonly version: number; readonly body: unknown }>;
}

/** Throws `stale-version` with both versions. `strict`: what is no longer at `baseVersion` is to be `moved-on`. */
export async function ifMatch<T>(
  c: Context<ApiEnv>,
  { baseVersion }: Looked,
  { mine, theirs }: Sides,
  act: (strict: boolean) => Promise<T>,
): Promise<T> {
  const wanted = c.req.header('If-Match');
  const tags = wanted?.split(',').map((tag) => tag.trim());
  if (tags === undefined || tags.includes('*')) return act(false);
  if (baseVersion === undefined || !tags.map(versionIn).includes(baseVersion))
    throw new Problem('invalid-record', { faults: [`If-Match: baseVersion ${baseVersion} ≠ ${wanted}`] });
  try {
    return await act(true);
  } catch (error) {
    // Which of the two it is depends on what was changed meanwhile; with the header either is the same.
    if (!(error instanceof Problem) || !['moved-on', 'clash'].includes(error.code)) throw error;
    const id = String(error.details.id);
    const { version, body } = await theirs(id);
    throw new Problem('stale-version', { id, base: baseVersion, version, theirs: body, mine });
  }
}

/** A record of a programme as its newest version says. */
export const newestIn = (c: Context<ApiEnv>, db: Database, programme: string) => async (id: string) => {
  const { versions } = await showHistory(db, writerOf(c), { programme, id });
  return versions.at(-1) ?? { version: 0, body: null };
};
