/** `/programmes/{programme}/directives`: what a superior asks of the parties, and what they answer. */
import { createRoute } from '@hono/zod-openapi';
import {
  answerDirective,
  changeDirective,
  issueDirective,
  recallDirective,
} from '../actions/issue-directive.ts';
import { listDirectives, showDirective } from '../actions/list-directives.ts';
import {
  directiveAnswerBody,
  directiveChangeBody,
  directivePage,
  directiveQuery,
  directiveRecallBody,
  directiveView,
  newDirectiveBody,
} from '../contract/directive.ts';
import { actIn, actOn, changeOn } from './act-route.ts';
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

const tags = ['directives'];
const all = '/programmes/{programme}/directives';
const reading = [...tokenProblems, ...inProgrammeProblems] as const;
const also = ['unknown-organization', 'not-your-directive'] as const;

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: all,
  operationId: 'listDirectives',
  summary: 'Directives, in the order they were issued',
  request: { params: programmeParameter, query: directiveQuery },
  responses: { 200: answer('The directives', directivePage), ...problems(...reading, ...listProblems) },
});
const showRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: `${all}/{id}`,
  operationId: 'showDirective',
  summary: 'A directive and the answers of the parties',
  request: { params: recordParameter },
  responses: { ...shown('The directive', directiveView), ...problems(...reading, 'unknown-record') },
});

const newAct = {
  ...{ path: all, tags, body: newDirectiveBody, also },
  operationId: 'issueDirective',
  summary: 'Ask parties for something, as a supervisor above one of them',
};
const changeAct = {
  ...{ path: `${all}/{id}/change`, tags, body: directiveChangeBody, also },
  operationId: 'changeDirective',
  summary: 'Change what was asked',
};
const recallAct = {
  ...{ path: `${all}/{id}/recall`, tags, body: directiveRecallBody, also },
  operationId: 'recallDirective',
  summary: 'Recall a directive',
};
const answerAct = {
  ...{ path: `${all}/{id}/answer`, tags, body: directiveAnswerBody, also: ['not-asked'] as const },
  operationId: 'answerDirective',
  summary: 'Answer as a party that was asked; in the place of its earlier answer',
};

export function addDirectives(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('query'), ...c.req.valid('param') };
    return c.json(withLink(c, await listDirectives(db, writerOf(c), ask)), 200);
  });
  api.openapi(showRoute, async (c) => show(c, await showDirective(db, writerOf(c), c.req.valid('param'))));
  actIn(api, newAct, (writer, ask) => issueDirective(db, writer, ask));
  changeOn(api, db, changeAct, (writer, ask) => changeDirective(db, writer, ask));
  changeOn(api, db, recallAct, (writer, ask) => recallDirective(db, writer, ask));
  actOn(api, answerAct, (writer, { id: about, ...ask }) => answerDirective(db, writer, { ...ask, about }));
}
