/** What every step of a report's way starts from: the report, where it stands, and for which party someone acts. */
import type { Standing, Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import type { Change } from '../domain/next-version.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { RecordBody, RecordType } from '../domain/record.ts';
import type { Register } from '../domain/register.ts';
import {
  type ReportStatus,
  type ReportSteps,
  reportStatus,
  reportStatusWords,
} from '../domain/report-status.ts';
import { standingsOf } from '../domain/standing.ts';
import type { Database, Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { readReportSteps } from '../store/report-steps.ts';
import type { Paper } from '../store/reports.ts';
import { actingParty, actsFor } from './acting-party.ts';
import { wantPaper } from './want-paper.ts';

/** Who acts; the operator at the machine names the organization whose paper is entered. */
export interface ActsFor {
  readonly organization?: string | undefined;
}

export interface Desk {
  readonly row: ProgrammeRow;
  readonly report: Paper<'report'>;
  readonly steps: ReportSteps;
  readonly status: ReportStatus;
  readonly registers: Registers;
  readonly organizations: Register;
  /** The party's code in the agreement, and the organization that acts for it: itself or its successor. */
  readonly party: string;
  readonly organization: string;
}

/** Throws `unknown-report` or `not-a-party`; `fromAbove`: a superior that may comment acts as itself. */
export async function openDesk(
  db: Database,
  tx: Tx,
  writer: Writer,
  ask: { readonly report: string; readonly fromAbove?: boolean } & ActsFor,
): Promise<Desk> {
  const { paper: report, row } = await wantPaper(tx, 'report', ask.report);
  const steps = (await readReportSteps(tx, row.id, report.id)).get(report.id);
  if (!steps) throw new Problem('unknown-report', { id: ask.report, near: [] });
  const registers = await openRegisters(db, tx);
  const organizations = await registers.organizations();
  const organization = actsFor(writer, ask.organization);
  const parties = row.body.parties.map((each) => each.organization);
  const above = ask.fromAbove && isOnlyAbove(writer, standingsOf(parties, organizations, organization));
  const party = above ? organization : actingParty(row, organizations, organization);
  return {
    ...{ row, report, steps, status: reportStatus(steps), registers, organizations, party, organization },
  };
}

const isOnlyAbove = (writer: Writer, standings: readonly Standing[]): boolean =>
  writer.kind === 'member' && !standings.includes('party') && standings.includes('superior');

/** Throws `not-in-review`, which names the step the report is at and the one this needs. */
export function wantStatus(desk: Desk, ...wanted: readonly ReportStatus[]): void {
  if (wanted.includes(desk.status)) return;
  throw notAtStep(desk.report.id, desk.status, wanted);
}

/** Codes for programs, words for people. */
export function notAtStep(id: string, status: ReportStatus, wanted: readonly ReportStatus[]): Problem {
  const due = (locale: Locale, or: string) =>
    wanted.map((each) => reportStatusWords[each][locale]).join(`” ${or} “`);
  const said = { at: reportStatusWords[status], due: { vi: due('vi', 'hoặc'), en: due('en', 'or') } };
  return new Problem('not-in-review', { id, status, wanted: wanted.join(' / '), ...said });
}

interface Step<T extends RecordType> {
  readonly recordType: T;
  readonly recordId: string;
  readonly baseVersion: number;
  readonly op?: Change['op'];
  readonly body: RecordBody<T>;
}

/** A change as the ledger takes it, in the name of the organization that acts. */
export function stepOf<T extends RecordType>(
  writer: Writer,
  organization: string,
  { recordType, recordId, baseVersion, op, body }: Step<T>,
  author = writer.author,
): Change {
  return {
    ...{ recordType, recordId, baseVersion },
    op: op ?? (baseVersion === 0 ? 'create' : 'correct'),
    body: body as unknown as JsonObject,
    capturedAt: new Date().toISOString(),
    ...(writer.kind === 'operator' ? { onBehalfOf: { organization, author } } : {}),
  };
}
