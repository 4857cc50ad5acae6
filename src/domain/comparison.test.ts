import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareFigures,
  figuresBehind,
  keysBehind,
  readComparison,
  sayComparison,
  writeComparison,
} from './comparison.ts';
import { writeFigureKey } from './figure-key.ts';

const known = (value: number) => ({ status: 'known', value }) as const;
const said = (
  text: string,
  own: Parameters<typeof compareFigures>[1],
  other = own,
  locale = 'vi' as const,
) => {
  const comparison = readComparison(text);
  if (!comparison) throw new Error(text);
  return sayComparison(comparison, compareFigures(comparison, own, other), locale);
};

test('a difference carries its sign, a target its share', () => {
  expect(said('period:2024', known(45), known(33))).toBe('+12');
  expect(said('period:2024', known(33), known(45))).toBe('−12');
  expect(said('period:2024', known(7), known(7))).toBe('0');
  expect(said('period:2024', known(1.2), known(0.9))).toBe('+0,3');
  expect(said('target:300', known(250))).toBe('83,3%');
  expect(said('target:300', known(330))).toBe('110%');
  expect(said('target:12.5', known(12.5))).toBe('100%');
});

test('without a number on either side nothing is compared, and the status says why', () => {
  const nothing = { status: 'no-data', value: null } as const;
  const mixed = { status: 'inseparable', value: null } as const;
  const period = { kind: 'period', period: '2024' } as const;
  expect(said('period:2024', known(45), nothing)).toBe('chưa so sánh được');
  expect(said('target:300', nothing)).toBe('chưa so sánh được');
  expect(said('target:0', known(3))).toBe('chưa so sánh được');
  expect(compareFigures(period, known(45), mixed)).toEqual({
    status: 'inseparable',
    value: null,
    arithmetic: '',
  });
  expect(compareFigures(period, nothing, mixed).status).toBe('no-data');
  // A small count that is kept from the public must not come out as a difference.
  expect(compareFigures(period, { status: 'hidden', value: 3 }, known(45)).value).toBeNull();
});

test('what is compared is read back as it is written, and nothing else is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), (thousandths) => {
      const comparison = { kind: 'target', target: thousandths / 1000 } as const;
      expect(readComparison(writeComparison(comparison))).toEqual(comparison);
    }),
  );
  for (const text of [
    '',
    'target',
    'target:',
    'target:-3',
    'target:1e3',
    'target:1,5',
    'period:',
    'period: ',
    '2024',
  ])
    expect(readComparison(text)).toBeNull();
});

test('a compared figure rests on plain figures', () => {
  const asked = { code: 'a.b', place: 'HS/1', compare: 'period:2024-H2' };
  expect(keysBehind(asked)).toEqual(['a.b&place=HS%2F1', 'a.b&period=2024-H2&place=HS%2F1']);
  expect(keysBehind({ code: 'a.b', period: '2025', compare: 'target:300' })).toEqual(['a.b&period=2025']);
  expect(figuresBehind({ code: 'a.b' })).toEqual({ own: { code: 'a.b' }, other: null });
  expect(writeFigureKey(asked)).toBe('a.b&place=HS%2F1&compare=period%3A2024-H2');
});
