/** The parts of an address that more than one route has. */
import { z } from 'zod';
import { line } from '../contract/named.ts';
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

/** A record of a programme. */
export const recordParameter = programmeParameter.extend({ id: recordIdSchema });

export const codeParameter = z.object({ code: line(200) });

/** Of an act by the person at the machine; everybody else acts for their own organization. */
export const actingQuery = z.object({
  as: line(100)
    .optional()
    .meta({ description: 'With the token of the server: code of the organization whose paper is entered' }),
});
