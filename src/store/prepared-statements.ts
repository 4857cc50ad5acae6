/**
 * Connections whose statements PostgreSQL plans once and keeps, for work that always says the same few things, such
 * as an append. Figures are planned each time for what is asked.
 */
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** Names of statements, the same on every connection. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `statement ${names.size}`;
  names.set(text, name);
  return name;
}

export function preparing(pool: pg.Pool): PostgresPool {
  const connect = async (): Promise<PostgresPoolClient> => {
    const client = await pool.connect();
    const query = (text: string, values: readonly unknown[] = []) =>
      values.length === 0
        ? client.query(text)
        : client.query({ name: nameOf(text), text, values: [...values] });
    const release = (destroy?: boolean) => client.release(destroy);
    return { query: query as unknown as PostgresPoolClient['query'], release };
  };
  return { connect, end: () => pool.end(), options: pool.options };
}
