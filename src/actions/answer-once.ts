/** Does what a key stands for once: whoever sends it again is given the first answer. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { type Asked, freeAnswer, holdAnswer, keepAnswer } from '../store/kept-answers.ts';

export interface OnceAnswer {
  readonly status: number;
  readonly body: string;
}

/**
 * The kept answer; null after `act` was done now. A refusal or fault keeps nothing, as nothing was written. Throws
 * `key-used-otherwise` for the same key with another request and `still-under-way` while the first is being done.
 */
export async function answerOnce(
  db: Database,
  writer: Writer,
  asked: Asked,
  act: () => Promise<OnceAnswer | null>,
): Promise<OnceAnswer | null> {
  const kept = await holdAnswer(db, writer, asked);
  if (kept) {
    if (!kept.same) throw new Problem('key-used-otherwise', { key: asked.key });
    if (kept.status === null) throw new Problem('still-under-way', { seconds: 1 });
    return { status: kept.status, body: kept.body ?? '' };
  }
  let made: OnceAnswer | null = null;
  try {
    made = await act();
  } finally {
    if (made) await keepAnswer(db, writer, asked.key, made);
    else await freeAnswer(db, writer, asked.key);
  }
  return null;
}
