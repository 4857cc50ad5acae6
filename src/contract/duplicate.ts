/** Suspected duplicates on the wire, and the decision about two records. */
import { z } from 'zod';
import { sameEventSchema } from '../domain/answer.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { wordsSchema } from '../domain/words.ts';
import { activityView } from './activity.ts';
import { pageQuery, pageView } from './named.ts';

export const duplicateView = z
  .strictObject({
    /** In the order of their ids. */
    a: activityView,
    b: activityView,
    /** 0 to 1: the sum of what the reasons add. */
    score: z.number().min(0).max(1),
    reasons: z
      .array(
        z.strictObject({
          code: z.enum(['days', 'place', 'measures', 'parties']),
          adds: z.number(),
          words: wordsSchema,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SuspectedDuplicate' });
export type DuplicateView = z.infer<typeof duplicateView>;

/** A page may hold fewer than asked for, or none, and still have a next one: it says how far was looked. */
export const duplicatePage = pageView(duplicateView).meta({ id: 'SuspectedDuplicates' });

export const duplicateQuery = z.strictObject(pageQuery);

const { verdict, reason } = sameEventSchema.shape;

export const decisionBody = z
  .strictObject({ a: recordIdSchema, b: recordIdSchema, verdict, reason })
  .refine(({ a, b }) => a !== b, { message: 'a record is always the same as itself', path: ['b'] })
  .meta({ id: 'SameEventDecision' });
