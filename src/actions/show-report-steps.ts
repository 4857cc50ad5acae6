/** A working paper as its partners see it: where it stands, what was said of it, and the comments on it. */
import { unfilledPlaces } from '../documents/unfilled-places.ts';
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { ReportBody } from '../domain/programme.ts';
import type { Comment, Review } from '../domain/report-review.ts';
import { type ReportStatus, reportStatus } from '../domain/report-status.ts';
import type { Words } from '../domain/words.ts';
import { type Database, read } from '../store/connection.ts';
import { recordsAbout } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
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
  /** In the order of the agreement. */
  readonly parties: readonly { readonly code: string; readonly name: Words }[];
  /** Lines of the text that still hold what the template left to the writer. */
  readonly unfilled: readonly number[];
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
    const organizations = await (await openRegisters(db, tx)).organizations();
    return {
      ...paper.body,
      ...{ id: paper.id, programme: row.body.number, version, status: reportStatus(steps) },
      review: review?.body ?? null,
      comments: comments.map(({ id, body }) => ({ id, ...body })),
      edition: edition && { id: edition.id, ordinal: edition.ordinal },
      parties: row.body.parties.map(({ organization: code }) => ({
        ...{ code, name: organizations.rowsOf(code).at(-1)?.name ?? { vi: code, en: code } },
      })),
      unfilled: unfilledPlaces(paper.body.markdown),
    };
  });
}
