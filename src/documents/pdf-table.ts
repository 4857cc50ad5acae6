/** The tables of a report for its PDF: runs in cells, and columns as wide as what stands in them asks for. */
import { columnWidths, leastWidths, sum } from './column-widths.ts';
import type { NodeOf } from './markdown-tree.ts';
import { type PdfContext, type Run, runs, wordsOf } from './pdf-runs.ts';

export interface PdfTable {
  readonly head: readonly (readonly Run[])[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly (readonly Run[])[])[];
  readonly align: readonly ('left' | 'center' | 'right')[];
  /** In points. */
  readonly widths: readonly number[];
  /** Size of type in points: what was wished for, or less where the columns would not have room for their words. */
  readonly size: number;
}

/** In points, left and right together. */
const MARGIN = 9;
/** Of the size of type. */
const LETTER = 0.48;
const SMALLEST = 7;

export function pdfTable(
  node: NodeOf<'table'>,
  context: PdfContext & { readonly width: number; readonly tableSize: number },
): PdfTable {
  const all = node.children.map((row) => row.children.map((cell) => runs(cell.children, context)));
  const align = (all[0] ?? []).map((_, at) => node.align?.[at] ?? 'left');
  return tableOf(all, align, context.width, context.tableSize);
}

/** `all` begins with the head; `width` and `size` are in points. */
export function tableOf(
  all: readonly (readonly (readonly Run[])[])[],
  align: PdfTable['align'],
  width: number,
  size: number,
): PdfTable {
  const [head = [], ...body] = all;
  const written = (points: number) => ({
    rows: all.map((row) => row.map(wordsOf)),
    ...{ columns: head.length, width, letter: points * LETTER, margin: MARGIN },
  });
  let fitting = size;
  while (fitting > SMALLEST && sum(leastWidths(written(fitting))) > width) fitting -= 0.5;
  const rows = body.map((row) => head.map((_, at) => row[at] ?? []));
  return { head, rows, align, widths: columnWidths(written(fitting)), size: fitting };
}
