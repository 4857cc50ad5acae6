/** What is carried along while a report is turned into a Word file, and the text that may stand in its XML. */
import type { FigureMark, Resolve } from './figure-mark.ts';
import type { NodeOf } from './markdown-tree.ts';

/** A bookmark around a figure and the key of that figure. */
export interface MarkedFigure {
  readonly bookmark: string;
  readonly key: string;
}

export interface DocxContext {
  readonly resolve: Resolve;
  readonly footnotes: ReadonlyMap<string, NodeOf<'footnoteDefinition'>>;
  /** Filled on the way. */
  readonly marked: MarkedFigure[];
  /** How many numbered lists there are so far; each counts for itself. */
  lists: number;
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
