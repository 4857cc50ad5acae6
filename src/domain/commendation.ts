/** Commendations: who is proposed for what, and what was decided. */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { recognitionLevels } from './exemplary-model.ts';
import { recordIdSchema } from './record-id.ts';

export const commendationSchema = z.strictObject({
  sort: z.enum(['collective', 'individual']),
  /** As it is to stand on the certificate. */
  name: z.string().min(1).max(300),
  achievement: z.string().min(1).max(5000),
  /** `giấy khen`, `bằng khen`. */
  form: z.string().min(1).max(100),
  level: z.enum(recognitionLevels),
  /** The party that proposes, by its code in the agreement. */
  party: z.string().min(1),
  proposedOn: civilDateSchema,
  model: recordIdSchema.nullable().default(null),
});
export type Commendation = z.infer<typeof commendationSchema>;

/** Nobody decides on their own proposal: the other party's leader does, or one above. */
export const commendationDecisionSchema = z
  .strictObject({
    about: recordIdSchema,
    /** The organization that decides. */
    organization: z.string().min(1),
    granted: z.boolean(),
    on: civilDateSchema,
    /** Number of the decision. */
    decision: z.string().min(1).max(100).optional(),
    reason: z.string().min(1).max(2000).optional(),
  })
  .refine(({ granted, decision, reason }) => (granted ? decision : reason) !== undefined, {
    message: 'a grant names its decision, a refusal its reason',
    path: ['reason'],
  });
export type CommendationDecision = z.infer<typeof commendationDecisionSchema>;
