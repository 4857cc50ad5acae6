import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from './civil-date.ts';
import { type CalendarEvent, escapeText, foldLine, writeCalendar } from './icalendar.ts';

const meeting: CalendarEvent = {
  ...{ uid: '0192-a', stamp: '2026-03-02T01:02:03.456Z', sequence: 2, from: '2026-12-10', to: '2026-12-11' },
  ...{ summary: 'Họp giao ban; quý IV', description: 'Dòng một,\ndòng hai \\ hết', location: 'Xã Hòa Sơn' },
  ...{ url: 'https://vi-du.vn/chương-trình', categories: ['Họp, thăm', 'Khác'], busy: true, remindBefore: 3 },
};
const linesOf = (...events: CalendarEvent[]) =>
  unfold(writeCalendar({ name: 'Lịch; thử', language: 'vi', events })).split('\r\n');

const unfold = (text: string) => text.replaceAll('\r\n ', '');
const plain = (text: string) =>
  text.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign));
const octets = (line: string) => new TextEncoder().encode(line).length;

// Letters of one to four octets, and every sign that has a meaning in the format.
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('\\', ';', ',', '\n', ':', '"', 'ế', '🐖', ' '),
    ),
    {
      maxLength: 120,
    },
  )
  .map((parts) => parts.join('').replace(/[^\P{Cc}\t\n]/gu, ''));

describe('an iCalendar text', () => {
  it('says an event as RFC 5545 wants it, its end the day after its last', () => {
    expect(linesOf(meeting)).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Chung Tay//Chung Tay 1.0//VI', 'CALSCALE:GREGORIAN'],
      ...['NAME;LANGUAGE=vi:Lịch\\; thử', 'X-WR-CALNAME:Lịch\\; thử', 'X-WR-TIMEZONE:Asia/Ho_Chi_Minh'],
      ...['REFRESH-INTERVAL;VALUE=DURATION:P1D', 'X-PUBLISHED-TTL:P1D'],
      ...['BEGIN:VEVENT', 'UID:0192-a', 'DTSTAMP:20260302T010203Z', 'SEQUENCE:2'],
      ...['DTSTART;VALUE=DATE:20261210', 'DTEND;VALUE=DATE:20261212'],
      'SUMMARY;LANGUAGE=vi:Họp giao ban\\; quý IV',
      'DESCRIPTION;LANGUAGE=vi:Dòng một\\,\\ndòng hai \\\\ hết',
      'LOCATION;LANGUAGE=vi:Xã Hòa Sơn',
      'URL:https://vi-du.vn/ch%C6%B0%C6%A1ng-tr%C3%ACnh',
      ...['CATEGORIES:Họp\\, thăm,Khác', 'TRANSP:OPAQUE'],
      ...[
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Họp giao ban\\; quý IV',
        'TRIGGER:-P3D',
        'END:VALARM',
      ],
      ...['END:VEVENT', 'END:VCALENDAR', ''],
    ]);
  });

  it('leaves out what an event does not have', () => {
    const { description, location, url, remindBefore, ...bare } = meeting;
    const said = linesOf({ ...bare, busy: false, categories: [] }).join('\n');
    expect(said).not.toMatch(/DESCRIPTION|LOCATION|URL|CATEGORIES|VALARM/);
    expect(said).toContain('TRANSP:TRANSPARENT');
    expect([description, location, url, remindBefore]).not.toContain(undefined);
  });

  it('gives back every text that was put in, and no line is longer than 75 octets', () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        fc.pre(summary !== '' && description !== '');
        const written = writeCalendar({
          name: 'x',
          language: 'vi',
          events: [{ ...meeting, summary, description }],
        });
        expect(written.endsWith('\r\n')).toBe(true);
        for (const line of written.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const lines = unfold(written).split('\r\n');
        const value = (property: string) =>
          plain(lines.find((line) => line.startsWith(property))?.slice(property.length) ?? '');
        expect(value('SUMMARY;LANGUAGE=vi:')).toBe(summary);
        expect(value('DESCRIPTION;LANGUAGE=vi:')).toBe(description);
      }),
    );
  });

  it('folds only between letters, and as late as it can', () => {
    fc.assert(
      fc.property(text, (line) => {
        const bare = line.replaceAll('\n', '');
        const pieces = foldLine(bare).split('\r\n');
        expect(pieces.map((piece, at) => (at === 0 ? piece : piece.slice(1))).join('')).toBe(bare);
        for (const [at, piece] of pieces.entries()) {
          expect(piece).not.toMatch(/\p{Surrogate}/u);
          const first = [...(pieces[at + 1] ?? '').slice(1)][0];
          if (first !== undefined) expect(octets(piece) + octets(first)).toBeGreaterThan(75);
        }
      }),
    );
  });

  it('takes any line break for one, and lets no control character through', () => {
    expect(escapeText('a\r\nb\rc\nd')).toBe('a\\nb\\nc\\nd');
    expect(escapeText('bell\u0007\u0000\u0085tab\t')).toBe('bell   tab\t');
  });

  it('counts the days of an event as they were given', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(400), (start, days) => {
        const from = addDays('2000-01-01', start);
        const lines = linesOf({ ...meeting, from, to: addDays(from, days) });
        expect(lines).toContain(`DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`);
        expect(lines).toContain(`DTEND;VALUE=DATE:${addDays(from, days + 1).replaceAll('-', '')}`);
      }),
    );
    expect(linesOf({ ...meeting, to: '9999-12-31' }).join()).not.toContain('DTEND');
  });
});
