/**
 * Reporting regimes as data: how often a programme reports, how its periods are cut, how soon and to whom. Also what
 * else stands in the calendar of a programme.
 */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { wordsSchema } from './words.ts';

/** Kinds of report; `interim` is a sơ kết, `final` a tổng kết. */
export const reportKinds = [
  'month',
  'quarter',
  'half-year',
  'nine-months',
  'year',
  'interim',
  'final',
] as const;
export type ReportKind = (typeof reportKinds)[number];

export const regimeSchema = z
  .strictObject({
    title: wordsSchema,
    kind: z.enum(reportKinds),
    /**
     * `calendar`: calendar months; `reporting-month`: 15th to 14th, Decree 09/2019/NĐ-CP. Of `interim` and `final` reports
     * the periods are named one by one in `periods`.
     */
    cutOff: z.enum(['calendar', 'reporting-month']),
    /** Periods of reports that do not come round by themselves, e.g. `2016..2018`, `term`. */
    periods: z.array(z.string().min(1)).default([]),
    /** Days after the last day of the period, that day not counted. */
    deliverWithin: z.int().min(0).max(366),
    /** Parties that write it, by their codes in the agreement; the first one holds the pen. */
    from: z.array(z.string().min(1)).min(1),
    /** To whom, as the report names them under “Kính gửi” or “Nơi nhận”. */
    to: z.array(z.string().min(1).max(300)).min(1),
    /** Name of the template the report is made from. */
    template: z.string().min(1).max(200),
    /** Days on which the regime is in force; null: as long as the programme. */
    validFrom: civilDateSchema.nullable(),
    validUntil: civilDateSchema.nullable(),
    /** The clause it rests on; `verified` false is said on screen. */
    source: z.strictObject({ text: z.string().min(1).max(500), verified: z.boolean() }),
  })
  .refine((regime) => (regime.kind === 'interim' || regime.kind === 'final') === regime.periods.length > 0, {
    message: 'an interim or final report names its periods, no other does',
    path: ['periods'],
  });
export type ReportingRegime = z.infer<typeof regimeSchema>;

export const appointmentSchema = z
  .strictObject({
    kind: z.enum(['joint-meeting', 'exchange-visit']),
    title: z.string().min(1).max(300),
    from: civilDateSchema,
    to: civilDateSchema,
    place: z.string().min(1).nullable(),
    note: z.string().max(2000).optional(),
  })
  .refine((appointment) => appointment.from <= appointment.to, {
    message: 'ends before it begins',
    path: ['to'],
  });
export type Appointment = z.infer<typeof appointmentSchema>;
