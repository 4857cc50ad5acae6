/**
 * Half-month buckets: the 1st–14th and the 15th–end of each month. Calendar months and the 15th-to-14th reporting
 * months of Decree 09/2019/NĐ-CP are both unions of them, so sums kept per bucket answer both.
 */
import { type CivilDate, lastDayOfMonth, nextDay, previousDay } from './civil-date.ts';

/** Both days included. */
export interface DaySpan {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export interface BucketSplit {
  /** First and last bucket that lie wholly inside, each named by its first day; null when none does. */
  readonly whole: { readonly first: CivilDate; readonly last: CivilDate } | null;
  /** The days outside `whole`, in order: none, one or two spans. */
  readonly ragged: readonly DaySpan[];
}

/** The bucket a day falls in, named by its first day. */
export function bucketOf(date: CivilDate): CivilDate {
  return date.slice(0, 8) + (date.slice(8) < '15' ? '01' : '15');
}

/** Last day of the bucket that begins on this day. */
export function bucketEnd(bucket: CivilDate): CivilDate {
  if (bucket.endsWith('01')) return `${bucket.slice(0, 8)}14`;
  return bucket.slice(0, 8) + lastDayOfMonth(Number(bucket.slice(0, 4)), Number(bucket.slice(5, 7)));
}

/**
 * Splits a span (both days included) into the whole buckets in its middle and the ragged ends.
 * @throws RangeError when `to` is before `from`.
 */
export function splitByBuckets(from: CivilDate, to: CivilDate): BucketSplit {
  if (to < from) throw new RangeError(`the span ends on ${to}, before it begins on ${from}`);
  const begins = bucketOf(from) === from;
  const ends = bucketEnd(bucketOf(to)) === to;
  const oneBucket = bucketOf(from) === bucketOf(to);
  if (oneBucket && !(begins && ends)) return { whole: null, ragged: [{ from, to }] };

  const first = begins ? from : nextDay(bucketEnd(bucketOf(from)));
  const last = ends ? bucketOf(to) : bucketOf(previousDay(bucketOf(to)));
  if (last < first) return { whole: null, ragged: [{ from, to }] };
  const ragged: DaySpan[] = [];
  if (!begins) ragged.push({ from, to: previousDay(first) });
  if (!ends) ragged.push({ from: bucketOf(to), to });
  return { whole: { first, last }, ragged };
}
