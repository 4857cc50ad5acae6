import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from './civil-date.ts';
import { lengthInYears, parsePeriod } from './period.ts';
import { previousPeriod } from './previous-period.ts';

const always = { from: '1000-01-01', to: '9999-12-31' };
const before = (text: string, term = always): string | null =>
  previousPeriod(parsePeriod(text, term), term)?.text ?? null;

test.each([
  ['2018', '2017'],
  ['2018@15', '2017@15'],
  ['2018-Q1', '2017-Q4'],
  ['2018-q3@15', '2018-Q2@15'],
  ['2018-H2', '2018-H1'],
  ['2018-H1@15', '2017-H2@15'],
  ['2018-01', '2017-12'],
  ['2018-05@15', '2018-04@15'],
  ['2018-9M', '2017-9M'],
  ['2016..2018', '2013..2015'],
  ['2016@15..2018@15', '2013@15..2015@15'],
  ['2018-Q2..2018-Q3', '2017-Q4..2018-Q1'],
  ['2018-03-01..2018-04-30', '2018-01-01..2018-02-28'],
  ['2018-03-10', '2018-03-09'],
  ['2018-03-10..2018-03-12', '2018-03-07..2018-03-09'],
])('before %s comes %s', (text, previous) => {
  expect(before(text)).toBe(previous);
});

test('the term has none, and what lies wholly before the term is none', () => {
  const term = { from: '2016-04-10', to: '2021-04-09' };
  expect(before('term', term)).toBeNull();
  expect(before('2016-Q2', term)).toBeNull();
  expect(before('2016-Q3', term)).toBe('2016-Q2');
  expect(before('2016..2020', term)).toBeNull();
  expect(before('1000')).toBeNull();
  expect(before('1000-01-01..1000-01-31')).toBeNull();
});

const year = fc.integer({ min: 1100, max: 9900 });
const part = fc.constantFrom('', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4', '-01', '-02', '-09', '-12');
const cutOff = fc.constantFrom('', '@15');

test('the period before ends the day before, and is as long', () => {
  fc.assert(
    fc.property(year, part, cutOff, (in_, name, at) => {
      const period = parsePeriod(`${in_}${name}${at}`, null);
      const previous = previousPeriod(period, always);
      expect(previous).not.toBeNull();
      if (!previous) return;
      expect(addDays(previous.to, 1)).toBe(period.from);
      expect(lengthInYears(previous)).toBeCloseTo(lengthInYears(period), 9);
      expect(previous.text.endsWith('@15')).toBe(at === '@15');
    }),
  );
});

test('the days before any days are as many, or whole months where the days are whole months', () => {
  fc.assert(
    fc.property(year, fc.nat(4000), fc.nat(4000), (in_, offset, length) => {
      const from = addDays(`${in_}-01-01`, offset);
      const period = parsePeriod(`${from}..${addDays(from, length)}`, null);
      const previous = previousPeriod(period, always);
      expect(previous && addDays(previous.to, 1)).toBe(from);
      if (!previous) return;
      const whole = period.from.endsWith('-01') && addDays(period.to, 1).endsWith('-01');
      if (whole) expect(lengthInYears(previous)).toBe(lengthInYears(period));
      else expect(daysBetween(previous.from, previous.to)).toBe(length);
    }),
  );
});
