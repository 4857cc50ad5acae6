/** Disputes over one record that stand, and how an earlier one was settled. */
import { standsDisputed } from '../domain/facts.ts';
import type { Settlement } from '../domain/settlement.ts';
import type { Tx } from '../store/connection.ts';
import { recordsAbout, type TypedRecord } from '../store/records.ts';
import type { Desk } from './programme-desk.ts';
import { type Answerable, valuesIn } from './want-record.ts';

/** Each party's newest answer, where it is a dispute of the record as it stands. */
export async function standingDisputes(
  tx: Tx,
  { chain }: Pick<Desk, 'chain'>,
  record: Answerable,
): Promise<TypedRecord<'answer'>[]> {
  const answers = await recordsAbout(tx, chain, 'answer', record.id);
  const newest = new Map<string, TypedRecord<'answer'>>();
  for (const answer of answers.sort((a, b) => a.seq - b.seq)) newest.set(answer.body.party, answer);
  const values = valuesIn(record);
  return [...newest.values()].filter(
    ({ body }) => body.party !== record.body.party && standsDisputed(body, record.version, values),
  );
}

/** The settlement that says the very same already: the answer to a retry. */
export async function earlierSettlement(
  tx: Tx,
  { chain }: Pick<Desk, 'chain'>,
  asked: Pick<Settlement, 'about' | 'aboutVersion' | 'party' | 'outcome' | 'reason'>,
): Promise<{ readonly id: string; readonly body: Settlement } | undefined> {
  const settlements = await recordsAbout(tx, chain, 'settlement', asked.about);
  return settlements.find(({ body }) =>
    (['aboutVersion', 'party', 'outcome', 'reason'] as const).every((field) => body[field] === asked[field]),
  );
}
