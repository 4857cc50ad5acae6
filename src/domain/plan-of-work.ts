/** Planned activities of a programme: who will do what, when; what was done points to its records. */
import { z } from 'zod';
import { codeSchema } from './activity-kind.ts';
import { civilDateSchema } from './civil-date.ts';
import { recordIdSchema } from './record-id.ts';

export const planSchema = z
  .strictObject({
    title: z.string().min(1).max(300),
    /** The promise it answers. */
    obligation: recordIdSchema.nullable(),
    kind: codeSchema.nullable(),
    from: civilDateSchema,
    to: civilDateSchema,
    place: z.string().min(1).nullable(),
    /** The party that leads, by its code in the agreement, and who takes part. */
    lead: z.string().min(1),
    with: z.array(z.string().min(1)).max(20).default([]),
    note: z.string().max(2000).optional(),
    state: z.enum(['planned', 'done', 'dropped']),
    /** The activities that were done for it. */
    activities: z.array(recordIdSchema).max(100).default([]),
    /** Why it was dropped. */
    reason: z.string().min(1).max(2000).optional(),
  })
  .refine((plan) => plan.from <= plan.to, { message: 'ends before it begins', path: ['to'] })
  .refine((plan) => plan.state !== 'done' || plan.activities.length > 0, {
    message: 'what was done names its activities',
    path: ['activities'],
  })
  .refine((plan) => plan.state !== 'dropped' || plan.reason !== undefined, {
    message: 'what was dropped says why',
    path: ['reason'],
  });
export type PlanOfWork = z.infer<typeof planSchema>;
