/** Plans of work on the wire. */
import { z } from 'zod';
import { codeSchema } from '../domain/activity-kind.ts';
import { civilDateSchema } from '../domain/civil-date.ts';
import { planSchema } from '../domain/plan-of-work.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { baseVersion, line, namedView, newRecordId, pageQuery, pageView, stands } from './named.ts';

const { state, activities, reason, ...planned } = planSchema.shape;

export const planDraftBody = z.strictObject(planned).meta({ id: 'PlanDraft' });
export type PlanDraft = z.input<typeof planDraftBody>;

export const newPlanBody = z.strictObject({ id: newRecordId, plan: planDraftBody }).meta({ id: 'NewPlan' });
export const planChangeBody = z.strictObject({ baseVersion, plan: planDraftBody }).meta({ id: 'PlanChange' });
export const planDropBody = z
  .strictObject({ baseVersion, reason: reason.unwrap() })
  .meta({ id: 'PlanDropped' });
export const planDoneBody = z
  .strictObject({ baseVersion, activities: activities.unwrap().min(1) })
  .meta({ id: 'PlanDone' });

export const planQuery = z.strictObject({
  ...pageQuery,
  obligation: recordIdSchema.optional(),
  kind: codeSchema.optional(),
  lead: line(100).optional(),
  state: state.optional(),
  /** Plans that lie at least partly within these days. */
  from: civilDateSchema.optional(),
  to: civilDateSchema.optional(),
});

export const planView = z
  .strictObject({
    ...stands,
    lead: namedView,
    place: namedView.nullable(),
    /** Not done though its last day has passed. */
    late: z.boolean(),
    body: planSchema,
  })
  .meta({ id: 'Plan' });
export type PlanView = z.infer<typeof planView>;

export const planPage = pageView(planView).meta({ id: 'Plans' });

const count = z.int().nonnegative();

export const planProgressView = z
  .array(
    z.strictObject({
      /** Null for work planned outside the promises. */
      obligation: z.uuid().nullable(),
      year: z.int(),
      ...{ planned: count, done: count, late: count, dropped: count },
    }),
  )
  .readonly()
  .meta({ id: 'PlanProgress' });
