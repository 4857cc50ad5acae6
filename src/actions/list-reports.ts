/** The reports of a programme with where each of them stands. */
import type { Actor } from '../domain/access.ts';
import type { ReportStatus } from '../domain/report-status.ts';
import type { ReportKind } from '../domain/reporting-regime.ts';
import { type Database, read } from '../store/connection.ts';
import { recordsOf } from '../store/records.ts';
import { reportStatuses } from './report-status.ts';
import { wantProgramme } from './want-programme.ts';

export interface ReportListed {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly period: string;
  /** Null for a paper that nobody signs. */
  readonly kind: ReportKind | null;
  readonly template: string | null;
  readonly status: ReportStatus;
}

/** Oldest first. */
export function listReports(
  db: Database,
  actor: Actor,
  ask: { readonly programme: string },
): Promise<readonly ReportListed[]> {
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const statuses = await reportStatuses(tx, row.id);
    return (await recordsOf(tx, row.id, 'report')).map(({ id, version, body }) => ({
      ...{ id, version, title: body.title, period: body.period },
      ...{ kind: body.kind ?? null, template: body.template ?? null },
      status: statuses.get(id) ?? 'draft',
    }));
  });
}
