/** Plans of work, in pages and as the bare lines that progress is counted from. */
import { sql } from 'kysely';
import type { PlanOfWork } from '../domain/plan-of-work.ts';
import type { PlanLine } from '../domain/plan-progress.ts';
import type { Tx } from './connection.ts';
import { asked, type PagedRecord, recordPage, type SeqPage } from './record-pages.ts';

export interface PlanFilter {
  readonly obligation?: string | undefined;
  readonly kind?: string | undefined;
  readonly lead?: string | undefined;
  readonly state?: PlanOfWork['state'] | undefined;
  /** Plans that lie at least partly within these days. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export const listPlans = (
  tx: Tx,
  chain: string,
  filter: PlanFilter,
  page: SeqPage,
): Promise<PagedRecord<'plan'>[]> =>
  recordPage(tx, chain, 'plan', page, [
    ...asked(filter.obligation, (id) => sql`r.body ->> 'obligation' = ${id}`),
    ...asked(filter.kind, (kind) => sql`r.body ->> 'kind' = ${kind}`),
    ...asked(filter.lead, (lead) => sql`r.body ->> 'lead' = ${lead}`),
    ...asked(filter.state, (state) => sql`r.body ->> 'state' = ${state}`),
    ...asked(filter.from, (from) => sql`r.body ->> 'to' >= ${from}`),
    ...asked(filter.to, (to) => sql`r.body ->> 'from' <= ${to}`),
  ]);

export async function planLines(tx: Tx, chain: string): Promise<PlanLine[]> {
  const { rows } = await sql<PlanLine>`
    select body ->> 'obligation' as obligation, body ->> 'to' as "to", body ->> 'state' as state
    from record where chain = ${chain} and record_type = 'plan' and not voided
  `.execute(tx);
  return rows;
}
