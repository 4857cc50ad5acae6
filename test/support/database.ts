/**
 * A database of its own for a test file or a single test: a copy of the template that the global setup migrated
 * once. On a server given by DATABASE_URL or on an embedded one, the tests do not know which.
 */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestServer {
  /** May create databases and roles; not necessarily a superuser. */
  readonly admin: pg.ClientConfig;
  readonly template: string;
  /** What the names of this run's databases begin with; by it they are dropped at the end. */
  readonly prefix: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

export interface TestDatabase {
  readonly connection: pg.ClientConfig;
  /** Sooner than the end of the run, also while connections are open. */
  drop(): Promise<void>;
}

export const createDatabase = (): Promise<TestDatabase> => copyDatabase(inject('testServer').template);

/** Of a template, to which nobody may be connected. */
export async function copyDatabase(template: string): Promise<TestDatabase> {
  const { admin, prefix } = inject('testServer');
  const database = `${prefix}${randomBytes(5).toString('hex')}`;
  await onServer(admin, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${template}`));
  return {
    connection: { ...admin, database },
    drop: () => onServer(admin, (client) => dropDatabase(client, database)),
  };
}

export async function dropDatabase(client: pg.Client, database: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
}

/** One act over a connection of its own. */
export async function onServer<T>(
  connection: pg.ClientConfig,
  act: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
