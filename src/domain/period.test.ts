import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastDayOfMonth, nextDay, previousDay } from './civil-date.ts';
import { lengthInYears, parsePeriod, sayPeriod, yearsOf } from './period.ts';
import { Problem } from './problem.ts';

const term = { from: '2016-04-10', to: '2021-04-09' };
const read = (text: string) => parsePeriod(text, term);

function nearOf(text: string, known: typeof term | null = term): string[] {
  try {
    parsePeriod(text, known);
  } catch (thrown) {
    if (!(thrown instanceof Problem) || thrown.code !== 'unknown-period') throw thrown;
    expect(thrown.details.period).toBe(text);
    return thrown.details.near as string[];
  }
  throw new Error(`“${text}” was read`);
}

const year = fc.integer({ min: 1001, max: 9999 }).map(String);
const part = fc.constantFrom('', '-Q1', '-Q4', '-H1', '-H2', '-9M', '-01', '-05', '-12');
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days));
const single = fc.oneof(
  fc.tuple(year, part, fc.constantFrom('', '@15')).map((pieces) => pieces.join('')),
  day,
);
const legal = fc.oneof(
  single,
  fc.tuple(single, single).map(([a, b]) => (read(a).from <= read(b).to ? `${a}..${b}` : `${b}..${a}`)),
  fc.constant('term'),
);

describe('reading a period', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2018-Q2', '2018-04-01', '2018-06-30'],
    ['2018-H2', '2018-07-01', '2018-12-31'],
    ['2018-9M', '2018-01-01', '2018-09-30'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2018-05-03', '2018-05-03', '2018-05-03'],
    ['2018@15', '2017-12-15', '2018-12-14'],
    ['2018-Q2@15', '2018-03-15', '2018-06-14'],
    ['2018-H1@15', '2017-12-15', '2018-06-14'],
    ['2018-9M@15', '2017-12-15', '2018-09-14'],
    ['2018-01@15', '2017-12-15', '2018-01-14'],
    ['2018-05@15', '2018-04-15', '2018-05-14'],
    ['2016..2020', '2016-01-01', '2020-12-31'],
    ['2016-04-10..2021-04-09', '2016-04-10', '2021-04-09'],
    ['2018-Q1..2018-Q3', '2018-01-01', '2018-09-30'],
    ['2018-01@15..2018-03@15', '2017-12-15', '2018-03-14'],
    ['2018@15..2019-02', '2017-12-15', '2019-02-28'],
    ['term', '2016-04-10', '2021-04-09'],
  ])('finds the days of %s', (text, from, to) => {
    expect(read(text)).toEqual({ text, from, to });
    expect(read(text.toLowerCase())).toEqual({ text, from, to });
  });

  it('gives a normal text that reads as the same period again', () => {
    fc.assert(
      fc.property(legal, (text) => {
        const period = read(text);
        expect(period.from <= period.to).toBe(true);
        expect(read(period.text)).toEqual(period);
        expect(read(text.toLowerCase())).toEqual(period);
        expect(read(text.toUpperCase())).toEqual(period);
      }),
    );
  });

  it('tiles a year with its quarters, halves and months in both calendars', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('', '@15'), (name, calendar) => {
        const months = Array.from({ length: 12 }, (_, n) => String(n + 1).padStart(2, '0'));
        for (const parts of [['Q1', 'Q2', 'Q3', 'Q4'], ['H1', 'H2'], ['9M', 'Q4'], months]) {
          const spans = parts.map((each) => read(`${name}-${each}${calendar}`));
          expect(spans[0]?.from).toBe(read(name + calendar).from);
          expect(spans.at(-1)?.to).toBe(read(name + calendar).to);
          spans.slice(1).forEach((span, index) => {
            expect(span.from).toBe(nextDay(spans[index]?.to ?? ''));
          });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('refusing a period', () => {
  it.each([
    ['2018Q2', '2018-Q2'],
    ['Q2-2018', '2018-Q2'],
    ['Q2/2018', '2018-Q2'],
    ['quý II/2018', '2018-Q2'],
    ['Quý 4 năm 2018', '2018-Q4'],
    ['05/2018', '2018-05'],
    ['2018-5', '2018-05'],
    ['2018-13', '2018-12'],
    ['2018-00@15', '2018-01@15'],
    ['tháng 5/2018', '2018-05'],
    ['6 tháng đầu năm 2018', '2018-H1'],
    ['9 tháng năm 2018', '2018-9M'],
    ['2018-02-30', '2018-02-28'],
    ['2018-05-03@15', '2018-05-03'],
    ['2016-2020', '2016..2020'],
    ['2016...2020', '2016..2020'],
    ['giai đoạn 2016–2020', '2016..2020'],
    ['10/4/2016-9/4/2021', '2016-04-10..2021-04-09'],
    ['từ 10/4/2016 đến 09/4/2021', '2016-04-10..2021-04-09'],
    ['2018-Q1..Q3', '2018-Q1..2018-Q3'],
    ['2020..2016', '2016..2020'],
    ['2018-05..2018-Q1', '2018-Q1..2018-05'],
    [' 2018 ', '2018'],
  ])('answers “%s” with %s first', (text, expected) => {
    expect(nearOf(text)[0]).toBe(expected);
  });

  it.each([
    '',
    'last year',
    '2018-H3-',
    '0999',
    '1000@15',
    '2018..',
    '..2018',
    '2016..2018..2020',
    'term..2020',
  ])('does not read “%s”', (text) => {
    expect(nearOf(text)).toContain('2016..2020');
  });

  it('asks for the term only where there is one', () => {
    expect(nearOf('whenever')).toContain('term');
    expect(nearOf('term', null)).not.toContain('term');
    expect(nearOf('term', { from: '2021-01-01', to: '2016-01-01' })).not.toContain('term');
  });

  it('suggests only what can be read, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[0-9QqHhM@./ –-]{0,24}$/),
      fc.tuple(legal, fc.nat(25)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1)),
    );
    fc.assert(
      fc.property(typed, fc.constantFrom(term, null), (text, known) => {
        try {
          parsePeriod(text, known);
        } catch {
          for (const each of nearOf(text, known)) expect(parsePeriod(each, known).text).toBe(each);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is quick with a long text of dashes', () => {
    expect(nearOf('-'.repeat(200_000))[0]).toBe('2018');
  });
});

const MIXED = 'from reporting month May 2018 to June 2018 (15 April 2018 – 30 June 2018)';

describe('saying a period', () => {
  it.each([
    ['2018', 'năm 2018', '2018'],
    ['2018-Q2', 'quý II/2018', 'Q2 2018'],
    ['2018-H1', '6 tháng đầu năm 2018', 'first half of 2018'],
    ['2018-H2', '6 tháng cuối năm 2018', 'second half of 2018'],
    ['2018-9M', '9 tháng năm 2018', 'first nine months of 2018'],
    ['2018-05', 'tháng 5/2018', 'May 2018'],
    ['2018-02', 'tháng 02/2018', 'February 2018'],
    ['2018-05-03', 'ngày 03/5/2018', '3 May 2018'],
    [
      '2018-05@15',
      'tháng báo cáo 5/2018 (15/4/2018 – 14/5/2018)',
      'reporting month May 2018 (15 April 2018 – 14 May 2018)',
    ],
    [
      '2018-H1@15',
      '6 tháng đầu năm báo cáo 2018 (15/12/2017 – 14/6/2018)',
      'first half of reporting year 2018 (15 December 2017 – 14 June 2018)',
    ],
    ['2016..2020', 'giai đoạn 2016–2020', '2016–2020'],
    ['2018..2018', 'năm 2018', '2018'],
    ['2018-Q1..2018-Q3', 'từ quý I/2018 đến quý III/2018', 'from Q1 2018 to Q3 2018'],
    ['2018-05@15..2018-06', 'từ tháng báo cáo 5/2018 đến tháng 6/2018 (15/4/2018 – 30/6/2018)', MIXED],
    ['2016-04-10..2021-04-09', 'từ 10/4/2016 đến 09/4/2021', 'from 10 April 2016 to 9 April 2021'],
    ['term', 'từ 10/4/2016 đến 09/4/2021', 'from 10 April 2016 to 9 April 2021'],
  ])('says %s as “%s” and “%s”', (text, vi, en) => {
    expect(sayPeriod(read(text), 'vi')).toBe(vi);
    expect(sayPeriod(read(text), 'en')).toBe(en);
  });

  it('names a term of whole years by its years', () => {
    const years = parsePeriod('term', { from: '2016-01-01', to: '2020-12-31' });
    expect(sayPeriod(years, 'vi')).toBe('giai đoạn 2016–2020');
  });

  it('says calendar periods so that the correction reads them back', () => {
    fc.assert(
      fc.property(legal, (text) => {
        const period = read(text);
        fc.pre(!text.includes('@') && text !== 'term');
        const [first, last] = period.text.split('..');
        const expected = first === last ? first : period.text;
        expect(nearOf(sayPeriod(period, 'vi'))[0]).toBe(expected);
      }),
    );
  });
});

describe('measuring a period', () => {
  it.each([
    ['2016-04-10..2021-04-09', 5],
    ['2018@15', 1],
    ['2016..2020', 5],
    ['2016-02-29..2017-02-28', 1],
    ['2018-01-31..2018-02-28', 1 / 12],
    ['2018-05-03', 0.002738],
    ['2018-01-01..2018-12-30', 0.996598],
  ])('%s is %f years long', (text, length) => {
    expect(lengthInYears(read(text))).toBe(length);
  });

  it('counts whole months as twelfths from whatever day they begin', () => {
    const begins = fc.tuple(day, fc.integer({ min: 1, max: 240 }));
    fc.assert(
      fc.property(begins, ([from, months]) => {
        const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
        const [last, month] = [Math.floor(index / 12), (index % 12) + 1];
        const name = `${last}-${String(month).padStart(2, '0')}-`;
        const short = Number(from.slice(8)) > lastDayOfMonth(last, month);
        const to = short ? `${name}${lastDayOfMonth(last, month)}` : previousDay(name + from.slice(8));
        expect(lengthInYears({ text: `${from}..${to}`, from, to })).toBe(months / 12);
      }),
      { numRuns: 500 },
    );
  });

  it('lists every calendar year it touches', () => {
    expect(yearsOf(read('2018@15'))).toEqual([2017, 2018]);
    expect(yearsOf(read('term'))).toEqual([2016, 2017, 2018, 2019, 2020, 2021]);
  });
});
