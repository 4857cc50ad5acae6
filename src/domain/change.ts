/** What a proposed change must be before the ledger decides on it, whatever stands there already. */
import { z } from 'zod';
import type { Writer } from './access.ts';
import type { Change } from './next-version.ts';
import { Problem } from './problem.ts';
import { faultsOf, parseBody } from './record.ts';
import { recordIdSchema } from './record-id.ts';

// PostgreSQL keeps neither NUL nor half a surrogate pair.
const nameSchema = z.string().refine((text) => !/[\0\p{Surrogate}]/u.test(text), { message: 'no text' });

const frameSchema = z.object({
  recordId: recordIdSchema,
  baseVersion: z.int().min(0),
  capturedAt: z.string().refine(isMoment, { message: 'a moment such as 2026-11-24T08:30:00Z' }),
  author: nameSchema,
  onBehalfOf: z.object({ organization: nameSchema, author: nameSchema }).optional(),
});

/** The change with its body checked and plain and its id in the one spelling; throws `invalid-record`. */
export function parseChange(change: Change, { author }: Writer): Change {
  const frame = frameSchema.safeParse({ ...change, author });
  if (!frame.success) throw new Problem('invalid-record', { faults: faultsOf(frame.error) });
  const body = parseBody(change.recordType, change.body);
  return { ...change, recordId: frame.data.recordId, body };
}

// Within these years PostgreSQL and JavaScript write a moment alike.
function isMoment(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return year >= 1 && year <= 9999;
}
