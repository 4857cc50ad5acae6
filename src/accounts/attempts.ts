/** How often somebody may try: counted in the database, so that every process of the server counts together. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../store/connection.ts';

const MINUTES = 15;

export interface Limit {
  /** Whom it counts: `person lan@…`, `network 203.0.113.9`. Kept as its hash alone. */
  readonly whom: string;
  /** Attempts within fifteen minutes. */
  readonly most: number;
}

/** Counts one attempt; answers the minutes to wait when it is one too many, else null. */
export async function countAttempt(db: Database, limits: readonly Limit[]): Promise<number | null> {
  const waits = [];
  for (const limit of limits) waits.push(await countOne(db, limit));
  const longest = Math.max(0, ...waits);
  return longest > 0 ? Math.ceil(longest / 60) : null;
}

/** Seconds to wait; 0 when it may go on. Attempts beyond the limit do not make the wait longer. */
async function countOne(db: Database, { whom, most }: Limit): Promise<number> {
  const { rows } = await sql<{ count: number; wait: number }>`
    insert into attempt (key, count, until)
    values (${keyOf(whom)}, 1, now() + ${`${MINUTES} minutes`}::interval)
    on conflict (key) do update set
      count = case when attempt.until < now() then 1 else attempt.count + 1 end,
      until = case when attempt.until < now() then excluded.until else attempt.until end
    returning count, extract(epoch from until - now())::float8 as wait
  `.execute(db.account);
  const { count = 0, wait = 0 } = rows[0] ?? {};
  return count > most ? wait : 0;
}

/** After a success the person begins anew; old counts of others go as well. */
export async function forgetAttempts(db: Database, whom: string): Promise<void> {
  await sql`delete from attempt where key = ${keyOf(whom)} or until < now() - interval '1 day'`.execute(
    db.account,
  );
}

const keyOf = (whom: string): Buffer => createHash('sha256').update(whom).digest();
