/** Places and organizations on the wire: dated units, what stands above them, and what they were and became. */
import { z } from 'zod';
import { civilDateSchema } from '../domain/civil-date.ts';
import { placeLevels } from '../domain/register-records.ts';
import { wordsSchema } from '../domain/words.ts';
import { line, pageQuery, pageView } from './named.ts';

const unit = {
  code: z.string(),
  name: wordsSchema,
  /** First day; null where it lies before anything known. */
  from: z.iso.date().nullable(),
  /** Last day; null while it stands. */
  to: z.iso.date().nullable(),
};

export const unitView = z.strictObject({ ...unit, level: z.string().nullable() }).meta({ id: 'Unit' });
export type UnitView = z.infer<typeof unitView>;

export const unitHistoryView = unitView
  .extend({
    /** From the nearest unit above, on the last day of this one or today. */
    above: z.array(unitView).readonly(),
    predecessors: z.array(unitView).readonly(),
    successors: z
      .array(z.strictObject({ kind: z.string(), on: z.iso.date(), basis: z.string(), unit: unitView }))
      .readonly(),
  })
  .meta({ id: 'UnitWithHistory' });
export type UnitHistoryView = z.infer<typeof unitHistoryView>;

export const unitPage = pageView(unitView).meta({ id: 'Units' });

/** A code may have been borne by several units, one after the other. */
export const unitsOfCodeView = z
  .strictObject({ code: z.string(), units: z.array(unitHistoryView).readonly() })
  .meta({ id: 'UnitsOfCode' });
export type UnitsOfCodeView = z.infer<typeof unitsOfCodeView>;

const shared = {
  ...pageQuery,
  /** Part of the name without accents, or the whole code. */
  text: line(200).optional(),
  /** Code of what stands above. */
  parent: line(100).optional(),
  /** Only those that stand on the day. */
  on: civilDateSchema.optional(),
};

export const placeQuery = z.strictObject({ ...shared, level: z.enum(placeLevels).optional() });
export const organizationQuery = z.strictObject(shared);
export const unitQuery = z.strictObject({ on: shared.on });
