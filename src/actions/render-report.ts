/** A report file rendered for a programme: web page, Word, PDF, Markdown with the values in brackets, its figures in XLSX. */
import { figuresWorkbook } from '../documents/figures-workbook.ts';
import type { OfficeTemplate } from '../documents/office-template.ts';
import type { ReportDocument } from '../documents/report-document.ts';
import { renderReportDocx } from '../documents/report-docx.ts';
import { renderReportMarkdown } from '../documents/report-markdown.ts';
import { renderReportPdf } from '../documents/report-pdf.ts';
import { renderReportPage } from '../documents/standalone-page.ts';
import type { Actor } from '../domain/access.ts';
import type { DocumentForm } from '../domain/document-layout.ts';
import type { Figure } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { type DocumentAsk, documentOfReport } from './document-of-report.ts';
import { resolveTemplate } from './office-document.ts';
import { recipientsUnder } from './recipients.ts';
import { fileFigures } from './report-figures.ts';
import { resolveReport } from './resolve-report.ts';
import { wantProgramme } from './want-programme.ts';

/** The report as a document; `xlsx` holds its figures alone. */
export const documentFormats = ['html', 'docx', 'pdf', 'md'] as const;
export const reportFormats = [...documentFormats, 'xlsx'] as const;
export type DocumentFormat = (typeof documentFormats)[number];
export type ReportFormat = (typeof reportFormats)[number];

export interface RenderAsk extends Pick<DocumentAsk, 'date' | 'place'> {
  readonly programme: string;
  readonly file: string;
  readonly markdown: string;
  readonly period?: string | undefined;
  readonly format: ReportFormat;
  readonly form?: DocumentForm | undefined;
  readonly locale: Locale;
  /** An office's own Word file; only with `docx`. */
  readonly template?: OfficeTemplate | undefined;
  /** Record of the regime that asks for the report. */
  readonly regime?: string | undefined;
}

export interface Rendered {
  readonly content: string | Uint8Array;
  readonly figures: readonly Figure[];
}

export async function renderReport(db: Database, actor: Actor, ask: RenderAsk): Promise<Rendered> {
  const { format } = ask;
  // What is slow to write is written after the transaction.
  if (format === 'xlsx') {
    const input = await fileFigures(db, actor, ask);
    return { content: await figuresWorkbook(input), figures: input.figures.map(({ figure }) => figure) };
  }
  const { document, figures, fill } = await readDocument(db, actor, ask);
  return { content: fill ? fill(document) : await writeDocument(document, format), figures };
}

/** The document as one of the outputs; each is made from `ReportDocument` alone. */
export function writeDocument(
  document: ReportDocument,
  format: DocumentFormat,
): string | Uint8Array | Promise<string | Uint8Array> {
  switch (format) {
    case 'md':
      return renderReportMarkdown(document.report, document.resolve);
    case 'html':
      return renderReportPage(document);
    case 'docx':
      return renderReportDocx(document);
    case 'pdf':
      return renderReportPdf(document);
  }
}

function readDocument(db: Database, actor: Actor, ask: RenderAsk) {
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const { file, markdown, locale, form, date, place, regime, template, format } = ask;
    const period = ask.period ?? 'term';
    const reading = { file, markdown, period, locale, base: '', actor };
    const resolved = await resolveReport(tx, registers, row, reading);
    const document = await documentOfReport(tx, registers, row, resolved, {
      ...{ period, locale, form, date, place },
      recipients: await recipientsUnder(tx, row.id, regime),
    });
    const own = template && format === 'docx';
    const fill = own ? await resolveTemplate(tx, registers, row, template, reading) : null;
    return { document, figures: resolved.figures, fill };
  });
}
