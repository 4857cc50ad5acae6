import { expect, test } from 'vitest';
import type { ActivityKind, Measure } from './activity-kind.ts';
import { activityKindSchema } from './activity-kind.ts';
import { type Catalogue, checkIndicator, type Formula, type Indicator } from './indicator.ts';
import { Problem } from './problem.ts';

const words = (vi: string) => ({ vi, en: vi });
const measure = (code: string, more: Partial<Measure> = {}): Measure => ({
  ...{
    code,
    name: words(code),
    unit: words('buổi'),
    counts: 'events',
    nature: 'flow',
    required: false,
    breakdowns: [],
  },
  additive: { time: true, places: true, groups: true },
  ...more,
});
const kind = (code: string, ...measures: Measure[]): ActivityKind => ({
  code,
  name: words(code),
  definition: words(code),
  measures,
});

const attendances = measure('attendances', { counts: 'attendances', unit: words('lượt người') });
const people = measure('people', { counts: 'people', unit: words('người') });
const elders = measure('elders', {
  counts: 'people',
  unit: words('người'),
  additive: { time: false, places: true, groups: true },
});
const cupboards = measure('cupboards', {
  nature: 'stock',
  counts: 'items',
  unit: words('tủ'),
  additive: { time: false, places: true, groups: true },
});
const kinds = [
  kind('session', measure('held'), attendances, people, elders),
  kind('clinic', cupboards, measure('days', { unit: words('ngày') })),
];

const indicator = (code: string, formula: Formula): Indicator => ({
  ...{ code, name: words(code), definition: words(code), unit: words('buổi'), formula },
});
const known = [
  indicator('session.attendances', { op: 'sum', measures: ['session.attendances'] }),
  indicator('session.people', { op: 'sum', measures: ['session.people'] }),
  indicator('session.held', { op: 'sum', measures: ['session.held'] }),
];
const catalogue: Catalogue = { kinds, indicators: known };

function refusal(formula: Formula): Problem | null {
  try {
    checkIndicator(indicator('x.y', formula), catalogue);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}

test.each<[string, Formula]>([
  ['sessions are summed', { op: 'sum', measures: ['session.held'] }],
  ['activities are counted', { op: 'count', kind: 'session' }],
  ['the newest stock of each place is taken', { op: 'latest', measure: 'clinic.cupboards' }],
  [
    'attendances are divided by sessions',
    { op: 'ratio', numerator: 'session.attendances', denominator: 'session.held' },
  ],
])('%s', (_, formula) => {
  expect(refusal(formula)).toBeNull();
});

test.each<[string, Formula, string]>([
  [
    'attendances and people do not meet in one sum',
    { op: 'sum', measures: ['session.attendances', 'session.people'] },
    'mixed-measures',
  ],
  [
    'days and sessions do not meet in one sum',
    { op: 'sum', measures: ['session.held', 'clinic.days'] },
    'mixed-measures',
  ],
  [
    'attendances are not divided into a coverage of people',
    { op: 'ratio', numerator: 'session.attendances', denominator: 'session.people' },
    'mixed-measures',
  ],
  [
    'nor people by attendances',
    { op: 'ratio', numerator: 'session.people', denominator: 'session.attendances' },
    'mixed-measures',
  ],
  ['a stock is not added over time', { op: 'sum', measures: ['clinic.cupboards'] }, 'not-additive'],
  [
    'people who may come again are not added over time',
    { op: 'sum', measures: ['session.elders'] },
    'not-additive',
  ],
  ['nor averaged by year', { op: 'average-per-year', measure: 'session.elders' }, 'not-additive'],
  ['an unknown measure is named', { op: 'sum', measures: ['session.attendance'] }, 'unknown-measure'],
  ['an unknown kind is named', { op: 'count', kind: 'sesion' }, 'unknown-kind'],
])('%s', (_, formula, code) => {
  expect(refusal(formula)?.code).toBe(code);
});

test('an unknown measure says which is close', () => {
  expect(refusal({ op: 'sum', measures: ['session.attendance'] })?.details.near).toContain(
    'session.attendances',
  );
});

test('a stock that claims to be additive over time is no measure', () => {
  const wrong = { ...cupboards, additive: { time: true, places: true, groups: true } };
  expect(activityKindSchema.safeParse(kind('clinic', wrong)).success).toBe(false);
});
