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
import { actIn, actOn } from './act-route.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { tagOf } from './if-match.ts';
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
  summary: 'A model with its visits; its version is the ETag',
  request: { params: recordParameter },
  responses: { 200: answer('The model', modelVisitsView), ...problems(...reading, 'unknown-record') },
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

const newRoute = actIn({
  ...{ path: all, tags, body: newModelBody, also },
  operationId: 'registerModel',
  summary: 'Register a model of one’s party',
});
const changeRoute = actOn({
  ...{ path: `${all}/{id}/change`, tags, body: modelChangeBody, also },
  operationId: 'changeModel',
  summary: 'Change what was registered',
});
const recogniseRoute = actOn({
  ...{ path: `${all}/{id}/recognition`, tags, body: recognitionBody, also },
  operationId: 'recogniseModel',
  summary: 'Enter the decision by which a model was recognised',
});
const proposeRoute = actOn({
  ...{ path: `${all}/{id}/proposal`, tags, body: modelProposalBody, also: [...also, 'not-recognised'] },
  operationId: 'proposeModel',
  summary: 'Propose a recognised model for reward',
});
const visitRoute = actOn({
  ...{ path: `${all}/{id}/visits`, tags, body: newVisitBody, also },
  operationId: 'visitModel',
  summary: 'Enter a visit to a model, and what was found',
});

export function addModels(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('query'), ...c.req.valid('param') };
    return c.json(withLink(c, await listModels(db, writerOf(c), ask)), 200);
  });
  api.openapi(showRoute, async (c) => {
    const model = await showModel(db, writerOf(c), c.req.valid('param'));
    c.header('ETag', tagOf(model));
    return c.json(model, 200);
  });
  api.openapi(alikeRoute, async (c) =>
    c.json(await findModelsLike(db, writerOf(c), c.req.valid('param')), 200),
  );
  api.openapi(compareRoute, async (c) =>
    c.json(await findLikeModels(db, writerOf(c), { model: c.req.valid('json') }), 200),
  );
  api.openapi(newRoute, async (c) => {
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization: c.req.valid('query').as };
    return c.json(await registerModel(db, writerOf(c), ask), 201);
  });
  api.openapi(changeRoute, async (c) => {
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization: c.req.valid('query').as };
    return c.json(await changeModel(db, writerOf(c), ask), 201);
  });
  api.openapi(recogniseRoute, async (c) => {
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization: c.req.valid('query').as };
    return c.json(await recogniseModel(db, writerOf(c), ask), 201);
  });
  api.openapi(proposeRoute, async (c) => {
    const ask = { ...c.req.valid('json'), ...c.req.valid('param'), organization: c.req.valid('query').as };
    return c.json(await proposeModel(db, writerOf(c), ask), 201);
  });
  api.openapi(visitRoute, async (c) => {
    const { programme, id: about } = c.req.valid('param');
    const ask = { ...c.req.valid('json'), programme, about, organization: c.req.valid('query').as };
    return c.json(await visitModel(db, writerOf(c), ask), 201);
  });
}
