/** `/reports/{id}/comments`: what the partners say of a passage, answered and closed. */
import { createRoute, z } from '@hono/zod-openapi';
import { closeComment, commentReport, replyToComment } from '../actions/comment-report.ts';
import { commentBody, replyBody, stepBody } from '../contract/report-acts.ts';
import { receiptView } from '../contract/report-views.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { answer, bodyOf, bodyProblems, jsonByToken, problems } from './route-parts.ts';

const said = { ...jsonByToken, method: 'post' as const, tags: ['reports'] };
const done = answer('Where it stands in the ledger; `recordId` is the comment', receiptView);
const commentProblems = [...bodyProblems, 'unknown-report', 'not-a-party', 'clash'] as const;
const commentParameters = z.object({ ...idParameter.shape, comment: recordIdSchema });

const commentRoute = createRoute({
  ...said,
  path: '/reports/{id}/comments',
  operationId: 'commentReport',
  summary: 'Comment on a passage of a report',
  request: { params: idParameter, body: bodyOf(commentBody) },
  responses: { 201: done, ...problems(...commentProblems, 'passage-not-found', 'other-record-type') },
});

const replyRoute = createRoute({
  ...said,
  path: '/reports/{id}/comments/{comment}/replies',
  operationId: 'replyToComment',
  summary: 'Answer a comment',
  request: { params: commentParameters, body: bodyOf(replyBody) },
  responses: { 201: done, ...problems(...commentProblems, 'unknown-comment') },
});

const closeRoute = createRoute({
  ...said,
  path: '/reports/{id}/comments/{comment}/closing',
  operationId: 'closeComment',
  summary: 'Close a comment, so that the report can be signed',
  request: { params: commentParameters, body: bodyOf(stepBody) },
  responses: { 201: done, ...problems(...commentProblems, 'unknown-comment', 'not-your-comment') },
});

export function addComments(api: Api, { db }: House): void {
  api.openapi(commentRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('json');
    const act = { ...asked, report: c.req.valid('param').id, organization };
    return c.json(await commentReport(db, writerOf(c), act), 201);
  });

  api.openapi(replyRoute, async (c) => {
    const { id: report, comment } = c.req.valid('param');
    const { as: organization, text } = c.req.valid('json');
    return c.json(await replyToComment(db, writerOf(c), { report, comment, organization, text }), 201);
  });

  api.openapi(closeRoute, async (c) => {
    const { id: report, comment } = c.req.valid('param');
    const { as: organization } = c.req.valid('json');
    return c.json(await closeComment(db, writerOf(c), { report, comment, organization }), 201);
  });
}
