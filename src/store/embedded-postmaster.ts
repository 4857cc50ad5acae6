/**
 * The running server, found by its postmaster.pid. The file is believed only when the server behind it answers,
 * because after a kill its process id may belong to anybody.
 */
import { statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../domain/problem.ts';
import type { Binaries } from './embedded-binaries.ts';
import { behindDoor, type EmbeddedConnection, isPrivate } from './embedded-door.ts';
import type { Home } from './embedded-home.ts';
import { type Account, birthOf, commandOf, isListed, run } from './embedded-process.ts';

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

/** How long a server may recover after a power cut, and how long a ready one may stay silent. */
const patience = { recovering: 300_000, silent: 15_000 };

/** A server that lives and answers; undefined when one may be started. */
export async function adopt(home: Home): Promise<EmbeddedConnection | undefined> {
  const since = Date.now();
  for (;;) {
    const found = await readPostmaster(home);
    if (!found) return undefined;
    const connection = await behindDoor(home, found.socketFolder, found.port);
    if (await answers(connection, home)) return connection;
    if (!mayBePostmaster(found.pid, home)) {
      // PostgreSQL itself clears a file whose process is gone, but no empty one and none whose id is in use again.
      if (!found.pid || isListed(found.pid)) await rm(pidFile(home), { force: true });
      return undefined;
    }
    const limit = found.status === 'ready' ? patience.silent : patience.recovering;
    if (Date.now() - since > limit) {
      throw unreachable(home, `process ${found.pid} (${found.status}) does not answer at ${connection.host}`);
    }
    await pause(20);
  }
}

export async function shutDown(home: Home, binaries: Binaries): Promise<void> {
  const args = ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '120', '-s'];
  const { code, output } = await run(binaries.pgCtl, args, home.account);
  if (code !== 0 && (await readPostmaster(home))) throw unreachable(home, output.trim());
}

const pidFile = (home: Home) => path.join(home.cluster, 'postmaster.pid');

export async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
  const text = await readFile(pidFile(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text
    .split('\n')
    .map((line) => line.trim());
  // A server for one user writes its id with a minus; 0 stands for an unreadable file.
  return { pid: Math.abs(Number.parseInt(pid, 10)) || 0, port: Number(port), socketFolder, status };
}

/** False only when the process is surely not a server on this data; in doubt PostgreSQL itself decides. */
function mayBePostmaster(pid: number, { cluster }: Home): boolean {
  if (!pid || birthOf(pid) === undefined) return false;
  const command = commandOf(pid);
  if (command === undefined) return true;
  if (process.platform !== 'linux') return command.includes('postgres') && command.includes(cluster);
  const [program = '', ...args] = command.split('\0');
  if (path.basename(program) !== 'postgres') return false;
  const given = args[args.indexOf('-D') + 1];
  return !args.includes('-D') || !given || isSameFolder(given, cluster) !== false;
}

/** Undefined when one of them is not there: a folder may have been moved under a running server. */
function isSameFolder(one: string, other: string): boolean | undefined {
  const [a, b] = [one, other].map((folder) => statSync(folder, { throwIfNoEntry: false }));
  return a && b && a.ino === b.ino && a.dev === b.dev;
}

export async function answers(connection: EmbeddedConnection, home: Home): Promise<boolean> {
  if (!connection.port || !(await isOurDoor(connection, home.account))) return false;
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return isSameFolder(rows[0].data_directory, home.cluster) === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isOurDoor({ host }: EmbeddedConnection, account: Account): Promise<boolean> {
  return process.platform === 'win32' || isPrivate(host, account);
}

export function unreachable(home: Home, reason: string): Problem {
  return new Problem('database-unreachable', { reason, log: home.log });
}
