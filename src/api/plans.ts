/** `/programmes/{programme}/plans`: work planned by the party that leads it, and how far it has come. */
import { createRoute } from '@hono/zod-openapi';
import { listPlans, showPlan, showPlanProgress } from '../actions/list-plans.ts';
import { changePlan, completePlan, dropPlan, planWork } from '../actions/plan-work.ts';
import {
  newPlanBody,
  planChangeBody,
  planDoneBody,
  planDropBody,
  planPage,
  planProgressView,
  planQuery,
  planView,
} from '../contract/plan.ts';
import { actIn, changeOn } from './act-route.ts';
import { writerOf } from './authenticate.ts';
import { show, shown } from './entity-tag.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { programmeParameter, recordParameter } from './parameters.ts';
import {
  answer,
  byToken,
  inProgrammeProblems,
  listProblems,
  problems,
  tokenProblems,
} from './route-parts.ts';

const tags = ['plans'];
const all = '/programmes/{programme}/plans';
const also = ['not-your-plan', 'unknown-kind', 'outside-register'] as const;
const alsoLater = [...also, 'plan-ended'] as const;

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: all,
  operationId: 'listPlans',
  summary: 'Plans of work, in the order they were made',
  request: { params: programmeParameter, query: planQuery },
  responses: {
    200: answer('The plans', planPage),
    ...problems(...tokenProblems, ...inProgrammeProblems, ...listProblems),
  },
});

const progressRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/progress`,
  operationId: 'showPlanProgress',
  summary: 'How far the plans have come, by promise and year',
  request: { params: programmeParameter },
  responses: {
    200: answer('As of today', planProgressView),
    ...problems(...tokenProblems, ...inProgrammeProblems),
  },
});

const showRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/{id}`,
  operationId: 'showPlan',
  summary: 'A plan of work',
  request: { params: recordParameter },
  responses: {
    ...shown('The plan', planView),
    ...problems(...tokenProblems, ...inProgrammeProblems, 'unknown-record'),
  },
});

const newAct = {
  ...{ path: all, tags, body: newPlanBody, also },
  operationId: 'planWork',
  summary: 'Plan work that one’s party leads',
};
const changeAct = {
  ...{ path: `${all}/{id}/change`, tags, body: planChangeBody, also: alsoLater },
  operationId: 'changePlan',
  summary: 'Change a plan',
};
const dropAct = {
  ...{ path: `${all}/{id}/drop`, tags, body: planDropBody, also: alsoLater },
  operationId: 'dropPlan',
  summary: 'Drop a plan, and say why',
};
const doneAct = {
  ...{ path: `${all}/{id}/completion`, tags, body: planDoneBody, also: alsoLater },
  operationId: 'completePlan',
  summary: 'Say that a plan is done, and by which activities',
};

export function addPlans(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('query'), ...c.req.valid('param') };
    return c.json(withLink(c, await listPlans(db, writerOf(c), ask)), 200);
  });
  api.openapi(progressRoute, async (c) =>
    c.json(await showPlanProgress(db, writerOf(c), c.req.valid('param')), 200),
  );
  api.openapi(showRoute, async (c) => show(c, await showPlan(db, writerOf(c), c.req.valid('param'))));
  actIn(api, newAct, (writer, ask) => planWork(db, writer, ask));
  changeOn(api, db, changeAct, (writer, ask) => changePlan(db, writer, ask));
  changeOn(api, db, dropAct, (writer, ask) => dropPlan(db, writer, ask));
  changeOn(api, db, doneAct, (writer, ask) => completePlan(db, writer, ask));
}
