/** Records by their id, or the named problem that there is none. */
import { type Values, valuesOfActivity, valuesOfBalance } from '../domain/facts.ts';
import { Problem } from '../domain/problem.ts';
import type { RecordType } from '../domain/record.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import type { Tx } from '../store/connection.ts';
import { recordOf, type TypedRecord } from '../store/records.ts';
import type { Desk } from './programme-desk.ts';

/** Also a void one. Throws `unknown-record`. */
export async function wantRecord<T extends RecordType>(
  tx: Tx,
  { chain }: Pick<Desk, 'chain'>,
  type: T,
  id: string,
): Promise<TypedRecord<T>> {
  const asked = recordIdSchema.safeParse(id.trim());
  const found = asked.success ? await recordOf(tx, chain, type, asked.data) : undefined;
  if (!found) throw new Problem('unknown-record', { id });
  return found;
}

/** The same for one that is not void. */
export async function wantStanding<T extends RecordType>(
  tx: Tx,
  desk: Pick<Desk, 'chain'>,
  type: T,
  id: string,
): Promise<TypedRecord<T>> {
  const found = await wantRecord(tx, desk, type, id);
  if (found.voided) throw new Problem('voided-record', { id });
  return found;
}

export type Answerable =
  | ({ readonly type: 'activity' } & TypedRecord<'activity'>)
  | ({ readonly type: 'opening-balance' } & TypedRecord<'opening-balance'>);

/** What partners confirm or dispute. Throws `unknown-record`, for a void one too. */
export async function wantAnswerable(
  tx: Tx,
  { chain }: Pick<Desk, 'chain'>,
  id: string,
): Promise<Answerable> {
  const asked = recordIdSchema.safeParse(id.trim());
  if (!asked.success) throw new Problem('unknown-record', { id });
  const activity = await recordOf(tx, chain, 'activity', asked.data);
  const balance = activity ? undefined : await recordOf(tx, chain, 'opening-balance', asked.data);
  const found = activity ?? balance;
  if (!found || found.voided) throw new Problem('unknown-record', { id });
  return activity
    ? { type: 'activity', ...activity }
    : { type: 'opening-balance', ...(found as TypedRecord<'opening-balance'>) };
}

/** Codes under which its values can be disputed. */
export const measuresIn = (record: Answerable): readonly string[] =>
  record.type === 'activity' ? Object.keys(record.body.measures) : ['total'];

/** Its values by those codes; '' is an activity itself. */
export const valuesIn = (record: Answerable): Values =>
  record.type === 'activity' ? valuesOfActivity(record.body) : valuesOfBalance(record.body);
