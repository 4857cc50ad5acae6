/** Random questions about the programme in Ngàn Sâu. */
import fc from 'fast-check';
import type { Territory } from '../../src/domain/figure.ts';
import { indicators } from './ngan-sau.ts';

export interface FigureQuestion {
  readonly code: string;
  readonly period: string;
  readonly place: string | null;
  readonly organization: string | null;
  readonly group: string | null;
  readonly territory: Territory;
  /** A share of the ledger: 1 is its newest position, null asks without one. */
  readonly asOf: number | null;
}

/** The ends of half months, reporting months and years, and the days on which the registers change. */
export const days = [
  ...['2023-06-15', '2023-12-14', '2023-12-15', '2023-12-31', '2024-01-01', '2024-01-14', '2024-01-15'],
  ...['2024-02-14', '2024-02-15', '2024-02-29', '2024-03-14', '2024-03-15', '2024-03-31', '2024-05-14'],
  ...['2024-06-14', '2024-06-15', '2024-06-30', '2024-07-01', '2024-07-02', '2024-07-14', '2024-07-15'],
  ...['2024-07-31', '2024-08-01', '2024-09-30', '2024-10-01', '2024-10-14', '2024-10-15', '2024-12-14'],
  ...['2024-12-15', '2024-12-31', '2025-01-01', '2025-02-28', '2025-06-14'],
];
const named = [
  ...[
    'term',
    '2023',
    '2024',
    '2024-H1',
    '2024-H2',
    '2024-9M',
    '2024-Q1',
    '2024-Q2',
    '2024-Q3',
    '2024-06',
    '2024-07',
  ],
  ...[
    '2024-02@15',
    '2024-07@15',
    '2024-Q1@15',
    '2024-Q3@15',
    '2024-H1@15',
    '2024-9M@15',
    '2024@15',
    '2023..2024',
  ],
  ...['2024-03..2024-07', '2024-Q1..2024-Q3@15', '2024-07-01', '2024-06-14', '2023-01-01..2026-12-31'],
];
export const codes = {
  place: [
    'NS',
    'NS/thuong',
    'NS/ha',
    'M',
    'L',
    'C',
    'T',
    'CD',
    'CT',
    'M/1',
    'M/2',
    'L/1',
    'C/1',
    'C/2',
    'LA',
    'LA/phon',
  ],
  organization: ['hpn-tinh', 'hpn', 'hpn-mai', 'bchbp', 'don', 'don-dong', 'don-tay', 'so-y-te', 'tram'],
};

const day = fc.constantFrom(...days);
const either = <T>(...all: readonly (readonly [number, fc.Arbitrary<T>])[]): fc.Arbitrary<T> =>
  fc.oneof(...all.map(([weight, arbitrary]) => ({ weight, arbitrary })));
const none = fc.constant(null);

const period = either(
  [3, fc.constantFrom(...named)],
  [2, fc.tuple(day, day).map((two) => two.sort().join('..'))],
  [8, fc.constantFrom('term', '2024', '2023-01-01..2026-12-31')],
);
const unit = (often: readonly string[], known: readonly string[]) =>
  either(
    [8, fc.constantFrom(...often)],
    [5, fc.constantFrom(...known)],
    [1, fc.tuple(fc.constantFrom(...known), day).map((at) => at.join('@'))],
  );
const place = unit(['NS', 'NS', 'NS/thuong', 'NS/ha', 'M', 'L', 'C', 'T', 'LA'], codes.place);
const organization = unit(['hpn', 'don', 'hpn-tinh', 'bchbp'], codes.organization);
const byGroup = ['awareness.attendances', 'outreach.attendances', 'clinic.patients'];
const code = fc.constantFrom(...indicators.map((indicator) => indicator.code));
const group = fc.constantFrom('female', 'male', 'young');
const what = either<Pick<FigureQuestion, 'code' | 'group'>>(
  [15, fc.record({ code, group: none })],
  [2, fc.record({ code: fc.constantFrom(...byGroup), group })],
  [1, fc.record({ code, group })],
);

export const anyQuestion: fc.Arbitrary<FigureQuestion> = fc.noBias(
  fc
    .record({
      period,
      place: either<string | null>([1, none], [1, place]),
      organization: either<string | null>([3, none], [1, organization]),
      territory: fc.constantFrom('then' as const, 'now' as const),
      asOf: either<number | null>([2, none], [1, fc.double({ min: 0, max: 1, noNaN: true })]),
      what,
    })
    .map(({ what, ...where }) => ({ ...what, ...where })),
);
