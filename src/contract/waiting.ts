/** Records that wait for a party, on the wire. */
import { z } from 'zod';
import { codeSchema } from '../domain/activity-kind.ts';
import { answerSchema } from '../domain/answer.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import { openingBalanceSchema } from '../domain/opening-balance.ts';
import { activityView } from './activity.ts';
import { line, pageQuery, pageView } from './named.ts';

const common = {
  id: z.uuid(),
  /** The version to look at and to answer. */
  version: z.int(),
  seq: z.int(),
  /** The day it counts on. */
  day: z.iso.date(),
  state: z.enum(['waiting', 'disputed']),
  /** What the party said of an earlier version; null where it has said nothing yet. */
  earlier: answerSchema.nullable(),
};

export const waitingView = z
  .discriminatedUnion('recordType', [
    z.strictObject({ recordType: z.literal('activity'), ...common, activity: activityView }),
    z.strictObject({ recordType: z.literal('opening-balance'), ...common, balance: openingBalanceSchema }),
  ])
  .meta({ id: 'WaitingRecord' });
export type WaitingView = z.infer<typeof waitingView>;

export const waitingPage = pageView(waitingView).meta({ id: 'WaitingRecords' });

export const waitingQuery = z.strictObject({
  ...pageQuery,
  /** Activities of this kind alone. */
  kind: codeSchema.optional(),
  /** `CODE` or `CODE@YYYY-MM-DD`; all activities within it. */
  place: line(100).optional(),
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
});
