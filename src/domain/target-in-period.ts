/** Which target of the agreement a period is held against, and from when on the figure is added up for it. */
import { type CivilDate, daysBetween, maxDate, minDate } from './civil-date.ts';
import { type Period, parsePeriod } from './period.ts';
import type { Target } from './programme.ts';

export interface TargetInPeriod {
  readonly value: number;
  /** The period the target is set for. */
  readonly period: Period;
  /** The days counted towards it, up to the end of the period asked for; null where these are that period itself. */
  readonly soFar: string | null;
}

/**
 * The target of the shortest span that holds the period as far as it lies in the term. A target for the whole term is
 * compared with what was reached since its beginning, never with the one period; a target for one year within a longer
 * period says nothing of that period, so it is left out.
 */
export function targetInPeriod(
  targets: readonly Target[],
  indicator: string,
  period: Period,
  term: { readonly from: CivilDate; readonly to: CivilDate },
): TargetInPeriod | null {
  const [from, to] = [maxDate(period.from, term.from), minDate(period.to, term.to)];
  const fitting = targets
    .filter((target) => target.indicator === indicator)
    .map(({ value, period: text }) => ({ value, period: parsePeriod(text, term) }))
    .filter((target) => target.period.from <= from && to <= target.period.to && from <= to)
    .sort((a, b) => days(a.period) - days(b.period));
  const [best] = fitting;
  if (!best) return null;
  const same = best.period.from >= from || best.period.from === period.from;
  return { ...best, soFar: same ? null : daysText(best.period.from, minDate(period.to, best.period.to)) };
}

const days = ({ from, to }: Period): number => daysBetween(from, to);

/** Whole years as `2021..2025`, else from day to day. */
function daysText(from: CivilDate, to: CivilDate): string {
  const years = from.endsWith('-01-01') && to.endsWith('-12-31');
  return years ? `${from.slice(0, 4)}..${to.slice(0, 4)}` : `${from}..${to}`;
}
