/** Reads a part of a path: a name of reasonable length, without the control characters PostgreSQL would choke on. */
import type { Context } from 'hono';
import { z } from 'zod';
import { Problem } from '../domain/problem.ts';

export const nameSchema = z
  .string()
  .trim()
  .max(100)
  .regex(/^\P{Cc}*$/u);

/** @throws Problem `no-page` for a part no page can have. */
export function readPathParameter(c: Context, name: string): string {
  const { data } = nameSchema.min(1).safeParse(c.req.param(name));
  if (data === undefined) throw new Problem('no-page');
  return data;
}
