/** An activity on the wire: what is sent to record it, and what is answered of it, its versions and what was said of it. */
import { z } from 'zod';
import { activitySchema } from '../domain/activity.ts';
import { codeSchema } from '../domain/activity-kind.ts';
import { answerSchema, sameEventSchema } from '../domain/answer.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { settlementSchema } from '../domain/settlement.ts';
import { wordsSchema } from '../domain/words.ts';
import { baseVersion, line, namedView, newRecordId, pageQuery, pageView, stands } from './named.ts';

const { party: _, voided: __, ...entered } = activitySchema.shape;
const state = z.enum(['waiting', 'confirmed', 'disputed']);

/** The party follows from the organization. */
export const activityDraftBody = z.strictObject(entered).meta({ id: 'ActivityDraft' });

export const newActivityBody = z
  .strictObject({
    id: newRecordId,
    activity: activityDraftBody,
    /** When it was written down, perhaps offline. */
    capturedAt: z.iso.datetime({ offset: true }).optional(),
  })
  .meta({ id: 'NewActivity' });

export const newActivitiesBody = z
  .strictObject({ entries: z.array(newActivityBody).min(1).max(500) })
  .meta({ id: 'NewActivities' });

export const activityCorrectionBody = z
  .strictObject({ baseVersion, activity: activityDraftBody })
  .meta({ id: 'ActivityCorrection' });

export const voidingBody = z
  .strictObject({ baseVersion, reason: z.string().min(1).max(2000) })
  .meta({ id: 'Voiding' });

export const activityQuery = z.strictObject({
  ...pageQuery,
  kind: codeSchema.optional(),
  /** Code of a party in the agreement. */
  party: line(100).optional(),
  obligation: recordIdSchema.optional(),
  /** `CODE` or `CODE@YYYY-MM-DD`; all that lies within it. */
  place: line(100).optional(),
  organization: line(100).optional(),
  /** Days it counts on, both included. */
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
  state: state.optional(),
  voided: z.stringbool().optional(),
});

export const activityView = z
  .strictObject({
    ...stands,
    /** False where it is void, or another record of the same event counts instead. */
    counted: z.boolean(),
    /** Null where it does not count. */
    state: state.nullable(),
    kind: z.strictObject({ code: z.string(), name: wordsSchema }),
    ...{ party: namedView, organization: namedView, place: namedView },
    body: activitySchema,
  })
  .meta({ id: 'Activity' });
export type ActivityView = z.infer<typeof activityView>;

export const activityPage = pageView(activityView).meta({ id: 'Activities' });

export const activitySaidView = activityView
  .extend({
    /** Each party's newest answer. */
    answers: z
      .array(
        z.strictObject({
          ...stands,
          by: namedView,
          /** Whether it is a dispute that stands over the record as it is now. */
          disputes: z.boolean(),
          body: answerSchema,
        }),
      )
      .readonly(),
    settlements: z.array(z.strictObject({ ...stands, by: namedView, body: settlementSchema })).readonly(),
    decisions: z.array(z.strictObject({ ...stands, other: z.uuid(), body: sameEventSchema })).readonly(),
  })
  .meta({ id: 'ActivityWithAnswers' });
export type ActivitySaidView = z.infer<typeof activitySaidView>;

export const versionView = z
  .strictObject({
    version: z.int(),
    seq: z.int(),
    op: z.enum(['create', 'correct', 'void']),
    author: z.string(),
    organization: namedView,
    /** UTC, with microseconds. */
    capturedAt: z.string(),
    recordedAt: z.string(),
    /** Hex. */
    hash: z.string(),
    body: z.record(z.string(), z.unknown()),
    /** Against the version before; empty for the first. */
    differences: z
      .array(z.strictObject({ path: z.string(), before: z.unknown(), after: z.unknown() }))
      .readonly(),
  })
  .meta({ id: 'RecordVersion' });
export type VersionView = z.infer<typeof versionView>;

export const historyView = z
  .strictObject({ id: z.uuid(), versions: z.array(versionView).readonly() })
  .meta({ id: 'RecordHistory' });
export type HistoryView = z.infer<typeof historyView>;
