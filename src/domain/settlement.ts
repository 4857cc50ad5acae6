/**
 * How a dispute over a record was settled: the recorder's values stand, the other side's do, or both agreed on others.
 * It is written together with what makes it so (a correction, or a new answer); the entry keeps who settled it and why.
 */
import { z } from 'zod';
import { recordIdSchema } from './record-id.ts';

export const settlementSchema = z.strictObject({
  about: recordIdSchema,
  /** The version that was disputed. */
  aboutVersion: z.int().positive(),
  /** The party that settles, by its code in the agreement. */
  party: z.string().min(1),
  outcome: z.enum(['as-recorded', 'as-claimed', 'agreed']),
  reason: z.string().min(1).max(2000),
});
export type Settlement = z.infer<typeof settlementSchema>;
