/** A change of a programme as the stream of events tells of it: what to read anew, not what it says. */
import { z } from 'zod';

export const changeEvent = z
  .strictObject({
    /** Ledger position; also the id of the event, to go on after. */
    seq: z.int(),
    recordType: z.string(),
    recordId: z.uuid(),
    version: z.int(),
    op: z.enum(['create', 'correct', 'void']),
    /** Code of the organization that wrote it. */
    organization: z.string(),
    /** UTC, with microseconds. */
    recordedAt: z.string(),
  })
  .meta({ id: 'ChangeEvent' });
export type ChangeEvent = z.infer<typeof changeEvent>;
