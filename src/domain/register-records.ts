/** The dated registers as ledger records: places, organizations, and the changes that lead from one to the next. */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { wordsSchema } from './words.ts';

const validity = {
  /** First day; null where it lies before anything we know. */
  from: civilDateSchema.nullable(),
  /** First day on which it is no longer valid; null while it is. */
  until: civilDateSchema.nullable(),
};
const begins = (unit: { from: string | null; until: string | null }): boolean =>
  unit.from === null || unit.until === null || unit.from < unit.until;
const endsLater = { message: 'ends before it begins', path: ['until'] };

export const placeLevels = ['country', 'province', 'district', 'commune', 'village'] as const;

export const placeSchema = z
  .strictObject({
    code: z.string().min(1).max(60),
    name: z.string().min(1).max(200),
    level: z.enum(placeLevels),
    parent: z.string().min(1).nullable(),
    ...validity,
  })
  .refine(begins, endsLater);
export type Place = z.infer<typeof placeSchema>;

export const organizationSchema = z
  .strictObject({
    code: z.string().min(1).max(60),
    name: wordsSchema,
    superior: z.string().min(1).nullable(),
    ...validity,
  })
  .refine(begins, endsLater);
export type Organization = z.infer<typeof organizationSchema>;

/**
 * A change of units on one day. Predecessors are the units that bore their code the day before, successors those
 * that bear it on that day. `transfer` moves a unit under another parent; it stays what it is.
 */
export const successionSchema = z
  .strictObject({
    kind: z.enum(['merge', 'split', 'rename', 'transfer', 'abolish']),
    on: civilDateSchema,
    predecessors: z.array(z.string().min(1)).min(1),
    successors: z.array(z.string().min(1)),
    /** The decision it rests on, e.g. "Nghị quyết 1678/NQ-UBTVQH15". */
    basis: z.string().min(1).max(500),
  })
  .refine((change) => (change.kind === 'abolish') === (change.successors.length === 0), {
    message: 'only an abolished unit has no successor',
    path: ['successors'],
  });
export type Succession = z.infer<typeof successionSchema>;
