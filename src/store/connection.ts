/**
 * Connections to PostgreSQL, one pool a role. The roles own nothing: `app` acts for an organization, `portal` reads
 * what is published, `operator` is the person at the machine, `account` alone reads who signs in and how.
 */
import { Kysely, PostgresDialect, type PostgresPool, sql, type Transaction } from 'kysely';
import pg from 'pg';
import type { Actor, Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import { preparing } from './prepared-statements.ts';

/** Rows are typed where they are read; the tables live in migrations/. */
export type Tx = Transaction<Record<string, never>>;
type Pool = Kysely<Record<string, never>>;

export interface Database {
  readonly app: Pool;
  readonly portal: Pool;
  readonly operator: Pool;
  readonly account: Pool;
  /** The same connections for work that repeats its statements; see prepared-statements.ts. */
  readonly repeating: { readonly app: Pool; readonly operator: Pool; readonly account: Pool };
  /** Groups appends that wait for the same chain; see ledger.ts. */
  readonly queues: Map<string, unknown>;
  /** Looks that several share; see shared-read.ts. */
  readonly looks: Map<string, unknown>;
  close(): Promise<void>;
}

export const roles = {
  member: 'chungtay_app',
  portal: 'chungtay_portal',
  operator: 'chungtay_operator',
  account: 'chungtay_account',
} as const;
const poolSizes = { app: 8, portal: 8, operator: 4, account: 4 } as const;

// Whole numbers of this program stay far below 2^53, and civil dates are text.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, Number);
types.setTypeParser(pg.types.builtins.NUMERIC, Number);
types.setTypeParser(pg.types.builtins.DATE, (text: string) => text);

export function openDatabase(connection: pg.ClientConfig): Database {
  const connect = (role: string, max: number, more = ''): pg.Pool => {
    // The session takes its role as it begins, so no statement ever runs with more.
    const options = [connection.options, `-c role=${role} -c timezone=UTC${more}`].filter(Boolean).join(' ');
    const pool = new pg.Pool({ ...connection, options, max, types, idleTimeoutMillis: 30_000 });
    // A connection that dies is replaced at the next use; unheard, its error would end the process.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  };
  const speak = (pool: PostgresPool): Pool => new Kysely({ dialect: new PostgresDialect({ pool }) });
  const [members, operators, accounts] = [
    connect(roles.member, poolSizes.app),
    connect(roles.operator, poolSizes.operator),
    connect(roles.account, poolSizes.account, ' -c search_path=account'),
  ];
  const [app, operator, account] = [speak(members), speak(operators), speak(accounts)];
  const portal = speak(connect(roles.portal, poolSizes.portal));
  const repeating = {
    ...{ app: speak(preparing(members)), operator: speak(preparing(operators)) },
    account: speak(preparing(accounts)),
  };
  const close = async () =>
    void (await Promise.all([app, portal, operator, account].map((pool) => pool.destroy())));
  return { app, portal, operator, account, repeating, queues: new Map(), looks: new Map(), close };
}

export const poolOf = (db: Database, actor: Actor): Pool =>
  actor.kind === 'member' ? db.app : actor.kind === 'portal' ? db.portal : db.operator;

/** Readers of the portal are given their pages from memory, so theirs repeats nothing. */
export const repeatingPoolOf = (db: Database, { kind }: Actor): Pool => {
  if (kind === 'portal') return db.portal;
  return kind === 'member' ? db.repeating.app : db.repeating.operator;
};

async function beginAs(tx: Tx, actor: Actor): Promise<void> {
  if (actor.kind === 'member')
    await sql`
      select set_config('app.organization', ${actor.organization}, true),
        set_config('app.roles', ${actor.roles.join(',')}, true)`.execute(tx);
}

/** One transaction as the actor. A refusal by row security becomes `not-allowed`. */
export async function write<T>(db: Database, actor: Writer, work: (tx: Tx) => Promise<T>): Promise<T> {
  return named(
    repeatingPoolOf(db, actor)
      .transaction()
      .execute(async (tx) => {
        await beginAs(tx, actor);
        return work(tx);
      }),
  );
}

/** One transaction as the actor of which nothing stays: what would come of an act, seen inside it. */
export async function rehearse<T>(db: Database, actor: Writer, work: (tx: Tx) => Promise<T>): Promise<T> {
  const tx = await poolOf(db, actor).startTransaction().execute();
  try {
    await beginAs(tx, actor);
    return await work(tx);
  } catch (error) {
    throw asProblem(error);
  } finally {
    await tx.rollback().execute();
  }
}

/** One consistent look at the data as the actor: every statement inside sees the same moment. */
export async function read<T>(
  db: Database,
  actor: Actor,
  look: (tx: Tx) => Promise<T>,
  pool = poolOf(db, actor),
): Promise<T> {
  return named(
    pool
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        await beginAs(tx, actor);
        return look(tx);
      }),
  );
}

async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw asProblem(error);
  }
}

/** Database errors a person can act on, as named problems; anything else as it came. */
export function asProblem(error: unknown): unknown {
  const { code, message, constraint } = (error ?? {}) as {
    code?: string;
    message?: string;
    constraint?: string;
  };
  if (error instanceof Problem) return error;
  if (isUnreachable(code, message)) return new Problem('database-unreachable', { reason: message, log: '' });
  if (code === '42501') return new Problem('not-allowed');
  if (code === '42P01') return new Problem('not-migrated', { found: 0, known: '–' });
  const registerTables = /^(place|organization|succession)_/;
  if (constraint && registerTables.test(constraint))
    return new Problem('register-conflict', { reason: message });
  return error;
}

function isUnreachable(code: string | undefined, message = ''): boolean {
  // What pg says of a connection that broke under it has no code.
  if (code === undefined) return /^(Connection terminated|Client (has encountered|was closed))/.test(message);
  const system = ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ENOTFOUND', 'ETIMEDOUT'];
  // Shut down or crashed (57P), connection failures (08), no such account or database.
  return system.includes(code) || /^(57P|08|28|3D)/.test(code);
}
