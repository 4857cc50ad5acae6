/**
 * `ETag` of a record (RFC 9110, 8.8.3): its version, and where it is shown a digest of all that is shown with it, as what
 * partners say of a record leaves its version as it is. Whoever has it so already is answered 304.
 */
import { createHash } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { isKnown } from '../contract/entity-tag.ts';
import type { ApiEnv } from './house.ts';
import { answer } from './route-parts.ts';

interface Versioned {
  readonly version: number;
}

/** As a write answers. */
export const tagOf = ({ version }: Versioned): string => `"${version}"`;

/** Null for what is no tag of ours. */
export const versionIn = (tag: string): number | null => {
  const [, version] = /^"(\d{1,9})(?:\.[\w-]+)?"$/.exec(tag) ?? [];
  return version === undefined ? null : Number(version);
};

/** Answers of a route that shows one record. */
export const shown = <T extends z.ZodType>(description: string, schema: T) => ({
  200: answer(`${description}; its ETag changes with it and with all that is shown beside it`, schema),
  304: { description: 'As it was with the ETag in If-None-Match' },
});

export function show<T extends Versioned>(c: Context<ApiEnv>, view: T) {
  const digest = createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22);
  const tag = `"${view.version}.${digest}"`;
  c.header('ETag', tag);
  // Typed as what it is for whoever does not have it yet; the other has no body.
  return isKnown(c.req.header('If-None-Match'), tag) ? (c.body(null, 304) as never) : c.json(view, 200);
}
