/** A new version of a report that is being written: another text, another title. */
import type { Writer } from '../domain/access.ts';
import type { Locale } from '../domain/problem.ts';
import type { ReportBody } from '../domain/programme.ts';
import { type Database, read } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { openRegisters } from '../store/registers.ts';
import { notAtStep } from './report-desk.ts';
import { checkPen, reportChange } from './report-pen.ts';
import { reportStatuses } from './report-status.ts';
import { resolveReport } from './resolve-report.ts';
import { wantPaper } from './want-paper.ts';

export interface EditReportAsk {
  /** Of the report. */
  readonly id: string;
  /** The version that was looked at; what others changed since is merged, or is a `clash`. */
  readonly baseVersion: number;
  /** Nothing is merged: what is no longer at `baseVersion` is `moved-on`. */
  readonly strict?: boolean | undefined;
  readonly markdown: string;
  readonly title?: string | undefined;
  /** For the operator: the party that writes. */
  readonly organization?: string | undefined;
  readonly locale?: Locale | undefined;
}

/**
 * A signed report may be written on, for its next edition; one that is being reviewed or signed stands still. Throws
 * `unknown-report`, `not-in-review`, `damaged-report` and what `append` throws.
 */
export async function editReport(db: Database, writer: Writer, ask: EditReportAsk): Promise<Receipt> {
  const { id, chain, body } = await read(db, writer, async (tx) => {
    const { paper, row } = await wantPaper(tx, 'report', ask.id);
    const registers = await openRegisters(db, tx);
    checkPen(row, await registers.organizations(), writer, ask.organization);
    const status = (await reportStatuses(tx, row.id)).get(paper.id) ?? 'draft';
    if (status !== 'draft' && status !== 'signed') throw notAtStep(paper.id, status, ['draft']);
    const { markdown, title = paper.body.title, locale = 'vi' } = ask;
    const body: ReportBody = { ...paper.body, title, markdown };
    const text = { file: title, markdown, period: body.period, locale, base: '', actor: writer };
    await resolveReport(tx, registers, row, text);
    return { id: paper.id, chain: row.id, body };
  });
  const { baseVersion, organization, strict } = ask;
  const change = reportChange(writer, body, { id, baseVersion, organization });
  const seen = strict ? [{ recordId: id, version: baseVersion }] : [];
  const [receipt] = await append(db, writer, chain, [{ ...change, seen }]);
  return receipt as Receipt;
}
