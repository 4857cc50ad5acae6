/** The days of a period that lie within a term. */
import { type CivilDate, maxDate, minDate } from './civil-date.ts';

interface Days {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** Null where there are none. */
export function clipped(period: Days, term: Days): Days | null {
  const [from, to] = [maxDate(period.from, term.from), minDate(period.to, term.to)];
  return from <= to ? { from, to } : null;
}
