/** A figure and the records behind it, page by page, as the HTTP API asks for and answers them. */
import { z } from 'zod';
import { figureSchema, traceLineView } from './figure.ts';
import { line, pageQuery, pageView } from './named.ts';

const asked = {
  /** `term`, a year, a quarter (`2024-Q1`), a half (`2024-H1`), a month, days from–to; the whole term unless told. */
  period: line(100).optional(),
  /** `CODE` or `CODE@YYYY-MM-DD`. */
  place: line(100).optional(),
  organization: line(100).optional(),
  /** Code of a counted group. */
  group: line(100).optional(),
  /** Borders of the days of the records, or those of today. */
  territory: z.enum(['then', 'now']).optional(),
  /** Ledger position to look at; the newest unless told. */
  asOf: z.coerce.number().int().nonnegative().optional(),
};

export const figureQuery = z.strictObject(asked);
/** The pages after the first are those of the same ledger position. */
export const traceQuery = z.strictObject({ ...asked, cursor: pageQuery.cursor });

export const figureAnswer = figureSchema.omit({ trace: true }).meta({ id: 'Figure' });
export const tracePage = pageView(traceLineView.meta({ id: 'TraceLine' }))
  .extend({ figure: figureAnswer })
  .meta({ id: 'Trace' });
