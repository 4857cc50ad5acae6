/** To whom a report goes: what the regime that asks for it says. */
import type { ReportKind } from '../domain/reporting-regime.ts';
import type { Tx } from '../store/connection.ts';
import { recordOf, recordsOf } from '../store/records.ts';

/** By the record of the regime; none where the report answers to no regime. */
export async function recipientsUnder(
  tx: Tx,
  chain: string,
  regime: string | undefined,
): Promise<readonly string[]> {
  const found = regime === undefined ? undefined : await recordOf(tx, chain, 'regime', regime);
  return found?.body.to ?? [];
}

/** By the kind of report and the last day of its period, where the report itself names no regime or is not seen. */
export async function recipientsOfKind(
  tx: Tx,
  chain: string,
  { kind, to }: { readonly kind: ReportKind; readonly to: string },
): Promise<readonly string[]> {
  const asking = (await recordsOf(tx, chain, 'regime')).filter(
    ({ body }) => kind === body.kind && (body.validFrom ?? to) <= to && to <= (body.validUntil ?? to),
  );
  return asking.at(-1)?.body.to ?? [];
}
