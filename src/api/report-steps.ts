/** `/reports/{id}/submission|withdrawal|refusal|signatures`: a report's way from draft to edition. */
import { createRoute } from '@hono/zod-openapi';
import { refuseReport, submitReport, withdrawReport } from '../actions/review-report.ts';
import { signReport } from '../actions/sign-report.ts';
import { reasonBody, reportSignatureBody, stepBody } from '../contract/report-acts.ts';
import { receiptView, signedView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { idParameter } from './parameters.ts';
import { answer, bodyOf, bodyProblems, jsonByToken, problems, signingProblems } from './route-parts.ts';

const step = {
  ...jsonByToken,
  method: 'post' as const,
  tags: ['reports'],
};

const stepProblems = [...bodyProblems, 'unknown-report', 'not-a-party', 'not-in-review'] as const;
const done = answer('Where the step stands in the ledger', receiptView);

const submitRoute = createRoute({
  ...step,
  path: '/reports/{id}/submission',
  operationId: 'submitReport',
  summary: 'Hand a report in: from now on its text stands still',
  request: { params: idParameter, body: bodyOf(stepBody) },
  responses: { 201: done, ...problems(...stepProblems, 'no-report-kind', 'damaged-report') },
});

const withdrawRoute = createRoute({
  ...step,
  path: '/reports/{id}/withdrawal',
  operationId: 'withdrawReport',
  summary: 'Take a report back to work on it, before anybody has signed',
  request: { params: idParameter, body: bodyOf(reasonBody) },
  responses: { 201: done, ...problems(...stepProblems, 'not-your-submission') },
});

const refuseRoute = createRoute({
  ...step,
  path: '/reports/{id}/refusal',
  operationId: 'refuseReport',
  summary: 'Refuse to sign a report; what others signed of it falls with it',
  request: { params: idParameter, body: bodyOf(reasonBody) },
  responses: { 201: done, ...problems(...stepProblems) },
});

const signRoute = createRoute({
  ...step,
  path: '/reports/{id}/signatures',
  operationId: 'signReport',
  summary: 'Sign a report; the first signature freezes its edition',
  request: { params: idParameter, body: bodyOf(reportSignatureBody) },
  responses: {
    201: answer('The edition, and who has not signed it yet', signedView),
    ...problems(
      ...stepProblems,
      ...signingProblems,
      'refused-meanwhile',
      ...(['report-changed', 'open-comments', 'unresolved-figures', 'disputed-figures'] as const),
    ),
  },
});

export function addReportSteps(api: Api, { db, secret }: House): void {
  api.openapi(submitRoute, async (c) => {
    const act = { report: c.req.valid('param').id, organization: c.req.valid('json').as };
    return c.json(await submitReport(db, writerOf(c), act), 201);
  });

  api.openapi(withdrawRoute, async (c) => {
    const { as: organization, reason } = c.req.valid('json');
    const act = { report: c.req.valid('param').id, organization, reason };
    return c.json(await withdrawReport(db, writerOf(c), act), 201);
  });

  api.openapi(refuseRoute, async (c) => {
    const { as: organization, reason } = c.req.valid('json');
    const act = { report: c.req.valid('param').id, organization, reason };
    return c.json(await refuseReport(db, writerOf(c), act), 201);
  });

  api.openapi(signRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('json');
    const act = { ...asked, report: c.req.valid('param').id, organization, secret };
    return c.json(await signReport(db, writerOf(c), act), 201);
  });
}
