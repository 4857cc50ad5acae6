/** `/programmes/{programme}/obligations`: what the agreement promises. */
import { createRoute } from '@hono/zod-openapi';
import { listObligations } from '../actions/list-obligations.ts';
import { obligationPage, obligationQuery } from '../contract/obligation.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { programmeParameter } from './parameters.ts';
import { answer, byAnybody, inProgrammeProblems, listProblems, problems } from './route-parts.ts';

const listRoute = createRoute({
  ...byAnybody,
  method: 'get',
  path: '/programmes/{programme}/obligations',
  operationId: 'listObligations',
  summary: 'Promises of a programme, in the order they were entered',
  tags: ['obligations'],
  request: { params: programmeParameter, query: obligationQuery },
  responses: {
    200: answer('The promises', obligationPage),
    ...problems(...inProgrammeProblems, ...listProblems),
  },
});

export function addObligations(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(withLink(c, await listObligations(db, c.var.actor, ask)), 200);
  });
}
