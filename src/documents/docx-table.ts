/** A bordered table of a Word file as wide as the text, its head repeated on every page, its columns by what they hold. */
import {
  AlignmentType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { columnWidths } from './column-widths.ts';

export type Align = 'left' | 'center' | 'right';

export interface Cell {
  /** The words alone, from which the width of the column is reckoned. */
  readonly text: string;
  readonly children: readonly ParagraphChild[];
}

export interface Grid {
  readonly head: readonly Cell[];
  readonly body: readonly (readonly Cell[])[];
  readonly align: readonly Align[];
  /** Style of its cells, and the size of that in half points, as Word counts. */
  readonly style: 'ReportCell' | 'ReportSmallCell';
  readonly size: number;
  /** Of the whole table, in twips. */
  readonly width: number;
}

const EMPTY: Cell = { text: '', children: [] };
const MARGIN = 90;

export function borderedTable(grid: Grid): Table {
  const widths = columnWidths({
    rows: [grid.head, ...grid.body].map((cells) => cells.map((each) => each.text)),
    columns: grid.head.length,
    width: grid.width,
    // A little under half an em for a letter of Times New Roman; a half point is ten twips.
    letter: grid.size * 4.8,
    margin: 2 * MARGIN,
  }).map(Math.floor);
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      // Left out, not false: some readers take the bare presence of the mark for a yes.
      tableHeader: isHead || undefined,
      cantSplit: true,
      children: widths.map((width, at) => {
        const alignment = isHead ? AlignmentType.CENTER : AlignmentType[upper(grid.align[at] ?? 'left')];
        return cell(cells[at] ?? EMPTY, width, alignment, grid.style);
      }),
    });
  return new Table({
    width: { size: grid.width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { left: MARGIN, right: MARGIN },
    rows: [row(grid.head, true), ...grid.body.map((cells) => row(cells, false))],
  });
}

const upper = (align: Align) => align.toUpperCase() as Uppercase<Align>;

function cell(
  { children }: Cell,
  width: number,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
  style: Grid['style'],
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, alignment, children })],
  });
}
