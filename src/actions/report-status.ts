/** The status of every report of a programme. */
import { type ReportStatus, reportStatus } from '../domain/report-status.ts';
import type { Tx } from '../store/connection.ts';
import { readReportSteps } from '../store/report-steps.ts';

/** By the id of the report. */
export async function reportStatuses(tx: Tx, chain: string): Promise<ReadonlyMap<string, ReportStatus>> {
  const steps = await readReportSteps(tx, chain);
  return new Map([...steps].map(([id, each]) => [id, reportStatus(each)]));
}
