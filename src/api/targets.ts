/** `/programmes/{programme}/targets`: what a promise is to reach in a period. */
import { createRoute } from '@hono/zod-openapi';
import { listTargets } from '../actions/list-obligations.ts';
import { setTarget } from '../actions/set-target.ts';
import { newTargetBody, targetPage, targetQuery } from '../contract/obligation.ts';
import { receiptView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import { tagOf } from './entity-tag.ts';
import type { Api, House } from './house.ts';
import { ifMatch, ifMatchHeader, newestIn } from './if-match.ts';
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
  request: {
    params: programmeParameter,
    query: actingQuery,
    headers: ifMatchHeader,
    body: bodyOf(newTargetBody),
  },
  responses: {
    201: answer('Where it stands in the ledger', receiptView),
    ...problems(
      ...actingProblems,
      'unknown-indicator',
      'unknown-period',
      'period-outside-term',
      'stale-version',
    ),
  },
});

export function addTargets(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(withLink(c, await listTargets(db, c.var.actor, ask)), 200);
  });

  api.openapi(setRoute, async (c) => {
    const { as: organization } = c.req.valid('query');
    const { baseVersion: _, ...mine } = c.req.valid('json');
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization };
    const sides = { mine, theirs: newestIn(c, db, ask.programme) };
    const receipt = await ifMatch(c, ask, sides, (strict) => setTarget(db, writerOf(c), { ...ask, strict }));
    c.header('ETag', tagOf(receipt));
    return c.json(receipt, 201);
  });
}
