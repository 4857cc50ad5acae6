import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicFigure, SMALLEST_PUBLIC_COUNT } from './disclosure.ts';
import type { Figure } from './figure.ts';

const words = { vi: 'lượt người', en: 'attendances' };
const question = {
  period: '2024',
  from: '2024-01-01',
  to: '2024-12-31',
  place: null,
  organization: null,
  group: 'female',
  territory: 'then',
  asOf: null,
} as const;
const women = (value: number, asked: Partial<Figure['question']> = {}): Figure => ({
  code: 'awareness.attendances',
  ...{ name: words, definition: words, unit: words },
  programme: { id: 'p', number: '01', slug: 'ban-cao', synthetic: true },
  question: { ...question, ...asked },
  ...{
    status: 'known',
    value,
    knownFor: [],
    disputed: false,
    waiting: 0,
    disputes: 0,
    records: 3,
    uncounted: 0,
    seq: 9,
  },
  byOrganization: [{ organization: 'hoi-phu-nu', name: words, value, recorded: value, records: 3 }],
  arithmetic: `Σ 3 = ${value}`,
});

test('a group is public only when it and the rest are both large enough', () => {
  const count = fc.nat(60);
  fc.assert(
    fc.property(count, count, (value, rest) => {
      const shown = publicFigure(women(value), value + rest).value;
      expect(shown).toBe(Math.min(value, rest) >= SMALLEST_PUBLIC_COUNT ? value : null);
    }),
  );
});

test.each([
  { place: { code: 'MP-01/1', name: words } },
  { organization: { code: 'tram-y-te', name: words } },
  { asOf: 3 },
  { period: '2024-05', from: '2024-05-01', to: '2024-05-31' },
])('a question fine enough to single out a record is not answered in public: %o', (asked) => {
  const hidden = publicFigure(women(500, asked), 1000);
  expect(hidden).toMatchObject({ status: 'hidden', value: null, records: 0, arithmetic: '' });
  expect(hidden.byOrganization.map((party) => party.value)).toEqual([null]);
});

test('a figure of no group is published as it is', () => {
  const all = women(3, { group: null });
  expect(publicFigure(all, 3)).toBe(all);
});
