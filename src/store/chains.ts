/** Heads of the chains. */
import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../domain/access.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { type Database, poolOf, read, type Tx } from './connection.ts';
import { GENESIS } from './entry-hash.ts';

/** What a reader looks at: one programme (by number, slug or id), one paper (by id), or everything. */
export type Scope = { readonly programme: string } | { readonly paper: string } | null;

/**
 * Positions of the registers and of the chains within the scope that the actor may see, as one opaque text; for readers
 * it is a single cheap query.
 */
export async function readHeads(db: Database, actor: Actor, scope: Scope): Promise<string> {
  const heads = sql<{ heads: string | null }>`
    select string_agg(id || ' ' || seq, ',' order by id) as heads from chain where ${within(scope)}`;
  // A single statement needs no transaction of its own, and the portal's role is set by its connection.
  const { rows } =
    actor.kind === 'portal'
      ? await heads.execute(poolOf(db, actor))
      : await read(db, actor, (tx) => heads.execute(tx));
  return rows[0]?.heads ?? '';
}

function within(scope: Scope): RawBuilder<unknown> {
  if (scope === null) return sql`true`;
  const chains =
    'programme' in scope
      ? sql`select chain from programme where ${scope.programme} in (number, slug, chain)`
      : sql`select chain from record
            where record_type in ('report', 'edition', 'erratum')
              and record_id = ${recordIdSchema.safeParse(scope.paper).data ?? null}::uuid`;
  return sql`(id = 'registers' or id in (${chains}))`;
}

export interface Head {
  readonly id: string;
  readonly seq: number;
  readonly hash: Buffer;
}

/** Every chain that has a head or entries; one that has lost its head stands at nothing. */
export async function listHeads(tx: Tx): Promise<Head[]> {
  const { rows } = await sql<Head>`
    select coalesce(c.id, e.chain) as id, coalesce(c.seq, 0) as seq, coalesce(c.hash, ${GENESIS}) as hash
    from chain c full join (select distinct chain from entry) e on e.chain = c.id order by 1
  `.execute(tx);
  return rows;
}

/** Instant (ISO, UTC) at which an entry was written. */
export async function recordedAt(tx: Tx, chain: string, seq: number): Promise<string | null> {
  const { rows } = await sql<{ recordedAt: Date }>`
    select recorded_at as "recordedAt" from entry where chain = ${chain} and seq = ${seq}
  `.execute(tx);
  return rows[0]?.recordedAt.toISOString() ?? null;
}
