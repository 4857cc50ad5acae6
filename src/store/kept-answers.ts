/** Answers of the API by the key under which they were asked for; see migrations/0008-answers-kept.sql. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { organizationOf, type Writer } from '../domain/access.ts';
import { type Database, write } from './connection.ts';

const HOURS = 24;
/** After this a request that never ended is taken to be lost. */
const LOST_MINUTES = 2;

export interface KeptAnswer {
  /** Null while the first request is under way. */
  readonly status: number | null;
  readonly body: string | null;
  /** Whether the same was asked. */
  readonly same: boolean;
}

export interface Asked {
  readonly key: string;
  /** Method, address and body. */
  readonly request: string;
}

/** What is kept under the key; null when it was free, and is from now on held for this request. */
export function holdAnswer(
  db: Database,
  writer: Writer,
  { key, request }: Asked,
): Promise<KeptAnswer | null> {
  const by = identity(writer, key);
  return write(db, writer, async (tx) => {
    await sql`
      delete from kept_answer where made_at < now() - ${`${HOURS} hours`}::interval
        or (status is null and made_at < now() - ${`${LOST_MINUTES} minutes`}::interval)
    `.execute(tx);
    const { rows: held } = await sql`
      insert into kept_answer (organization, author, key, asked)
      values (${by.organization}, ${by.author}, ${by.key}, ${sha256(request)})
      on conflict do nothing returning 1
    `.execute(tx);
    if (held.length > 0) return null;
    const { rows } = await sql<KeptAnswer>`
      select status, body, asked = ${sha256(request)} as same from kept_answer
      where organization = ${by.organization} and author = ${by.author} and key = ${by.key}
    `.execute(tx);
    // Gone between the two looks: the first request failed, and this one may be sent again.
    return rows[0] ?? { status: null, body: null, same: true };
  });
}

export async function keepAnswer(
  db: Database,
  writer: Writer,
  key: string,
  answer: { readonly status: number; readonly body: string },
): Promise<void> {
  const by = identity(writer, key);
  await write(db, writer, (tx) =>
    sql`
      update kept_answer set status = ${answer.status}, body = ${answer.body}
      where organization = ${by.organization} and author = ${by.author} and key = ${by.key}
    `.execute(tx),
  );
}

/** Nothing was done: the key is free again. */
export async function freeAnswer(db: Database, writer: Writer, key: string): Promise<void> {
  const by = identity(writer, key);
  await write(db, writer, (tx) =>
    sql`
      delete from kept_answer
      where organization = ${by.organization} and author = ${by.author} and key = ${by.key}
    `.execute(tx),
  );
}

const identity = (writer: Writer, key: string) => ({
  organization: organizationOf(writer),
  author: writer.author,
  key: sha256(key),
});
const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
