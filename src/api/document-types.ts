/** Under which types files go out and come in. */
import { z } from '@hono/zod-openapi';
import { documentForms } from '../domain/document-layout.ts';
import { fileSchema } from './request-body.ts';

export const documentTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export const zipTypes = ['application/zip', 'application/octet-stream'] as const;
export const wordTypes = [documentTypes.docx, 'application/octet-stream'] as const;

/** The same file under each type it may come or go as. */
export const filesOf = (named: readonly string[]) =>
  Object.fromEntries(named.map((type) => [type.split(';')[0] ?? type, { schema: fileSchema }]));

/** How a document is asked for in an address. */
export const documentQuery = z.object({
  format: z.enum(['pdf', 'docx', 'html', 'md', 'xlsx']),
  layout: z
    .enum(documentForms)
    .optional()
    .meta({ description: 'Of the State (Decree 30/2020) or of the Party' }),
  locale: z.enum(['vi', 'en']).optional().meta({ description: 'Language of the words around the text' }),
});

export const attached = (name: string, type: string) => ({
  'Content-Type': type,
  'Content-Disposition': `attachment; filename="${name}"`,
});
