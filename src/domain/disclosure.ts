/**
 * What of a counted group may be shown to everybody. Small counts point at people, also when they can be had by
 * subtraction, so the portal answers only for the whole programme and whole years, and hides what is small on either
 * side. Source: Law 91/2025/QH15 protects such data of persons; the threshold is this product's default.
 */
import type { Figure } from './figure.ts';

/** Counts below this are hidden from the public. */
export const SMALLEST_PUBLIC_COUNT = 10;

/** `total` is the figure without the group. A figure of no group is published as it is. */
export function publicFigure(figure: Figure, total: number | null): Figure {
  if (figure.question.group === null || figure.value === null) return figure;
  const rest = (total ?? 0) - figure.value;
  const small = Math.min(figure.value, rest) < SMALLEST_PUBLIC_COUNT;
  return small || isNarrow(figure) ? hidden(figure) : figure;
}

/** A question fine enough to single out a record by comparing two answers. */
function isNarrow({ question, arithmetic }: Figure): boolean {
  const { place, organization, asOf, period, from, to } = question;
  const wholeYears = period === 'term' || (from.endsWith('-01-01') && to.endsWith('-12-31'));
  return place !== null || organization !== null || asOf !== null || !wholeYears || arithmetic.includes('/');
}

function hidden(figure: Figure): Figure {
  const byOrganization = figure.byOrganization.map((party) => ({
    ...party,
    value: null,
    recorded: null,
    records: 0,
  }));
  const counts = { records: 0, waiting: 0, disputes: 0, uncounted: 0, disputed: false };
  return {
    ...figure,
    ...counts,
    status: 'hidden',
    value: null,
    knownFor: [],
    byOrganization,
    arithmetic: '',
  };
}
