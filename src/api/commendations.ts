/** `/programmes/{programme}/commendations`: whom a party proposes to commend, and what others decide. */
import { createRoute } from '@hono/zod-openapi';
import { listCommendations, showCommendation } from '../actions/list-commendations.ts';
import { decideCommendation, proposeCommendation } from '../actions/propose-commendation.ts';
import {
  commendationDecisionBody,
  commendationPage,
  commendationQuery,
  commendationView,
  newCommendationBody,
} from '../contract/commendation.ts';
import { actIn, actOn } from './act-route.ts';
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

const tags = ['commendations'];
const all = '/programmes/{programme}/commendations';
const reading = [...tokenProblems, ...inProgrammeProblems] as const;

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: all,
  operationId: 'listCommendations',
  summary: 'Proposals to commend, in the order they were made',
  request: { params: programmeParameter, query: commendationQuery },
  responses: { 200: answer('The proposals', commendationPage), ...problems(...reading, ...listProblems) },
});
const showRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/{id}`,
  operationId: 'showCommendation',
  summary: 'A proposal and the decision on it',
  request: { params: recordParameter },
  responses: { ...shown('The proposal', commendationView), ...problems(...reading, 'unknown-record') },
});

const newAct = {
  ...{ path: all, tags, body: newCommendationBody, also: [] },
  operationId: 'proposeCommendation',
  summary: 'Propose a collective or a person for commendation',
};
const decideAct = {
  ...{ path: `${all}/{id}/decision`, tags, also: ['own-proposal', 'already-decided'] as const },
  body: commendationDecisionBody,
  operationId: 'decideCommendation',
  summary: 'Grant or refuse, as a leader of another party or of a superior',
};

export function addCommendations(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('query'), ...c.req.valid('param') };
    return c.json(withLink(c, await listCommendations(db, writerOf(c), ask)), 200);
  });
  api.openapi(showRoute, async (c) => show(c, await showCommendation(db, writerOf(c), c.req.valid('param'))));
  actIn(api, newAct, (writer, ask) => proposeCommendation(db, writer, ask));
  actOn(api, decideAct, (writer, { id: about, ...ask }) => decideCommendation(db, writer, { ...ask, about }));
}
