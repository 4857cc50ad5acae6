/** Sets what a promise is to reach in a period: one number for each indicator and period. */
import type { Writer } from '../domain/access.ts';
import { findIndicator } from '../domain/indicator.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Target } from '../domain/programme.ts';
import { type Database, read } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordsOf } from '../store/records.ts';
import { type ActIn, changeOf, openProgramme, wantRole } from './programme-desk.ts';
import { wantStanding } from './want-record.ts';

export interface TargetAsk extends ActIn, Target {
  /** The version that was looked at; the newest unless told. */
  readonly baseVersion?: number | undefined;
  /** Nothing is merged: what is no longer at `baseVersion` is `moved-on`. */
  readonly strict?: boolean | undefined;
}

/**
 * Changes the one that is set already. Throws `unknown-record` (no such promise), `unknown-indicator`, `unknown-period`,
 * `period-outside-term`, `role-needed`, `not-a-party`, `clash`.
 */
export async function setTarget(db: Database, writer: Writer, ask: TargetAsk): Promise<Receipt> {
  const { desk, change } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'target');
    const { id: about } = await wantStanding(tx, desk, 'obligation', ask.about);
    const { code: indicator } = findIndicator(await desk.registers.catalogue(), ask.indicator);
    const period = parsePeriod(ask.period, desk.row.body.term).text;
    const same = (target: Target) =>
      target.about === about && target.indicator === indicator && target.period === period;
    const earlier = (await recordsOf(tx, desk.chain, 'target')).find(({ body }) => same(body));
    const step = {
      id: earlier?.id ?? stableId('target', desk.chain, about, indicator, period),
      baseVersion: ask.baseVersion ?? earlier?.version ?? 0,
      strict: ask.strict,
      body: { about, indicator, period, value: ask.value },
    };
    return { desk, change: changeOf(desk, 'target', step) };
  });
  const [receipt] = await append(db, writer, desk.chain, [change]);
  return receipt as Receipt;
}
