/** Confirming, disputing and settling on the wire, one record or many, and the effect on figures seen before. */
import { z } from 'zod';
import { measuredSchema } from '../domain/activity.ts';
import { codeSchema } from '../domain/activity-kind.ts';
import { answerSchema } from '../domain/answer.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { settlementSchema } from '../domain/settlement.ts';
import { wordsSchema } from '../domain/words.ts';
import { line } from './named.ts';
import { receiptView } from './report-views.ts';

const { aboutVersion } = settlementSchema.shape;
const [, disputed] = answerSchema.options;
const { reason, values, notHeld } = disputed.shape;

export const confirmationBody = z.strictObject({ aboutVersion }).meta({ id: 'Confirmation' });

export const disputeBody = z
  .strictObject({
    aboutVersion,
    reason,
    values: values.unwrap().optional(),
    notHeld: notHeld.unwrap().optional(),
  })
  .meta({ id: 'Dispute' });

const { outcome, reason: settledBecause } = settlementSchema.shape;

export const settlementBody = z
  .strictObject({
    aboutVersion,
    outcome,
    reason: settledBecause,
    /** Whose dispute it is, where several parties dispute. */
    disputedBy: line(100).optional(),
    /** Values agreed on, or the groups of what is claimed; `total` for a total taken over. */
    measures: z.record(codeSchema, measuredSchema).optional(),
  })
  .meta({ id: 'Settlement' });

export const settledView = z
  .strictObject({ settlement: receiptView, made: receiptView })
  .meta({ id: 'Settled' });

const looked = { about: recordIdSchema, aboutVersion };

export const bulkConfirmationBody = z
  .strictObject({ records: z.array(z.strictObject(looked)).min(1).max(500) })
  .meta({ id: 'Confirmations' });

export const bulkConfirmedView = z
  .strictObject({
    confirmed: z.array(z.strictObject({ ...looked, receipt: receiptView })).readonly(),
    /** What was left out: the version that stands now, null where there is no such record, and the problem’s code. */
    left: z
      .array(
        z.strictObject({
          about: z.string(),
          aboutVersion,
          version: z.int().nullable(),
          problem: z.enum(['unknown-record', 'voided-record', 'own-record', 'moved-on', 'version-ahead']),
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Confirmed' });

const figureState = z.union([
  z.strictObject({
    status: z.enum(['known', 'no-data', 'inseparable', 'hidden']),
    value: z.number().nullable(),
    waiting: z.int(),
    disputes: z.int(),
    records: z.int(),
    /** The figure as each party holds it. */
    parties: z.array(z.strictObject({ organization: z.string(), value: z.number().nullable() })).readonly(),
  }),
  /** Code of the problem where the figure must not be answered. */
  z.strictObject({ refused: z.string() }),
]);

export const previewView = z
  .strictObject({
    /** Ledger position it was looked at. */
    seq: z.int(),
    /** Figures that change; none where nothing does. */
    figures: z
      .array(
        z.strictObject({
          code: z.string(),
          name: wordsSchema,
          unit: wordsSchema,
          period: z.string(),
          before: figureState,
          after: figureState,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'Preview' });
