/** Where the opening balances of a programme were taken from, by indicator. */
import type { Tx } from '../store/connection.ts';
import { recordsOf } from '../store/records.ts';

export async function readBalanceSources(tx: Tx, chain: string): Promise<ReadonlyMap<string, string>> {
  const balances = await recordsOf(tx, chain, 'opening-balance');
  return new Map(
    balances.map(({ body }) => [body.indicator, `${body.source.document}: “${body.source.quotation}”`]),
  );
}
