/** The secret of sessions for whoever set none: made once and kept beside the embedded database, for its owner alone. */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem } from '../domain/problem.ts';

const NAME = 'auth-secret';

/** Throws `unreadable-data`. */
export async function keptSecret(folder: string): Promise<string> {
  const file = path.join(folder, NAME);
  try {
    await mkdir(folder, { recursive: true });
    // Of two processes that start together the second meets the file of the first.
    await writeFile(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw fault(folder, error);
  }
  const secret = await readFile(file, 'utf8').catch((error) => {
    throw fault(folder, error);
  });
  if (secret.length < 32) throw fault(folder, new Error(`${NAME}: ?`));
  return secret;
}

const fault = (folder: string, error: unknown): Problem =>
  new Problem('unreadable-data', { folder, reason: (error as Error).message });
