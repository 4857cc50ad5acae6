/**
 * What a partner says of another party's record: confirmed, or disputed with own values and the reason. Also the
 * decision that two records tell of the same event, which then counts once.
 */
import { z } from 'zod';
import { codeSchema } from './activity-kind.ts';
import { quantitySchema } from './quantity.ts';
import { recordIdSchema } from './record-id.ts';

export const answerSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('confirmed'),
    about: recordIdSchema,
    /** The version that was looked at: a later correction waits again. */
    aboutVersion: z.int().positive(),
    party: z.string().min(1),
  }),
  z.strictObject({
    verdict: z.literal('disputed'),
    about: recordIdSchema,
    aboutVersion: z.int().positive(),
    party: z.string().min(1),
    reason: z.string().min(1).max(2000),
    /** The party's own values; a measure it does not name stands as recorded. `total` for an opening balance. */
    values: z.record(codeSchema, quantitySchema).default({}),
    /** True when the party says it did not take place at all. */
    notHeld: z.boolean().default(false),
  }),
]);
export type Answer = z.infer<typeof answerSchema>;

export const sameEventSchema = z
  .strictObject({
    a: recordIdSchema,
    b: recordIdSchema,
    verdict: z.enum(['same', 'different']),
    reason: z.string().max(2000).optional(),
  })
  .refine((decision) => decision.a !== decision.b, {
    message: 'a record is always the same as itself',
    path: ['b'],
  });
export type SameEvent = z.infer<typeof sameEventSchema>;
