/**
 * Cuts a period where the answer to "which places, which organizations" changes, so that within each slice the
 * question is the same on every day.
 */
import { maxDate, nextDay, previousDay } from './civil-date.ts';
import type { Window } from './register.ts';

/** Days from..to; null means every place or organization. */
export interface Slice {
  readonly from: string;
  readonly to: string;
  readonly places: readonly string[] | null;
  readonly organizations: readonly string[] | null;
}

type Windows = readonly Window[] | null;

export function slicesOf(from: string, to: string, places: Windows, organizations: Windows): Slice[] {
  const slices = cuts(from, to, [...(places ?? []), ...(organizations ?? [])]).map((span) => ({
    ...span,
    places: places && codesOn(places, span.from),
    organizations: organizations && codesOn(organizations, span.from),
  }));
  return slices.filter((slice) => slice.places?.length !== 0 && slice.organizations?.length !== 0);
}

/** Windows that may or may not hold what was asked: records there cannot be separated. */
export const uncertain = (windows: Windows): Windows => windows?.filter((window) => !window.certain) ?? null;

function cuts(from: string, to: string, windows: readonly Window[]): { from: string; to: string }[] {
  const begins = windows.flatMap((window) => [
    window.from,
    window.to < to ? nextDay(window.to) : window.from,
  ]);
  const starts = [...new Set([from, ...begins.filter((day) => from < day && day <= to)])].sort();
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return { from: start, to: next === undefined ? to : previousDay(next) };
  });
}

const codesOn = (windows: readonly Window[], day: string): string[] => [
  ...new Set(windows.filter((window) => window.from <= day && day <= window.to).map((window) => window.code)),
];

/** Whether a total of firstDay..lastDay lies wholly within the windows of its code, beside them, or partly. */
export function fitOf(
  code: string,
  firstDay: string,
  lastDay: string,
  windows: readonly Window[],
): 'within' | 'beside' | 'partly' {
  const met = windows.filter(
    (window) => window.code === code && window.from <= lastDay && firstDay <= window.to,
  );
  if (met.length === 0) return 'beside';
  if (met.some((window) => !window.certain)) return 'partly';
  let covered = firstDay;
  for (const window of [...met].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (maxDate(window.from, firstDay) > covered) return 'partly';
    if (window.to >= lastDay) return 'within';
    covered = nextDay(window.to);
  }
  return 'partly';
}
