/** The last row of a table, `Cộng` or `Tổng số`, against the rows above it, column by column. */
import type { Account, Told } from './account.ts';
import type { Contradiction } from './contradiction.ts';
import { type Extent, isExact, meet, middle, possibleExtent, sumOf } from './extent.ts';
import { quote, shown } from './quotation.ts';

interface Cell {
  readonly words: string;
  readonly told: Told | undefined;
}
type Row = readonly Cell[];

const totalRow = /^(?:tổng(?: cộng| số)?|cộng|cộng chung|toàn (?:tỉnh|huyện|xã|ngành))\s*:?$/iu;
/** Rows within rows, and columns that are not added up. */
const partRow = /^(?:trong đó|[-+*]|trđ|gồm)/iu;
const notAdded = /%|tỷ lệ|tỉ lệ|bình quân|trung bình|điểm|năm|stt|thứ tự|xếp|mức|tiêu chí/iu;
/** Beyond this the last row is not meant for the sum. */
const NEAR = 0.3;
const ROWS = 500;

export function* totalsOfTables(account: Account): Generator<Contradiction> {
  const cells = new Map<number, Told>();
  for (const { told } of account.sentences) for (const each of told) cells.set(each.figure.start, each);
  let rows: Row[] = [];
  for (const { start, end } of rowsIn(account)) {
    const row = rowOf(account, cells, start, end);
    if (!row || row.length !== (rows[0] ?? row).length) rows = [];
    if (!row) continue;
    const label = row.find(({ words }) => words !== '')?.words ?? '';
    if (rows.length > 2 && totalRow.test(label)) yield* unequal(account, rows, row);
    if (rows.length > ROWS || totalRow.test(label) || label === '') rows = [];
    else rows.push(row);
  }
}

/** Lines as printed: what looks like wrapped prose may be rows. */
function* rowsIn({ text, lines }: Account): Generator<{ start: number; end: number }> {
  for (const line of lines)
    for (let start = line.start; start < line.end; ) {
      const found = text.indexOf('\n', start);
      const end = found < 0 || found > line.end ? line.end : found;
      yield { start, end };
      start = end + 1;
    }
}

function rowOf({ text }: Account, cells: Map<number, Told>, start: number, end: number): Row | undefined {
  const line = text.slice(start, Math.min(end, start + 2000));
  const separator = line.includes('\t') ? '\t' : /^\s*\|.*\|\s*$/.test(line) ? '|' : undefined;
  if (!separator) return undefined;
  let from = start;
  const row = line.split(separator).map((words): Cell => {
    const at = from + (words.length - words.trimStart().length);
    from += words.length + 1;
    const told = cells.get(at);
    const whole = told && told.figure.end === at + words.trim().length;
    return { words: words.trim().replace(/\*\*/g, ''), told: whole ? told : undefined };
  });
  return separator === '|' ? row.slice(1, -1) : row;
}

function* unequal(account: Account, rows: readonly Row[], total: Row): Generator<Contradiction> {
  const body = rows.slice(1).filter((row) => !isRuled(row) && !isNumbering(row));
  if (body.length < 2 || body.some(isWithinAnother)) return;
  for (const [column, { told }] of total.entries()) {
    const heading = rows[0]?.[column]?.words ?? '';
    if (!told || heading === '' || rows[0]?.[column]?.told || notAdded.test(heading)) continue;
    const parts = body.map((row) => row[column]?.told);
    if (!parts.every((part) => part !== undefined && isExact(part.figure))) continue;
    const added = sumOf(parts.map((part) => extent(part as Told)));
    const whole = extent(told);
    const off = Math.abs(middle(added) - middle(whole));
    if (meet(whole, added) || off > NEAR * middle(whole)) continue;
    yield contradiction(account, heading, told, parts as readonly Told[], added);
  }
}

const isRuled = (row: Row): boolean => /^:?-+:?$/.test(row[0]?.words ?? '');

/** `A  B  1  2  3`, `(1) (2) (3)`: the columns numbered. */
const isNumbering = (row: Row): boolean => row.every(({ words }) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(words));

/** Rows under rows would be added twice. */
const isWithinAnother = (row: Row): boolean =>
  /^(?:[IVX]+\.?|[a-z]\)?|\d+\.\d+\.?)$/.test(row[0]?.words ?? '') ||
  row.some(({ words }) => partRow.test(words) && words.length > 1);

const extent = ({ figure }: Told): Extent => possibleExtent(figure);

function contradiction(
  account: Account,
  heading: string,
  total: Told,
  parts: readonly Told[],
  sum: Extent,
): Contradiction {
  const is = shown(middle(sum));
  const added = parts
    .map(({ figure }) => figure.text)
    .join(' + ')
    .slice(0, 300);
  return {
    kind: 'table-total',
    figures: [...parts.map(({ index }) => index), total.index],
    words: {
      vi: `Cột “${heading}” của bảng cộng lại là ${is.vi} (${added}), dòng tổng ghi ${total.figure.text} (${quote(account, total)}).`,
      en: `Column “${heading}” of the table adds up to ${is.en} (${added}); its total says ${total.figure.text} (${quote(account, total)}).`,
    },
  };
}
