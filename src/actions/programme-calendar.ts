/** A programme's calendar as iCalendar text: reports due, joint meetings and exchange visits. */
import { programmeAddress } from '../contract/programme-address.ts';
import { programmeCalendarEvents } from '../documents/calendar-events.ts';
import type { Actor } from '../domain/access.ts';
import { writeCalendar } from '../domain/icalendar.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { recordedAt } from '../store/chains.ts';
import type { Database } from '../store/connection.ts';
import { type CalendarQuestion, calendarIn } from './list-due-reports.ts';
import { readOpenly } from './read-openly.ts';

export interface ProgrammeCalendar {
  /** RFC 5545, UTF-8. */
  readonly text: string;
  readonly slug: string;
  readonly events: number;
}

/**
 * `base` is the portal's address with the prefix of the language, such as `https://example.vn/en`; without it the
 * events carry no links. Throws `invalid-record` when it is no address, and as `listDueReports`.
 */
export function programmeCalendar(
  db: Database,
  actor: Actor,
  ask: CalendarQuestion & { readonly locale: Locale; readonly base?: string | undefined },
): Promise<ProgrammeCalendar> {
  return readOpenly(db, actor, async (tx, as) => {
    const { calendar, chain, seq } = await calendarIn(db, tx, as, ask);
    const { slug } = calendar.programme;
    // Not the moment it is read: the same calendar must be the same text, or its readers fetch it for nothing.
    const stamp = (await recordedAt(tx, chain, seq)) ?? `${calendar.programme.signedOn}T00:00:00Z`;
    const url = ask.base === undefined ? undefined : programmePage(ask.base, slug);
    const events = programmeCalendarEvents(calendar, { locale: ask.locale, stamp, url });
    return { text: writeCalendar(events), slug, events: events.events.length };
  });
}

function programmePage(base: string, slug: string): string {
  const address = programmeAddress(base.replace(/\/+$/, ''), slug);
  if (/^https?:/.test(base) && URL.canParse(address)) return address;
  throw new Problem('invalid-record', { faults: [`base: ${base} – https://…`] });
}
