/**
 * A total taken over from an older report, with the words it stands in. It is known only for its whole span; a rate
 * ("on average once a year") stays that rate and is never multiplied into a count.
 */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { quantitySchema } from './quantity.ts';

export const sourceSchema = z.strictObject({
  document: z.string().min(1).max(500),
  quotation: z.string().min(1).max(4000),
  address: z.url().optional(),
});

export const openingBalanceSchema = z
  .strictObject({
    indicator: z.string().min(1),
    value: quantitySchema,
    from: civilDateSchema,
    to: civilDateSchema,
    place: z.string().min(1).nullable(),
    /** Null for a total that the parties report together. */
    organization: z.string().min(1).nullable(),
    /** The party that took the total over. */
    party: z.string().min(1),
    source: sourceSchema,
    voided: z.strictObject({ reason: z.string().min(1).max(2000) }).optional(),
  })
  .refine((balance) => balance.from <= balance.to, { message: 'ends before it begins', path: ['to'] });

export type OpeningBalance = z.infer<typeof openingBalanceSchema>;
