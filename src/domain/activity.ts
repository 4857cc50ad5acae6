/**
 * An activity: something done on certain days at a place by an organization, with its measures. There is no field
 * for a person; groups are counted and must sum to the total unless marked incomplete.
 */
import { z } from 'zod';
import { type ActivityKind, codeSchema, groupsOf, type Measure } from './activity-kind.ts';
import { civilDateSchema } from './civil-date.ts';
import { near } from './fold.ts';
import { Problem } from './problem.ts';
import { addQuantities, quantitySchema } from './quantity.ts';
import { recordIdSchema } from './record-id.ts';

export const measuredSchema = z.strictObject({
  value: quantitySchema,
  groups: z.record(codeSchema, quantitySchema).optional(),
  /** Breakdowns whose groups are known not to make up the whole total. */
  incomplete: z.array(codeSchema).optional(),
});

export const activitySchema = z
  .strictObject({
    kind: codeSchema,
    /** The party of the agreement for which this was recorded, by its code in the agreement. */
    party: z.string().min(1),
    /** The organization that did and recorded it, as it was named on that day. */
    organization: z.string().min(1),
    place: z.string().min(1),
    from: civilDateSchema,
    to: civilDateSchema,
    obligation: recordIdSchema.optional(),
    measures: z.record(codeSchema, measuredSchema),
    title: z.string().max(300).optional(),
    narrative: z.string().max(20_000).optional(),
    voided: z.strictObject({ reason: z.string().min(1).max(2000) }).optional(),
  })
  .refine((activity) => activity.from <= activity.to, { message: 'ends before it begins', path: ['to'] });

export type Activity = z.infer<typeof activitySchema>;
export type Measured = z.infer<typeof measuredSchema>;

/** Checks an activity against its kind. Throws the first named problem it finds. */
export function checkActivity(activity: Activity, kind: ActivityKind): void {
  for (const measure of kind.measures) {
    if (measure.required && !activity.measures[measure.code]) {
      throw new Problem('missing-measure', { kind: kind.code, measure: measure.code });
    }
  }
  for (const [code, measured] of Object.entries(activity.measures)) {
    const measure = kind.measures.find((known) => known.code === code);
    if (!measure) {
      const known = kind.measures.map((each) => each.code);
      throw new Problem('unknown-measure', { kind: kind.code, code, near: near(code, known) });
    }
    checkCounts(measure, measured);
    checkGroups(measure, measured);
  }
}

/** What is counted is whole and never less than nothing; only an amount has decimals, or is taken back. */
function checkCounts(measure: Measure, { value, groups = {} }: Measured): void {
  if (measure.counts === 'amount') return;
  const faults = Object.entries({ value, ...groups })
    .filter(([, count]) => !Number.isInteger(count) || count < 0)
    .map(([part, count]) => `measures.${measure.code}.${part}: ${count}, not a whole number from 0`);
  if (faults.length > 0) throw new Problem('invalid-record', { faults });
}

/** A group's counts sum to the total of every breakdown that is named, unless that breakdown is incomplete. */
function checkGroups(measure: Measure, measured: Measured): void {
  const groups = measured.groups ?? {};
  const known = groupsOf(measure);
  for (const code of Object.keys(groups)) {
    if (!known.some((group) => group.code === code)) {
      throw new Problem('unknown-group', {
        measure: measure.code,
        group: code,
        near: known.map((g) => g.code),
      });
    }
  }
  for (const breakdown of measure.breakdowns) {
    const counted = breakdown.groups.flatMap((group) => groups[group.code] ?? []);
    if (counted.length === 0) continue;
    const sum = measure.additive.groups ? addQuantities(counted) : Math.max(...counted);
    const partial = !measure.additive.groups || measured.incomplete?.includes(breakdown.code);
    if (partial ? sum > measured.value : sum !== measured.value) {
      const details = { measure: measure.code, breakdown: breakdown.code, sum, total: measured.value };
      throw new Problem('groups-do-not-sum', details);
    }
  }
}
