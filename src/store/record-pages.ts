/** Records of one type page by page, in the order they were first written, which never changes. */
import { type RawBuilder, sql } from 'kysely';
import type { RecordType } from '../domain/record.ts';
import type { Tx } from './connection.ts';
import type { TypedRecord } from './records.ts';

export type PagedRecord<T extends RecordType> = TypedRecord<T> & { readonly createdSeq: number };

/** Key of the last row shown. */
export type SeqKey = readonly [createdSeq: number];

export interface SeqPage {
  readonly after: SeqKey | null;
  readonly most: number;
}

/** `where` are conditions on `record r`. Void ones only where asked for. */
export async function recordPage<T extends RecordType>(
  tx: Tx,
  chain: string,
  type: T,
  { after, most }: SeqPage,
  where: readonly RawBuilder<unknown>[],
): Promise<PagedRecord<T>[]> {
  const conditions = [sql`not r.voided`, ...(after ? [sql`r.created_seq > ${after[0]}`] : []), ...where];
  const { rows } = await sql<PagedRecord<T>>`
    select r.record_id as id, r.version, r.seq, r.created_seq as "createdSeq", r.voided, r.body from record r
    where r.chain = ${chain} and r.record_type = ${type} and ${sql.join(conditions, sql` and `)}
    order by r.created_seq limit ${most}
  `.execute(tx);
  return rows;
}

/** One condition where a value is asked for, none otherwise. */
export const asked = <V>(
  value: V | undefined,
  condition: (value: V) => RawBuilder<unknown>,
): readonly RawBuilder<unknown>[] => (value === undefined ? [] : [condition(value)]);
