/** `/programmes/{programme}/reports` and `/reports/{id}`: papers as they are being written, for the partners alone. */
import { createRoute, z } from '@hono/zod-openapi';
import { editReport } from '../actions/edit-report.ts';
import { listReports } from '../actions/list-reports.ts';
import { newReport } from '../actions/make-report.ts';
import { showReportSteps } from '../actions/show-report-steps.ts';
import { editReportBody, newReportBody } from '../contract/report-acts.ts';
import { newReportView, receiptView, reportListed, reportWayView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import { show, shown, tagOf } from './entity-tag.ts';
import type { Api, House } from './house.ts';
import { ifMatch, ifMatchHeader } from './if-match.ts';
import { idParameter, programmeParameter } from './parameters.ts';
import {
  answer,
  bodyOf,
  bodyProblems,
  byToken,
  jsonByToken,
  problems,
  tokenProblems,
} from './route-parts.ts';

const listRoute = createRoute({
  ...byToken,
  method: 'get',
  path: '/programmes/{programme}/reports',
  operationId: 'listReports',
  summary: 'Reports of a programme and where each of them stands',
  tags: ['reports'],
  request: { params: programmeParameter },
  responses: {
    200: answer('The reports, oldest first', z.array(reportListed).readonly()),
    ...problems(...tokenProblems, 'unknown-programme', 'invalid-record'),
  },
});

const newRoute = createRoute({
  ...jsonByToken,
  method: 'post',
  path: '/programmes/{programme}/reports',
  operationId: 'newReport',
  summary: 'Make a report of a period from a template',
  tags: ['reports'],
  request: { params: programmeParameter, body: bodyOf(newReportBody) },
  responses: {
    201: answer('The report as it was made', newReportView),
    ...problems(
      ...bodyProblems,
      ...(['unknown-programme', 'unknown-template', 'unknown-period', 'period-outside-term'] as const),
      ...(['not-a-party'] as const),
      ...(['damaged-template', 'damaged-report', 'clash', 'other-record-type'] as const),
    ),
  },
});

const showRoute = createRoute({
  ...byToken,
  method: 'get',
  path: '/reports/{id}',
  operationId: 'showReport',
  summary: 'A report: its text, the step it is at, the comments on it',
  tags: ['reports'],
  request: { params: idParameter },
  responses: {
    ...shown('The report', reportWayView),
    ...problems(...tokenProblems, 'unknown-report', 'invalid-record'),
  },
});

const editRoute = createRoute({
  ...jsonByToken,
  method: 'put',
  path: '/reports/{id}',
  operationId: 'editReport',
  summary: 'Write a new version of a report',
  tags: ['reports'],
  request: { params: idParameter, headers: ifMatchHeader, body: bodyOf(editReportBody) },
  responses: {
    200: answer('Where the new version stands in the ledger', receiptView),
    ...problems(
      ...bodyProblems,
      ...(['unknown-report', 'not-a-party', 'not-in-review', 'damaged-report'] as const),
      ...(['clash', 'version-ahead', 'moved-on', 'stale-version'] as const),
    ),
  },
});

export function addReports(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => c.json(await listReports(db, writerOf(c), c.req.valid('param')), 200));

  api.openapi(newRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('json');
    const ask = { ...c.req.valid('param'), ...asked, organization, locale: c.var.locale };
    const made = await newReport(db, writerOf(c), ask);
    return c.json(made, 201, { Location: `/api/v1/reports/${made.id}` });
  });

  api.openapi(showRoute, async (c) => {
    const { id: report } = c.req.valid('param');
    return show(c, await showReportSteps(db, writerOf(c), { report }));
  });

  api.openapi(editRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('json');
    const ask = { ...c.req.valid('param'), ...asked, organization, locale: c.var.locale };
    const { markdown, title } = asked;
    const theirs = async (report: string) => {
      const { version, ...body } = await showReportSteps(db, writerOf(c), { report });
      return { version, body: { markdown: body.markdown, title: body.title } };
    };
    const sides = { mine: { markdown, title }, theirs };
    const receipt = await ifMatch(c, ask, sides, (strict) => editReport(db, writerOf(c), { ...ask, strict }));
    c.header('ETag', tagOf(receipt));
    return c.json(receipt, 200);
  });
}
