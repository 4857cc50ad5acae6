/**
 * Activity kinds and their measures: data, not code. A measure says what it counts and how it may be added, so that
 * attendances never mix with people and a stock is never summed over time.
 */
import { z } from 'zod';
import { type Words, wordsSchema } from './words.ts';

/** What one unit of a measure is; only equal counts may meet in one sum. */
export const countsSchema = z.enum(['events', 'attendances', 'people', 'households', 'items', 'amount']);
export type Counts = z.infer<typeof countsSchema>;

export const codeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { message: 'a code is lower-case English words joined by “-”' });

const breakdownSchema = z.strictObject({
  code: codeSchema,
  name: wordsSchema,
  /** Groups that together make up the total. Counted groups only; nothing is kept about a person. */
  groups: z.array(z.strictObject({ code: codeSchema, name: wordsSchema })).min(2),
});

export const measureSchema = z
  .strictObject({
    code: codeSchema,
    name: wordsSchema,
    unit: wordsSchema,
    counts: countsSchema,
    nature: z.enum(['flow', 'stock']),
    additive: z.strictObject({ time: z.boolean(), places: z.boolean(), groups: z.boolean() }),
    required: z.boolean().default(false),
    breakdowns: z.array(breakdownSchema).default([]),
  })
  .refine((measure) => measure.nature === 'flow' || !measure.additive.time, {
    message: 'a stock is not additive over time',
    path: ['additive', 'time'],
  });

export const activityKindSchema = z.strictObject({
  code: codeSchema,
  name: wordsSchema,
  definition: wordsSchema,
  measures: z.array(measureSchema),
});

export type ActivityKind = z.infer<typeof activityKindSchema>;
export type Measure = z.infer<typeof measureSchema>;

/** `awareness` and `attendances` make `awareness.attendances`. */
export const measureCode = (kind: string, measure: string): string => `${kind}.${measure}`;

/** A measure by its full code, or undefined. */
export function findMeasure(kinds: readonly ActivityKind[], code: string): Measure | undefined {
  const [kindCode, measure] = code.split('.');
  return kinds.find((kind) => kind.code === kindCode)?.measures.find((known) => known.code === measure);
}

/** Every full measure code, for suggestions. */
export const measureCodes = (kinds: readonly ActivityKind[]): string[] =>
  kinds.flatMap((kind) => kind.measures.map((measure) => measureCode(kind.code, measure.code)));

/** The counted groups of a measure, over all its breakdowns. */
export const groupsOf = (measure: Measure): { code: string; name: Words; breakdown: string }[] =>
  measure.breakdowns.flatMap((breakdown) =>
    breakdown.groups.map((group) => ({ ...group, breakdown: breakdown.code })),
  );
