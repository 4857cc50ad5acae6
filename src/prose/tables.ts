/**
 * Tables flattened into lines of cells with tabs or bars between them. A number that stands alone in its cell is read
 * together with the unit that the head of its column names; what stands under STT only numbers the rows.
 */
import { PhraseBook } from './phrases.ts';
import { tokenize } from './tokens.ts';
import { unitAt } from './unit.ts';
import type { ZoneSpan } from './zone-span.ts';

/** A cell, to be read by itself. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** To be read behind the number of this cell: `triệu đồng`; and before it, where it numbers a row: `số`. */
  readonly unit: string | undefined;
  readonly rowNumber: true | undefined;
}

interface Column {
  readonly unit: string | undefined;
  readonly rowNumber: true | undefined;
}

const MOST_CELLS = 60;
const LONGEST_ROW = 4000;
const bareNumber = /^\d[\d.,]*$/;
const rowHeads = /^(?:stt|tt|số tt|số thứ tự|no\.?)$/i;
const unitLine = /(?:đơn vị tính|đvt|đơn vị)\s*:\s*([^\n)]{1,40})/iu;
const scales = new PhraseBook<true>().add('nghìn|ngàn|triệu|tỷ|tỉ|trăm|vạn', true);

/** Reads the lines of a text in their order and remembers the head of the table they are in. */
export class Tables {
  readonly #text: string;
  #nextTab: number;
  #columns: readonly Column[] = [];
  readonly #standing: StandingTable;
  #unit: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#nextTab = text.search(/[\t|]/);
    this.#standing = new StandingTable(text);
  }

  /** The cells of a row; undefined for a line that is none. */
  cells({ start, end }: ZoneSpan): readonly Cell[] | undefined {
    if (!this.#hasTab(start, end)) {
      this.#leave(start, end);
      return this.#standing.cell(start, end);
    }
    const cells = cut(this.#text, start, end);
    if (cells.length < 2) return undefined;
    if (!cells.some((cell) => this.#isNumber(cell))) {
      this.#columns = cells.map((cell) => columnOf(this.#text.slice(cell.start, cell.end)));
      return cells;
    }
    return this.#columns.length === 0 ? cells : cells.map((cell, at) => this.#under(cell, at));
  }

  #hasTab(start: number, end: number): boolean {
    while (this.#nextTab >= 0 && this.#nextTab < start) {
      const tab = this.#text.slice(start, end).search(/[\t|]/);
      if (tab < 0 && end < this.#text.length) return false;
      this.#nextTab = tab < 0 ? -1 : start + tab;
    }
    return this.#nextTab >= 0 && this.#nextTab < end && end - start < LONGEST_ROW;
  }

  #leave(start: number, end: number): void {
    this.#columns = [];
    this.#unit = end - start < 120 ? unitLine.exec(this.#text.slice(start, end))?.[1]?.trim() : undefined;
  }

  #isNumber({ start, end }: Cell): boolean {
    return bareNumber.test(this.#text.slice(start, end));
  }

  #under(cell: Cell, at: number): Cell {
    const column = this.#columns[at];
    if (!column || !this.#isNumber(cell)) return cell;
    const { start, end } = cell;
    const { rowNumber } = column;
    return { start, end, unit: column.unit ?? (rowNumber ? undefined : this.#unit), rowNumber };
  }
}

/** A table with one cell a line, as pages give it when they are copied: its head begins with STT, its first row with 1. */
class StandingTable {
  readonly #text: string;
  #columns: Column[] = [];
  /** The column the next line is in; -1 while the head is read. */
  #at = -1;

  constructor(text: string) {
    this.#text = text;
  }

  cell(start: number, end: number): readonly Cell[] | undefined {
    const line = end - start > LONGEST_CELL ? '' : this.#text.slice(start, end).trim();
    if (rowHeads.test(line)) this.#begin();
    else if (this.#columns.length === 0) return undefined;
    else if (line === '' || this.#columns.length > MOST_CELLS) this.#columns = [];
    else if (this.#at < 0 && !firstRow.test(line)) this.#columns.push(columnOf(line));
    else return this.#row(start, end, line);
    return undefined;
  }

  #begin(): void {
    this.#columns = [{ unit: undefined, rowNumber: true }];
    this.#at = -1;
  }

  #row(start: number, end: number, line: string): readonly Cell[] | undefined {
    const last = this.#columns.length - 1;
    // The row of totals has no number.
    this.#at = sums.test(line) ? 1 : this.#at >= last ? 0 : this.#at + 1;
    if (this.#at === 0 && !bareNumber.test(line)) this.#columns = [];
    const { unit, rowNumber } = this.#columns[this.#at] ?? { unit: undefined, rowNumber: undefined };
    return bareNumber.test(line) ? [{ start, end, unit, rowNumber }] : undefined;
  }
}

const LONGEST_CELL = 80;
const firstRow = /^0?1$/;
const sums = /^(?:tổng|cộng)/iu;

function cut(text: string, start: number, end: number): readonly Cell[] {
  const cells: Cell[] = [];
  const mark = text.slice(start, end).includes('\t') ? '\t' : '|';
  for (let from = start; from < end && cells.length < MOST_CELLS; ) {
    const found = text.indexOf(mark, from);
    const to = found < 0 || found > end || cells.length === MOST_CELLS - 1 ? end : found;
    cells.push(trimmed(text, from, to));
    from = to + 1;
  }
  return cells;
}

function trimmed(text: string, from: number, to: number): Cell {
  let [start, end] = [from, to];
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  return { start, end, unit: undefined, rowNumber: undefined };
}

/** `Huy động (triệu đồng)`, `Tỷ lệ (%)`, `Số tiêu chí`, `STT`. */
function columnOf(head: string): Column {
  if (rowHeads.test(head.trim())) return { unit: undefined, rowNumber: true };
  const bracket = /\(([^()]{1,30})\)\s*$/.exec(head)?.[1];
  const named = bracket ?? /^(?:tổng )?số (.{2,40})$/iu.exec(head.trim())?.[1];
  return { unit: named !== undefined && namesUnit(named) ? named : undefined, rowNumber: undefined };
}

function namesUnit(words: string): boolean {
  const tokens = tokenize(words, 0, words.length);
  const unit = unitAt(tokens, scales.longest(tokens, 0)?.past ?? 0);
  return unit !== undefined && unit.sort !== 'guess';
}
