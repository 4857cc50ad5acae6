/**
 * Pairs of activities that may be one event: of one kind, on near days, at one place or one within the other. Looked for
 * stretch by stretch, newest first, so that a page costs the same however large the programme is.
 */
import { sql } from 'kysely';
import type { DayKey } from './activities.ts';
import type { Tx } from './connection.ts';

export interface Candidate {
  readonly id: string;
  readonly kind: string;
  readonly day: string;
  readonly place: string;
}

/** The next activities in the order of the search. */
export async function nextCandidates(
  tx: Tx,
  chain: string,
  after: DayKey | null,
  most: number,
): Promise<Candidate[]> {
  const from = after ? sql`and (r.day, r.record_id) < (${after[0]}, ${after[1]}::uuid)` : sql``;
  const { rows } = await sql<Candidate>`
    select r.record_id as id, r.kind, r.day, r.place from record r
    where r.chain = ${chain} and r.day is not null and not r.voided ${from}
    order by r.day desc, r.record_id desc limit ${most}
  `.execute(tx);
  return rows;
}

/** An activity with the days to look at and the codes of its place and all above it. */
export interface Around extends Candidate {
  readonly low: string;
  readonly high: string;
  readonly line: readonly string[];
}

export interface Pair {
  readonly one: string;
  readonly other: string;
}

// Of an office that enters everything at one place and day the nearest must do.
const MOST_BESIDE_ONE = 20;

/**
 * Each pair once: from the lower place, or from the smaller id at one place. Both still count, so of records already known
 * as one event only the counting one is compared; pairs somebody has decided on are left out.
 */
export async function pairsAround(tx: Tx, chain: string, around: readonly Around[]): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    select x.id as one, y.id as other
    from jsonb_to_recordset(${JSON.stringify(around)}::jsonb) as x(
      id uuid, kind text, day text, place text, low text, high text, line text[])
    cross join lateral (
      select r.record_id as id from record r
      where r.chain = ${chain} and r.place = any (x.line) and r.kind = x.kind
        and r.day >= x.low collate "C" and r.day <= x.high collate "C"
        and not r.voided and r.record_id <> x.id and (r.place <> x.place or r.record_id > x.id)
        and not exists (
          select from record d
          where d.chain = r.chain and d.record_type = 'same-event' and not d.voided
            and ((d.about = x.id and d.beside = r.record_id) or (d.about = r.record_id and d.beside = x.id)))
        and ${counts(sql`r.record_id`, sql`r.kind`)}
      order by abs(r.day::date - x.day::date), r.record_id limit ${MOST_BESIDE_ONE}
    ) y
    where ${counts(sql`x.id`, sql`x.kind`)}
  `.execute(tx);
  return rows;

  function counts(id: ReturnType<typeof sql>, kind: ReturnType<typeof sql>) {
    return sql`exists (
      select from fact f where f.chain = ${chain} and f.record_id = ${id} and f.measure = ${kind} and f.grp = ''
        and f.claimant = '' and f.to_seq is null)`;
  }
}
