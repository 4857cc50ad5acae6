/** Heads of the chains. */
import { sql } from 'kysely';
import type { Actor } from '../domain/access.ts';
import { type Database, poolOf, read, type Tx } from './connection.ts';
import { GENESIS } from './entry-hash.ts';

/** Positions of all chains the actor may see, as one opaque text; for readers it is a single cheap query. */
export async function readHeads(db: Database, actor: Actor): Promise<string> {
  const heads = sql<{
    heads: string | null;
  }>`select string_agg(id || ' ' || seq, ',' order by id) as heads from chain`;
  // A single statement needs no transaction of its own, and the portal's role is set by its connection.
  const { rows } =
    actor.kind === 'portal'
      ? await heads.execute(poolOf(db, actor))
      : await read(db, actor, (tx) => heads.execute(tx));
  return rows[0]?.heads ?? '';
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
