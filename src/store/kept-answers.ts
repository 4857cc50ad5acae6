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

/** Held for this request from now on; what the ids of its records follow from is the same however often it was cut off. */
export interface Held {
  readonly ids: string;
}

/** What is kept under the key, or that it was free. */
export function holdAnswer(
  db: Database,
  writer: Writer,
  { key, request }: Asked,
): Promise<KeptAnswer | Held> {
  const { organization, author, key: hash } = identity(writer, key);
  const asked = sha256(request);
  return write(db, writer, async (tx) => {
    await sql`delete from kept_answer where made_at < now() - ${`${HOURS} hours`}::interval`.execute(tx);
    const { rows: held } = await sql<Held>`
      insert into kept_answer as kept (organization, author, key, asked)
      values (${organization}, ${author}, ${hash}, ${asked})
      on conflict (organization, author, key) do update set held_at = now()
      where kept.asked = ${asked} and kept.status is null
        and kept.held_at < now() - ${`${LOST_MINUTES} minutes`}::interval
      returning ids
    `.execute(tx);
    if (held[0]) return held[0];
    const { rows } = await sql<KeptAnswer>`
      select status, body, asked = ${asked} as same from kept_answer
      where organization = ${organization} and author = ${author} and key = ${hash}
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

/** Nothing was done: the key is free again, for another request too. */
export async function freeAnswer(db: Database, writer: Writer, key: string): Promise<void> {
  const by = identity(writer, key);
  await write(db, writer, (tx) =>
    sql`
      delete from kept_answer
      where organization = ${by.organization} and author = ${by.author} and key = ${by.key}
    `.execute(tx),
  );
}

/** Nobody knows what was done: the same request may be sent again at once. */
export async function leaveAnswer(db: Database, writer: Writer, key: string): Promise<void> {
  const by = identity(writer, key);
  await write(db, writer, (tx) =>
    sql`
      update kept_answer set held_at = '-infinity'
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
