/** The records behind figures, page by page. */
import { type RawBuilder, sql } from 'kysely';
import type { AnswerState } from '../domain/figure.ts';
import type { Tx } from './connection.ts';
import { openAt, type Selection, selected } from './figures.ts';

export interface TraceRow {
  readonly recordId: string;
  readonly recordType: 'activity' | 'opening-balance';
  readonly version: number;
  readonly seq: number;
  readonly value: number;
  readonly state: AnswerState;
  readonly party: string;
  readonly place: string;
  readonly organization: string;
  readonly from: string;
  readonly to: string;
  readonly source: { document: string; quotation: string; address?: string } | null;
  /** Differences other parties hold, by party. */
  readonly differences: Record<string, number>;
}

/** Of some measures only certain records count: of a stock the newest of each place. */
export type Narrowing = readonly { readonly measure: string; readonly ids: readonly string[] }[];

const narrowed = (selection: Selection, only: Narrowing): RawBuilder<unknown> => {
  const others = only.map(
    ({ measure, ids }) => sql`and (f.measure <> ${measure} or f.record_id = any (${ids}::uuid[]))`,
  );
  return sql`${selected(selection)} and f.claimant = '' ${sql.join(others, sql` `)}`;
};

/** Facts of single days within the selection, newest day first. */
export async function readTrace(
  tx: Tx,
  selection: Selection,
  page: { readonly offset: number; readonly most: number; readonly only: Narrowing },
): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    with shown as (
      select f.* from fact f where ${narrowed(selection, page.only)}
      order by f.last_day desc, f.record_id, f.measure limit ${page.most} offset ${page.offset}
    )
    ${traceOf(selection.asOf)} order by f.last_day desc, f.record_id, f.measure
  `.execute(tx);
  return rows;
}

/** The records behind the facts of a selection, each once. */
export async function readTracedIds(tx: Tx, selection: Selection, only: Narrowing = []): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct f.record_id as id from fact f where ${narrowed(selection, only)}`.execute(tx);
  return rows.map((row) => row.id);
}

export async function countTrace(tx: Tx, selection: Selection, only: Narrowing): Promise<number> {
  const { rows } = await sql<{ lines: number }>`
    select count(*) as lines from fact f where ${narrowed(selection, only)}`.execute(tx);
  return rows[0]?.lines ?? 0;
}

/** Totals taken over, as trace lines. */
export async function readBalanceTrace(
  tx: Tx,
  ask: {
    readonly chain: string;
    readonly indicator: string;
    readonly ids: readonly string[];
    readonly asOf: number | null;
  },
): Promise<TraceRow[]> {
  const { rows } = await sql<TraceRow>`
    with shown as (
      select f.* from fact f
      where f.chain = ${ask.chain} and f.measure = ${ask.indicator} and f.span and f.claimant = ''
        and f.record_id = any (${ask.ids}::uuid[]) and ${openAt(ask.asOf)}
    )
    ${traceOf(ask.asOf)} order by f.first_day, f.record_id
  `.execute(tx);
  return rows;
}

/** Each shown fact with the entry of its version and what the other parties claim. */
const traceOf = (asOf: number | null) => sql`
  select f.record_id as "recordId", e.record_type as "recordType", f.version, e.seq, f.value, f.state, f.party,
         f.place, f.organization,
         coalesce(e.body ->> 'from', f.first_day::text) as "from", coalesce(e.body ->> 'to', f.last_day::text) as "to",
         e.body -> 'source' as source,
         coalesce((
           select jsonb_object_agg(c.claimant, c.value) from fact c
           where c.chain = f.chain and c.record_id = f.record_id and c.measure = f.measure and c.grp = f.grp
             and c.claimant <> '' and ${claimOpenAt(asOf)}
         ), '{}') as differences
  from shown f join entry e on e.chain = f.chain and e.record_id = f.record_id and e.version = f.version`;

const claimOpenAt = (asOf: number | null) =>
  asOf === null
    ? sql`c.to_seq is null`
    : sql`c.from_seq <= ${asOf} and (c.to_seq is null or c.to_seq > ${asOf})`;
