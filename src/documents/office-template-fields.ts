/** What an office's Word template may ask for besides figures and the text of the report. */
import { headingWords, recipientLines, signatureNote, signedFor } from './document-heading.ts';
import type { ReportDocument } from './report-document.ts';

export const fieldNames = ['title', 'kind', 'subject', 'number', 'placeAndDate', 'provenance'] as const;
export type FieldName = (typeof fieldNames)[number];

/** Loops, `{{#issuers}} … {{/issuers}}`, and the fields of one line of each. */
const loops = {
  issuers: ['superior', 'name', 'number'],
  signatories: ['body', 'position', 'name', 'note'],
  recipients: ['line'],
  appendix: ['code', 'name', 'definition', 'value', 'period', 'records', 'source'],
} as const;

export const loopFields: readonly string[] = Object.values(loops).flat();
export const isLoop = (tag: string): boolean => tag in loops;

export function fieldsOf(document: ReportDocument): Readonly<Record<string, unknown>> {
  const { title, locale, layout, issuers, signatories, recipients, placeAndDate, provenance } = document;
  const { kind, subject, numbers } = headingWords(document);
  return {
    ...{ title, kind, subject, number: numbers.join('\n'), placeAndDate, provenance },
    issuers: issuers.map(({ superior, name, number }) => ({
      superior: superior ?? '',
      name,
      number: number ?? '',
    })),
    signatories: signatories.map((signatory) => ({
      body: signedFor(signatory, layout.form),
      ...{ position: signatory.position ?? '', name: signatory.name ?? '' },
      note: signatureNote(signatory, locale) ?? '',
    })),
    recipients: recipientLines(recipients).map((line) => ({ line })),
    appendix: document.appendix,
  };
}
