/** Files of an edition: the document, the file that proves it, and the checks of either when it comes back. */
import { createRoute } from '@hono/zod-openapi';
import { exportEdition } from '../actions/export-edition.ts';
import { nodeTools } from '../actions/verify-edition.ts';
import { editionCheckView } from '../contract/edition-check.ts';
import { comparisonSchema, editionCheckSchema } from '../contract/edition-check-schema.ts';
import { checkEdition } from '../domain/edition-check.ts';
import { writerOf } from './authenticate.ts';
import { attached, documentQuery, documentTypes, filesOf, wordTypes, zipTypes } from './document-types.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { bytesOf, limitBody, wantType } from './request-body.ts';
import { answer, byAnybody, byToken, problems, tokenProblems } from './route-parts.ts';

const tags = ['editions'];

const documentRoute = createRoute({
  ...{ ...byAnybody, tags },
  method: 'get',
  path: '/editions/{id}/document',
  operationId: 'renderEdition',
  summary: 'The edition as a document; xlsx holds its figures',
  request: {
    params: idParameter,
    query: documentQuery,
  },
  responses: {
    200: { description: 'The document', content: filesOf(Object.values(documentTypes)) },
    ...problems('unknown-edition', 'invalid-record', 'not-rendered'),
  },
});

const fileRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: '/editions/{id}/file',
  operationId: 'exportEdition',
  summary: 'The edition as one file that proves itself; it holds whole records, so it is not public',
  request: { params: idParameter },
  responses: {
    200: { description: 'The file', content: filesOf(['application/zip']) },
    ...problems(...tokenProblems, 'unknown-edition', 'unsigned-edition', 'invalid-record'),
  },
});

const verifyRoute = createRoute({
  tags,
  ...byAnybody,
  middleware: [wantType(zipTypes), limitBody(64)],
  method: 'post',
  path: '/editions/verification',
  operationId: 'verifyEdition',
  summary: 'Check an exported edition from its file alone; nothing is kept of it',
  request: { body: { required: true, content: filesOf(zipTypes) } },
  responses: {
    200: answer('What was checked; `ok` is false when anything is wrong', editionCheckSchema),
    ...problems('body-too-large', 'wrong-content-type'),
  },
});

const compareRoute = createRoute({
  tags,
  security: byToken.security,
  middleware: [...byToken.middleware, wantType(wordTypes), limitBody(16)],
  method: 'post',
  path: '/editions/{id}/comparison',
  operationId: 'compareEdition',
  summary: 'Hold a Word file that came back against the edition',
  request: { params: idParameter, body: { required: true, content: filesOf(wordTypes) } },
  responses: {
    200: answer('Figures and numbers that somebody changed by hand', comparisonSchema),
    ...problems(
      ...tokenProblems,
      ...(['unknown-edition', 'invalid-record', 'damaged-document'] as const),
      ...(['body-too-large', 'wrong-content-type'] as const),
    ),
  },
});

export function addEditionFiles(api: Api, { db }: House): void {
  api.openapi(documentRoute, async (c) => {
    const { format, layout: form, locale = c.var.locale } = c.req.valid('query');
    // Only here: the libraries of documents are slow to load.
    const { renderEdition } = await import('../actions/render-edition.ts');
    const ask = { ...c.req.valid('param'), format, form, locale };
    const { name, content } = await renderEdition(db, c.var.actor, ask);
    return c.body(Uint8Array.from(Buffer.from(content)), 200, attached(name, documentTypes[format]));
  });

  api.openapi(fileRoute, async (c) => {
    const { name, bytes } = await exportEdition(db, writerOf(c), c.req.valid('param'));
    return c.body(Uint8Array.from(bytes), 200, attached(name, 'application/zip'));
  });

  api.openapi(verifyRoute, async (c) =>
    c.json(editionCheckView(await checkEdition(await bytesOf(c), nodeTools)), 200),
  );

  api.openapi(compareRoute, async (c) => {
    const { compareWithEdition } = await import('../actions/compare-edition.ts');
    const ask = { ...c.req.valid('param'), file: 'body', bytes: await bytesOf(c) };
    return c.json(await compareWithEdition(db, writerOf(c), ask), 200);
  });
}
