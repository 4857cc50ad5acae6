/** Promises of a programme and the targets set for them, in pages. */
import { sql } from 'kysely';
import type { Tx } from './connection.ts';
import { asked, type PagedRecord, recordPage, type SeqPage } from './record-pages.ts';

export interface TargetFilter {
  readonly obligation?: string | undefined;
  readonly indicator?: string | undefined;
  /** As it is written in the target. */
  readonly period?: string | undefined;
}

export const listObligations = (
  tx: Tx,
  chain: string,
  filter: { readonly indicator?: string | undefined },
  page: SeqPage,
): Promise<PagedRecord<'obligation'>[]> =>
  recordPage(tx, chain, 'obligation', page, [
    ...asked(filter.indicator, (code) => sql`r.body -> 'indicators' @> to_jsonb(${code}::text)`),
  ]);

export const listTargets = (
  tx: Tx,
  chain: string,
  filter: TargetFilter,
  page: SeqPage,
): Promise<PagedRecord<'target'>[]> =>
  recordPage(tx, chain, 'target', page, [
    ...asked(filter.obligation, (id) => sql`r.about = ${id}::uuid`),
    ...asked(filter.indicator, (code) => sql`r.body ->> 'indicator' = ${code}`),
    ...asked(filter.period, (period) => sql`r.body ->> 'period' = ${period}`),
  ]);
