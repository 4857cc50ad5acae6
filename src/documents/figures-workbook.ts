/** The figures of a report as a workbook: each with its definition and value, the records behind it, and the source. */
import type { Figure, Named, TraceLine } from '../domain/figure.ts';
import { styleNumber } from '../domain/number-style.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { figureText } from './figure-words.ts';
import {
  MOST_ROWS,
  type SheetCell,
  type SheetColumn,
  type SheetTable,
  sheetTable,
  writeSpreadsheet,
} from './spreadsheet.ts';
import { workbookWords } from './workbook-words.ts';

export interface WorkbookFigure {
  /** Address within the report (domain/figure-key.ts), the same as in its Word file. */
  readonly key: string;
  readonly figure: Figure;
  /** All records behind it, or none where they must not be shown. */
  readonly lines: readonly TraceLine[];
}

export interface WorkbookInput {
  readonly locale: Locale;
  readonly programme: { readonly number: string; readonly title: string; readonly synthetic: boolean };
  readonly title: string;
  /** Period of the report as asked, `2016..2020`. */
  readonly period: string;
  /** Each figure once, in the order of the text. */
  readonly figures: readonly WorkbookFigure[];
  /** Null for a draft. */
  readonly edition: { readonly id: string; readonly ordinal: number; readonly hash: string } | null;
  /** Ledger position the figures hold at, and the hash of the chain there (null where it is not known). */
  readonly position: number;
  readonly head: string | null;
  readonly generatedAt: Date;
}

/**
 * Answers the bytes of an .xlsx file; without figures its sheets hold their heads alone.
 * @throws Problem `not-rendered` when the records do not fit on a sheet.
 */
export async function figuresWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  const traced = input.figures.reduce((sum, { lines }) => sum + lines.length, 0);
  if (traced >= MOST_ROWS) {
    throw new Problem('not-rendered', { format: 'XLSX', reason: `${traced} > ${MOST_ROWS - 1}` });
  }
  const { title, programme, generatedAt } = input;
  const tables = [figureSheet(input), traceSheet(input), sourceSheet(input)];
  return writeSpreadsheet(tables, { title, creator: programme.number, created: generatedAt });
}

const nameOf = (named: Named | null, locale: Locale) => named?.name[locale] ?? null;

function figureSheet({ figures, locale }: WorkbookInput): SheetTable {
  const { sheets, figure: heads, status, territoryThen, territoryNow } = workbookWords[locale];
  const column = (
    name: keyof typeof heads,
    width: number,
    cell: (figure: Figure, key: string) => SheetCell,
  ): SheetColumn<WorkbookFigure> => ({
    ...{ head: heads[name], width },
    cell: (row) => cell(row.figure, row.key),
  });
  const columns = [
    column('code', 24, (figure) => figure.code),
    column('name', 30, (figure) => figure.name[locale]),
    column('definition', 48, (figure) => figure.definition[locale]),
    column('unit', 12, (figure) => figure.unit[locale]),
    column('period', 14, (figure) => figure.question.period),
    column('from', 12, (figure) => ({ day: figure.question.from })),
    column('to', 12, (figure) => ({ day: figure.question.to })),
    column('place', 22, (figure) => nameOf(figure.question.place, locale)),
    column('organization', 26, (figure) => nameOf(figure.question.organization, locale)),
    column('group', 12, (figure) => figure.question.group),
    column('territory', 12, (figure) => (figure.question.territory === 'now' ? territoryNow : territoryThen)),
    column('status', 20, (figure) => status[figure.status]),
    column('value', 14, (figure) => figure.value),
    column('text', 18, (figure) => figureText(figure, locale)),
    column('records', 10, (figure) => figure.records),
    column('waiting', 10, (figure) => figure.waiting),
    column('disputes', 10, (figure) => figure.disputes),
    ...partyColumns(figures, locale),
    column('key', 40, (_, key) => key),
  ];
  return sheetTable(sheets.figures, columns, figures);
}

/** One column for each party that holds values of these figures, in the order they are met. */
function partyColumns(figures: readonly WorkbookFigure[], locale: Locale): SheetColumn<WorkbookFigure>[] {
  const held = figures.flatMap(({ figure }) => figure.byOrganization);
  const names = new Map(held.map(({ organization, name }) => [organization, name[locale]]));
  return [...names].map(([code, name]) => ({
    head: workbookWords[locale].party(name),
    width: 16,
    cell: ({ figure }) => figure.byOrganization.find((party) => party.organization === code)?.value ?? null,
  }));
}

interface TracedLine {
  readonly key: string;
  readonly name: string;
  readonly line: TraceLine;
}

function traceSheet({ figures, locale }: WorkbookInput): SheetTable {
  const { sheets, trace: heads, state, recordType } = workbookWords[locale];
  const column = (
    name: keyof typeof heads,
    width: number,
    cell: (line: TraceLine, row: TracedLine) => SheetCell,
  ): SheetColumn<TracedLine> => ({ ...{ head: heads[name], width }, cell: (row) => cell(row.line, row) });
  const columns = [
    column('key', 34, (_, row) => row.key),
    column('name', 28, (_, row) => row.name),
    column('record', 38, (line) => line.recordId),
    column('type', 14, (line) => recordType[line.recordType]),
    column('version', 10, (line) => line.version),
    column('seq', 10, (line) => line.seq),
    column('from', 12, (line) => ({ day: line.from })),
    column('to', 12, (line) => ({ day: line.to })),
    column('place', 22, (line) => nameOf(line.place, locale)),
    column('organization', 28, (line) => nameOf(line.organization, locale)),
    column('value', 12, (line) => line.value),
    column('state', 16, (line) => state[line.state]),
    column('claims', 28, (line) => claimsOf(line, locale)),
    column('document', 36, (line) => line.source?.document ?? null),
    column('quotation', 60, (line) => line.source?.quotation ?? null),
  ];
  const rows = figures.flatMap(({ key, figure, lines }) =>
    lines.map((line) => ({ key, name: figure.name[locale], line })),
  );
  return sheetTable(sheets.traces, columns, rows);
}

const claimsOf = ({ claims }: TraceLine, locale: Locale): string | null =>
  claims.length === 0
    ? null
    : claims.map(({ name, value }) => `${name[locale]}: ${styleNumber(value, locale)}`).join('; ');

function sourceSheet(input: WorkbookInput): SheetTable {
  const { locale, programme, edition } = input;
  const words = workbookWords[locale];
  const { source } = words;
  const rows: (readonly [string, SheetCell])[] = [
    [source.programme, `${programme.number} – ${programme.title}`],
    [source.title, input.title],
    [source.period, input.period],
    [source.paper, edition ? words.edition(edition.ordinal, edition.id) : words.draft],
    [source.position, input.position],
    ...(input.head ? [[source.head, input.head] as const] : []),
    ...(edition ? [[source.hash, edition.hash] as const] : []),
    [source.generated, input.generatedAt.toISOString().slice(0, 19).replace('T', ' ')],
    ...(programme.synthetic ? [[source.note, words.synthetic] as const] : []),
    ...words.howToRead.map((line, at) => [at === 0 ? source.howToRead : '', line] as const),
  ];
  return {
    name: words.sheets.source,
    head: [words.item, words.content],
    widths: [30, 100],
    rows,
    filter: false,
  };
}
