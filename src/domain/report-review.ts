/** What happens to a report between draft and edition: handed in for review, commented on, refused. */
import { z } from 'zod';
import { recordIdSchema } from './record-id.ts';

const reason = z.string().min(1).max(2000);
/** Counts the steps of a report: the same step taken twice is two. */
const step = z.int().positive();

/** One record a report; each step is a new version of it, so the ledger keeps the whole way. */
export const reviewSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    verdict: z.literal('submitted'),
    step,
    about: recordIdSchema,
    /** The version of the report that is to be signed: a later one is another text. */
    aboutVersion: z.int().positive(),
    party: z.string().min(1),
  }),
  z.strictObject({
    verdict: z.enum(['refused', 'withdrawn']),
    step,
    about: recordIdSchema,
    aboutVersion: z.int().positive(),
    party: z.string().min(1),
    reason,
  }),
]);
export type Review = z.infer<typeof reviewSchema>;

export const commentSchema = z.strictObject({
  about: recordIdSchema,
  aboutVersion: z.int().positive(),
  party: z.string().min(1),
  /** The words of the report it is about, as they stand in its Markdown. */
  passage: z.string().min(1).max(2000),
  text: z.string().min(1).max(5000),
  replies: z
    .array(
      z.strictObject({
        party: z.string().min(1),
        author: z.string().min(1),
        text: z.string().min(1).max(5000),
      }),
    )
    .default([]),
  closed: z.boolean().default(false),
});
export type Comment = z.infer<typeof commentSchema>;
