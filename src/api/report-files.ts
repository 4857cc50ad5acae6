/** `/reports/{id}/document`, and documents of reports and editions in a Word template that is sent along. */
import { createRoute } from '@hono/zod-openapi';
import type { OfficeTemplate } from '../documents/office-template.ts';
import { writerOf } from './authenticate.ts';
import { attached, documentQuery, documentTypes, filesOf, wordTypes } from './document-types.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { bytesOf, limitBody, wantType } from './request-body.ts';
import { byToken, problems, tokenProblems } from './route-parts.ts';

const documentRoute = createRoute({
  ...{ ...byToken, tags: ['reports'] },
  method: 'get',
  path: '/reports/{id}/document',
  operationId: 'renderReport',
  summary: 'The report as a document with the figures of now; xlsx holds its figures',
  request: { params: idParameter, query: documentQuery },
  responses: {
    200: { description: 'The document', content: filesOf(Object.values(documentTypes)) },
    ...problems(
      ...tokenProblems,
      ...(['unknown-report', 'invalid-record', 'damaged-report', 'not-rendered'] as const),
    ),
  },
});

const filled = {
  security: byToken.security,
  middleware: [...byToken.middleware, wantType(wordTypes), limitBody(16)],
  method: 'post' as const,
  request: { params: idParameter, body: { required: true, content: filesOf(wordTypes) } },
};
const filledFile = { description: 'The Word file, filled in', content: filesOf([documentTypes.docx]) };
const filledProblems = [
  ...tokenProblems,
  ...(['invalid-record', 'damaged-document', 'damaged-word-template'] as const),
  ...(['body-too-large', 'wrong-content-type'] as const),
] as const;

const fillReportRoute = createRoute({
  ...{ ...filled, tags: ['reports'] },
  path: '/reports/{id}/document',
  operationId: 'fillReport',
  summary: "The report in an office's own Word template",
  responses: { 200: filledFile, ...problems(...filledProblems, 'unknown-report', 'damaged-report') },
});

const fillEditionRoute = createRoute({
  ...{ ...filled, tags: ['editions'] },
  path: '/editions/{id}/document',
  operationId: 'fillEdition',
  summary: "The edition in an office's own Word template",
  responses: { 200: filledFile, ...problems(...filledProblems, 'unknown-edition') },
});

export function addReportFiles(api: Api, { db }: House): void {
  api.openapi(documentRoute, async (c) => {
    const { format, layout: form, locale = c.var.locale } = c.req.valid('query');
    // Only here and below: the libraries of documents are slow to load.
    const { renderPaper } = await import('../actions/render-paper.ts');
    const ask = { report: c.req.valid('param').id, format, form, locale };
    const { name, content } = await renderPaper(db, writerOf(c), ask);
    return c.body(Uint8Array.from(Buffer.from(content)), 200, attached(name, documentTypes[format]));
  });

  api.openapi(fillReportRoute, async (c) => {
    const { renderPaper } = await import('../actions/render-paper.ts');
    const template: OfficeTemplate = { file: 'body', content: await bytesOf(c) };
    const ask = { report: c.req.valid('param').id, format: 'docx', locale: c.var.locale, template } as const;
    const { name, content } = await renderPaper(db, writerOf(c), ask);
    return c.body(Uint8Array.from(Buffer.from(content)), 200, attached(name, documentTypes.docx));
  });

  api.openapi(fillEditionRoute, async (c) => {
    const { renderEdition } = await import('../actions/render-edition.ts');
    const template: OfficeTemplate = { file: 'body', content: await bytesOf(c) };
    const ask = { ...c.req.valid('param'), format: 'docx', locale: c.var.locale, template } as const;
    const { name, content } = await renderEdition(db, writerOf(c), ask);
    return c.body(Uint8Array.from(Buffer.from(content)), 200, attached(name, documentTypes.docx));
  });
}
