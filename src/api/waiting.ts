/** `/programmes/{programme}/waiting` and `/confirmations`: what waits for the acting party, and many confirmed at once. */
import { createRoute } from '@hono/zod-openapi';
import { confirmRecords } from '../actions/confirm-records.ts';
import { listWaiting } from '../actions/list-waiting.ts';
import { bulkConfirmationBody, bulkConfirmedView } from '../contract/answer.ts';
import { waitingPage, waitingQuery } from '../contract/waiting.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { actingQuery, programmeParameter } from './parameters.ts';
import {
  actingProblems,
  answer,
  bodyOf,
  byToken,
  inProgrammeProblems,
  jsonByToken,
  listProblems,
  problems,
  tokenProblems,
} from './route-parts.ts';

const tags = ['answers'];

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: '/programmes/{programme}/waiting',
  operationId: 'listWaiting',
  summary: 'Records that wait for the acting party, oldest first',
  request: { params: programmeParameter, query: waitingQuery.extend(actingQuery.shape) },
  responses: {
    200: answer('Never answered, or changed since', waitingPage),
    ...problems(...tokenProblems, ...inProgrammeProblems, ...listProblems, 'not-a-party', 'unknown-place'),
  },
});

const confirmRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: '/programmes/{programme}/confirmations',
  operationId: 'confirmRecords',
  summary: 'Confirm many records at once, each in the version looked at',
  request: { params: programmeParameter, query: actingQuery, body: bodyOf(bulkConfirmationBody) },
  responses: {
    201: answer('What was confirmed, and what was left out and why', bulkConfirmedView),
    ...problems(...actingProblems),
  },
});

export function addWaiting(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const { as: organization, ...asked } = c.req.valid('query');
    const ask = { ...asked, ...c.req.valid('param'), organization };
    return c.json(withLink(c, await listWaiting(db, writerOf(c), ask)), 200);
  });

  api.openapi(confirmRoute, async (c) => {
    const { as: organization } = c.req.valid('query');
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization };
    return c.json(await confirmRecords(db, writerOf(c), ask), 201);
  });
}
