/** Does what a key stands for once: whoever sends it again is given the first answer. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { withIdsFrom } from '../store/identity.ts';
import { type Asked, freeAnswer, holdAnswer, keepAnswer, leaveAnswer } from '../store/kept-answers.ts';

export interface OnceAnswer {
  readonly status: number;
  readonly body: string;
}

/** `refused`: nothing was written. `unknown`: something may have been. */
export type Done = OnceAnswer | 'refused' | 'unknown';

/**
 * The kept answer; null after `act` was done now. An answer that was lost on the way, with the server or the database,
 * leaves the key with the ids that the act gave: sent again, the ledger finds the records and writes none anew. Throws
 * `key-used-otherwise` for the same key with another request and `still-under-way` while the first is being done.
 */
export async function answerOnce(
  db: Database,
  writer: Writer,
  asked: Asked,
  act: () => Promise<Done>,
): Promise<OnceAnswer | null> {
  const kept = await holdAnswer(db, writer, asked);
  if (!('ids' in kept)) {
    if (!kept.same) throw new Problem('key-used-otherwise', { key: asked.key });
    if (kept.status === null) throw new Problem('still-under-way', { seconds: 1 });
    return { status: kept.status, body: kept.body ?? '' };
  }
  let done: Done = 'unknown';
  try {
    done = await withIdsFrom(kept.ids, act);
  } finally {
    if (done === 'unknown') await leaveAnswer(db, writer, asked.key);
    else if (done === 'refused') await freeAnswer(db, writer, asked.key);
    else await keepAnswer(db, writer, asked.key, done);
  }
  return null;
}
