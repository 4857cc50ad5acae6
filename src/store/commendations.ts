/** Proposals to commend in pages, found by the decision on them too. */
import { sql } from 'kysely';
import type { Commendation } from '../domain/commendation.ts';
import type { Tx } from './connection.ts';
import { asked, type PagedRecord, recordPage, type SeqPage } from './record-pages.ts';

export const commendationStates = ['proposed', 'granted', 'refused'] as const;
export type CommendationState = (typeof commendationStates)[number];

export interface CommendationFilter {
  readonly sort?: Commendation['sort'] | undefined;
  readonly level?: Commendation['level'] | undefined;
  readonly party?: string | undefined;
  readonly state?: CommendationState | undefined;
}

const decided = (granted: boolean | null) => sql`
  exists (
    select from record d
    where d.chain = r.chain and d.about = r.record_id and d.record_type = 'commendation-decision' and not d.voided
      and (${granted}::boolean is null or (d.body ->> 'granted')::boolean = ${granted}))`;

export const listCommendations = (
  tx: Tx,
  chain: string,
  filter: CommendationFilter,
  page: SeqPage,
): Promise<PagedRecord<'commendation'>[]> => {
  const states = { proposed: sql`not ${decided(null)}`, granted: decided(true), refused: decided(false) };
  return recordPage(tx, chain, 'commendation', page, [
    ...asked(filter.sort, (sort) => sql`r.body ->> 'sort' = ${sort}`),
    ...asked(filter.level, (level) => sql`r.body ->> 'level' = ${level}`),
    ...asked(filter.party, (party) => sql`r.body ->> 'party' = ${party}`),
    ...asked(filter.state, (state) => states[state]),
  ]);
};
