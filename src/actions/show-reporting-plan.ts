/** The reporting regimes and appointments of a programme as they were set. */
import type { Actor } from '../domain/access.ts';
import { type Database, read } from '../store/connection.ts';
import { recordsOf, type TypedRecord } from '../store/records.ts';
import { wantProgramme } from './want-programme.ts';

export interface ReportingPlan {
  readonly number: string;
  readonly term: { readonly from: string; readonly to: string };
  readonly regimes: readonly TypedRecord<'regime'>[];
  readonly appointments: readonly TypedRecord<'appointment'>[];
}

export function showReportingPlan(
  db: Database,
  actor: Actor,
  ask: { readonly programme: string },
): Promise<ReportingPlan> {
  return read(db, actor, async (tx) => {
    const { id, body } = await wantProgramme(tx, ask.programme);
    return {
      ...{ number: body.number, term: body.term },
      regimes: await recordsOf(tx, id, 'regime'),
      appointments: await recordsOf(tx, id, 'appointment'),
    };
  });
}
