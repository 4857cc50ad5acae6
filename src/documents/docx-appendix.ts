/** The appendix of a report: one line for each figure with its definition, the records and the source behind it. */
import { HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { styleNumber } from '../domain/number-style.ts';
import { documentWords } from './document-words.ts';
import { xmlText } from './docx-context.ts';
import { halfPoints, measuresOf, turned } from './docx-measures.ts';
import { type Align, borderedTable, type Cell } from './docx-table.ts';
import type { ReportDocument } from './report-document.ts';

const columns = ['code', 'name', 'definition', 'value', 'period', 'records', 'source'] as const;
const align: readonly Align[] = ['left', 'left', 'left', 'right', 'center', 'right', 'left'];

/** For a section of its own with turned pages: seven columns are too many for an upright one. */
export function appendix({ appendix: rows, layout, locale, provenance }: ReportDocument) {
  const words = documentWords[locale];
  const cell = (text: string, bold: boolean): Cell => ({
    text,
    children: [new TextRun({ text: xmlText(text), bold: bold || undefined })],
  });
  const body = rows.map((row) =>
    columns.map((column) => {
      const value = row[column];
      return cell(typeof value === 'number' ? styleNumber(value, locale) : value, false);
    }),
  );
  const head = columns.map((column) => cell(words.columns[column], true));
  const size = halfPoints(layout.sizes.recipients);
  const width = turned(measuresOf(layout)).textWidth;
  const blocks: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: words.appendix }),
    new Paragraph({ style: 'ReportText', text: words.appendixNote }),
    borderedTable({ head, body, align, style: 'ReportSmallCell', size, width }),
  ];
  if (provenance !== null) {
    const text = xmlText(provenance);
    blocks.push(new Paragraph({ style: 'ReportNote', spacing: { before: 160 }, text }));
  }
  return blocks;
}
