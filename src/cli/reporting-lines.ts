/** The reporting calendar as lines on the console. */
import type { DueReportView, ReportingCalendar } from '../contract/reporting.ts';
import { sayAppointmentKind, sayProgress, sayReportKind, saySource } from '../documents/calendar-words.ts';
import { styleDate } from '../domain/number-style.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { RecordBody } from '../domain/record.ts';
import type { Appointment } from '../domain/reporting-regime.ts';
import { m } from '../messages/messages.js';

/** Grouped by regime, so that a year of months reads as one list. */
export function dueLines({ due, appointments }: ReportingCalendar, locale: Locale): string[] {
  const none = due.length + appointments.length === 0;
  if (none) return [m.cli_due_none({}, { locale })];
  const regimes = [...new Set(due.map((each) => each.regime))];
  return [
    ...regimes.flatMap((regime) =>
      regimeDueLines(
        due.filter((each) => each.regime === regime),
        locale,
      ),
    ),
    ...appointments.map((each) => appointmentLine({ ...each, place: each.place?.code ?? null }, locale)),
  ];
}

function regimeDueLines(due: readonly DueReportView[], locale: Locale): string[] {
  const newest = due.at(-1);
  if (!newest) return [];
  const from = newest.from.map((party) => party.name[locale]).join('; ');
  return [
    `${newest.title[locale]}: ${from} → ${newest.to.join('; ')}`,
    ...due.map(({ dueOn, period, progress, kind }) => {
      const said = {
        day: styleDate(dueOn, locale),
        title: sayReportKind(kind, locale),
        period: sayPeriod(period, locale),
        status: progress ? sayProgress(progress, locale) : '–',
      };
      return `  ${m.cli_due_line(said, { locale })}`;
    }),
  ];
}

export function regimeLines(
  { id, body }: { readonly id: string; readonly body: RecordBody<'regime'> },
  term: { readonly from: string; readonly to: string },
  locale: Locale,
): string[] {
  const how = { days: String(body.deliverWithin), from: body.from.join(', '), to: body.to.join('; ') };
  const named = body.periods.map((period) => sayPeriod(parsePeriod(period, term), locale));
  return [
    `${sayReportKind(body.kind, locale)} – ${body.title[locale]}  [${id}]`,
    `  ${[...named, m.cli_regime_term(how, { locale })].join('; ')}`,
    `  ${saySource(body.source, locale)}`,
  ];
}

export function appointmentLine(
  { kind, title, from, to, place }: Omit<Appointment, 'note'>,
  locale: Locale,
): string {
  const days = [...new Set([from, to])].map((day) => styleDate(day, locale)).join(' – ');
  const where = place === null ? '' : ` (${place})`;
  return `${days}  ${sayAppointmentKind(kind, locale)}: ${title}${where}`;
}
