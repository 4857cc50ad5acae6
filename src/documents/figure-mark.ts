/**
 * What a figure is in the text of a report (a mark) and what the evaluation hands back for it. A mark stands in the
 * Markdown as `:figure{awareness.sessions period="2016"}`.
 */
import type {} from 'mdast-util-directive';
import type { FigureStatus, Territory } from '../domain/figure.ts';

export interface FigureAttributes {
  readonly period?: string;
  readonly place?: string;
  readonly organization?: string;
  readonly territory?: Territory;
  readonly group?: string;
  /** `period:2024-H2`: the difference from that period; `target:300`: per cent of the target. */
  readonly compare?: string;
  readonly style?: 'padded';
}

export interface FigureMark {
  /** Code of the indicator, `kind.measure`. */
  readonly code: string;
  readonly attributes: FigureAttributes;
  /** Code and attributes without the style, in one fixed order: marks with equal keys ask for the same figure. */
  readonly key: string;
  /** Where the mark begins, both from 1; a byte order mark at the start of the file is no column. */
  readonly line: number;
  readonly column: number;
  /** The mark is `report.source.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
}

export interface ResolvedFigure {
  /** What the reader sees, in the number style of the report: `11.866`, `09`, `không có số liệu`. */
  readonly text: string;
  readonly status: FigureStatus;
  /** Address of the figure's trace; null when there is none to show. */
  readonly href: string | null;
  readonly disputed: boolean;
  /** Tooltip and accessible description: name, unit, period, who disputes. */
  readonly title: string;
}

export type Resolve = (mark: FigureMark) => ResolvedFigure;

/**
 * A chart of one figure year by year: `::chart{awareness.sessions}` on a line of its own. It has the parts of a figure's
 * mark; its `period` must span several years, and its `style` is not used.
 */
export type ChartMark = FigureMark;

export interface ResolvedChart {
  /** `Số buổi tuyên truyền (buổi)`. */
  readonly title: string;
  /** One bar a year; `value` null where there is no number, which is not zero. `text` is what stands at the bar. */
  readonly bars: readonly { readonly label: string; readonly value: number | null; readonly text: string }[];
}

export type ResolveChart = (mark: ChartMark) => ResolvedChart;

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** Set by `readReport` on every figure that can be evaluated. */
    figure?: FigureMark;
  }
}
