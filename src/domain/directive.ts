/** What a superior asks of the parties, with a deadline, and what they answer. */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { recordIdSchema } from './record-id.ts';

export const directiveSchema = z
  .strictObject({
    title: z.string().min(1).max(300),
    text: z.string().min(1).max(10_000),
    /** The organization above that asks. */
    from: z.string().min(1),
    /** Parties that are asked, by their codes in the agreement. */
    to: z.array(z.string().min(1)).min(1).max(20),
    issuedOn: civilDateSchema,
    /** Last day for the answer; null where none is set. */
    deadline: civilDateSchema.nullable(),
    /** Number of the document it stands in. */
    document: z.string().max(100).optional(),
  })
  .refine((directive) => directive.deadline === null || directive.issuedOn <= directive.deadline, {
    message: 'due before it was issued',
    path: ['deadline'],
  });
export type Directive = z.infer<typeof directiveSchema>;

/** The newest answer of a party stands. */
export const directiveAnswerSchema = z.strictObject({
  about: recordIdSchema,
  party: z.string().min(1),
  state: z.enum(['accepted', 'done', 'cannot']),
  text: z.string().min(1).max(10_000),
  on: civilDateSchema,
});
export type DirectiveAnswer = z.infer<typeof directiveAnswerSchema>;
