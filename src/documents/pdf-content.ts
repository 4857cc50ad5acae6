/** Everything a PDF of a report shows, as plain data: what crosses from here to the Typst template, and nothing else. */
import type { DocumentLayout } from '../domain/document-layout.ts';
import { styleNumber } from '../domain/number-style.ts';
import { headingWords, recipientLines, signatureNote, signedFor } from './document-heading.ts';
import { documentWords } from './document-words.ts';
import { type NodeOf, walk } from './markdown-tree.ts';
import { type PdfBlock, pdfBlocks } from './pdf-blocks.ts';
import { type PdfTable, tableOf } from './pdf-table.ts';
import { pdfText } from './pdf-text.ts';
import { bodyOf } from './report-body.ts';
import type { AppendixRow, ReportDocument } from './report-document.ts';

export interface PdfContent {
  readonly title: string;
  /** ISO 639 of the text. */
  readonly language: string;
  readonly layout: Pick<
    DocumentLayout,
    'form' | 'margins' | 'sizes' | 'firstLine' | 'paragraphSpacing' | 'lineSpacing'
  >;
  readonly heading: {
    readonly issuers: readonly { readonly superior: string | null; readonly name: string }[];
    readonly authority: readonly string[];
    readonly asterisk: boolean;
    readonly numbers: readonly string[];
    readonly placeAndDate: string | null;
    readonly kind: string;
    readonly subject: string;
  };
  readonly blocks: readonly PdfBlock[];
  readonly signatories: readonly {
    readonly body: string;
    readonly position: string | null;
    readonly name: string | null;
    readonly note: string | null;
  }[];
  readonly recipients: { readonly head: string; readonly lines: readonly string[] };
  readonly appendix: {
    readonly heading: string;
    readonly note: string;
    readonly table: PdfTable;
  } | null;
  readonly provenance: string | null;
}

/** Points in a millimetre. */
const MM = 72 / 25.4;
const A4 = { width: 210, height: 297 };
/** Of the appendix, in points. */
const SMALL = 11;

const text = (words: string | null) => (words === null ? null : pdfText(words));

export function pdfContent(document: ReportDocument): PdfContent {
  const { layout, locale, title } = document;
  const words = documentWords[locale];
  const { form, margins, sizes, firstLine, paragraphSpacing, lineSpacing } = layout;
  const width = (A4.width - margins.left - margins.right) * MM;
  const { resolve, resolveChart } = document;
  const footnotes = footnotesOf(document);
  const context = { resolve, resolveChart, footnotes, noted: [], width, tableSize: sizes.table };
  return {
    title: pdfText(title),
    language: locale,
    layout: { form, margins, sizes, firstLine, paragraphSpacing, lineSpacing },
    heading: heading(document),
    blocks: pdfBlocks(bodyOf(document), context),
    signatories: document.signatories.map((each) => ({
      body: pdfText(signedFor(each, form)),
      position: text(each.position),
      name: text(each.name),
      note: text(signatureNote(each, locale)),
    })),
    recipients: { head: words.recipients, lines: recipientLines(document.recipients).map(pdfText) },
    appendix: document.appendix.length > 0 ? appendix(document) : null,
    provenance: text(document.provenance),
  };
}

function heading(document: ReportDocument): PdfContent['heading'] {
  const { numbers, subject, ...words } = headingWords(document);
  return {
    ...words,
    issuers: document.issuers.map(({ superior, name }) => ({
      superior: text(superior),
      name: pdfText(name),
    })),
    numbers: numbers.map(pdfText),
    placeAndDate: text(document.placeAndDate),
    subject: pdfText(subject),
  };
}

const columns = ['code', 'name', 'definition', 'value', 'period', 'records', 'source'] as const;
const align = ['left', 'left', 'left', 'right', 'center', 'right', 'left'] as const;

function appendix({ appendix: rows, locale, layout }: ReportDocument): PdfContent['appendix'] {
  const words = documentWords[locale];
  const cell = (row: AppendixRow, column: (typeof columns)[number]) => {
    const value = row[column];
    return [pdfText(typeof value === 'number' ? styleNumber(value, locale) : value)];
  };
  const head = columns.map((column) => [words.columns[column]]);
  const body = rows.map((row) => columns.map((column) => cell(row, column)));
  const width = (A4.height - layout.margins.top - layout.margins.bottom) * MM;
  return {
    heading: words.appendix,
    note: words.appendixNote,
    table: tableOf([head, ...body], align, width, SMALL),
  };
}

function footnotesOf({ report }: ReportDocument): ReadonlyMap<string, NodeOf<'footnoteDefinition'>> {
  const found = new Map<string, NodeOf<'footnoteDefinition'>>();
  walk(report.tree, (node) => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node);
    return undefined;
  });
  return found;
}
