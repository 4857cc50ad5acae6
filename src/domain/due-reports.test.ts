import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, maxDate, minDate, nextDay, previousDay } from './civil-date.ts';
import { dueReports, periodsOf, type ReportOnHand, type Term } from './due-reports.ts';
import { type ReportingRegime, regimeSchema } from './reporting-regime.ts';

const quarterly: ReportingRegime = regimeSchema.parse({
  title: { vi: 'Báo cáo quý', en: 'Quarterly report' },
  ...{ kind: 'quarter', cutOff: 'reporting-month', deliverWithin: 5 },
  ...{ from: ['union'], to: ['Hội Phụ nữ tỉnh'], template: 'quy', validFrom: null, validUntil: null },
  source: { text: 'Điều 5', verified: false },
});
const regime = (over: Partial<ReportingRegime>) => regimeSchema.parse({ ...quarterly, ...over });

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
const term = fc
  .tuple(day, fc.integer({ min: 0, max: 4000 }))
  .map(([from, days]): Term => ({ from, to: addDays(from, days) }));
const tiling = fc.constantFrom('month', 'quarter', 'half-year', 'year');
const cutOff = fc.constantFrom('calendar', 'reporting-month');
const coming = fc
  .record({ kind: fc.oneof(tiling, fc.constant('nine-months' as const)), cutOff, deliverWithin: fc.nat(90) })
  .map(regime);
const texts = (of: ReportingRegime, within: Term) => periodsOf(of, within).map((period) => period.text);

describe('the periods of a regime', () => {
  it('hold every day of the term exactly once, and follow each other without a gap', () => {
    fc.assert(
      fc.property(tiling, cutOff, term, (kind, cut, within) => {
        const periods = periodsOf(regime({ kind, cutOff: cut }), within);
        for (const [index, period] of periods.entries()) {
          expect(period.from <= within.to && within.from <= period.to).toBe(true);
          if (index > 0) expect(period.from).toBe(nextDay(periods[index - 1]?.to ?? ''));
        }
        expect((periods[0]?.from ?? '9') <= within.from).toBe(true);
        expect((periods.at(-1)?.to ?? '0') >= within.to).toBe(true);
      }),
    );
  });

  it('of nine months come once a year, never touch each other, and leave the last quarter out', () => {
    const periods = texts(regime({ kind: 'nine-months' }), { from: '2019-11-01', to: '2022-03-01' });
    expect(periods).toEqual(['2020-9M@15', '2021-9M@15', '2022-9M@15']);
    const fourth = { from: '2020-10-01', to: '2020-12-14' };
    expect(texts(regime({ kind: 'nine-months' }), fourth)).toEqual([]);
  });

  it('run from the 15th to the 14th under Decree 09/2019, the last half of December in the year that follows', () => {
    const late = { from: '2020-12-20', to: '2021-03-20' };
    expect(periodsOf(quarterly, late)).toEqual([
      { text: '2021-Q1@15', from: '2020-12-15', to: '2021-03-14' },
      { text: '2021-Q2@15', from: '2021-03-15', to: '2021-06-14' },
    ]);
  });

  it('are never cut short by a term that begins in April', () => {
    const yearly = regime({ kind: 'year', cutOff: 'calendar' });
    expect(periodsOf(yearly, { from: '2016-04-10', to: '2017-04-09' })).toEqual([
      { text: '2016', from: '2016-01-01', to: '2016-12-31' },
      { text: '2017', from: '2017-01-01', to: '2017-12-31' },
    ]);
  });

  it('reach only as far as the regime is in force, both days included', () => {
    fc.assert(
      fc.property(coming, term, day, day, (each, within, one, other) => {
        const [validFrom, validUntil] = [minDate(one, other), maxDate(one, other)];
        for (const period of periodsOf({ ...each, validFrom, validUntil }, within)) {
          expect(maxDate(period.from, maxDate(within.from, validFrom)) <= period.to).toBe(true);
          expect(period.from <= minDate(within.to, validUntil)).toBe(true);
        }
      }),
    );
    const handover = { kind: 'month', cutOff: 'calendar', validUntil: '2020-02-01' } as const;
    expect(texts(regime(handover), { from: '2020-01-05', to: '2020-12-31' })).toEqual(['2020-01', '2020-02']);
  });

  it('of interim and final reports are the ones named', () => {
    const interim = regime({ kind: 'interim', periods: ['term', '2016..2018', '2022'] });
    expect(texts(interim, { from: '2016-04-10', to: '2021-04-09' })).toEqual(['2016..2018', 'term']);
  });
});

describe('what is due', () => {
  const within = { from: '2021-01-01', to: '2021-12-31' };
  const due = (today: string, reports: readonly ReportOnHand[] = [], body = quarterly) =>
    dueReports({ regime: { id: 'r', body }, term: within, today, reports });
  const report = (over: Partial<ReportOnHand>): ReportOnHand => ({
    ...{ id: 'b', regime: 'r', kind: 'quarter', period: '2021-Q1@15', status: 'draft' },
    ...over,
  });

  it('is what has ended, and the one period that comes next', () => {
    expect(due('2021-06-20').map(({ period, dueOn }) => [period.text, dueOn])).toEqual([
      ['2021-Q1@15', '2021-03-19'],
      ['2021-Q2@15', '2021-06-19'],
      ['2021-Q3@15', '2021-09-19'],
    ]);
    expect(due('2020-05-01').map(({ period }) => period.text)).toEqual(['2021-Q1@15']);
    expect(
      due('2024-01-01')
        .map(({ period }) => period.text)
        .at(-1),
    ).toBe('2022-Q1@15');
  });

  it('is late from the day after the due day until it is signed', () => {
    expect(due('2021-03-19')[0]).toMatchObject({ status: 'not-begun', late: false, daysLate: 0 });
    expect(due('2021-03-20')[0]).toMatchObject({ status: 'not-begun', late: true, daysLate: 1 });
    const drafted = due('2021-04-19', [report({})])[0];
    expect(drafted).toMatchObject({ status: 'drafting', report: 'b', late: true, daysLate: 31 });
    expect(due('2021-04-19', [report({ status: 'signing' })])[0]).toMatchObject({
      status: 'in-review',
      late: true,
    });
    expect(due('2021-04-19', [report({ status: 'signed' })])[0]).toMatchObject({
      status: 'signed',
      late: false,
    });
  });

  it('is answered by a report of the same days, by its regime or, without one, by its kind', () => {
    const status = (over: Partial<ReportOnHand>) => due('2021-04-01', [report(over)])[0]?.status;
    expect(status({ period: '2020-12-15..2021-03-14' })).toBe('drafting');
    expect(status({ regime: undefined })).toBe('drafting');
    expect(status({ regime: undefined, kind: 'month' })).toBe('not-begun');
    expect(status({ regime: undefined, kind: undefined })).toBe('not-begun');
    expect(status({ regime: 'another' })).toBe('not-begun');
    expect(status({ period: '2021-Q1' })).toBe('not-begun');
    expect(status({ period: 'sometime' })).toBe('not-begun');
  });

  it('is as far as the furthest of several reports', () => {
    const reports = [report({}), report({ id: 'c', status: 'in-review' }), report({ id: 'd' })];
    for (const order of [reports, [...reports].reverse()]) {
      expect(due('2021-03-18', order)[0]).toMatchObject({ status: 'in-review', report: 'c' });
    }
  });

  it('has its due day as many days after the period as the regime gives, and one period at most lies ahead', () => {
    fc.assert(
      fc.property(coming, term, day, (body, span, today) => {
        const all = dueReports({ regime: { id: 'r', body }, term: span, today, reports: [] });
        expect(all.map(({ period }) => period.text)).toEqual(
          periodsOf(body, span)
            .filter((period, at, periods) => period.to < today || (periods[at - 1]?.to ?? '') < today)
            .map((period) => period.text),
        );
        for (const { period, dueOn, late, daysLate } of all) {
          expect(daysBetween(period.to, dueOn)).toBe(body.deliverWithin);
          expect(late).toBe(previousDay(today) >= dueOn);
          expect(daysLate).toBe(late ? daysBetween(dueOn, today) : 0);
        }
      }),
    );
  });

  it('stays a short list though the agreement has no end', () => {
    const forever = { from: '2021-01-01', to: '9999-12-31' };
    const final = regime({ kind: 'final', periods: ['term'], deliverWithin: 30 });
    const ask = { term: forever, today: '2022-02-01', reports: [] };
    expect(dueReports({ ...ask, regime: { id: 'r', body: quarterly } })).toHaveLength(5);
    expect(dueReports({ ...ask, regime: { id: 'r', body: final } })).toMatchObject([{ dueOn: '9999-12-31' }]);
  });
});
