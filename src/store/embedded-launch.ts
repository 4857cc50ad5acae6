/** Starts the server: again while sessions of a killed one still die, and in the words of its log when it fails. */
import { spawn } from 'node:child_process';
import { closeSync, fchownSync, openSync, statSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './embedded-binaries.ts';
import type { Door, EmbeddedConnection } from './embedded-door.ts';
import { lastWords, readLog } from './embedded-faults.ts';
import type { Home } from './embedded-home.ts';
import { adopt, answers, readPostmaster, unreachable } from './embedded-postmaster.ts';
import { run, surroundings } from './embedded-process.ts';

/** How long a server may recover after a power cut, and how long a killed one's sessions may take to die. */
const patience = { recovering: 300_000, dyingBackends: 15_000 };
const logLimit = 10_000_000;

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
