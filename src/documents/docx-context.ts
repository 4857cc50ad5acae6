/**
 * What is carried along while a report is turned into a Word file, the text that may stand in its XML, and how a
 * figure is marked there.
 *
 * The scheme, for whoever reads a file back: every figure stands in a bookmark `figure_N_code` (N counts from 1 in the
 * order of the text) and, inside it, in a content control whose tag is that same name. The key of the figure
 * (domain/figure-key.ts) is the custom property of the document with that name. Charts are pictures whose description
 * holds their values; they are not marked.
 */

import type { Measures } from './docx-measures.ts';
import type { FigureMark, Resolve, ResolveChart } from './figure-mark.ts';
import type { NodeOf } from './markdown-tree.ts';
import type { ReportDocument } from './report-document.ts';

/** A bookmark around a figure and the key of that figure. */
export interface MarkedFigure {
  readonly bookmark: string;
  readonly key: string;
}

export interface DocxContext {
  readonly resolve: Resolve;
  readonly resolveChart: ResolveChart;
  readonly locale: ReportDocument['locale'];
  readonly layout: ReportDocument['layout'];
  readonly measures: Measures;
  /** The last paragraph of the text where a signature follows: it must not stand alone on a page. */
  readonly beforeSignature: NodeOf<'paragraph'> | null;
  readonly footnotes: ReadonlyMap<string, NodeOf<'footnoteDefinition'>>;
  /** Filled on the way. */
  readonly marked: MarkedFigure[];
  /** How many numbered lists there are so far; each counts for itself. */
  lists: number;
  /** How many charts there are so far. */
  charts: number;
}

/**
 * Names the next bookmark, `figure_3_awareness_sessions`, and remembers its key: Word allows 40 letters, digits and
 * underscores, too few for the attributes, so these are kept as a property of the document under the same name.
 */
export function markFigure(context: DocxContext, mark: FigureMark): string {
  const words = mark.code.replace(/[^A-Za-z0-9]+/g, '_');
  const bookmark = `figure_${context.marked.length + 1}_${words}`.slice(0, 40);
  context.marked.push({ bookmark, key: mark.key });
  return bookmark;
}

/** Without the characters that XML forbids: Word refuses a whole file for one of them. */
export function xmlText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '');
}
