/** A joint programme as signed, and what hangs on it: obligations, targets and reports. */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { sourceSchema } from './opening-balance.ts';
import { quantitySchema } from './quantity.ts';
import { recordIdSchema } from './record-id.ts';
import { reportKinds } from './reporting-regime.ts';
import { wordsSchema } from './words.ts';

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { message: 'a slug is a-z, 0-9 and “-”' });

export const programmeSchema = z.strictObject({
  number: z.string().min(1).max(100),
  slug: slugSchema,
  title: wordsSchema,
  signedOn: civilDateSchema,
  term: z.strictObject({ from: civilDateSchema, to: civilDateSchema }),
  termNote: wordsSchema.optional(),
  place: z.string().min(1).nullable(),
  parties: z.array(z.strictObject({ organization: z.string().min(1) })).min(2),
  /** Whether the portal shows it. */
  published: z.boolean(),
  /** Invented data, said on every page. */
  synthetic: z.boolean(),
  /** Of one taken over from an old report or agreement: the words each part of it stands in. */
  sources: z.array(sourceSchema).optional(),
});
export type Programme = z.infer<typeof programmeSchema>;

export const obligationSchema = z.strictObject({
  position: z.int().positive(),
  title: wordsSchema,
  text: wordsSchema,
  /** Codes of the indicators that answer this promise, in the order they are shown. */
  indicators: z.array(z.string().min(1)),
  /** Of one taken over from an old report or agreement. */
  source: sourceSchema.optional(),
});
export type Obligation = z.infer<typeof obligationSchema>;

export const targetSchema = z.strictObject({
  about: recordIdSchema,
  indicator: z.string().min(1),
  period: z.string().min(1),
  value: quantitySchema,
});
export type Target = z.infer<typeof targetSchema>;

/** A report as it is being written; once signed, its editions stand beside it. */
export const reportSchema = z.strictObject({
  title: z.string().min(1).max(300),
  period: z.string().min(1),
  markdown: z.string().min(1).max(500_000),
  /** A report without kind is a paper that nobody signs. */
  kind: z.enum(reportKinds).optional(),
  /** The regime that asks for it; none for a report nobody asked for. */
  regime: recordIdSchema.optional(),
  /** Name of the template it was made from. */
  template: z.string().max(200).optional(),
  /** Whether the portal shows the working paper itself, with live figures; signed editions are shown anyway. */
  published: z.boolean().optional(),
});
export type ReportBody = z.infer<typeof reportSchema>;
