/** Turns what the operating system and PostgreSQL say into one sentence about the data folder or the server. */
import { open } from 'node:fs/promises';
import { Problem } from '../domain/problem.ts';

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  ENOENT: 'it cannot be made there',
  EPERM: 'operation not permitted',
  EROFS: 'read-only file system',
  ENOSPC: 'no space left on device',
  EDQUOT: 'disk quota exceeded',
  EEXIST: 'a file is in its place',
  ENOTDIR: 'a file is in its place',
  EISDIR: 'a folder is in the place of a file',
  ELOOP: 'symbolic links in a circle',
  ENAMETOOLONG: 'the path is too long',
  EIO: 'input/output error',
};

/** Faults of the file system become `unreadable-data`; anything else is thrown as it is. */
export function dataFault(folder: string, error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  if (reason === undefined) return error;
  const where = path && path !== folder ? ` (${path})` : '';
  return new Problem('unreadable-data', { folder, reason: reason + where });
}

/** The line in which PostgreSQL says why it gave up, without its time and process id. */
export function lastWords(text: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1);
  return telling?.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG|error):\s*/, '').trim();
}

/** What was written to the log from a position on, at most its last 64 kB. */
export async function readLog(log: string, from: number): Promise<string> {
  const file = await open(log).catch(() => undefined);
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(from, size - 65_536, 0);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, size - start)), {
      position: start,
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}
