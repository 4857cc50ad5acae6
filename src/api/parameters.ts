/** The parts of an address that more than one route has. */
import { z } from 'zod';
import { recordIdSchema } from '../domain/record-id.ts';

export const idParameter = z.object({ id: recordIdSchema });

/** A number holds a slash, so it is sent percent-encoded: `04-CTr%2FDV-%C4%90PS`. */
export const programmeParameter = z.object({
  programme: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^\P{Cc}*$/u)
    .meta({
      description: 'Number of the programme (percent-encoded: 04-CTr%2FDV-%C4%90PS), its slug, or its id',
      examples: ['04-CTr/DV-ĐPS'],
    }),
});
