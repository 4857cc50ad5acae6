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

declare module 'mdast-util-directive' {
  interface TextDirectiveData {
    /** Set by `readReport` on every figure that can be evaluated. */
    figure?: FigureMark;
  }
}
