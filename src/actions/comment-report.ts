/** Comments on a passage of a report, answered and closed; every party sees them, the public never does. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import type { Comment } from '../domain/report-review.ts';
import { type Database, read } from '../store/connection.ts';
import { newRecordId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { nameIn } from './programme-desk.ts';
import { openDesk, stepOf } from './report-desk.ts';
import type { ReportAct } from './review-report.ts';

/** By a party, or by a superior as itself. The passage must stand in the report as it is now. Throws `passage-not-found`. */
export async function commentReport(
  db: Database,
  writer: Writer,
  ask: ReportAct & { readonly passage: string; readonly text: string; readonly id?: string | undefined },
): Promise<Receipt> {
  const desk = await read(db, writer, (tx) => openDesk(db, tx, writer, { ...ask, fromAbove: true }));
  const { passage, text } = ask;
  if (!desk.report.body.markdown.includes(passage)) throw new Problem('passage-not-found', { passage });
  const about = { about: desk.report.id, aboutVersion: desk.steps.version, party: desk.party };
  const body: Comment = { ...about, passage, text, replies: [], closed: false };
  const step = { recordType: 'comment', recordId: ask.id ?? newRecordId(), baseVersion: 0, body } as const;
  const [receipt] = await append(db, writer, desk.row.id, [stepOf(writer, desk.organization, step)]);
  return receipt as Receipt;
}

export interface CommentAct extends ReportAct {
  readonly comment: string;
}

export const replyToComment = (
  db: Database,
  writer: Writer,
  ask: CommentAct & { readonly text: string },
): Promise<Receipt> =>
  change(db, writer, ask, (body, party) => ({
    ...body,
    replies: [...body.replies, { party, author: writer.author, text: ask.text }],
  }));

/** By the party that made it: otherwise nobody would have to answer. Throws `not-your-comment`. */
export const closeComment = (db: Database, writer: Writer, ask: CommentAct): Promise<Receipt> =>
  change(db, writer, ask, (body, party, organizations) => {
    if (body.party !== party) {
      throw new Problem('not-your-comment', { organization: nameIn(organizations, body.party) });
    }
    return { ...body, closed: true };
  });

async function change(
  db: Database,
  writer: Writer,
  ask: CommentAct,
  next: (body: Comment, party: string, organizations: Register) => Comment,
): Promise<Receipt> {
  const { desk, comment } = await read(db, writer, async (tx) => {
    const desk = await openDesk(db, tx, writer, { ...ask, fromAbove: true });
    return { desk, comment: await recordOf(tx, desk.row.id, 'comment', ask.comment) };
  });
  if (comment?.body.about !== desk.report.id) throw new Problem('unknown-comment', { id: ask.comment });
  const step = {
    recordType: 'comment',
    ...{
      recordId: comment.id,
      baseVersion: comment.version,
      body: next(comment.body, desk.party, desk.organizations),
    },
  } as const;
  const [receipt] = await append(db, writer, desk.row.id, [stepOf(writer, desk.organization, step)]);
  return receipt as Receipt;
}
