/**
 * The entries an edition needs so that its figures can be worked out again from them alone: what a FactBook must be
 * told to find the same facts of these records as the whole chain gives it.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Entry } from '../domain/entry.ts';
import type { Tx } from './connection.ts';
import type { StoredEntry } from './entries.ts';

/** The chain as it stood at `position`. */
interface Moment {
  readonly chain: string;
  readonly position: number;
}

/**
 * In the versions of `position`, by rising position: the programme; the records and all that were declared the same
 * event as one of them, directly or through others, each with its first entry too, whose position decides which of
 * the same event counts; the decisions in force that join them; and the parties' answers about them.
 *
 * `recordIds` must name every record that a figure meets: those counted (of a stock the newest of each place is
 * enough), those that may lie in what was asked since a place or an organization was split, totals taken over that
 * lie in it whole or partly, of a ratio all this for both parts, and of a group also the records that do not count it.
 */
export async function readEvidenceEntries(
  tx: Tx,
  chain: string,
  recordIds: readonly string[],
  position: number,
): Promise<StoredEntry[]> {
  const moment = { chain, position };
  const { members, decisions } = await sameEvents(tx, moment, recordIds);
  const answers = await seqsAbout(tx, moment, 'answer', members);
  const records = await seqsOf(tx, moment, [chain, ...members]);
  return readEntriesAt(tx, chain, [...records, ...decisions, ...answers.map((answer) => answer.seq)]);
}

/** Entries of a chain by their positions, in order; none for a position that is not there. */
export async function readEntriesAt(tx: Tx, chain: string, seqs: readonly number[]): Promise<StoredEntry[]> {
  const { rows } = await sql<Entry & Omit<StoredEntry, 'entry'>>`
    select chain, seq, record_type as "recordType", record_id as "recordId", version, op, body,
           author, organization, prev_hash as previous, hash, body::text as "bodyText",
           to_char(captured_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "capturedAt",
           to_char(recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
    from entry where chain = ${chain} and seq = any (${[...new Set(seqs)]}::bigint[]) order by seq
  `.execute(tx);
  return rows.map(({ previous, hash, bodyText, ...entry }) => ({ entry, previous, hash, bodyText }));
}

interface SeqAbout {
  readonly seq: number;
  readonly op: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Round by round: whom the decisions about the last round's records bring in. */
async function sameEvents(
  tx: Tx,
  moment: Moment,
  recordIds: readonly string[],
): Promise<{ members: string[]; decisions: number[] }> {
  const members = new Set(recordIds);
  const decisions = new Set<number>();
  let fresh = [...members];
  while (fresh.length > 0) {
    const found = await seqsAbout(tx, moment, 'same-event', fresh);
    const joining = found.filter(({ op, body }) => op !== 'void' && body.verdict === 'same');
    for (const { seq } of joining) decisions.add(seq);
    const ends = new Set(joining.flatMap(({ body }) => [String(body.a), String(body.b)]));
    fresh = [...ends].filter((id) => !members.has(id));
    for (const id of fresh) members.add(id);
  }
  return { members: [...members], decisions: [...decisions] };
}

/**
 * Answers or decisions about these records as they stood then. Those changed since may be about others now, so they
 * are looked at too.
 */
async function seqsAbout(
  tx: Tx,
  { chain, position }: Moment,
  type: 'answer' | 'same-event',
  ids: readonly string[],
): Promise<readonly SeqAbout[]> {
  const { rows } = await sql<SeqAbout>`
    with asked as materialized (select unnest(${ids}::uuid[]) as id),
    candidate(id) as (
      select r.record_id from asked a
      join record r on r.chain = ${chain} and r.about = a.id and r.record_type = ${type}
      union
      select r.record_id from asked a
      join record r on r.chain = ${chain} and r.beside = a.id and r.record_type = ${type}
      union
      select record_id from entry where chain = ${chain} and seq > ${position} and record_type = ${type}
    )
    select e.seq, e.op, e.body
    from candidate c, lateral (${newestThen({ chain, position })}) e
    where e.record_type = ${type}
      and array[e.body ->> 'about', e.body ->> 'a', e.body ->> 'b']::uuid[] && ${ids}::uuid[]
  `.execute(tx);
  return rows;
}

const newestThen = ({ chain, position }: Moment): RawBuilder<unknown> => sql`
  select * from entry e where e.chain = ${chain} and e.record_id = c.id and e.seq <= ${position}
  order by e.version desc limit 1`;

/** The newest entry of each record then, and its first. */
async function seqsOf(tx: Tx, { chain, position }: Moment, ids: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`
    select e.seq from unnest(${ids}::uuid[]) as c(id), lateral (${newestThen({ chain, position })}) e
    union
    select seq from entry
    where chain = ${chain} and record_id = any (${ids}::uuid[]) and version = 1 and seq <= ${position}
  `.execute(tx);
  return rows.map((row) => row.seq);
}
