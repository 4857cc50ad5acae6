/**
 * The running server: found by its postmaster.pid and adopted, or started. A postmaster.pid is believed only
 * when the server behind it answers, because after a kill its process id may belong to anybody.
 */
import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, statSync } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Problem } from '../domain/problem.ts';
import type { Binaries } from './embedded-binaries.ts';
import { behindDoor, type Door, type EmbeddedConnection, isPrivate } from './embedded-door.ts';
import { lastWords, readLog } from './embedded-faults.ts';
import type { Home } from './embedded-home.ts';
import { type Account, birthOf, commandOf, isListed, run, surroundings } from './embedded-process.ts';

interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

/** How long a server may recover after a power cut, and how long a ready one may stay silent. */
const patience = { recovering: 300_000, silent: 5_000, dyingBackends: 15_000 };
const logLimit = 10_000_000;

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
    if (Date.now() - since > limit)
      throw unreachable(home, `process ${found.pid} does not answer (${found.status})`);
    await pause(20);
  }
}

export async function launch(home: Home, binaries: Binaries, door: Door): Promise<EmbeddedConnection> {
  const since = Date.now();
  for (;;) {
    const said = await tryLaunch(home, binaries, door);
    if (said === undefined) return door.connection;
    // After a kill the old server's sessions hold its memory until they notice.
    const passing = /pre-existing shared memory block|lock file ".*" already exists/.test(said);
    if (!passing || Date.now() - since > patience.dyingBackends) {
      throw unreachable(home, lastWords(said) ?? 'PostgreSQL said nothing');
    }
    await pause(100);
    const adopted = await adopt(home);
    if (adopted) return adopted;
  }
}

export async function shutDown(home: Home, binaries: Binaries): Promise<void> {
  const args = ['stop', '-D', home.cluster, '-m', 'fast', '-w', '-t', '120', '-s'];
  const { code, output } = await run(binaries.pgCtl, args, home.account);
  if (code !== 0 && (await readPostmaster(home))) throw unreachable(home, output.trim());
}

/** Starts once; what the log says when that fails, undefined when the server is ready. */
async function tryLaunch(home: Home, binaries: Binaries, door: Door): Promise<string | undefined> {
  const logStart = await turnLog(home.log);
  const since = Date.now();
  const server = process.platform === 'win32' ? startByPgCtl : startPostgres;
  const isOver = server(home, binaries, door.settings);
  while (Date.now() - since < patience.recovering) {
    if ((await readPostmaster(home))?.status === 'ready' && (await answers(door.connection, home)))
      return undefined;
    const failure = isOver();
    if (failure !== undefined) return (await readLog(home.log, logStart)) || failure;
    await pause(5);
  }
  throw unreachable(home, `not ready after ${patience.recovering / 1000} s`);
}

type Ending = () => string | undefined;

// Not by pg_ctl, which puts paths into a shell line and looks only ten times a second.
function startPostgres(home: Home, { postgres }: Binaries, settings: Door['settings']): Ending {
  const log = openSync(home.log, 'a', 0o600);
  const { uid, gid } = home.account;
  if (uid !== undefined && gid !== undefined) fchownSync(log, uid, gid);
  const args = ['-D', home.cluster, ...assignments({ ...settings, fsync: 'on' })];
  const child = spawn(postgres, args, {
    ...surroundings(home.account),
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  let ending: string | undefined;
  child.on('error', (error) => {
    ending = error.message;
  });
  child.on('exit', (code, signal) => {
    ending = `postgres ended with ${signal ?? code}`;
  });
  return () => ending;
}

// pg_ctl gives up administrator's rights, without which PostgreSQL refuses to run on Windows.
function startByPgCtl(home: Home, { pgCtl }: Binaries, settings: Door['settings']): Ending {
  const options = assignments({ ...settings, fsync: 'on' }).join(' ');
  let ending: string | undefined;
  run(pgCtl, ['start', '-W', '-s', '-D', home.cluster, '-l', home.log, '-o', options], home.account).then(
    ({ code, output }) => {
      if (code !== 0) ending = output;
    },
  );
  return () => ending;
}

function assignments(settings: Door['settings']): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** The log's length, after a long one was set aside. */
async function turnLog(log: string): Promise<number> {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size < logLimit) return size;
  await rename(log, `${log}.1`);
  return 0;
}

const pidFile = (home: Home) => path.join(home.cluster, 'postmaster.pid');

async function readPostmaster(home: Home): Promise<Postmaster | undefined> {
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
  return args.includes('-D') && given ? isSameFolder(given, cluster) : true;
}

function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((folder) => statSync(folder, { throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

async function answers(connection: EmbeddedConnection, home: Home): Promise<boolean> {
  if (!connection.port || !(await isOurDoor(connection, home.account))) return false;
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return isSameFolder(rows[0].data_directory, home.cluster);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isOurDoor({ host }: EmbeddedConnection, account: Account): Promise<boolean> {
  return process.platform === 'win32' || isPrivate(host, account);
}

function unreachable(home: Home, reason: string): Problem {
  return new Problem('database-unreachable', { reason, log: home.log });
}
