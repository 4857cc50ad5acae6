/** A report of a programme as a page: its text with every figure evaluated now and linked to its trace. */
import type { ReportView } from '../contract/programme.ts';
import { renderReportHtml } from '../documents/report-html.ts';
import type { Actor } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { summaryOf } from './present-programme.ts';
import { resolveReport } from './resolve-report.ts';
import { wantPaper } from './want-paper.ts';

export function showReport(
  db: Database,
  actor: Actor,
  ask: { readonly id: string; readonly locale: Locale; readonly base: string },
): Promise<ReportView> {
  return read(db, actor, async (tx) => {
    const { paper, row } = await wantPaper(tx, 'report', ask.id);
    const { title, period, markdown } = paper.body;
    const registers = await openRegisters(db, tx);
    const { locale, base } = ask;
    const resolved = await resolveReport(tx, registers, row, {
      file: title,
      markdown,
      period,
      locale,
      base,
      actor,
    });
    const programme = summaryOf(row, await registers.organizations());
    return {
      id: paper.id,
      title,
      period,
      programme,
      html: renderReportHtml({ ...resolved, locale }),
      seq: row.seq,
    };
  });
}
