import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civilDateSchema,
  daysBetween,
  isCivilDate,
  lastDayOfMonth,
  maxDate,
  minDate,
  nextDay,
  previousDay,
  todayIn,
} from './civil-date.ts';

// The engine's own calendar in UTC is the second opinion.
const stamp = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const civil = fc
  .integer({ min: stamp('1000-01-01'), max: stamp('9999-12-31') })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('civil dates', () => {
  it.each(['2016-02-29', '1000-01-01', '9999-12-31', '2000-02-29', '2016-04-10'])('%s is a day', (text) => {
    expect(isCivilDate(text)).toBe(true);
    expect(civilDateSchema.parse(text)).toBe(text);
  });

  it.each([
    '2018-02-29',
    '1900-02-29',
    '2018-04-31',
    '2018-13-01',
    '2018-00-10',
    '2018-01-00',
    '0999-12-31',
    '10000-01-01',
    '2018-5-3',
    '2018-05-03 ',
    '2018-05-03T00:00',
    '２018-05-03',
    '',
  ])('“%s” is not a day', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(civilDateSchema.safeParse(text).success).toBe(false);
    expect(() => nextDay(text)).toThrow(RangeError);
  });

  it('count days as the calendar of the engine does', () => {
    fc.assert(
      fc.property(civil, civil, (from, to) => {
        expect(daysBetween(from, to)).toBe(stamp(to) - stamp(from));
        expect(addDays(from, stamp(to) - stamp(from))).toBe(to);
      }),
      { numRuns: 1000 },
    );
  });

  it('follow one another without a gap for four centuries', () => {
    let date = '1600-02-28';
    for (let day = stamp(date); date < '2001-01-01'; day++) {
      const next = nextDay(date);
      // One assertion for each of 146,000 days would take longer than the days.
      if (stamp(next) !== day + 1 || previousDay(next) !== date)
        expect.fail(`${date} is followed by ${next}`);
      date = next;
    }
  });

  it('end each month where the next one begins', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const last = `${year}-${String(month).padStart(2, '0')}-${lastDayOfMonth(year, month)}`;
        expect(isCivilDate(last)).toBe(true);
        expect(nextDay(last).slice(8)).toBe('01');
      }),
    );
  });

  it('refuse to leave the years 1000–9999', () => {
    expect(() => previousDay('1000-01-01')).toThrow(RangeError);
    expect(() => nextDay('9999-12-31')).toThrow(RangeError);
    expect(() => addDays('2018-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('2018-01-01', Number.NaN)).toThrow(RangeError);
  });

  it('know the earlier and the later of two', () => {
    expect(minDate('2018-01-31', '2018-02-01')).toBe('2018-01-31');
    expect(maxDate('2018-01-31', '2018-02-01')).toBe('2018-02-01');
  });
});

describe('today', () => {
  it('begins at 17:00 UTC of the day before in Vietnam', () => {
    expect(todayIn(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(todayIn(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('is asked for a zone, not taken from the machine', () => {
    const instant = new Date('2018-12-31T23:30:00Z');
    expect(todayIn(instant, 'UTC')).toBe('2018-12-31');
    expect(todayIn(instant, 'Pacific/Kiritimati')).toBe('2019-01-01');
    expect(() => todayIn(new Date(Number.NaN))).toThrow(RangeError);
  });
});
