/** `/programmes/{programme}/duplicates`: activities suspected to be one event, and the decision about two. */
import { createRoute } from '@hono/zod-openapi';
import { decideSameEvent } from '../actions/decide-same-event.ts';
import { listDuplicates } from '../actions/list-duplicates.ts';
import { previewDecision } from '../actions/preview-effect.ts';
import { previewView } from '../contract/answer.ts';
import { decisionBody, duplicatePage, duplicateQuery } from '../contract/duplicate.ts';
import { actIn } from './act-route.ts';
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

const tags = ['duplicates'];
const path = '/programmes/{programme}/duplicates';

const listRoute = createRoute({
  ...{ ...byToken, tags, path },
  method: 'get',
  operationId: 'listDuplicates',
  summary: 'Pairs suspected to be one event, newest first, with the score and its reasons',
  request: { params: programmeParameter, query: duplicateQuery },
  responses: {
    200: answer('A page may hold fewer than asked for and still have a next one', duplicatePage),
    ...problems(...tokenProblems, ...inProgrammeProblems, ...listProblems),
  },
});

const decideAct = {
  ...{ path: `${path}/decisions`, tags, body: decisionBody, also: [] },
  operationId: 'decideSameEvent',
  summary: 'Decide that two activities are the same event, which then counts once, or different ones',
};

const previewRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: `${path}/preview`,
  operationId: 'previewDecision',
  summary: 'What the decision would do to figures; nothing is kept',
  request: { params: programmeParameter, query: actingQuery, body: bodyOf(decisionBody) },
  responses: { 200: answer('The figures that change', previewView), ...problems(...actingProblems) },
});

export function addDuplicates(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(withLink(c, await listDuplicates(db, writerOf(c), ask)), 200);
  });

  actIn(api, decideAct, (writer, ask) => decideSameEvent(db, writer, ask));

  api.openapi(previewRoute, async (c) => {
    const { as: organization } = c.req.valid('query');
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization };
    return c.json(await previewDecision(db, writerOf(c), ask), 200);
  });
}
