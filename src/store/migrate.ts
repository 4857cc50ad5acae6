/** Brings a database up to date: plain numbered SQL files, each once, under a lock, in one transaction. */
import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { Problem } from '../domain/problem.ts';
import { asProblem } from './connection.ts';

const folder = new URL('../../src/store/migrations/', import.meta.url);
const LOCK = 7_281_931; // any number; the same in every process
const OLDEST_MAJOR = 18; // temporal keys need PostgreSQL 18

interface Migration {
  readonly number: number;
  readonly name: string;
}

export const migrations: readonly Migration[] = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ number: Number.parseInt(name, 10), name }));

const newest = migrations.at(-1)?.number ?? 0;

export interface Migrated {
  readonly ran: readonly string[];
  readonly step: number;
  readonly server: string;
}

/** Changes nothing; throws `not-migrated` when the schema is older than this program. */
export async function checkMigrated(connection: pg.ClientConfig): Promise<Migrated> {
  return withClient(connection, async (client) => {
    const server = await checkServer(client);
    const { rows } = await client.query<{ there: boolean }>(
      "select to_regclass('migration') is not null as there",
    );
    const found = rows[0]?.there ? await foundStep(client) : 0;
    if (found < newest) throw new Problem('not-migrated', { found, known: newest });
    return { ran: [], step: newest, server };
  });
}

/** Throws `newer-schema` when a later version of this program has been here. */
async function foundStep(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ number: number }>('select number from migration');
  const found = Math.max(0, ...rows.map((row) => row.number));
  if (found > newest) throw new Problem('newer-schema', { found, known: newest });
  return found;
}

/** Runs what is missing. Throws `old-database`, `newer-schema` or `database-unreachable`. */
export async function migrate(connection: pg.ClientConfig): Promise<Migrated> {
  return withClient(connection, async (client) => {
    const server = await checkServer(client);
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query(
      'create table if not exists migration (number integer primary key, ran_at timestamptz not null default now())',
    );
    const found = await foundStep(client);
    const missing = migrations.filter((migration) => migration.number > found);
    for (const migration of missing) {
      await client.query(readFileSync(new URL(migration.name, folder), 'utf8'));
      await client.query('insert into migration (number) values ($1)', [migration.number]);
    }
    await client.query('commit');
    return { ran: missing.map((migration) => migration.name), step: newest, server };
  });
}

async function checkServer(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ version: string; number: string }>(
    "select split_part(current_setting('server_version'), ' ', 1) version, current_setting('server_version_num') number",
  );
  const { version = '?', number = '0' } = rows[0] ?? {};
  if (Number(number) < OLDEST_MAJOR * 10_000) throw new Problem('old-database', { found: version });
  return version;
}

async function withClient<T>(
  connection: pg.ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw asProblem(error);
  } finally {
    await client.end().catch(() => {});
  }
}
