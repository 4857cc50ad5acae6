/** The steps between draft and signature: hand a report in, take it back, refuse it with the reason. */
import type { Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Review } from '../domain/report-review.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { stableId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { nameIn } from './programme-desk.ts';
import { type ActsFor, type Desk, openDesk, stepOf, wantStatus } from './report-desk.ts';
import { resolveReport } from './resolve-report.ts';
import { wantEdition } from './want-edition.ts';

export interface ReportAct extends ActsFor {
  /** Id of the report. */
  readonly report: string;
}

/** From now on the text stands still until it is signed, refused or taken back. Throws `damaged-report`, `no-report-kind`. */
export async function submitReport(db: Database, writer: Writer, ask: ReportAct): Promise<Receipt> {
  const ready = await read(db, writer, async (tx) => {
    const desk = await openDesk(db, tx, writer, ask);
    wantStatus(desk, 'draft', 'signed');
    await wantSignable(tx, writer, desk);
    return { desk, earlier: await reviewVersion(tx, desk) };
  });
  const { desk, earlier } = ready;
  const { party, report } = desk;
  const review: Review = {
    verdict: 'submitted',
    step: earlier + 1,
    about: report.id,
    aboutVersion: desk.steps.version,
    party,
  };
  return appendReview(db, writer, desk, earlier, review);
}

/** The party that handed it in takes it back to work on it. Throws `not-your-submission`. */
export const withdrawReport = (
  db: Database,
  writer: Writer,
  ask: ReportAct & { readonly reason: string },
): Promise<Receipt> => sendBack(db, writer, ask, 'withdrawn');

/** A party will not sign this text. What others have signed of it falls with it. */
export const refuseReport = (
  db: Database,
  writer: Writer,
  ask: ReportAct & { readonly reason: string },
): Promise<Receipt> => sendBack(db, writer, ask, 'refused');

async function sendBack(
  db: Database,
  writer: Writer,
  ask: ReportAct & { readonly reason: string },
  verdict: 'refused' | 'withdrawn',
): Promise<Receipt> {
  const { desk, earlier, edition } = await read(db, writer, async (tx) => {
    const desk = await openDesk(db, tx, writer, ask);
    // Once somebody has signed, taking it back would be a refusal.
    wantStatus(
      desk,
      ...(verdict === 'refused' ? (['in-review', 'signing'] as const) : ['in-review' as const]),
    );
    if (verdict === 'withdrawn') await wantOwn(tx, desk);
    const frozen = desk.status === 'signing' ? desk.steps.edition : null;
    return {
      desk,
      earlier: await reviewVersion(tx, desk),
      edition: frozen && (await wantEdition(tx, frozen.id)),
    };
  });
  const { about, aboutVersion } = { about: desk.report.id, aboutVersion: desk.steps.version };
  const review: Review = {
    verdict,
    step: earlier + 1,
    about,
    aboutVersion,
    party: desk.party,
    reason: ask.reason,
  };
  const fallen = edition && {
    recordType: 'edition' as const,
    ...{ recordId: edition.id, baseVersion: 1, op: 'void' as const, body: edition.body },
  };
  return appendReview(
    db,
    writer,
    desk,
    earlier,
    review,
    fallen ? [stepOf(writer, desk.organization, fallen)] : [],
  );
}

/** Throws `not-your-submission`. */
async function wantOwn(tx: Tx, { row, report, party, organizations }: Desk): Promise<void> {
  const review = await recordOf(tx, row.id, 'review', reviewId(report.id));
  if (!review || review.body.party === party) return;
  const organization = nameIn(organizations, review.body.party);
  throw new Problem('not-your-submission', { id: report.id, organization });
}

const reviewId = (report: string): string => stableId('review', report);

async function reviewVersion(tx: Tx, { row, report }: Desk): Promise<number> {
  return (await recordOf(tx, row.id, 'review', reviewId(report.id)))?.version ?? 0;
}

async function appendReview(
  db: Database,
  writer: Writer,
  { row, organization, report }: Desk,
  baseVersion: number,
  body: Review,
  more: readonly ReturnType<typeof stepOf>[] = [],
): Promise<Receipt> {
  const step = { recordType: 'review', recordId: reviewId(report.id), baseVersion, body } as const;
  const [receipt] = await append(db, writer, row.id, [stepOf(writer, organization, step), ...more]);
  return receipt as Receipt;
}

/** Better said now than when the partner wants to sign. */
async function wantSignable(tx: Tx, writer: Writer, { report, row, registers }: Desk): Promise<void> {
  const { title, period, markdown, kind } = report.body;
  if (!kind) throw new Problem('no-report-kind');
  const ask = { file: title, markdown, period, locale: 'vi', base: '', actor: writer } as const;
  await resolveReport(tx, registers, row, ask);
}
