/**
 * Civil dates: days of the proleptic Gregorian calendar written YYYY-MM-DD, years 1000–9999, with no hour and no
 * zone. Text order is calendar order. The arithmetic is our own: a JS Date would bring a time zone with it.
 */
import { z } from 'zod';

/** `YYYY-MM-DD`. Functions that take one throw a RangeError when it is not a day of the calendar. */
export type CivilDate = string;

export const civilDateSchema = z
  .string()
  .refine(isCivilDate, { error: 'a day of the calendar, written YYYY-MM-DD' })
  .meta({ format: 'date' });

export function isCivilDate(text: string): boolean {
  const [, year, month, day] = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month);
}

/** Number of days in a month; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** @throws RangeError when the result leaves the years 1000–9999 or `days` is not a whole number. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfNumber(dayNumber(date) + days);
}

/** Days from the first to the second: 1 for two days that follow each other, negative when they are turned. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

export const nextDay = (date: CivilDate): CivilDate => addDays(date, 1);

export const previousDay = (date: CivilDate): CivilDate => addDays(date, -1);

export const minDate = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other);

export const maxDate = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other);

/** The day people in `zone` (an IANA name) write at this instant. */
export function todayIn(instant: Date, zone = 'Asia/Ho_Chi_Minh'): CivilDate {
  const clock = clocks.get(zone) ?? clockOf(zone);
  clocks.set(zone, clock);
  const parts = clock.formatToParts(instant);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return written(part('year'), part('month'), part('day'));
}

// Making one takes longer than all else about a day, and every figure asks what day it is.
const clocks = new Map<string, Intl.DateTimeFormat>();

const clockOf = (zone: string) =>
  new Intl.DateTimeFormat('en-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
  });

// Counting years from March puts the leap day last, so that the length of a year's months needs no table.
function dayNumber(date: CivilDate): number {
  if (!isCivilDate(date)) throw new RangeError(`not a civil date: ${date}`);
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8)) - 1;
  return 365 * year + leapDaysBefore(year) + dayOfYear;
}

function dateOfNumber(number: number): CivilDate {
  let year = Math.floor(number / 365.2425);
  if (365 * (year + 1) + leapDaysBefore(year + 1) <= number) year += 1;
  if (365 * year + leapDaysBefore(year) > number) year -= 1;
  const dayOfYear = number - 365 * year - leapDaysBefore(year);
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((fromMarch + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return written(year + (month <= 2 ? 1 : 0), month, day);
}

const leapDaysBefore = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

function written(year: number, month: number, day: number): CivilDate {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(text)) throw new RangeError('a civil date must lie in the years 1000–9999');
  return text;
}
