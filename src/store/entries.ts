/** The entry table: writing lines, and reading them back exactly as they were hashed. */
import { sql } from 'kysely';
import type { Entry } from '../domain/entry.ts';
import type { Change, PastVersion } from '../domain/next-version.ts';
import type { Tx } from './connection.ts';
import type { StandingRecord } from './records.ts';
import type { Written } from './written.ts';

const CHUNK = 2000;

export async function insertEntries(tx: Tx, entries: readonly Written[]): Promise<void> {
  for (let at = 0; at < entries.length; at += CHUNK) {
    const rows = entries.slice(at, at + CHUNK).map(({ entry, previous, hash }) => {
      return { ...entry, previous: previous.toString('hex'), hash: hash.toString('hex') };
    });
    await sql`
      insert into entry (chain, seq, record_type, record_id, version, op, body, author, organization,
                         captured_at, recorded_at, prev_hash, hash)
      select chain, seq, "recordType", "recordId", version, op, body, author, organization,
             "capturedAt", "recordedAt", decode(previous, 'hex'), decode(hash, 'hex')
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as e(
        chain text, seq bigint, "recordType" text, "recordId" uuid, version integer, op text, body jsonb,
        author text, organization text, "capturedAt" timestamptz, "recordedAt" timestamptz, previous text, hash text)
    `.execute(tx);
  }
}

/** The versions from the one each change started from, keyed `recordId version`. */
export async function pastVersions(
  tx: Tx,
  chain: string,
  changes: readonly Change[],
  standing: ReadonlyMap<string, StandingRecord>,
): Promise<Map<string, PastVersion>> {
  const past = new Map<string, PastVersion>();
  for (const [id, { version, voided, body }] of standing) {
    past.set(`${id} ${version}`, { op: voided ? 'void' : version === 1 ? 'create' : 'correct', body });
  }
  const wanted = changes
    .filter((change) => change.baseVersion < (standing.get(change.recordId)?.version ?? 0))
    .map((change) => ({ id: change.recordId, base: change.baseVersion }));
  if (wanted.length === 0) return past;
  const { rows } = await sql<PastVersion & { id: string; version: number }>`
    select e.record_id as id, e.version, e.op, e.body
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as w(id uuid, base integer)
    join entry e on e.chain = ${chain} and e.record_id = w.id and e.version >= w.base
  `.execute(tx);
  for (const { id, version, op, body } of rows) past.set(`${id} ${version}`, { op, body });
  return past;
}

/** An entry with its hashes, as stored. `bodyText` shows digits that a JSON number would lose. */
export interface StoredEntry {
  readonly entry: Entry;
  readonly previous: Buffer;
  readonly hash: Buffer;
  readonly bodyText: string;
}

/** Up to `most` entries after `seq`, in order. Instants keep their microseconds. */
export async function readEntries(tx: Tx, chain: string, seq: number, most: number): Promise<StoredEntry[]> {
  const { rows } = await sql<Entry & { previous: Buffer; hash: Buffer; bodyText: string }>`
    select chain, seq, record_type as "recordType", record_id as "recordId", version, op, body,
           author, organization, prev_hash as previous, hash, body::text as "bodyText",
           to_char(captured_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "capturedAt",
           to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
    from entry where chain = ${chain} and seq > ${seq} order by seq limit ${most}
  `.execute(tx);
  return rows.map(({ previous, hash, bodyText, ...entry }) => ({ entry, previous, hash, bodyText }));
}
