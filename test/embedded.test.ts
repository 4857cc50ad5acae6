import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '../bin/prepare.mjs';
import { type EmbeddedServer, embeddedVersion, startEmbedded } from '../src/store/embedded.ts';

const script = path.join(import.meta.dirname, 'support', 'neighbour.mjs');
let base: string;
let folder: string;
let servers: EmbeddedServer[];
let children: ChildProcess[];

beforeAll(() => ensureBuilt());

beforeEach(async () => {
  base = await realpath(await mkdtemp(path.join(os.tmpdir(), 'chungtay-embedded-')));
  // As root the database runs under another account, which must be able to walk here.
  await chmod(base, 0o755);
  folder = path.join(base, 'data');
  servers = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL'))
      await once(child, 'exit');
  }
  // The sessions of a killed process are listed a moment longer.
  if (children.length > 0) await pause(100);
  for (const server of servers) await server.stop().catch(() => undefined);
  if (await isRunning()) process.kill(await postmasterId(), 'SIGKILL');
  await rm(base, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbedded({ folder });
  servers.push(server);
  return server;
}

async function query(server: Pick<EmbeddedServer, 'connection'>, sql: string): Promise<unknown[]> {
  const client = new pg.Client(server.connection);
  // The query itself tells what befell it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Until the server lists so many sessions like that; while it recovers it lists none. */
async function untilListed(
  server: Pick<EmbeddedServer, 'connection'>,
  count: number,
  like: string,
): Promise<void> {
  const sql = `SELECT FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND ${like}`;
  const listed = () => query(server, sql).catch(() => undefined);
  while ((await listed())?.length !== count) await pause(20);
}

const presence = `application_name = 'chungtay presence'`;

interface Neighbour extends Pick<EmbeddedServer, 'connection' | 'adopted'> {
  readonly process: ChildProcess;
  leave(): Promise<void>;
}

async function neighbour(): Promise<Neighbour> {
  const child = spawn(process.execPath, [script, folder], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const leave = async () => {
    child.stdin.end();
    await once(child, 'exit');
  };
  return { ...JSON.parse(line), process: child, leave };
}

const pidFile = () => path.join(folder, 'postgres', 'postmaster.pid');

async function postmasterId(): Promise<number> {
  return Number((await readFile(pidFile(), 'utf8')).split('\n')[0]);
}

async function isRunning(): Promise<boolean> {
  return (await stat(pidFile()).catch(() => undefined)) !== undefined;
}

/** A live process that has nothing to do with PostgreSQL, under the same account. */
async function stranger(): Promise<number> {
  const { uid, gid } = await stat(path.join(folder, 'postgres'));
  const child = spawn('sleep', ['60'], { uid, gid, cwd: '/' });
  children.push(child);
  await once(child, 'spawn');
  return child.pid ?? 0;
}

describe('the embedded PostgreSQL', () => {
  it('makes its files, listens on a private socket only and never skips fsync', async () => {
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(server.version).toBe(embeddedVersion);
    const rows = await query(
      server,
      `SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS tcp,
              current_setting('jit') AS jit, datlocprovider AS provider, pg_encoding_to_char(encoding) AS encoding
         FROM pg_database WHERE datname = current_database()`,
    );
    expect(rows).toEqual([{ fsync: 'on', tcp: '', jit: 'off', provider: 'b', encoding: 'UTF8' }]);
    expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700);
    expect(path.join(server.connection.host, '.s.PGSQL.5432').length).toBeLessThan(104);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.lock', 'postgres.log']);
  });

  it('keeps what was saved, and leaves nothing running or lying about once stopped', async () => {
    const first = await start();
    await query(first, `CREATE TABLE buoi (ten text); INSERT INTO buoi VALUES ('Bản Suối Rè')`);
    await first.stop();
    expect(await isRunning()).toBe(false);
    await expect(stat(first.connection.host)).rejects.toThrow('ENOENT');
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await query(again, 'SELECT ten FROM buoi')).toEqual([{ ten: 'Bản Suối Rè' }]);
  });

  it('is adopted by a second process and stopped by the last', async () => {
    const server = await start();
    const hoa = await neighbour();
    expect(hoa.adopted).toBe(true);
    expect(hoa.connection).toEqual(server.connection);
    await server.stop();
    expect(await query(hoa, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await hoa.leave();
    expect(await isRunning()).toBe(false);
  });

  it('outlives the process that started it, killed without a word', async () => {
    const hoa = await neighbour();
    hoa.process.kill('SIGKILL');
    await once(hoa.process, 'exit');
    const server = await start();
    expect(server.adopted).toBe(true);
    // The server notices the death of a client only when it next listens to it.
    await untilListed(server, 1, presence);
    await server.stop();
    expect(await isRunning()).toBe(false);
  });

  it('stays while any other client is connected', async () => {
    const server = await start();
    const client = new pg.Client(server.connection);
    await client.connect();
    await server.stop();
    expect((await client.query('SELECT 2 AS two')).rows).toEqual([{ two: 2 }]);
    await client.end();
    const last = await start();
    expect(last.adopted).toBe(true);
    await last.stop();
    expect(await isRunning()).toBe(false);
  });

  it('is not stopped under a process that came back after a crash of a session', async () => {
    const server = await start();
    const hoa = await neighbour();
    const client = new pg.Client(server.connection);
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query('SELECT pg_backend_pid() AS pid, clock_timestamp()::text AS now');
    // PostgreSQL answers the violent death of one session by ending them all.
    process.kill(rows[0].pid, 'SIGKILL');
    await untilListed(server, 2, `${presence} AND state = 'idle' AND backend_start > '${rows[0].now}'`);
    await server.stop();
    expect(await isRunning()).toBe(true);
    await hoa.leave();
    expect(await isRunning()).toBe(false);
  });

  it('starts again after kill -9, while a session of the old server still works', async () => {
    const server = await start();
    await query(server, `CREATE TABLE buoi (ten text); INSERT INTO buoi VALUES ('Bản Suối Rè')`);
    const busy = new pg.Client(server.connection);
    busy.on('error', () => undefined);
    await busy.connect();
    const counting = busy.query('SELECT count(*) FROM generate_series(1, 12000000)').catch(() => undefined);
    await untilListed(server, 1, `query LIKE '%generate_series(1, 12000000)'`);
    process.kill(await postmasterId(), 'SIGKILL');
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await query(again, 'SELECT ten FROM buoi')).toEqual([{ ten: 'Bản Suối Rè' }]);
    await counting;
    await busy.end().catch(() => undefined);
  });

  it('starts again after kill -9 of the server and of the process that should have buried it', async () => {
    const hoa = await neighbour();
    hoa.process.kill('SIGKILL');
    await once(hoa.process, 'exit');
    // Where process 1 buries nobody, as in many containers, the server now stays as a zombie.
    process.kill(await postmasterId(), 'SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is not hindered by a stale postmaster.pid whose number now belongs to somebody else', async () => {
    const server = await start();
    const left = await readFile(pidFile(), 'utf8');
    await server.stop();
    const { uid, gid } = await stat(path.join(folder, 'postgres'));
    const stale = left.replace(/^\d+/, String(await stranger()));
    const door = server.connection.host;
    await mkdir(door, { mode: 0o700 });
    for (const file of [pidFile(), path.join(door, '.s.PGSQL.5432.lock')]) {
      await writeFile(file, stale, { mode: 0o600 });
      await chown(file, uid, gid);
    }
    await chown(door, uid, gid);
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await query(again, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is one server when four processes start at the same moment', async () => {
    const all = await Promise.all([neighbour(), neighbour(), neighbour(), start()]);
    expect(all.filter((one) => !one.adopted)).toHaveLength(1);
    expect(new Set(all.map((one) => one.connection.host)).size).toBe(1);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.lock', 'postgres.log']);
  });

  it('takes over from a starter that was killed in the middle', async () => {
    const child = spawn(process.execPath, [script, folder], { stdio: 'ignore' });
    children.push(child);
    while (!(await readdir(folder).catch(() => [])).some((name) => name.startsWith('postgres.new-'))) {
      await pause(5);
    }
    child.kill('SIGKILL');
    const server = await start();
    expect(server.adopted).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.lock', 'postgres.log']);
  });

  it('bears a folder whose name means something to a shell', async () => {
    folder = path.join(base, `Số liệu "Phúc Sơn" $HOME \`id\` 'x'`);
    const server = await start();
    expect(await query(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
    expect(await isRunning()).toBe(false);
  });
});
