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
import { TEXT_WIDTH } from './docx-page.ts';

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
  /** In half points, as Word counts. */
  readonly size: number;
}

const EMPTY: Cell = { text: '', children: [] };
const MARGIN = 90;

export function borderedTable(grid: Grid): Table {
  const widths = columnWidths(grid);
  const row = (cells: readonly Cell[], isHead: boolean) =>
    new TableRow({
      // Left out, not false: some readers take the bare presence of the mark for a yes.
      tableHeader: isHead || undefined,
      cantSplit: true,
      children: widths.map((width, at) => {
        const alignment = isHead ? AlignmentType.CENTER : AlignmentType[upper(grid.align[at] ?? 'left')];
        return cell(cells[at] ?? EMPTY, width, alignment);
      }),
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
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
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: 'ReportCell', alignment, children })],
  });
}

/** Every column gets room for its longest word; what is left goes to those with the longest texts. */
export function columnWidths({ head, body, size }: Grid): readonly number[] {
  const columns = head.map((cell, at) => [cell.text, ...body.map((row) => row[at]?.text ?? '')]);
  // A little under half an em for a letter of Times New Roman; a half point is ten twips.
  const letter = size * 4.8;
  const words = columns.map((texts) => longest(texts.flatMap((text) => text.split(/[\s-]+/))));
  const least = words.map((length) => length * letter + 2 * MARGIN);
  const wish = columns.map((texts, at) => Math.min(longest(texts) - (words[at] ?? 0) + 1, 100));
  const needed = sum(least);
  const widths =
    needed >= TEXT_WIDTH
      ? least.map((width) => (width * TEXT_WIDTH) / needed)
      : least.map((width, at) => width + ((TEXT_WIDTH - needed) * (wish[at] ?? 0)) / sum(wish));
  return widths.map(Math.floor);
}

const longest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => text.length));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
