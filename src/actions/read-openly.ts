/**
 * A look at what the public may read too: as oneself, and where one's organization does not reach it, as everybody. So
 * nobody sees less for having signed in, and of what is not published a stranger learns nothing.
 */
import { type Actor, portalActor } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';

/** `look` is told as whom it looks: small counts of groups and what is not signed yet are not for everybody. */
export async function readOpenly<T>(
  db: Database,
  actor: Actor,
  look: (tx: Tx, as: Actor) => Promise<T>,
): Promise<T> {
  try {
    return await read(db, actor, (tx) => look(tx, actor));
  } catch (error) {
    if (actor.kind !== 'member' || !isUnreached(error)) throw error;
    return await read(db, portalActor, (tx) => look(tx, portalActor)).catch((other) => {
      // What is near to a mistyped number is said from one's own programmes.
      throw isUnreached(other) ? error : other;
    });
  }
}

const isUnreached = (error: unknown): boolean =>
  error instanceof Problem && (error.code === 'unknown-programme' || error.code === 'unknown-edition');
