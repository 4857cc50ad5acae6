/** `/programmes/{programme}/targets`: what a promise is to reach in a period. */
import { createRoute } from '@hono/zod-openapi';
import { listTargets } from '../actions/list-obligations.ts';
import { setTarget } from '../actions/set-target.ts';
import { newTargetBody, targetPage, targetQuery } from '../contract/obligation.ts';
import { receiptView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { actingQuery, programmeParameter } from './parameters.ts';
import {
  actingProblems,
  answer,
  bodyOf,
  byAnybody,
  inProgrammeProblems,
  jsonByToken,
  listProblems,
  problems,
} from './route-parts.ts';

const shared = { path: '/programmes/{programme}/targets', tags: ['targets'] };

const listRoute = createRoute({
  ...{ ...byAnybody, ...shared },
  method: 'get',
  operationId: 'listTargets',
  summary: 'Targets of a programme, in the order they were set',
  request: { params: programmeParameter, query: targetQuery },
  responses: {
    200: answer('The targets', targetPage),
    ...problems(...inProgrammeProblems, ...listProblems),
  },
});

const setRoute = createRoute({
  ...{ ...jsonByToken, ...shared },
  method: 'post',
  operationId: 'setTarget',
  summary: 'Set a target: for each promise, indicator and period there is one',
  request: { params: programmeParameter, query: actingQuery, body: bodyOf(newTargetBody) },
  responses: {
    201: answer('Where it stands in the ledger', receiptView),
    ...problems(...actingProblems, 'unknown-indicator', 'unknown-period', 'period-outside-term'),
  },
});

export function addTargets(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(withLink(c, await listTargets(db, c.var.actor, ask)), 200);
  });

  api.openapi(setRoute, async (c) => {
    const { as: organization } = c.req.valid('query');
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization };
    return c.json(await setTarget(db, writerOf(c), ask), 201);
  });
}
