/** Where every chain an actor may see stands: changes whenever anything visible to the actor changes. */
import type { Actor } from '../domain/access.ts';
import { readHeads } from '../store/chains.ts';
import type { Database } from '../store/connection.ts';

export const readPositions = (db: Database, actor: Actor): Promise<string> => readHeads(db, actor);
