/**
 * Once for all integration tests: a server (DATABASE_URL, else an embedded one in a temporary folder) with a
 * migrated template, and afterwards nothing left of either.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { dropDatabase, onServer } from './database.ts';

interface Server {
  readonly admin: pg.ClientConfig;
  stop(): Promise<void>;
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL } = process.env;
  const server = DATABASE_URL ? givenServer(DATABASE_URL) : await embeddedServer();
  const prefix = `chungtay_test_${randomBytes(5).toString('hex')}_`;
  const template = `${prefix}template`;
  const tearDown = async () => {
    await onServer(server.admin, (client) => dropAll(client, prefix)).finally(() => server.stop());
  };
  try {
    await onServer(server.admin, (client) => client.query(`CREATE DATABASE ${template}`));
    await migrate({ ...server.admin, database: template });
  } catch (error) {
    await tearDown();
    throw error;
  }
  project.provide('testServer', { admin: server.admin, template, prefix });
  return tearDown;
}

// Taken apart, because a connection string would overrule the name of the database beside it.
function givenServer(address: string): Server {
  const { host, port, user, password, database, ssl } = new pg.Client(address);
  return {
    admin: { host, port, user, password: password ?? undefined, database, ssl },
    stop: async () => {},
  };
}

async function embeddedServer(): Promise<Server> {
  await sweep();
  const folder = path.join(os.tmpdir(), `${folderName}${process.pid}`);
  await mkdir(folder, { mode: 0o755 });
  const server = await startEmbedded({ folder, log: console.error });
  const stop = async () => {
    // Whatever a failed test left connected would keep the server alive.
    await onServer(server.connection, (client) =>
      client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE backend_type = 'client backend' AND application_name <> 'chungtay presence'
          AND pid <> pg_backend_pid()`),
    );
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return { admin: server.connection, stop };
}

const folderName = 'chungtay-tests-';

/** Ends what a killed run left behind: the folder's name tells which process it belonged to. */
async function sweep(): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const owner = name.startsWith(folderName) ? Number(name.slice(folderName.length)) : 0;
    if (!owner || isAlive(owner)) continue;
    const folder = path.join(os.tmpdir(), name);
    await startEmbedded({ folder }).then(
      (server) => server.stop(),
      () => undefined,
    );
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function dropAll(client: pg.Client, prefix: string): Promise<void> {
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE starts_with(datname, $1)`, [
    prefix,
  ]);
  for (const { datname } of rows) await dropDatabase(client, datname);
}
