/**
 * What of a checked text the page shows: every part in full while it is of a length that people read, and how much is
 * left out where it is not. Figures are named by their places in the text, from 0.
 */
import type { CheckedFigure, CheckedText, Verdict, verdicts } from '../contract/checked-text.ts';
import type { SpellingWarning } from '../contract/extracted-text.ts';
import { cutText, fitStretches, type Line, whole } from './cut-text.ts';

/** A page of this much is some three megabytes. */
export const most = { characters: 200_000, lines: 5000, marks: 3000, rows: 300, warnings: 200 } as const;

export interface Row {
  readonly place: number;
  readonly figure: CheckedFigure;
}

/** A figure, or a word to look at. */
export interface Marked {
  readonly start: number;
  readonly end: number;
  /** Null for a word to look at. */
  readonly row: Row | null;
}

export interface RowGroup {
  readonly verdict: Verdict;
  readonly count: number;
  readonly rows: readonly Row[];
}

export interface CheckedSheet {
  readonly lines: readonly Line<Marked>[];
  /** Characters of the text that are not shown. */
  readonly unread: number;
  /** Figures within the text shown that are not marked. */
  readonly unmarked: number;
  readonly groups: readonly RowGroup[];
  /** Places of the figures that are marked, of those that have a row. */
  readonly marked: ReadonlySet<number>;
  readonly listed: ReadonlySet<number>;
  /** From each marked figure that differs to the next. */
  readonly nextDiffering: ReadonlyMap<number, number>;
  readonly warnings: readonly { readonly warning: SpellingWarning; readonly line: number | null }[];
  readonly moreWarnings: number;
}

/** Differing ones first: they are what somebody has to act on. */
const order = [
  'differs',
  'matches',
  'no-record',
  'not-comparable',
  'not-a-result',
] as const satisfies (typeof verdicts)[number][];

export function layOut(checked: CheckedText): CheckedSheet {
  const rows = checked.figures.map((figure, place) => ({ place, figure }));
  const groups = order.map((verdict) => groupOf(verdict, rows));
  const listed = new Set(groups.flatMap((group) => group.rows.map(({ place }) => place)));
  const shown = shownPart(checked.text);
  const within = rows.filter(({ figure }) => figure.end <= shown.length);
  const warnings = checked.spelling.slice(0, most.warnings);
  const stretches = fitStretches<Marked>(shown.length, [
    within.slice(0, most.marks).map((row) => ({ ...spanOf(row.figure), row })),
    warnings.map((warning) => ({ ...spanOf(warning), row: null })),
  ]);
  const marked = stretches.flatMap(({ row }) => (row ? [row] : []));
  const lines = cutText(shown, stretches);
  return {
    ...{ lines, groups, listed, unread: checked.text.length - shown.length },
    unmarked: within.length - marked.length,
    marked: new Set(marked.map(({ place }) => place)),
    nextDiffering: chain(marked.filter(({ figure }) => figure.verdict === 'differs')),
    warnings: warnings.map((warning) => ({ warning, line: lineAt(lines, warning.start, shown.length) })),
    moreWarnings: checked.spelling.length - warnings.length,
  };
}

function groupOf(verdict: Verdict, rows: readonly Row[]): RowGroup {
  const own = rows.filter(({ figure }) => figure.verdict === verdict);
  return { verdict, count: own.length, rows: own.slice(0, most.rows) };
}

const spanOf = ({ start, end }: { readonly start: number; readonly end: number }) => ({ start, end });

/** To the end of a line where one is near, else to the end of a character. */
function shownPart(text: string): string {
  let end = Math.min(text.length, most.characters);
  let at = -1;
  for (let lines = 0; lines < most.lines; lines++) {
    at = text.indexOf('\n', at + 1);
    if (at === -1 || at >= end) break;
    if (lines === most.lines - 1) end = at;
  }
  if (end === text.length) return text;
  const line = text.lastIndexOf('\n', end);
  return text.slice(0, line > end / 2 ? line : whole(text, end));
}

function chain(differing: readonly Row[]): Map<number, number> {
  const pairs = differing.slice(1).map(({ place }, i) => [differing[i]?.place ?? place, place] as const);
  return new Map(pairs);
}

/** Place of the line in which an offset lies; null when it is not shown. */
function lineAt(lines: readonly Line<unknown>[], offset: number, shown: number): number | null {
  if (offset >= shown) return null;
  const after = lines.findIndex(({ start }) => start > offset);
  return (after === -1 ? lines.length : after) - 1;
}
