/** Records on which a party has yet to say something, oldest day first. */
import { sql } from 'kysely';
import type { Answer } from '../domain/answer.ts';
import type { AnswerState } from '../domain/figure.ts';
import type { OpeningBalance } from '../domain/opening-balance.ts';
import type { Window } from '../domain/register.ts';
import { type DayKey, lies } from './activities.ts';
import type { Tx } from './connection.ts';

export interface WaitingRow {
  readonly id: string;
  readonly recordType: 'activity' | 'opening-balance';
  readonly version: number;
  readonly seq: number;
  readonly day: string;
  readonly state: AnswerState;
  /** What the party said of an earlier version. */
  readonly answer: Answer | null;
  /** Of a total taken over; activities are read on their own. */
  readonly balance: OpeningBalance | null;
}

export interface WaitingFilter {
  readonly kind?: string | undefined;
  readonly places: readonly Window[] | null;
  /** Days it counts on, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** Those the party disputed at an earlier version too, whether or not its claim has been met since. */
export async function listWaiting(
  tx: Tx,
  chain: string,
  party: string,
  filter: WaitingFilter,
  page: { readonly after: DayKey | null; readonly most: number },
): Promise<WaitingRow[]> {
  const { kind, places, from, to } = filter;
  const conditions = [
    ...(kind === undefined ? [] : [sql`f.measure = ${kind} and not f.span`]),
    ...(from === undefined ? [] : [sql`f.last_day >= ${from}`]),
    ...(to === undefined ? [] : [sql`f.last_day <= ${to}`]),
    ...(places ? [sql`not f.span and ${lies(sql`f.place`, sql`f.last_day::text`, places)}`] : []),
    ...(page.after
      ? [sql`(f.last_day, f.record_id) > (${page.after[0]}::date, ${page.after[1]}::uuid)`]
      : []),
  ];
  const { rows } = await sql<WaitingRow>`
    select f.record_id as id, r."recordType", r.version, r.seq, f.last_day as day, f.state, said.body as answer, r.balance
    from fact f
    cross join lateral (
      select r.record_type as "recordType", r.version, r.seq, case when f.span then r.body end as balance
      from record r where r.chain = f.chain and r.record_id = f.record_id offset 0
    ) r
    left join lateral (
      select a.body from record a
      where a.chain = f.chain and a.about = f.record_id and a.record_type = 'answer' and not a.voided
        and a.body ->> 'party' = ${party}
      order by a.seq desc limit 1
    ) said on true
    where f.chain = ${chain} and f.to_seq is null and f.claimant = '' and f.grp = '' and f.state <> 'confirmed'
      and (f.span or strpos(f.measure, '.') = 0) and f.party <> ${party}
      and (said.body is null or (said.body ->> 'aboutVersion')::integer < r.version)
      ${conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``}
    order by f.last_day, f.record_id limit ${page.most}
  `.execute(tx);
  return rows;
}
