/** The ledger records that accepted proposals become. */
import type { JsonObject } from '../domain/canonical.ts';
import type { OpeningBalance } from '../domain/opening-balance.ts';
import type { Obligation } from '../domain/programme.ts';
import type { RecordType } from '../domain/record.ts';
import type { Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { recordsOf, standingRecords } from '../store/records.ts';
import type { Proposal } from './proposal.ts';

/** Who takes over, and from what. */
export interface Adopter {
  readonly party: string;
  readonly document: string;
  readonly address: string | undefined;
}

export interface AdoptedRecord {
  readonly proposals: readonly string[];
  readonly recordType: RecordType;
  readonly recordId: string;
  readonly body: JsonObject;
}

export const sourceOf = (
  { quotation }: Pick<Proposal, 'quotation'>,
  { document, address }: Pick<Adopter, 'document' | 'address'>,
) => ({ document, quotation, ...(address === undefined ? {} : { address }) });

/** Numbered on from the obligations the programme has; the text has no English of its own. */
export async function obligationRecords(
  tx: Tx,
  chain: string,
  accepted: readonly Proposal[],
  adopter: Adopter,
): Promise<readonly AdoptedRecord[]> {
  const known = await recordsOf(tx, chain, 'obligation');
  const last = Math.max(0, ...known.map(({ body }) => body.position));
  const both = (text: string) => ({ vi: text, en: text });
  const promises = accepted.flatMap(({ id, of, quotation }) =>
    of.kind === 'obligation' ? [{ id, quotation, ...of.value }] : [],
  );
  return promises.map(({ id, quotation, title, text, indicators }, at) => {
    const position = last + at + 1;
    const source = sourceOf({ quotation }, adopter);
    const body: Obligation = {
      position,
      title: both(title),
      text: both(text),
      indicators: [...indicators],
      source,
    };
    const recordId = stableId(chain, 'obligation', String(position));
    return { proposals: [id], recordType: 'obligation', recordId, body: body as unknown as JsonObject };
  });
}

/** For the place of the programme and for both parties together, as a joint report tells them. */
export async function balanceRecords(
  tx: Tx,
  chain: string,
  accepted: readonly Proposal[],
  { place, ...adopter }: Adopter & { readonly place: string | null },
): Promise<readonly AdoptedRecord[]> {
  const records: AdoptedRecord[] = [];
  for (const { id, of, quotation } of accepted) {
    if (of.kind !== 'opening-balance') continue;
    const { indicator, value, from, to } = of.value;
    if (indicator === null || value === null || from === null || to === null) continue;
    const about = { indicator, value, from, to, place, organization: null };
    const body: OpeningBalance = { ...about, party: adopter.party, source: sourceOf({ quotation }, adopter) };
    const recordId = await balanceId(tx, chain, body);
    records.push({
      proposals: [id],
      recordType: 'opening-balance',
      recordId,
      body: body as unknown as JsonObject,
    });
  }
  return records;
}

const MOST_VOIDED = 20;

/**
 * One id for one indicator and span, so that two people who take over different totals at once clash instead of
 * counting both. Ids of balances that were voided since are passed over.
 */
async function balanceId(tx: Tx, chain: string, { indicator, from, to }: OpeningBalance): Promise<string> {
  const ids = Array.from({ length: MOST_VOIDED }, (_, round) =>
    stableId(chain, 'balance', indicator, from, to, ...(round === 0 ? [] : [String(round)])),
  );
  const standing = await standingRecords(tx, chain, ids);
  return ids.find((id) => !standing.get(id)?.voided) ?? (ids[0] as string);
}
