/** The database a command works on: the server given by DATABASE_URL, or the embedded one in the data folder. */
import pg from 'pg';
import { type Database, openDatabase } from './connection.ts';
import { startEmbedded } from './embedded.ts';
import { checkMigrated, migrate } from './migrate.ts';

export interface SessionAsk {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
  /** Bring an older schema up to date; otherwise it is refused. */
  readonly migrate: boolean;
  readonly log: (line: string) => void;
}

export interface Session {
  readonly db: Database;
  /** For tools that need a connection of their own. */
  readonly connection: pg.ClientConfig;
  readonly server: string;
  readonly embedded: boolean;
  readonly ran: readonly string[];
  readonly step: number;
  close(): Promise<void>;
}

export async function openSession(ask: SessionAsk): Promise<Session> {
  const host = await openHost(ask);
  try {
    const { ran, step, server } = await (ask.migrate ? migrate : checkMigrated)(host.connection);
    const db = openDatabase(host.connection);
    const close = async () => {
      await db.close();
      await host.stop();
    };
    return {
      db,
      connection: host.connection,
      server,
      embedded: ask.databaseUrl === undefined,
      ran,
      step,
      close,
    };
  } catch (error) {
    await host.stop();
    throw error;
  }
}

interface Host {
  readonly connection: pg.ClientConfig;
  stop(): Promise<void>;
}

async function openHost({ databaseUrl, dataFolder, log }: SessionAsk): Promise<Host> {
  if (databaseUrl === undefined) return startEmbedded({ folder: dataFolder, log });
  // Taken apart: what a connection string says would overrule the role and time zone given beside it.
  const { host, port, user, password, database, ssl } = new pg.Client(databaseUrl);
  return {
    connection: { host, port, user, password: password ?? undefined, database, ssl },
    stop: async () => {},
  };
}
