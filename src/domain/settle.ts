/** What the recorder's party corrects its record to when a dispute is settled. Pure; the ledger takes it as any correction. */
import type { Activity, Measured } from './activity.ts';
import type { Answer } from './answer.ts';
import { sameJson } from './canonical.ts';
import type { OpeningBalance } from './opening-balance.ts';
import { Problem } from './problem.ts';

export type Dispute = Extract<Answer, { verdict: 'disputed' }>;

/** Measures as the recorder writes them anew, by code; `total` for an opening balance. */
export type Rewritten = Readonly<Record<string, Measured>>;

/**
 * The measures that change: those claimed, with the groups the recorder gives beside them. Throws `nothing-claimed`, or
 * `other-than-claimed` where what is given is another value.
 */
export function claimedMeasures(
  dispute: Dispute,
  recorded: Rewritten,
  given: Rewritten,
  disputedBy: unknown,
): Rewritten {
  const claims = Object.entries(dispute.values);
  if (claims.length === 0) throw new Problem('nothing-claimed', { organization: disputedBy });
  for (const [measure, { value }] of Object.entries(given)) {
    const claimed = dispute.values[measure];
    if (claimed !== value) throw new Problem('other-than-claimed', { measure, value, claimed });
  }
  const taken = claims.map(([code, value]) => [code, given[code] ?? { ...recorded[code], value }]);
  return Object.fromEntries(taken);
}

/** Throws `nothing-changed` when both agreed on what stands there already. */
export function wantChange(recorded: Rewritten, agreed: Rewritten): void {
  const same = Object.entries(agreed).every(([code, measured]) => {
    const before = recorded[code];
    return before !== undefined && sameJson(before as never, measured as never);
  });
  if (same) throw new Problem('nothing-changed');
}

export const rewriteActivity = (body: Activity, measures: Rewritten): Activity => ({
  ...body,
  measures: { ...body.measures, ...measures },
});

export const rewriteBalance = (body: OpeningBalance, { total }: Rewritten): OpeningBalance => ({
  ...body,
  value: total?.value ?? body.value,
});
