/** What a question is about, looked up naively: the records of its ledger position and which of them lie within. */
import type { Measure } from '../../src/domain/activity-kind.ts';
import type { Indicator } from '../../src/domain/indicator.ts';
import { lengthInYears, parsePeriod } from '../../src/domain/period.ts';
import type { FigureQuestion } from './figure-questions.ts';
import { type Counted, type EntryRow, type Standing, standingAt } from './naive-records.ts';
import type { Fit, NaiveRegister, Row } from './naive-register.ts';
import { indicators, kinds } from './ngan-sau.ts';

/** The code of the problem with which the question is refused. */
export type Refused = { readonly refused: string };

export interface Books {
  readonly places: NaiveRegister;
  readonly organizations: NaiveRegister;
}

export interface Scope {
  readonly standing: Standing;
  readonly indicator: Indicator;
  readonly group: string | null;
  readonly parties: readonly string[];
  readonly years: number;
  /** Whether an activity lies within. */
  fit(one: Counted): Fit;
  /** Whether a total taken over does. */
  fitOfTotal(one: Counted, group: string | null): Fit;
}

export function readScope(
  entries: readonly EntryRow[],
  books: Books,
  question: FigureQuestion,
  position: number,
): Scope | Refused {
  const standing = standingAt(entries, position);
  const programme = standing.programme ?? standingAt(entries, 1).programme;
  const indicator = indicators.find(({ code }) => code === question.code);
  if (!programme || !indicator) throw new Error('the story begins with a programme');
  const { territory, group } = question;
  const period = parsePeriod(question.period, programme.term);
  const place = askedUnit(books.places, question.place, question, period);
  const organization = askedUnit(books.organizations, question.organization, question, period);
  if (typeof place === 'string') return { refused: `${place}-place` };
  if (typeof organization === 'string') return { refused: `${organization}-organization` };
  if (group !== null && !countsGroup(indicator, group)) return { refused: 'unknown-group' };
  const parties = programme.parties.map((party) => party.organization);
  const within = (yes: boolean): Fit => (yes ? 'within' : 'beside');
  return {
    ...{ standing, indicator, group, parties, years: lengthInYears(period) },
    fit: (one) =>
      together([
        within(period.from <= one.to && one.to <= period.to),
        place ? books.places.fitOnDay(one.place, one.to, place, territory) : 'within',
        organization
          ? books.organizations.fitOnDay(one.organization, one.to, organization, territory)
          : 'within',
      ]),
    fitOfTotal: ({ from, to, ...one }, group) => {
      const whole = period.from <= from && to <= period.to;
      const done = (by: string, row: Row) => books.organizations.fitOfSpan(by, from, to, row, territory);
      return together([
        within(from <= period.to && period.from <= to),
        whole && group === null ? 'within' : 'partly',
        place && one.place === '' ? 'partly' : 'within',
        place && one.place ? books.places.fitOfSpan(one.place, from, to, place, territory) : 'within',
        organization && one.organization ? done(one.organization, organization) : 'within',
        // What the parties report together belongs to all of them, in shares nobody wrote down.
        organization && !one.organization ? agreed(parties.map((by) => done(by, organization))) : 'within',
      ]);
    },
  };
}

const together = (fits: readonly Fit[]): Fit =>
  fits.includes('beside') ? 'beside' : fits.includes('partly') ? 'partly' : 'within';

const agreed = (fits: readonly Fit[]): Fit =>
  fits.every((fit) => fit === fits[0]) ? (fits[0] ?? 'beside') : 'partly';

/** The unit asked for; otherwise what is wrong with it. */
function askedUnit(
  book: NaiveRegister,
  wanted: string | null,
  { territory }: FigureQuestion,
  { from, to }: { readonly from: string; readonly to: string },
): Row | 'unknown' | 'ended' | null {
  if (wanted === null) return null;
  const [code = '', day] = wanted.split('@');
  const today = territory === 'now' ? book.on(code, book.today) : book.last(code, from, to);
  const row = day ? book.on(code, day) : (today ?? book.last(code));
  if (!row) return 'unknown';
  return territory === 'now' && book.ended(row) ? 'ended' : row;
}

function countsGroup({ formula }: Indicator, group: string): boolean {
  if (formula.op === 'count' || formula.op === 'distinct') return false;
  if (formula.op === 'ratio') {
    const parts = indicators.filter(({ code }) => [formula.numerator, formula.denominator].includes(code));
    return parts.every((part) => countsGroup(part, group));
  }
  const measures = formula.op === 'sum' ? formula.measures : [formula.measure];
  return measures.every((code) =>
    measureOf(code)?.breakdowns.some(({ groups }) => groups.some((each) => each.code === group)),
  );
}

export function measureOf(code: string): Measure | undefined {
  const [kind, measure] = code.split('.');
  return kinds.find((each) => each.code === kind)?.measures.find((each) => each.code === measure);
}
