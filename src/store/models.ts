/** Exemplary models, in pages; and those of all programmes an actor may see, for comparison. */
import { sql } from 'kysely';
import type { ExemplaryModel } from '../domain/exemplary-model.ts';
import type { Words } from '../domain/words.ts';
import type { Tx } from './connection.ts';
import { asked, type PagedRecord, recordPage, type SeqPage } from './record-pages.ts';

export interface ModelFilter {
  readonly field?: ExemplaryModel['field'] | undefined;
  readonly sort?: ExemplaryModel['sort'] | undefined;
  readonly party?: string | undefined;
  readonly recognised?: boolean | undefined;
  readonly proposed?: boolean | undefined;
}

export const listModels = (
  tx: Tx,
  chain: string,
  filter: ModelFilter,
  page: SeqPage,
): Promise<PagedRecord<'model'>[]> =>
  recordPage(tx, chain, 'model', page, [
    ...asked(filter.field, (field) => sql`r.body ->> 'field' = ${field}`),
    ...asked(filter.sort, (sort) => sql`r.body ->> 'sort' = ${sort}`),
    ...asked(filter.party, (party) => sql`r.body ->> 'party' = ${party}`),
    ...asked(filter.recognised, (is) => sql`(r.body ->> 'recognition' is not null) = ${is}`),
    ...asked(filter.proposed, (is) => sql`(r.body ->> 'proposedForReward')::boolean = ${is}`),
  ]);

export interface RegisteredModel {
  readonly id: string;
  readonly programme: { readonly id: string; readonly number: string; readonly title: Words };
  readonly body: ExemplaryModel;
}

/** Oldest registration first. */
export async function modelsEverywhere(tx: Tx): Promise<RegisteredModel[]> {
  const { rows } = await sql<RegisteredModel>`
    select r.record_id as id, r.body,
           jsonb_build_object('id', p.chain, 'number', p.number, 'title', s.body -> 'title') as programme
    from programme p
    join record s on s.chain = p.chain and s.record_type = 'programme'
    join record r on r.chain = p.chain and r.record_type = 'model' and not r.voided
    order by r.body ->> 'registeredOn', r.record_id
  `.execute(tx);
  return rows;
}
