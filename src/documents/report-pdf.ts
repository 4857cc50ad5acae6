/** The report as a PDF/A-2b: the same content as its Word file, set by Typst in Tinos. */
import { readFileSync } from 'node:fs';
import { pdfContent } from './pdf-content.ts';
import type { ReportDocument } from './report-document.ts';
import { compilePdf } from './typst-compiler.ts';

let template: string | undefined;

/**
 * Answers the bytes of a .pdf file, the same for the same document.
 * @throws Problem `not-rendered`.
 */
export async function renderReportPdf(document: ReportDocument): Promise<Uint8Array> {
  template ??= readFileSync(new URL('report.typ', import.meta.url), 'utf8');
  return compilePdf(template, pdfContent(document));
}
