/** Heads of the chains. */
import { sql } from 'kysely';
import type { Actor } from '../domain/access.ts';
import { type Database, poolOf, read, type Tx } from './connection.ts';

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

export async function listChains(tx: Tx): Promise<{ id: string; seq: number; hash: Buffer }[]> {
  const { rows } = await sql<{
    id: string;
    seq: number;
    hash: Buffer;
  }>`select id, seq, hash from chain order by id`.execute(tx);
  return rows;
}
