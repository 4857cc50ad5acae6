/** Where the chains an actor may see stand: changes whenever anything within the scope changes that the actor sees. */
import type { Actor } from '../domain/access.ts';
import { readHeads, type Scope } from '../store/chains.ts';
import type { Database } from '../store/connection.ts';

/** Null: everything. */
export const readPositions = (db: Database, actor: Actor, scope: Scope = null): Promise<string> =>
  readHeads(db, actor, scope);
