/** The shapes of `reporting.ts` as schemas, for the description of the HTTP API. */
import { z } from 'zod';
import { reportProgress } from '../domain/due-reports.ts';
import { reportKinds } from '../domain/reporting-regime.ts';
import { wordsSchema } from '../domain/words.ts';
import type { ReportingCalendar } from './reporting.ts';

const named = z.strictObject({ code: z.string(), name: wordsSchema });
const day = z.iso.date();

const party = z.strictObject({
  organization: named,
  /** First day on which it no longer exists. */
  until: day.nullable(),
  successor: named.extend({ since: day }).nullable(),
});

const programme = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  slug: z.string(),
  title: wordsSchema,
  signedOn: day,
  term: z.strictObject({ from: day, to: day }),
  /** Invented data. */
  synthetic: z.boolean(),
  parties: z.array(party).readonly(),
});

const dueReport = z
  .strictObject({
    regime: z.uuid(),
    regimeVersion: z.int(),
    title: wordsSchema,
    kind: z.enum(reportKinds),
    period: z.strictObject({ text: z.string(), from: day, to: day }),
    dueOn: day,
    from: z.array(named).readonly(),
    to: z.array(z.string()).readonly(),
    template: z.string(),
    source: z.strictObject({ text: z.string(), verified: z.boolean() }),
    /** Null without a token: the public is shown no work in progress. */
    progress: z
      .strictObject({
        status: z.enum(reportProgress),
        report: z.uuid().nullable(),
        late: z.boolean(),
        daysLate: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'DueReport' });

const appointment = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    kind: z.enum(['joint-meeting', 'exchange-visit']),
    title: z.string(),
    from: day,
    to: day,
    place: named.nullable(),
    /** Null without a token. */
    note: z.string().nullable(),
  })
  .meta({ id: 'Appointment' });

export const reportingCalendarSchema = z
  .strictObject({
    programme,
    today: day,
    due: z.array(dueReport).readonly(),
    appointments: z.array(appointment).readonly(),
  })
  .meta({ id: 'ReportingCalendar' }) satisfies z.ZodType<ReportingCalendar>;
