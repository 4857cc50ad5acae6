/** What comes next in a programme: reports to be handed in, meetings, visits, and the feed for one's own calendar. */
import type { ReportingCalendar } from '../contract/reporting.ts';
import { sayAppointmentKind, sayReportKind } from '../documents/calendar-words.ts';
import { styleDate } from '../domain/number-style.ts';
import { sayPeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { sayDays } from '../ui/period-words.ts';
import { address, calendarPath } from './addresses.ts';

interface Props {
  readonly calendar: ReportingCalendar;
  readonly locale: Locale;
}

export function ProgrammeCalendar({ calendar, locale }: Props) {
  const coming = comingUp(calendar, locale);
  return (
    <div className="calendar">
      {coming.length > 0 && (
        <>
          <h3>{m.portal_calendar({}, { locale })}</h3>
          <ul>
            {coming.map(({ key, first, days, what, title, aside }) => (
              <li key={key}>
                <time dateTime={first}>{days}</time>
                <div>
                  {what}
                  {title && <span lang="vi">{title}</span>}
                  {aside && <span className="aside">{aside}</span>}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a href={address(locale, calendarPath(calendar.programme.slug))} type="text/calendar">
          {m.portal_calendar_feed({}, { locale })}
        </a>
        <span className="aside">{m.portal_calendar_feed_hint({}, { locale })}</span>
      </p>
    </div>
  );
}

interface Coming {
  readonly key: string;
  readonly first: string;
  readonly days: string;
  readonly what: string;
  /** As its author wrote it, in Vietnamese. */
  readonly title?: string;
  readonly aside: string | undefined;
}

/** What lies ahead of the day, soonest first; the past is in the feed and among the reports. */
function comingUp({ due, appointments, today }: ReportingCalendar, locale: Locale): Coming[] {
  const reports = due
    .filter((each) => each.dueOn >= today)
    .map(({ regime, period, dueOn, kind, from }) => ({
      ...{ key: regime + period.text, first: dueOn, days: styleDate(dueOn, locale) },
      what: m.calendar_due_summary(
        { title: sayReportKind(kind, locale), period: sayPeriod(period, locale) },
        { locale },
      ),
      aside: from.map((party) => party.name[locale]).join('; '),
    }));
  const events = appointments
    .filter((each) => each.to >= today)
    .map(({ id, from, to, kind, title, place }) => ({
      ...{ key: id, first: from, days: sayDays({ from, to }, locale) },
      what: `${sayAppointmentKind(kind, locale)}: `,
      title,
      aside: place?.name[locale],
    }));
  return [...reports, ...events].sort((a, b) => (a.first < b.first ? -1 : 1));
}
