/** A working paper as its partners see it: where it stands, what was said of it, and the comments on it. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { ReportBody } from '../domain/programme.ts';
import type { Comment, Review } from '../domain/report-review.ts';
import { type ReportStatus, reportStatus } from '../domain/report-status.ts';
import { type Database, read } from '../store/connection.ts';
import { recordsAbout } from '../store/records.ts';
import { readReportSteps } from '../store/report-steps.ts';
import { wantPaper } from './want-paper.ts';

export interface ReportWay extends Omit<ReportBody, 'markdown'> {
  readonly id: string;
  readonly programme: string;
  readonly version: number;
  readonly status: ReportStatus;
  readonly markdown: string;
  /** The newest step; null before the report was first handed in. */
  readonly review: Review | null;
  readonly comments: readonly (Comment & { readonly id: string })[];
  readonly edition: { readonly id: string; readonly ordinal: number } | null;
}

export function showReportSteps(
  db: Database,
  writer: Writer,
  ask: { readonly report: string },
): Promise<ReportWay> {
  return read(db, writer, async (tx) => {
    const { paper, row } = await wantPaper(tx, 'report', ask.report);
    const steps = (await readReportSteps(tx, row.id, paper.id)).get(paper.id);
    if (!steps) throw new Problem('unknown-report', { id: ask.report, near: [] });
    const [review] = (await recordsAbout(tx, row.id, 'review', paper.id)).slice(-1);
    const comments = await recordsAbout(tx, row.id, 'comment', paper.id);
    const { version, edition } = steps;
    return {
      ...paper.body,
      ...{ id: paper.id, programme: row.body.number, version, status: reportStatus(steps) },
      review: review?.body ?? null,
      comments: comments.map(({ id, body }) => ({ id, ...body })),
      edition: edition && { id: edition.id, ordinal: edition.ordinal },
    };
  });
}
