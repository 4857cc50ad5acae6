/**
 * Sums behind figures. The newest state is read from half-month sums, with ragged ends from single facts; an earlier
 * ledger position is added up from the facts that were open then.
 */
import { type RawBuilder, sql } from 'kysely';
import type { PartySum, StockSum } from '../domain/figure-value.ts';
import { splitByBuckets } from '../domain/half-month.ts';
import { ALL_PLACES } from '../domain/rollup.ts';
import type { Slice } from '../domain/slices.ts';
import type { Tx } from './connection.ts';

/** What to add up: facts of these measures and this group within the slices. */
export interface Selection {
  readonly chain: string;
  readonly measures: readonly string[];
  readonly group: string;
  readonly slices: readonly Slice[];
  /** Null: the newest state. */
  readonly asOf: number | null;
}

const none = sql`false`;

export async function readSums(tx: Tx, selection: Selection): Promise<PartySum[]> {
  const parts = selection.asOf === null ? currentParts(selection) : [factSums(selection, selection.slices)];
  if (selection.slices.length === 0 || parts.length === 0) return [];
  const { rows } = await sql<PartySum>`
    select party, claimant, sum(value) as value, sum(records)::integer as records,
           sum(waiting)::integer as waiting, sum(disputed)::integer as disputed
    from (${sql.join(parts, sql` union all `)}) part group by party, claimant order by party, claimant
  `.execute(tx);
  return rows;
}

function currentParts(selection: Selection): RawBuilder<unknown>[] {
  const pieces = selection.slices.map((slice) => ({ slice, ...splitByBuckets(slice.from, slice.to) }));
  const whole = pieces.flatMap(({ slice, whole }) =>
    whole ? [rollupSums(selection, slice, whole.first, whole.last)] : [],
  );
  const ragged = pieces.flatMap(({ slice, ragged }) => ragged.map((days) => ({ ...slice, ...days })));
  return ragged.length > 0 ? [...whole, factSums(selection, ragged)] : whole;
}

function rollupSums(
  { chain, measures, group }: Selection,
  slice: Slice,
  first: string,
  last: string,
): RawBuilder<unknown> {
  const places = slice.places ?? [ALL_PLACES];
  return sql`
    select party, claimant, sum(value) as value, sum(records) as records,
           sum(waiting) as waiting, sum(disputed) as disputed
    from rollup
    where chain = ${chain} and measure = any (${measures}::text[]) and grp = ${group}
      and place = any (${places}::text[]) and bucket between ${first} and ${last} ${among('organization', slice.organizations)}
    group by party, claimant`;
}

function factSums(selection: Selection, slices: readonly Slice[]): RawBuilder<unknown> {
  return sql`
    select party, claimant, sum(value) as value, count(*) filter (where claimant = '') as records,
           count(*) filter (where claimant = '' and state = 'waiting') as waiting,
           count(*) filter (where claimant = '' and state = 'disputed') as disputed
    from fact f where ${selected({ ...selection, slices })} group by party, claimant`;
}

/** Condition on `fact f`. */
export const selected = (selection: Selection): RawBuilder<unknown> =>
  sql`${everSelected(selection)} and ${openAt(selection.asOf)}`;

/** The same for facts of any time, also those that do not hold any more. */
export function everSelected({ chain, measures, group, slices }: Selection): RawBuilder<unknown> {
  const days = slices.map(
    ({ from, to, places, organizations }) =>
      sql`(f.last_day between ${from} and ${to} ${among('place', places)} ${among('organization', organizations)})`,
  );
  return sql`
    f.chain = ${chain} and f.measure = any (${measures}::text[]) and f.grp = ${group} and not f.span
    and (${days.length > 0 ? sql.join(days, sql` or `) : none})`;
}

/** Facts that held at a ledger position. */
export const openAt = (asOf: number | null): RawBuilder<unknown> =>
  asOf === null
    ? sql`f.to_seq is null`
    : sql`f.from_seq <= ${asOf} and (f.to_seq is null or f.to_seq > ${asOf})`;

const among = (column: string, codes: readonly string[] | null): RawBuilder<unknown> =>
  codes ? sql`and ${sql.ref(column)} = any (${codes}::text[])` : sql``;

/** The newest fact of each place, for stocks; a party's differing value comes as a row of its own. */
export async function readLatest(tx: Tx, selection: Selection): Promise<StockSum[]> {
  const { rows } = await sql<StockSum>`
    with newest as (
      select distinct on (f.place) f.* from fact f
      where ${selected(selection)} and f.claimant = ''
      order by f.place, f.last_day desc, f.record_id desc
    )
    select record_id as "recordId", place, last_day as day, party, claimant, value, 1 as records,
           (state = 'waiting')::integer as waiting, (state = 'disputed')::integer as disputed from newest
    union all
    select f.record_id, f.place, f.last_day, f.party, f.claimant, f.value, 0, 0, 0
    from newest n join fact f
      on f.chain = n.chain and f.record_id = n.record_id and f.measure = n.measure and f.grp = n.grp
    where f.claimant <> '' and ${openAt(selection.asOf)}
  `.execute(tx);
  return rows;
}

/** How many different places, organizations or days the facts name; each party's own share beside it. */
export async function readDistinct(
  tx: Tx,
  selection: Selection,
  of: 'places' | 'organizations' | 'days',
): Promise<{
  value: number;
  records: number;
  waiting: number;
  disputed: number;
  parties: { party: string; value: number; records: number }[];
}> {
  const column = sql.ref({ places: 'f.place', organizations: 'f.organization', days: 'f.last_day' }[of]);
  const { rows } = await sql<{
    party: string | null;
    value: number;
    records: number;
    waiting: number;
    disputed: number;
  }>`
    select party, count(distinct ${column})::integer as value, count(*)::integer as records,
           (count(*) filter (where state = 'waiting'))::integer as waiting,
           (count(*) filter (where state = 'disputed'))::integer as disputed
    from fact f where ${selected(selection)} and f.claimant = ''
    group by grouping sets ((), (party))
  `.execute(tx);
  const whole = rows.find((row) => row.party === null) ?? { value: 0, records: 0, waiting: 0, disputed: 0 };
  const parties = rows.flatMap((row) =>
    row.party === null ? [] : [{ party: row.party, value: row.value, records: row.records }],
  );
  return { ...whole, parties };
}

/** A total taken over, as its fact stands; `claims` are the differences other parties hold. */
export interface BalanceFact {
  readonly recordId: string;
  readonly party: string;
  readonly claimant: string;
  readonly value: number;
  readonly place: string;
  readonly organization: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly state: string;
}

export async function readBalances(
  tx: Tx,
  ask: { chain: string; indicator: string; from: string; to: string; asOf: number | null },
): Promise<BalanceFact[]> {
  const { rows } = await sql<BalanceFact>`
    select record_id as "recordId", party, claimant, value, place, organization,
           first_day as "firstDay", last_day as "lastDay", state
    from fact f
    where f.chain = ${ask.chain} and f.measure = ${ask.indicator} and f.span and ${openAt(ask.asOf)}
      and f.first_day <= ${ask.to} and f.last_day >= ${ask.from}
    order by first_day, record_id, claimant
  `.execute(tx);
  return rows;
}

/** Codes that occur in a programme's facts. What came and went within one append never reached the half-month sums. */
export async function codesInFacts(
  tx: Tx,
  chain: string,
  asOf: number | null,
): Promise<{ places: string[]; organizations: string[] }> {
  const days =
    asOf === null
      ? sql`select distinct place, organization from rollup where chain = ${chain} and place <> ${ALL_PLACES} and grp = ''`
      : sql`select distinct place, organization from fact f where chain = ${chain} and grp = '' and ${openAt(asOf)}`;
  const { rows } = await sql<{ place: string; organization: string }>`
    ${days} union select distinct place, organization from fact where chain = ${chain} and span
  `.execute(tx);
  const known = (codes: string[]) => [...new Set(codes.filter((code) => code !== ''))];
  return {
    places: known(rows.map((row) => row.place)),
    organizations: known(rows.map((row) => row.organization)),
  };
}

/** The places whose records a sum covers: some measures must not be added over places. */
export async function placesIn(tx: Tx, selection: Selection): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`
    select distinct f.place from fact f where ${selected(selection)} and f.claimant = ''`.execute(tx);
  return rows.map((row) => row.place);
}
