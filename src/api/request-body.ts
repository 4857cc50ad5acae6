/** What a request may send: how much of it, and of which type. */
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Problem } from '../domain/problem.ts';
import type { ApiEnv } from './house.ts';

const MIB = 1024 * 1024;

/** Throws `body-too-large`. */
export function limitBody(mebibytes: number): MiddlewareHandler {
  const maxSize = mebibytes * MIB;
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new Problem('body-too-large', { most: maxSize });
    },
  });
}

/** Bodies of JSON. */
export const limitJson = limitBody(1);

/** Throws `wrong-content-type`. */
export const wantType =
  (wanted: readonly string[]): MiddlewareHandler =>
  async (c, next) => {
    const type = c.req.header('Content-Type') ?? '';
    if (!wanted.includes(typeOf(c))) throw new Problem('wrong-content-type', { type, wanted });
    await next();
  };

/** Type of the body without its parameters. */
export const typeOf = (c: Context): string =>
  (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Files come as they are, without a form around them. */
export const bytesOf = async (c: Context<ApiEnv>): Promise<Uint8Array> =>
  new Uint8Array(await c.req.arrayBuffer());

/** A file as OpenAPI describes it. */
export const fileSchema = { type: 'string', format: 'binary' } as const;
