/**
 * One process at a time starts or stops the embedded server. The lock is a folder of numbered files: the highest
 * number holds it until it says `free` or its process is gone. Numbers only grow and nobody removes a file that
 * may still count, so two processes that find a dead holder at the same moment cannot both take over.
 */
import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Problem } from '../domain/problem.ts';
import { birthOf } from './embedded-process.ts';

// Longer than the longest step under the lock, the recovery of a large database after a power cut.
const patience = 400_000;

export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const ticket = await take(folder);
  try {
    return await work();
  } finally {
    await put(folder, 'free', (draft) => rename(draft, ticket));
  }
}

async function take(folder: string): Promise<string> {
  const deadline = Date.now() + patience;
  for (;;) {
    const newest = Math.max(0, ...(await tickets(folder)));
    const holder = await holderOf(path.join(folder, String(newest)));
    if (holder === undefined) {
      const ticket = await draw(folder, newest + 1);
      if (ticket) return ticket;
    } else if (Date.now() > deadline) {
      throw new Problem('database-unreachable', { reason: `process ${holder} holds ${folder}`, log: folder });
    }
    await pause(15);
  }
}

async function draw(folder: string, number: number): Promise<string | undefined> {
  const ticket = path.join(folder, String(number));
  const drawn = await put(folder, `${process.pid} ${birthOf(process.pid)}`, async (draft) => {
    await link(draft, ticket);
    await rm(draft);
  }).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST' || error.code === 'ENOENT') return false;
      throw error;
    },
  );
  if (!drawn) return undefined;
  const all = await tickets(folder);
  if (Math.max(...all) !== number) {
    await rm(ticket, { force: true });
    return undefined;
  }
  for (const old of all) if (old < number) await rm(path.join(folder, String(old)), { force: true });
  return ticket;
}

// Written aside first, so that nobody reads half a line.
async function put(folder: string, text: string, place: (draft: string) => Promise<void>): Promise<void> {
  const draft = path.join(folder, `${randomUUID()}.draft`);
  await writeFile(draft, text, { flag: 'wx' });
  // Root and the owner of the folder read each other's, whatever their umask.
  await chmod(draft, 0o644);
  try {
    await place(draft);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function tickets(folder: string): Promise<number[]> {
  return (await readdir(folder)).filter((name) => /^\d+$/.test(name)).map(Number);
}

/** The living process that holds the ticket. */
async function holderOf(ticket: string): Promise<number | undefined> {
  const text = await readFile(ticket, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return 'free';
    throw error;
  });
  const [pid, birth] = text.split(' ');
  return birth !== undefined && birthOf(Number(pid)) === birth ? Number(pid) : undefined;
}
