/** `/programmes/{programme}/records/{id}/versions`: how any record of a programme came to be as it is. */
import { createRoute } from '@hono/zod-openapi';
import { showHistory } from '../actions/show-activity.ts';
import { historyView } from '../contract/activity.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { recordParameter } from './parameters.ts';
import { answer, byToken, inProgrammeProblems, problems, tokenProblems } from './route-parts.ts';

const versionsRoute = createRoute({
  ...byToken,
  method: 'get',
  path: '/programmes/{programme}/records/{id}/versions',
  operationId: 'listVersions',
  summary: 'Every version of a record, oldest first, with what it changed, who wrote it and when',
  tags: ['records'],
  request: { params: recordParameter },
  responses: {
    200: answer('The versions', historyView),
    ...problems(...tokenProblems, ...inProgrammeProblems, 'unknown-record'),
  },
});

export function addRecords(api: Api, { db }: House): void {
  api.openapi(versionsRoute, async (c) =>
    c.json(await showHistory(db, writerOf(c), c.req.valid('param')), 200),
  );
}
