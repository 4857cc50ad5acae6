/**
 * The bars of a chart: the years of its period, each with the period its figure is evaluated for. Years at the ends
 * that lie in the period only in part are asked and named in part, so that the bars never hold more than the period.
 */
import { maxDate, minDate } from './civil-date.ts';
import { type Period, parsePeriod, yearsOf } from './period.ts';

export interface ChartYear {
  readonly year: number;
  /** As a figure is asked for it: `2018`, `2018@15`, `2016-04-10..2016-12-31`. */
  readonly period: string;
  /** First and last day where only a part of the year is shown. */
  readonly part: { readonly from: string; readonly to: string } | null;
}

/** More bars than that nobody reads, and each is a figure to evaluate. */
export const MOST_YEARS = 30;

const REPORTING_YEARS = /^(\d{4})@15(?:\.\.(\d{4})@15)?$/;

/** In the order of time. Reporting years (15 December to 14 December) stay such. */
export function chartYears(period: Period): readonly ChartYear[] {
  const reporting = REPORTING_YEARS.exec(period.text.toUpperCase());
  if (reporting) {
    const [first, last] = [Number(reporting[1]), Number(reporting[2] ?? reporting[1])];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at).map((year) => ({
      year,
      period: parsePeriod(`${year}@15`, null).text,
      part: null,
    }));
  }
  return yearsOf(period).map((year) => calendarYear(year, period));
}

function calendarYear(year: number, period: Period): ChartYear {
  const whole = parsePeriod(String(year), null);
  const [from, to] = [maxDate(whole.from, period.from), minDate(whole.to, period.to)];
  if (from === whole.from && to === whole.to) return { year, period: whole.text, part: null };
  return { year, period: `${from}..${to}`, part: { from, to } };
}
