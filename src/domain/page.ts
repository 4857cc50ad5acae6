/** Lists page by page. A cursor is opaque to whoever holds it: the list's name and the keys of the last row shown. */
import { z } from 'zod';
import { Problem } from './problem.ts';

export interface Page<T> {
  readonly items: readonly T[];
  /** What to ask for the next page with; null on the last one. */
  readonly next: string | null;
}

export interface PageAsk {
  readonly cursor?: string | undefined;
  /** Rows a page, 1 to 200; 50 unless told. */
  readonly limit?: number | undefined;
}

export const PAGE = { usual: 50, most: 200 } as const;

export const pageSize = ({ limit = PAGE.usual }: PageAsk): number =>
  Math.min(PAGE.most, Math.max(1, Math.trunc(limit) || PAGE.usual));

const keyOfText = z.tuple([z.string()]);

type Keys = readonly (string | number)[];

/** In URL-safe letters. */
export const encodeCursor = (list: string, keys: Keys): string =>
  btoa(JSON.stringify([list, ...keys]))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

/** The keys; null for the first page. Throws `bad-cursor` also for the cursor of another list. */
export function decodeCursor<T extends z.ZodType>(
  list: string,
  schema: T,
  cursor: string | undefined,
): z.infer<T> | null {
  if (cursor === undefined || cursor === '') return null;
  const keys = schema.safeParse(unpack(list, cursor));
  if (!keys.success) throw new Problem('bad-cursor', { cursor });
  return keys.data;
}

function unpack(list: string, cursor: string): unknown {
  try {
    const [name, ...keys] = JSON.parse(atob(cursor.replace(/-/g, '+').replace(/_/g, '/')));
    return name === list ? keys : undefined;
  } catch {
    return undefined;
  }
}

/** A page of rows of which one more than shown was read. */
export function pageOf<R>(rows: readonly R[], size: number, list: string, keys: (row: R) => Keys): Page<R> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last !== undefined ? encodeCursor(list, keys(last)) : null };
}

/** A page of what is short enough to be held whole, in the order of its keys (by code point), each key once. */
export function pageThrough<R>(
  rows: readonly R[],
  ask: PageAsk,
  list: string,
  key: (row: R) => string,
): Page<R> {
  const [after] = decodeCursor(list, keyOfText, ask.cursor) ?? [];
  const keyed = rows.map((row) => ({ row, key: key(row) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const left = after === undefined ? keyed : keyed.filter((each) => each.key > after);
  const { items, next } = pageOf(left, pageSize(ask), list, (each) => [each.key]);
  return { items: items.map(({ row }) => row), next };
}
