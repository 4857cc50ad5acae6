/**
 * How a dispute over a record was settled: the recorder's values stand, the other side's do, or both agreed on others.
 * It is written together with what makes it so (a correction, or a new answer); the entry keeps who settled it and why.
 */
import { z } from 'zod';
import { recordIdSchema } from './record-id.ts';

/**
 * `as-recorded`: the disputing party withdraws. `as-claimed`: the recorder's party takes over what is claimed. `agreed`: it
 * corrects to values both agreed on, and the dispute stands until the other party has confirmed them.
 */
export const settlementOutcomes = ['as-recorded', 'as-claimed', 'agreed'] as const;

export const settlementSchema = z.strictObject({
  about: recordIdSchema,
  /** The version that was disputed. */
  aboutVersion: z.int().positive(),
  /** The party that settles, by its code in the agreement. */
  party: z.string().min(1),
  /** The party whose dispute it was. */
  disputedBy: z.string().min(1),
  outcome: z.enum(settlementOutcomes),
  reason: z.string().min(1).max(2000),
});
export type Settlement = z.infer<typeof settlementSchema>;
