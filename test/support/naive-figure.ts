/**
 * Figures worked out the obvious slow way from the entries of a programme and the rows of the registers. Written from
 * the prose of the design, and with nothing of the program's own facts, sums, slices or registers.
 */
import type { FigureStatus } from '../../src/domain/figure.ts';
import type { Formula, Indicator } from '../../src/domain/indicator.ts';
import type { FigureQuestion } from './figure-questions.ts';
import type { Counted, EntryRow } from './naive-records.ts';
import type { Fit } from './naive-register.ts';
import { type Books, measureOf, type Refused, readScope, type Scope } from './naive-scope.ts';
import { indicators } from './ngan-sau.ts';

export interface Expected {
  readonly status: FigureStatus;
  readonly value: number | null;
  /** What each party holds, and how much of it that party recorded. */
  readonly parties: readonly { organization: string; value: number | null; recorded: number | null }[];
  readonly knownFor: readonly string[];
  readonly records: number;
  readonly waiting: number;
  readonly disputes: number;
}

export function expectedFigure(
  entries: readonly EntryRow[],
  books: Books,
  question: FigureQuestion,
  position: number,
): (Expected & { readonly uncounted: number }) | Refused {
  const scope = readScope(entries, books, question, position);
  if ('refused' in scope) return scope;
  const figure = figureOf(scope);
  const whole = figureOf({ ...scope, group: null });
  if ('refused' in figure) return figure;
  if ('refused' in whole) return whole;
  return { ...figure, uncounted: whole.records - figure.records };
}

function figureOf(scope: Scope): Expected | Refused {
  const { formula } = scope.indicator;
  const alone = takenOver(scope);
  switch (formula.op) {
    case 'sum':
      return sumOf(scope, formula.measures, alone);
    case 'count':
      return sumOf(scope, [formula.kind], alone);
    case 'average-per-year': {
      const counted = sumOf(scope, [formula.measure], []);
      return 'refused' in counted ? counted : besides(scope, divided(counted, scope.years), alone);
    }
    case 'latest':
      return latestOf(scope, formula.measure, alone);
    case 'ratio': {
      const counted = ratioOf(scope, formula);
      return 'refused' in counted ? counted : besides(scope, counted, alone);
    }
    case 'distinct':
      return besides(scope, distinctOf(scope, formula), alone);
  }
}

interface Taken {
  readonly one: Counted;
  readonly fit: Fit;
}

const takenOver = (scope: Scope): Taken[] =>
  scope.standing.balances
    .filter((one) => one.about === scope.indicator.code)
    .map((one) => ({ one, fit: scope.fitOfTotal(one, scope.group) }))
    .filter(({ fit }) => fit !== 'beside');

const sayTotal = ({ one }: Taken): string => `${one.from}..${one.to} ${one.own('total', null)}`;

/** One thing that is counted: a measure of a record. */
interface Line {
  readonly one: Counted;
  readonly measure: string;
}

/** Every measure of every activity within, also where only a partner says there was something. */
function linesOf(scope: Scope, measures: readonly string[], wanted: Fit): Line[] {
  return measures.flatMap((code) => {
    const [kind, measure = ''] = code.split('.');
    return scope.standing.activities
      .filter((one) => one.about === kind && scope.fit(one) === wanted)
      .map((one) => ({ one, measure }));
  });
}

const recorded = (scope: Scope, lines: readonly Line[]): Line[] =>
  lines.filter(({ one, measure }) => one.own(measure, scope.group) !== undefined);

function sumOf(scope: Scope, measures: readonly string[], taken: readonly Taken[]): Expected | Refused {
  const lines = linesOf(scope, measures, 'within');
  const within = taken.filter(({ fit }) => fit === 'within').map(({ one }) => ({ one, measure: 'total' }));
  for (const code of measures) {
    const counted = recorded(scope, linesOf(scope, [code], 'within'));
    if (countsTwice(code) && new Set([...counted, ...within].map(({ one }) => one.place)).size > 1)
      return { refused: 'not-additive' };
  }
  const unplaced = recorded(scope, linesOf(scope, measures, 'partly')).length;
  const partly = taken.filter(({ fit }) => fit === 'partly');
  return added(scope, [...lines, ...within], partly.map(sayTotal), unplaced > 0 || partly.length > 0);
}

const countsTwice = (code: string): boolean => measureOf(code)?.additive.places === false;

/** Adds up lines; a total taken over counts by its `total`, whatever the group. */
function added(
  scope: Scope,
  all: readonly Line[],
  knownFor: readonly string[],
  inseparable: boolean,
): Expected {
  const own = recorded(scope, all);
  const counts = countsOf(own.map(({ one }) => one));
  const total = (lines: readonly Line[], value: (line: Line) => number) =>
    lines.reduce((sum, line) => sum + Math.round(value(line) * 1000), 0) / 1000;
  const recordedOf = ({ one, measure }: Line) => one.own(measure, scope.group) ?? 0;
  if (inseparable || own.length === 0)
    return nothing(scope, inseparable ? 'inseparable' : 'no-data', counts, knownFor);
  const parties = scope.parties.map((party) => ({
    organization: party,
    value: total(all, ({ one, measure }) => one.held(party, measure, scope.group)),
    recorded: total(
      own.filter(({ one }) => one.party === party),
      recordedOf,
    ),
  }));
  return { status: 'known', value: total(own, recordedOf), parties, knownFor: [], ...counts };
}

const countsOf = (all: readonly Counted[]) => ({
  records: all.length,
  waiting: all.filter((one) => one.state === 'waiting').length,
  disputes: all.filter((one) => one.state === 'disputed').length,
});

type Counts = ReturnType<typeof countsOf>;

function nothing(scope: Scope, status: FigureStatus, counts: Counts, knownFor: readonly string[]): Expected {
  const parties = scope.parties.map((organization) => ({ organization, value: null, recorded: null }));
  return { status, value: null, parties, knownFor, ...counts };
}

const thousandth = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

function divided(figure: Expected, by: number): Expected {
  const each = (value: number | null) => (value === null ? null : thousandth(value / by));
  const parties = figure.parties.map(({ organization, value, recorded }) => {
    return { organization, value: each(value), recorded: each(recorded) };
  });
  return { ...figure, value: each(figure.value), parties };
}

/** A rate, a ratio or a number of different places taken over stands alone: it is never added to anything. */
function besides(scope: Scope, counted: Expected, taken: readonly Taken[]): Expected {
  const [first, ...more] = taken;
  if (!first) return counted;
  const within = taken.filter(({ fit }) => fit === 'within').map(({ one }) => ({ one, measure: 'total' }));
  if (more.length === 0 && first.fit === 'within' && counted.status === 'no-data' && counted.records === 0)
    return added(scope, within, [], false);
  const known = countsOf(within.map(({ one }) => one));
  const counts = {
    records: counted.records + known.records,
    waiting: counted.waiting + known.waiting,
    disputes: counted.disputes + known.disputes,
  };
  return nothing(scope, 'inseparable', counts, [...counted.knownFor, ...taken.map(sayTotal)]);
}

/** The newest of each place, whether recorded or taken over. */
function latestOf(scope: Scope, code: string, taken: readonly Taken[]): Expected | Refused {
  const lines = recorded(scope, linesOf(scope, [code], 'within'));
  const within = taken.filter(({ fit }) => fit === 'within').map(({ one }) => ({ one, measure: 'total' }));
  const later = (a: Line, b: Line) =>
    b.one.to.localeCompare(a.one.to) ||
    Number(a.measure === 'total') - Number(b.measure === 'total') ||
    (a.one.id < b.one.id ? 1 : -1);
  const newest = new Map<string, Line>();
  for (const line of [...lines, ...within].sort(later)) {
    if (!newest.has(line.one.place)) newest.set(line.one.place, line);
  }
  const chosen = [...newest.values()];
  const unplaced = recorded(scope, linesOf(scope, [code], 'partly')).length;
  const nowhere = chosen.length > 1 ? newest.get('')?.one : undefined;
  const partly = taken.filter(({ one, fit }) => fit === 'partly' || one === nowhere);
  const counted = chosen.filter(({ one }) => one !== nowhere);
  if (countsTwice(code) && counted.length > 1) return { refused: 'not-additive' };
  return added(scope, counted, partly.map(sayTotal), unplaced > 0 || partly.length > 0);
}

function ratioOf(scope: Scope, formula: Formula & { op: 'ratio' }): Expected | Refused {
  const [above, below] = [formula.numerator, formula.denominator].map((code) => {
    const indicator = indicators.find((each) => each.code === code) as Indicator;
    return figureOf({ ...scope, indicator });
  }) as [Expected | Refused, Expected | Refused];
  if ('refused' in above) return above;
  if ('refused' in below) return below;
  const counts = {
    records: above.records + below.records,
    waiting: above.waiting + below.waiting,
    disputes: above.disputes + below.disputes,
  };
  const knownFor = [...above.knownFor, ...below.knownFor];
  const inseparable = above.status === 'inseparable' || below.status === 'inseparable';
  if (above.value === null || !below.value)
    return nothing(scope, inseparable ? 'inseparable' : 'no-data', counts, knownFor);
  const parties = above.parties.map(({ organization, value }, at) => {
    const under = below.parties[at]?.value;
    return {
      organization,
      value: value !== null && under ? thousandth(value / under) : null,
      recorded: null,
    };
  });
  return { status: 'known', value: thousandth(above.value / below.value), parties, knownFor: [], ...counts };
}

function distinctOf(scope: Scope, formula: Formula & { op: 'distinct' }): Expected {
  const lines = recorded(scope, linesOf(scope, [formula.kind], 'within'));
  const unplaced = recorded(scope, linesOf(scope, [formula.kind], 'partly')).length;
  const what = ({ one }: Line) =>
    formula.of === 'places' ? one.place : formula.of === 'days' ? one.to : one.organization;
  const different = (party?: string) =>
    new Set(lines.filter(({ one }) => party === undefined || one.party === party).map(what)).size;
  const counts = countsOf(lines.map(({ one }) => one));
  if (unplaced > 0) return nothing(scope, 'inseparable', counts, []);
  if (lines.length === 0) return nothing(scope, 'no-data', counts, []);
  const parties = scope.parties.map((organization) => {
    return { organization, value: different(), recorded: different(organization) };
  });
  return { status: 'known', value: different(), parties, knownFor: [], ...counts };
}
