/**
 * The one connection by which a process shows the others that it uses the embedded server. It comes back by
 * itself when the server restarts its sessions, and it never keeps a process alive that has nothing else to do.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { EmbeddedConnection } from './embedded-door.ts';

export interface Presence {
  readonly version: string;
  /** How many other client sessions the server has, in this process or elsewhere; undefined when it is gone. */
  others(): Promise<number | undefined>;
  end(): Promise<void>;
}

const name = 'chungtay presence';
const countOthers = `
  SELECT count(*)::int AS others, count(*) FILTER (WHERE application_name = '${name}')::int AS processes
    FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;

export async function bePresent(connection: EmbeddedConnection): Promise<Presence> {
  let client = await connect(connection);
  let ended = false;
  const watch = () =>
    client.once('end', () => {
      if (!ended) comeBack();
    });
  const comeBack = () =>
    setTimeout(async () => {
      const next = ended ? undefined : await connect(connection).catch(() => undefined);
      if (ended) return void next?.end();
      if (!next) return comeBack();
      client = next;
      watch();
      client.unref();
    }, 1000).unref();
  watch();
  const { rows } = await client.query('SHOW server_version');
  client.unref();
  return {
    version: rows[0].server_version.split(' ')[0],
    others: () => {
      client.ref();
      return others(client).catch(() => undefined);
    },
    end: async () => {
      ended = true;
      client.ref();
      await client.end().catch(() => undefined);
    },
  };
}

// What @types/pg leaves out.
type Client = pg.Client & { ref(): void; unref(): void };

async function connect(connection: EmbeddedConnection): Promise<Client> {
  const options = { ...connection, application_name: name, connectionTimeoutMillis: 5000 };
  const client = new pg.Client(options) as Client;
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

// A session that its client has just closed is still listed for a moment.
async function others(client: pg.Client): Promise<number> {
  for (let look = 0; ; look++) {
    const { rows } = await client.query(countOthers);
    if (rows[0].others === 0 || rows[0].processes > 0 || look === 10) return rows[0].others;
    await pause(25);
  }
}
