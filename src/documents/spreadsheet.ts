/** Writes tables as an XLSX file: the only place that knows the library. Text is text, whatever it begins with. */
import { type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { CivilDate } from '../domain/civil-date.ts';

/** A civil day is written as a date, null leaves the cell empty. */
export type SheetCell = string | number | { readonly day: CivilDate } | null;

export interface SheetColumn<Row> {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: Row) => SheetCell;
}

export interface SheetTable {
  readonly name: string;
  readonly head: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Whether readers will want to filter the rows. */
  readonly filter: boolean;
}

export function sheetTable<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): SheetTable {
  return {
    name,
    head: columns.map(({ head }) => head),
    widths: columns.map(({ width }) => width),
    rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
    filter: true,
  };
}

/** Most rows of a sheet, the head among them (ECMA-376). */
export const MOST_ROWS = 1_048_576;

export function writeSpreadsheet(
  tables: readonly SheetTable[],
  properties: { readonly title: string; readonly creator: string; readonly created: Date },
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: tables.map(written),
    properties,
    defaultFont: { name: 'Times New Roman', size: 11 },
  });
}

const head: CellStyle = {
  font: { name: 'Times New Roman', size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF5' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { bottom: { style: 'thin' } },
};
const body: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const day: CellStyle = { ...body, numFmt: 'dd/mm/yyyy' };
const whole: CellStyle = { ...body, numFmt: '#,##0' };
const broken: CellStyle = { ...body, numFmt: '#,##0.0##' };

function written({ name, head: heads, widths, rows, filter }: SheetTable): WriteSheet {
  const cells: WriteSheet['cells'] = new Map();
  for (const at of heads.keys()) cells.set(`0,${at}`, { style: head });
  for (const [line, row] of rows.entries()) {
    for (const [at, cell] of row.entries()) cells.set(`${line + 1},${at}`, { style: styleOf(cell) });
  }
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [heads.map(textOf), ...rows.map((row) => row.map(cellValue))],
    cells,
    freezePane: { rows: 1 },
    ...(filter ? { autoFilter: { range: `A1:${colToLetter(heads.length - 1)}${rows.length + 1}` } } : {}),
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

function styleOf(cell: SheetCell): CellStyle {
  if (typeof cell === 'number') return Number.isInteger(cell) ? whole : broken;
  return cell !== null && typeof cell === 'object' ? day : body;
}

function cellValue(cell: SheetCell): CellValue {
  if (typeof cell === 'string') return textOf(cell);
  // The library counts the days of a date in UTC.
  return cell !== null && typeof cell === 'object' ? new Date(`${cell.day}T00:00:00Z`) : cell;
}

/** What a cell holds at most (ECMA-376). */
const LONGEST = 32_767;

/** Without what XML forbids. */
function textOf(text: string): string {
  const clean = text.replace(/[\p{Cs}\uFFFE\uFFFF]|(?![\t\n])\p{Cc}/gu, '');
  return clean.length <= LONGEST ? clean : `${clean.slice(0, LONGEST - 1)}…`;
}
