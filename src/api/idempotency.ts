/** `Idempotency-Key` of a POST: the act is done once, and whoever sends it again within a day gets the same answer. */
import type { MiddlewareHandler } from 'hono';
import { answerOnce } from '../actions/answer-once.ts';
import { Problem } from '../domain/problem.ts';
import { writerOf } from './authenticate.ts';
import type { ApiEnv } from './house.ts';

const MOST = 255;

/** After the size of the body was limited. */
export const answeredOnce: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const key = c.req.header('Idempotency-Key');
  if (key === undefined || c.req.method !== 'POST') return next();
  if (key === '' || key.length > MOST)
    throw new Problem('invalid-record', { faults: [`Idempotency-Key: 1–${MOST}`] });
  const { pathname, search } = new URL(c.req.url);
  const request = `${c.req.method} ${pathname}${search}\n${await c.req.text()}`;
  const kept = await answerOnce(c.var.db, writerOf(c), { key, request }, async () => {
    await next();
    // What a handler throws has become an answer by now.
    const { ok, status } = c.res;
    if (!ok) return status < 500 ? 'refused' : 'unknown';
    return { status, body: await c.res.clone().text() };
  });
  if (!kept) return;
  c.header('Idempotency-Replayed', 'true');
  return c.body(kept.body, kept.status as 200, { 'Content-Type': 'application/json' });
};
