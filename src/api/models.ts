/** `/programmes/{programme}/models`: exemplary models, registered by their party and visited by the others. */
import { createRoute } from '@hono/zod-openapi';
import { findLikeModels, findModelsLike, listModels, showModel } from '../actions/list-models.ts';
import {
  changeModel,
  proposeModel,
  recogniseModel,
  registerModel,
  visitModel,
} from '../actions/register-model.ts';
import {
  likeModelBody,
  likeModelsView,
  modelChangeBody,
  modelPage,
  modelProposalBody,
  modelQuery,
  modelVisitsView,
  newModelBody,
  newVisitBody,
  recognitionBody,
} from '../contract/model.ts';
import { actIn, actOn, changeOn } from './act-route.ts';
import { writerOf } from './authenticate.ts';
import { show, shown } from './entity-tag.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { programmeParameter, recordParameter } from './parameters.ts';
import {
  answer,
  bodyOf,
  bodyProblems,
  byToken,
  inProgrammeProblems,
  jsonByToken,
  listProblems,
  problems,
  tokenProblems,
} from './route-parts.ts';

const tags = ['models'];
const all = '/programmes/{programme}/models';
const reading = [...tokenProblems, ...inProgrammeProblems] as const;
const also = ['outside-register', 'not-your-model'] as const;

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: all,
  operationId: 'listModels',
  summary: 'Exemplary models, in the order they were registered',
  request: { params: programmeParameter, query: modelQuery },
  responses: { 200: answer('The models', modelPage), ...problems(...reading, ...listProblems) },
});
const showRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/{id}`,
  operationId: 'showModel',
  summary: 'A model with its visits',
  request: { params: recordParameter },
  responses: { ...shown('The model', modelVisitsView), ...problems(...reading, 'unknown-record') },
});
const alikeRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/{id}/alike`,
  operationId: 'findModelsLike',
  summary: 'Models of other units that look the same, in every programme one may see',
  request: { params: recordParameter },
  responses: {
    200: answer('The most alike first', likeModelsView),
    ...problems(...reading, 'unknown-record'),
  },
});
const compareRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: '/models/comparison',
  operationId: 'compareModel',
  summary: 'The same for a model that is not registered yet; nothing is kept',
  request: { body: bodyOf(likeModelBody) },
  responses: { 200: answer('The most alike first', likeModelsView), ...problems(...bodyProblems) },
});

const newAct = {
  ...{ path: all, tags, body: newModelBody, also },
  operationId: 'registerModel',
  summary: 'Register a model of one’s party',
};
const changeAct = {
  ...{ path: `${all}/{id}/change`, tags, body: modelChangeBody, also },
  operationId: 'changeModel',
  summary: 'Change what was registered',
};
const recogniseAct = {
  ...{ path: `${all}/{id}/recognition`, tags, body: recognitionBody, also },
  operationId: 'recogniseModel',
  summary: 'Enter the decision by which a model was recognised',
};
const proposeAct = {
  ...{
    path: `${all}/{id}/proposal`,
    tags,
    body: modelProposalBody,
    also: [...also, 'not-recognised'] as const,
  },
  operationId: 'proposeModel',
  summary: 'Propose a recognised model for reward',
};
const visitAct = {
  ...{ path: `${all}/{id}/visits`, tags, body: newVisitBody, also },
  operationId: 'visitModel',
  summary: 'Enter a visit to a model, and what was found',
};

export function addModels(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('query'), ...c.req.valid('param') };
    return c.json(withLink(c, await listModels(db, writerOf(c), ask)), 200);
  });
  api.openapi(showRoute, async (c) => show(c, await showModel(db, writerOf(c), c.req.valid('param'))));
  api.openapi(alikeRoute, async (c) =>
    c.json(await findModelsLike(db, writerOf(c), c.req.valid('param')), 200),
  );
  api.openapi(compareRoute, async (c) =>
    c.json(await findLikeModels(db, writerOf(c), { model: c.req.valid('json') }), 200),
  );
  actIn(api, newAct, (writer, ask) => registerModel(db, writer, ask));
  changeOn(api, db, changeAct, (writer, ask) => changeModel(db, writer, ask));
  changeOn(api, db, recogniseAct, (writer, ask) => recogniseModel(db, writer, ask));
  changeOn(api, db, proposeAct, (writer, ask) => proposeModel(db, writer, ask));
  actOn(api, visitAct, (writer, { id: about, ...ask }) => visitModel(db, writer, { ...ask, about }));
}
