/** Activities as they stand: lists by day, one with all that was said of it, and its versions. */
import { type RawBuilder, sql } from 'kysely';
import type { JsonObject } from '../domain/canonical.ts';
import type { AnswerState } from '../domain/figure.ts';
import type { Op } from '../domain/next-version.ts';
import type { Window } from '../domain/register.ts';
import type { Tx } from './connection.ts';
import type { TypedRecord } from './records.ts';

export interface ActivityRow extends TypedRecord<'activity'> {
  readonly createdSeq: number;
  /** Null where it does not count: void, or told of by another record that counts. */
  readonly state: AnswerState | null;
}

export interface ActivityFilter {
  readonly kind?: string | undefined;
  readonly party?: string | undefined;
  readonly obligation?: string | undefined;
  /** Where places lie; null: anywhere. */
  readonly places: readonly Window[] | null;
  readonly organizations: readonly Window[] | null;
  /** Days it counts on, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly state?: AnswerState | undefined;
  /** Void ones too. */
  readonly voided?: boolean | undefined;
}

/** Key of the last row shown. */
export type DayKey = readonly [day: string, id: string];

// Its own fact, of the activity itself; the limit has each looked up by its key, never all of them read.
const counting = sql`
  left join lateral (
    select f.state from fact f
    where f.chain = r.chain and f.record_id = r.record_id and f.measure = r.kind and f.grp = '' and f.claimant = ''
      and f.to_seq is null
    limit 1
  ) counting on true`;

export const activityColumns = sql`
  r.record_id as id, r.version, r.seq, r.created_seq as "createdSeq", r.voided, r.body, counting.state`;

/** Newest day first. */
export async function listActivities(
  tx: Tx,
  chain: string,
  filter: ActivityFilter,
  page: { readonly after: DayKey | null; readonly most: number },
): Promise<ActivityRow[]> {
  const after = page.after
    ? sql`and (r.day, r.record_id) < (${page.after[0]}, ${page.after[1]}::uuid)`
    : sql``;
  const { rows } = await sql<ActivityRow>`
    select ${activityColumns} from record r ${counting}
    where r.chain = ${chain} and r.day is not null ${filtered(filter)} ${after}
    order by r.day desc, r.record_id desc limit ${page.most}
  `.execute(tx);
  return rows;
}

function filtered(filter: ActivityFilter): RawBuilder<unknown> {
  const { kind, party, obligation, from, to, state, places, organizations, voided } = filter;
  const conditions = [
    ...(kind === undefined ? [] : [sql`r.kind = ${kind}`]),
    ...(from === undefined ? [] : [sql`r.day >= ${from}`]),
    ...(to === undefined ? [] : [sql`r.day <= ${to}`]),
    ...(voided ? [] : [sql`not r.voided`]),
    ...(party === undefined ? [] : [sql`r.body ->> 'party' = ${party}`]),
    ...(obligation === undefined ? [] : [sql`r.body ->> 'obligation' = ${obligation}`]),
    ...(state === undefined ? [] : [sql`counting.state = ${state}`]),
    ...(places ? [lies(sql`r.place`, sql`r.day`, places)] : []),
    ...(organizations ? [lies(sql`r.body ->> 'organization'`, sql`r.day`, organizations)] : []),
  ];
  return conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``;
}

/** Whether a code lay within one of the windows on a day, written as text. */
export const lies = (
  code: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
  windows: readonly Window[],
): RawBuilder<unknown> => sql`
  ${code} = any (${[...new Set(windows.map((window) => window.code))]}::text[]) and exists (
    select from jsonb_to_recordset(${JSON.stringify(windows)}::jsonb) as w(code text, "from" text, "to" text)
    where w.code = ${code} and ${day} >= w."from" collate "C" and ${day} <= w."to" collate "C")`;

/** In the order asked for. */
export async function readActivities(tx: Tx, chain: string, ids: readonly string[]): Promise<ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select ${activityColumns} from record r ${counting}
    where r.chain = ${chain} and r.record_id = any (${ids}::uuid[]) and r.record_type = 'activity'
  `.execute(tx);
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** Records declared the same event as this one, or another, with the decision. */
export async function readDecisions(tx: Tx, chain: string, id: string): Promise<TypedRecord<'same-event'>[]> {
  const { rows } = await sql<TypedRecord<'same-event'>>`
    select record_id as id, version, seq, voided, body from record
    where chain = ${chain} and (about = ${id} or beside = ${id}) and record_type = 'same-event' and not voided
    order by seq
  `.execute(tx);
  return rows;
}

/** One version of a record as its entry holds it; `hash` is hex. */
export interface VersionRow {
  readonly version: number;
  readonly seq: number;
  readonly op: Op;
  readonly author: string;
  readonly organization: string;
  readonly capturedAt: string;
  readonly recordedAt: string;
  readonly hash: string;
  readonly body: JsonObject;
}

/** Oldest first. */
export async function readVersions(tx: Tx, chain: string, id: string): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select version, seq, op, author, organization, encode(hash, 'hex') as hash, body,
           to_char(captured_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "capturedAt",
           to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
    from entry where chain = ${chain} and record_id = ${id} order by version
  `.execute(tx);
  return rows;
}
