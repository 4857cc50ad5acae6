/**
 * Which reports fall due under a reporting regime, by when, and how far they have come. Pure: the programme's reports
 * and today's date are given.
 */
import { addDays, type CivilDate, daysBetween, maxDate, minDate } from './civil-date.ts';
import { type Period, parsePeriod } from './period.ts';
import { Problem } from './problem.ts';
import type { ReportStatus } from './report-status.ts';
import type { ReportingRegime, ReportKind } from './reporting-regime.ts';

/** Days with both ends included. */
export interface Term {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A report of the programme, as far as it can answer a due period. */
export interface ReportOnHand {
  readonly id: string;
  /** The regime it names; a report without one answers by its kind. */
  readonly regime?: string | undefined;
  readonly kind?: ReportKind | undefined;
  readonly period: string;
  readonly status: ReportStatus;
}

export const reportProgress = ['not-begun', 'drafting', 'in-review', 'signed'] as const;
export type ReportProgress = (typeof reportProgress)[number];

export interface DueReport {
  readonly period: Period;
  readonly dueOn: CivilDate;
  readonly status: ReportProgress;
  /** The report that answers, null before it is begun. */
  readonly report: string | null;
  /** Past its due day and not signed. */
  readonly late: boolean;
  /** Days past the due day while it is late, else 0. */
  readonly daysLate: number;
}

/** Names, within a year, of the periods a kind of report goes through. Nine months leave the last quarter out. */
const PARTS: Readonly<Record<ReportKind, readonly string[]>> = {
  month: Array.from({ length: 12 }, (_, month) => `-${String(month + 1).padStart(2, '0')}`),
  quarter: ['-Q1', '-Q2', '-Q3', '-Q4'],
  'half-year': ['-H1', '-H2'],
  'nine-months': ['-9M'],
  year: [''],
  interim: [],
  final: [],
};

// Reporting months reach into the year before, and civil dates end with the year 9999.
const [FIRST_YEAR, LAST_YEAR] = [1001, 9998];
const LAST_DAY = '9999-12-31';

/**
 * The regime's periods, oldest first, that lie at least partly in the term while the regime is in force. They are
 * never cut short: the report of a year stays the report of that year, though the programme began in April.
 * @throws Problem `unknown-period` for a named period that cannot be read.
 */
export function periodsOf(regime: ReportingRegime, term: Term): readonly Period[] {
  const inForce = {
    from: maxDate(term.from, regime.validFrom ?? term.from),
    to: minDate(term.to, regime.validUntil ?? term.to),
  };
  if (inForce.from > inForce.to) return [];
  const named = regime.periods.map((period) => parsePeriod(period, term));
  return [...named, ...comingRound(regime, inForce)]
    .filter((period) => period.from <= inForce.to && inForce.from <= period.to)
    .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? -1 : 1));
}

/** Cut-off of the 15th, as Decree 09/2019/NĐ-CP has it for State bodies. */
function comingRound({ kind, cutOff }: ReportingRegime, { from, to }: Term): Period[] {
  const first = Math.max(Number(from.slice(0, 4)), FIRST_YEAR);
  // The last half of December belongs to the reporting year that follows.
  const last = Math.min(Number(to.slice(0, 4)) + 1, LAST_YEAR);
  const sign = cutOff === 'reporting-month' ? '@15' : '';
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).flatMap((year) =>
    PARTS[kind].map((part) => parsePeriod(`${year}${part}${sign}`, null)),
  );
}

/**
 * Reports whose period has ended by `today`, and after them the one that comes next, oldest first.
 * @throws Problem `unknown-period` for a named period that cannot be read.
 */
export function dueReports(ask: {
  readonly regime: { readonly id: string; readonly body: ReportingRegime };
  readonly term: Term;
  readonly today: CivilDate;
  readonly reports: readonly ReportOnHand[];
}): readonly DueReport[] {
  const { regime, term, today } = ask;
  const periods = periodsOf(regime.body, regime.body.periods.length > 0 ? term : soon(ask));
  const ended = periods.filter((period) => period.to < today);
  const next = periods.find((period) => period.to >= today);
  const reports = ask.reports.map((report) => ({ ...report, days: daysOf(report.period, term) }));
  return [...ended, ...(next ? [next] : [])].map((period): DueReport => {
    const answers = reports.filter((report) => sameDays(report.days, period) && isOf(report, regime));
    const furthest = answers.sort((a, b) => rank(b.status) - rank(a.status))[0];
    const dueOn = dueDay(period.to, regime.body.deliverWithin);
    const status = furthest ? PROGRESS[furthest.status] : 'not-begun';
    const late = today > dueOn && status !== 'signed';
    const daysLate = late ? daysBetween(dueOn, today) : 0;
    return { period, dueOn, status, report: furthest?.id ?? null, late, daysLate };
  });
}

/** An agreement without end is written as one until the last day there is, and its final report is due by then. */
const dueDay = (lastDay: CivilDate, within: number): CivilDate =>
  addDays(lastDay, Math.min(within, daysBetween(lastDay, LAST_DAY)));

/** As much of the term as can hold the next period: an agreement “until 9999” must not yield eight thousand years. */
function soon({ regime, term, today }: Parameters<typeof dueReports>[0]): Term {
  const begun = [term.from, today, regime.body.validFrom ?? today].reduce(maxDate);
  return { from: term.from, to: minDate(term.to, `${Math.min(Number(begun.slice(0, 4)) + 1, 9999)}-12-31`) };
}

const PROGRESS: Readonly<Record<ReportStatus, ReportProgress>> = {
  draft: 'drafting',
  'in-review': 'in-review',
  signing: 'in-review',
  signed: 'signed',
};

const rank = (status: ReportStatus): number => ['draft', 'in-review', 'signing', 'signed'].indexOf(status);

const isOf = (
  report: ReportOnHand,
  regime: { readonly id: string; readonly body: ReportingRegime },
): boolean => (report.regime === undefined ? report.kind === regime.body.kind : report.regime === regime.id);

const sameDays = (one: Term | null, other: Term): boolean =>
  one !== null && one.from === other.from && one.to === other.to;

/** A report whose period nobody can read answers none; it is not the calendar's place to complain. */
function daysOf(period: string, term: Term): Term | null {
  try {
    return parsePeriod(period, term);
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
