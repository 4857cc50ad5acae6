/** Directives of a superior and the answers of the parties, on the wire. */
import { z } from 'zod';
import { directiveAnswerSchema, directiveSchema } from '../domain/directive.ts';
import { directiveStatuses } from '../domain/directive-status.ts';
import { baseVersion, line, namedView, newRecordId, pageQuery, pageView, stands } from './named.ts';

const { from: _, ...asked } = directiveSchema.shape;

/** Who asks follows from who issues it. */
export const directiveDraftBody = z.strictObject(asked).meta({ id: 'DirectiveDraft' });
export type DirectiveDraft = z.input<typeof directiveDraftBody>;

export const newDirectiveBody = z
  .strictObject({ id: newRecordId, directive: directiveDraftBody })
  .meta({ id: 'NewDirective' });
export const directiveChangeBody = z
  .strictObject({ baseVersion, directive: directiveDraftBody })
  .meta({ id: 'DirectiveChange' });
export const directiveRecallBody = z.strictObject({ baseVersion }).meta({ id: 'DirectiveRecall' });

const { state, text, on } = directiveAnswerSchema.shape;

/** `on`: today unless told. */
export const directiveAnswerBody = z
  .strictObject({ state, text, on: on.optional() })
  .meta({ id: 'DirectiveAnswer' });

const status = z.enum(directiveStatuses);

export const directiveQuery = z.strictObject({
  ...pageQuery,
  /** The organization that issued it. */
  from: line(100).optional(),
  /** A party that is asked, by its code in the agreement. */
  to: line(100).optional(),
  status: status.optional(),
});

export const directiveView = z
  .strictObject({
    ...stands,
    from: namedView,
    /** As of today. */
    status,
    asked: z
      .array(
        z.strictObject({
          party: namedView,
          status,
          late: z.boolean(),
          answer: z.strictObject({ ...stands, body: directiveAnswerSchema }).nullable(),
        }),
      )
      .readonly(),
    body: directiveSchema,
  })
  .meta({ id: 'Directive' });
export type DirectiveView = z.infer<typeof directiveView>;

export const directivePage = pageView(directiveView).meta({ id: 'Directives' });
