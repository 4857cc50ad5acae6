/** A report of a programme as a page: its text with every figure evaluated now and linked to its trace. */
import type { ReportView } from '../contract/programme.ts';
import { renderReportHtml } from '../documents/report-html.ts';
import type { Actor } from '../domain/access.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { listProgrammeRows } from '../store/programmes.ts';
import { openRegisters } from '../store/registers.ts';
import { findReport, listReportIds } from '../store/reports.ts';
import { summaryOf } from './present-programme.ts';
import { resolveReport } from './resolve-report.ts';

export function showReport(
  db: Database,
  actor: Actor,
  ask: { readonly id: string; readonly locale: Locale; readonly base: string },
): Promise<ReportView> {
  return read(db, actor, async (tx) => {
    const found = await findReport(tx, ask.id);
    const row = found && (await listProgrammeRows(tx)).find((programme) => programme.id === found.chain);
    if (!found || !row) throw new Problem('unknown-report', { id: ask.id, near: await listReportIds(tx) });
    const { title, period, markdown } = found.body;
    const registers = await openRegisters(db, tx);
    const { locale, base } = ask;
    const { report, resolve } = await resolveReport(tx, registers, row, {
      file: title,
      markdown,
      period,
      locale,
      base,
      actor,
    });
    const programme = summaryOf(row, await registers.organizations());
    return {
      id: found.id,
      title,
      period,
      programme,
      html: renderReportHtml(report, resolve, { locale }),
      seq: row.seq,
    };
  });
}
