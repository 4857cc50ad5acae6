/** The reporting calendar in words: each due report, meeting and visit as an event that any calendar can show. */
import type { DueReport } from '../domain/due-reports.ts';
import type { Named } from '../domain/figure.ts';
import type { Calendar, CalendarEvent } from '../domain/icalendar.ts';
import { styleDate } from '../domain/number-style.ts';
import { type Period, sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { Appointment, ReportingRegime, ReportKind } from '../domain/reporting-regime.ts';
import type { Words } from '../domain/words.ts';
import { m } from '../messages/messages.js';
import { sayAppointmentKind, sayProgress, saySource } from './calendar-words.ts';

export interface DueItem {
  readonly regime: string;
  readonly regimeVersion: number;
  readonly title: Words;
  readonly kind: ReportKind;
  readonly period: Period;
  readonly dueOn: string;
  readonly from: readonly Named[];
  readonly to: readonly string[];
  readonly source: ReportingRegime['source'];
  readonly progress: Pick<DueReport, 'status' | 'late' | 'daysLate'> | null;
}

export interface AppointmentItem {
  readonly id: string;
  readonly version: number;
  readonly kind: Appointment['kind'];
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly place: Named | null;
  readonly note: string | null;
}

export interface CalendarItems {
  readonly programme: { readonly number: string; readonly title: Words; readonly synthetic: boolean };
  readonly today: string;
  readonly due: readonly DueItem[];
  readonly appointments: readonly AppointmentItem[];
}

interface Telling {
  readonly locale: Locale;
  /** ISO instant of the newest entry behind the calendar. */
  readonly stamp: string;
  /** Page of the programme, where the portal's address is known. */
  readonly url: string | undefined;
}

export function programmeCalendarEvents(items: CalendarItems, telling: Telling): Calendar {
  const { locale } = telling;
  return {
    name: m.calendar_name({ number: items.programme.number }, { locale }),
    language: locale,
    events: [
      ...items.due.map((item) => dueEvent(item, items, telling)),
      ...items.appointments.map((item) => appointmentEvent(item, items, telling)),
    ],
  };
}

function dueEvent(item: DueItem, items: CalendarItems, { locale, stamp, url }: Telling): CalendarEvent {
  const { period, progress, dueOn } = item;
  const names = item.from.map((party) => party.name[locale]).join('; ');
  const words = { title: item.title[locale], period: sayPeriod(period, locale) };
  const days = { from: styleDate(period.from, locale), to: styleDate(period.to, locale) };
  const open = progress?.status !== 'signed' && dueOn >= items.today;
  return {
    ...{ uid: `${item.regime}/${period.from}/${period.to}`, stamp, sequence: item.regimeVersion - 1 },
    ...{ from: dueOn, to: dueOn, url, busy: false },
    summary: dueSummary(progress)(words, { locale }),
    description: lines([
      m.calendar_period({ period: words.period }, { locale }),
      m.calendar_period_days(days, { locale }),
      m.calendar_from({ names }, { locale }),
      m.calendar_to({ names: item.to.join('; ') }, { locale }),
      m.calendar_due_on({ day: styleDate(dueOn, locale) }, { locale }),
      progress && m.calendar_status({ status: sayProgress(progress, locale) }, { locale }),
      saySource(item.source, locale),
      ...aboutProgramme(items, locale),
    ]),
    categories: [m.calendar_report_category({}, { locale })],
    remindBefore: open ? (item.kind === 'month' ? 3 : 7) : undefined,
  };
}

function dueSummary(progress: DueItem['progress']): typeof m.calendar_due_summary {
  if (progress?.status === 'signed') return m.calendar_due_summary_signed;
  return progress?.late ? m.calendar_due_summary_late : m.calendar_due_summary;
}

function appointmentEvent(
  { id, version, kind, title, from, to, place, note }: AppointmentItem,
  items: CalendarItems,
  { locale, stamp, url }: Telling,
): CalendarEvent {
  return {
    ...{ uid: id, stamp, sequence: version - 1, from, to, url, busy: true },
    summary: `${sayAppointmentKind(kind, locale)}: ${title}`,
    description: lines([note, ...aboutProgramme(items, locale)]),
    location: place?.name[locale],
    categories: [sayAppointmentKind(kind, locale)],
    remindBefore: from >= items.today ? 3 : undefined,
  };
}

function aboutProgramme({ programme }: CalendarItems, locale: Locale): (string | null)[] {
  return [
    m.calendar_programme({ number: programme.number }, { locale }),
    programme.synthetic ? m.calendar_synthetic({}, { locale }) : null,
  ];
}

const lines = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('\n');
