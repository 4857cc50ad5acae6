/** Calendars as iCalendar text (RFC 5545, with the name and refresh interval of RFC 7986): all-day events. */
import { type CivilDate, nextDay } from './civil-date.ts';

export interface CalendarEvent {
  /** Stays the same however the event changes, or calendars would show it twice. */
  readonly uid: string;
  /** ISO instant at which what is said here was last changed. */
  readonly stamp: string;
  /** How often it was changed since it was first made. */
  readonly sequence: number;
  /** First and last day, both included. */
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** An absolute address. */
  readonly url?: string | undefined;
  readonly categories: readonly string[];
  /** Whether those who keep the calendar are busy on these days; a due day leaves them free. */
  readonly busy: boolean;
  /** Days ahead on which to remind; no reminder when left out. */
  readonly remindBefore?: number | undefined;
}

export interface Calendar {
  readonly name: string;
  /** Language tag of the texts, `vi` or `en`. */
  readonly language: string;
  readonly events: readonly CalendarEvent[];
}

const MOST_OCTETS = 75;

/** The whole VCALENDAR, lines ended by CRLF and none longer than 75 octets. */
export function writeCalendar({ name, language, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Chung Tay//Chung Tay 1.0//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    `NAME;LANGUAGE=${language}:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    'X-WR-TIMEZONE:Asia/Ho_Chi_Minh',
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...events.flatMap((event) => eventLines(event, language)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, language: string): string[] {
  const text = (property: string, value: string | undefined) =>
    value ? [`${property};LANGUAGE=${language}:${escapeText(value)}`] : [];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(event.uid)}`,
    `DTSTAMP:${writeMoment(event.stamp)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTART;VALUE=DATE:${writeDay(event.from)}`,
    // The end of an all-day event is the first day after it (RFC 5545, 3.6.1); after the last day there is none.
    ...(event.to < '9999-12-31' ? [`DTEND;VALUE=DATE:${writeDay(nextDay(event.to))}`] : []),
    ...text('SUMMARY', event.summary),
    ...text('DESCRIPTION', event.description),
    ...text('LOCATION', event.location),
    ...(event.url ? [`URL:${new URL(event.url).href}`] : []),
    ...(event.categories.length > 0 ? [`CATEGORIES:${event.categories.map(escapeText).join(',')}`] : []),
    `TRANSP:${event.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(event.remindBefore === undefined ? [] : alarmLines(event.summary, event.remindBefore)),
    'END:VEVENT',
  ];
}

const alarmLines = (summary: string, days: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(summary)}`,
  `TRIGGER:-P${days}D`,
  'END:VALARM',
];

/** RFC 5545, 3.3.11: line breaks become `\n`; control characters have no place in a text and become spaces. */
export const escapeText = (text: string): string =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, ' ');

/** RFC 5545, 3.1; folded between code points, so that no reader ever meets half a letter. */
export function foldLine(line: string): string {
  let [folded, room] = ['', MOST_OCTETS];
  for (const letter of line) {
    const octets = octetsOf(letter.codePointAt(0) ?? 0);
    if (octets > room) {
      folded += '\r\n ';
      room = MOST_OCTETS - 1;
    }
    folded += letter;
    room -= octets;
  }
  return folded;
}

/** Length of a code point in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

const writeDay = (day: CivilDate): string => day.replaceAll('-', '');

const writeMoment = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
