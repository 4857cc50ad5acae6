/**
 * Facts and their half-month sums, kept in the transaction of the entries they come from. The rule is FactBook's;
 * this file fills it with the records an append touches and writes down what it says.
 */
import { sql } from 'kysely';
import type { FactChange, OpenFact } from '../domain/fact-book.ts';
import { sumIntoBuckets } from '../domain/rollup.ts';
import type { Tx } from './connection.ts';
import { openBook } from './fact-surroundings.ts';
import type { Written } from './written.ts';

export async function projectFacts(tx: Tx, chain: string, written: readonly Written[]): Promise<void> {
  const book = await openBook(tx, chain, written);
  const changes = written.map(({ entry }) => book.apply(entry));
  await writeChanges(tx, chain, changes);
}

async function writeChanges(tx: Tx, chain: string, changes: readonly FactChange[]): Promise<void> {
  const ended = new Map(changes.flatMap(({ seq, closed }) => closed.map((fact) => [fact, seq] as const)));
  const begun = changes.flatMap((change) => change.opened);
  const fresh = new Set(begun);
  const old = [...ended].filter(([fact]) => !fresh.has(fact)).map(([fact, toSeq]) => ({ ...fact, toSeq }));
  if (old.length > 0) {
    await sql`
      update fact f set to_seq = r."toSeq"
      from jsonb_to_recordset(${JSON.stringify(old)}::jsonb) as r(
        "recordId" uuid, measure text, "group" text, claimant text, "fromSeq" bigint, "toSeq" bigint)
      where f.chain = ${chain} and f.record_id = r."recordId" and f.measure = r.measure and f.grp = r."group"
        and f.claimant = r.claimant and f.from_seq = r."fromSeq"
    `.execute(tx);
  }
  if (begun.length > 0)
    await insertFacts(
      tx,
      chain,
      begun.map((fact) => ({ ...fact, toSeq: ended.get(fact) ?? null })),
    );
  await addToRollup(tx, chain, changes);
}

async function insertFacts(
  tx: Tx,
  chain: string,
  facts: readonly (OpenFact & { toSeq: number | null })[],
): Promise<void> {
  await sql`
    insert into fact (chain, record_id, version, measure, grp, claimant, party, value, place, organization,
                      first_day, last_day, span, state, from_seq, to_seq)
    select ${chain}, "recordId", version, measure, "group", claimant, party, value, place, organization,
           "firstDay", "lastDay", span, state, "fromSeq", "toSeq"
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as f(
      "recordId" uuid, version integer, measure text, "group" text, claimant text, party text, value numeric,
      place text, organization text, "firstDay" date, "lastDay" date, span boolean, state text,
      "fromSeq" bigint, "toSeq" bigint)
  `.execute(tx);
}

async function addToRollup(tx: Tx, chain: string, changes: readonly FactChange[]): Promise<void> {
  const sums = sumIntoBuckets(changes);
  if (sums.length === 0) return;
  await sql`
    insert into rollup as r (chain, measure, grp, claimant, party, place, organization, bucket,
                             value, records, waiting, disputed)
    select ${chain}, measure, "group", claimant, party, place, organization, bucket, value, records, waiting, disputed
    from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as s(
      measure text, "group" text, claimant text, party text, place text, organization text, bucket date,
      value numeric, records integer, waiting integer, disputed integer)
    on conflict (chain, measure, grp, place, bucket, organization, party, claimant) do update
    set value = r.value + excluded.value, records = r.records + excluded.records,
        waiting = r.waiting + excluded.waiting, disputed = r.disputed + excluded.disputed
  `.execute(tx);
}
