/** The appendix of a report: one line for each figure with the records and the source behind it. */
import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { documentWords } from './document-words.ts';
import { xmlText } from './docx-context.ts';
import { type Align, borderedTable, type Cell } from './docx-table.ts';

/** Texts as they are to be printed, in the language of the document. */
export interface AppendixRow {
  readonly code: string;
  readonly name: string;
  readonly value: string;
  readonly period: string;
  /** How many records the figure rests on. */
  readonly records: number;
  readonly source: string;
}

const SIZE = 22;
const columns = ['code', 'name', 'value', 'period', 'records', 'source'] as const;
const align: readonly Align[] = ['left', 'left', 'right', 'center', 'right', 'left'];

/** Starts a page of its own. */
export function appendix(rows: readonly AppendixRow[], locale: Locale): readonly (Paragraph | Table)[] {
  const words = documentWords[locale];
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return cell(typeof value === 'number' ? styleNumber(value, locale) : value, false);
    }),
  );
  const head = columns.map((column) => cell(words.columns[column], true));
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: words.appendix }),
    new Paragraph({ style: 'ReportText', text: words.appendixNote }),
    borderedTable({ head, body, align, size: SIZE }),
  ];
}

function cell(text: string, bold: boolean): Cell {
  return { text, children: [new TextRun({ text: xmlText(text), bold: bold || undefined, size: SIZE })] };
}
