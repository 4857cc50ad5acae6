/** Directives in pages, found by what the parties have answered too. */
import { sql } from 'kysely';
import type { DirectiveStatus } from '../domain/directive-status.ts';
import type { Tx } from './connection.ts';
import { asked, type PagedRecord, recordPage, type SeqPage } from './record-pages.ts';

export interface DirectiveFilter {
  /** The organization that issued it. */
  readonly from?: string | undefined;
  /** A party that is asked. */
  readonly to?: string | undefined;
  readonly status?: DirectiveStatus | undefined;
}

// A party that is asked and has given no answer.
const unanswered = sql`
  exists (
    select from jsonb_array_elements_text(r.body -> 'to') wanted(party)
    where not exists (
      select from record a
      where a.chain = r.chain and a.about = r.record_id and a.record_type = 'directive-answer' and not a.voided
        and a.body ->> 'party' = wanted.party))`;

/** The same rule as domain/directive-status.ts; `today` decides what is overdue. */
export const listDirectives = (
  tx: Tx,
  chain: string,
  filter: DirectiveFilter & { readonly today: string },
  page: SeqPage,
): Promise<PagedRecord<'directive'>[]> => {
  const past = sql`coalesce(r.body ->> 'deadline' < ${filter.today}, false)`;
  const conditions = {
    answered: sql`not ${unanswered}`,
    open: sql`${unanswered} and not ${past}`,
    overdue: sql`${unanswered} and ${past}`,
  };
  return recordPage(tx, chain, 'directive', page, [
    ...asked(filter.from, (from) => sql`r.body ->> 'from' = ${from}`),
    ...asked(filter.to, (to) => sql`r.body -> 'to' @> to_jsonb(${to}::text)`),
    ...asked(filter.status, (status) => conditions[status]),
  ]);
};
