/** How a problem crosses the wire: RFC 9457, `application/problem+json`, in the reader's language. */
import { z } from 'zod';

export const problemDocument = z
  .strictObject({
    /** Names the kind of problem; stable. */
    type: z.string().regex(/^urn:chungtay:problem:[a-z-]+$/),
    /** The kind of answer in words. */
    title: z.string(),
    status: z.int(),
    /** What went wrong this time. */
    detail: z.string(),
    /** What to do next. */
    next: z.string(),
    /** Path of the field it is about, where one alone is at fault; dots between the parts. */
    field: z.string().optional(),
    /** As in the list of named problems; `fault` for one of the server's own, which is not told. */
    code: z.string(),
    /** What the sentences were made of: the faults by path, the names that are near … */
    details: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof problemDocument>;
