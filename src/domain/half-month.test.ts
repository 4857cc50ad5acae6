import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, nextDay } from './civil-date.ts';
import { bucketEnd, bucketOf, splitByBuckets } from './half-month.ts';
import { parsePeriod } from './period.ts';

const civil = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const span = fc
  .tuple(civil, fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 4000 })))
  .map(([from, days]) => ({ from, to: addDays(from, days) }));

describe('half-month buckets', () => {
  it('hold each day in exactly one bucket', () => {
    fc.assert(
      fc.property(civil, (date) => {
        const bucket = bucketOf(date);
        expect(bucket <= date && date <= bucketEnd(bucket)).toBe(true);
        expect(bucketOf(bucketEnd(bucket))).toBe(bucket);
        expect(bucketOf(nextDay(bucketEnd(bucket)))).toBe(nextDay(bucketEnd(bucket)));
      }),
    );
  });

  it('tile a span exactly together with its ragged ends', () => {
    fc.assert(
      fc.property(span, ({ from, to }) => {
        const { whole, ragged } = splitByBuckets(from, to);
        const pieces = [...ragged, ...(whole ? [{ from: whole.first, to: bucketEnd(whole.last) }] : [])];
        pieces.sort((a, b) => (a.from < b.from ? -1 : 1));
        expect(pieces[0]?.from).toBe(from);
        expect(pieces.at(-1)?.to).toBe(to);
        for (const [index, piece] of pieces.entries()) {
          expect(piece.from <= piece.to).toBe(true);
          if (index > 0) expect(daysBetween(pieces[index - 1]?.to ?? '', piece.from)).toBe(1);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('leave no whole bucket in a ragged end', () => {
    fc.assert(
      fc.property(span, ({ from, to }) => {
        const { whole, ragged } = splitByBuckets(from, to);
        if (whole) {
          expect(bucketOf(whole.first)).toBe(whole.first);
          expect(bucketOf(whole.last)).toBe(whole.last);
        }
        expect(ragged.length).toBeLessThanOrEqual(whole ? 2 : 1);
        for (const piece of ragged) {
          const next =
            bucketOf(piece.from) === piece.from ? piece.from : nextDay(bucketEnd(bucketOf(piece.from)));
          expect(bucketEnd(next) > piece.to).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each(['2018', '2018-Q2', '2018-02', '2018@15', '2018-H1@15', '2018-9M@15', '2018-01@15'])(
    'make up %s without a ragged end',
    (text) => {
      const { from, to } = parsePeriod(text, null);
      expect(splitByBuckets(from, to)).toEqual({ whole: { first: from, last: bucketOf(to) }, ragged: [] });
    },
  );

  it('cut the term of an agreement at both ends', () => {
    expect(splitByBuckets('2016-04-10', '2021-04-09')).toEqual({
      whole: { first: '2016-04-15', last: '2021-03-15' },
      ragged: [
        { from: '2016-04-10', to: '2016-04-14' },
        { from: '2021-04-01', to: '2021-04-09' },
      ],
    });
  });

  it('keep a span that holds no whole bucket in one piece', () => {
    const { whole, ragged } = splitByBuckets('2018-05-05', '2018-05-20');
    expect(whole).toBeNull();
    expect(ragged).toEqual([{ from: '2018-05-05', to: '2018-05-20' }]);
  });

  it('work on the last day of the calendar and refuse a turned span', () => {
    expect(splitByBuckets('9999-12-15', '9999-12-31').ragged).toEqual([]);
    expect(splitByBuckets('9999-12-16', '9999-12-31').ragged).toHaveLength(1);
    expect(() => splitByBuckets('2018-05-02', '2018-05-01')).toThrow(RangeError);
  });
});
