/**
 * `/programmes/{programme}/records/{id}/…`: what a party says of another's activity or total taken over, and what that
 * would do to figures, seen before.
 */
import { createRoute } from '@hono/zod-openapi';
import { confirmRecord, disputeRecord } from '../actions/answer-record.ts';
import { previewAnswer } from '../actions/preview-effect.ts';
import { settleDispute } from '../actions/settle-dispute.ts';
import {
  confirmationBody,
  disputeBody,
  previewView,
  settledView,
  settlementBody,
} from '../contract/answer.ts';
import { answerPreviewBody } from '../contract/answer-preview.ts';
import { actOn } from './act-route.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { actingQuery, recordParameter } from './parameters.ts';
import { actingProblems, answer, bodyOf, jsonByToken, problems } from './route-parts.ts';

const one = '/programmes/{programme}/records/{id}';
const post = { ...jsonByToken, method: 'post' as const, tags: ['answers'] };
const request = { params: recordParameter, query: actingQuery };

const settlingProblems = [
  ...(['no-dispute', 'which-dispute', 'not-your-dispute', 'not-your-record'] as const),
  ...(['nothing-claimed', 'other-than-claimed', 'nothing-changed'] as const),
  ...(['groups-do-not-sum', 'missing-measure', 'unknown-measure', 'unknown-group', 'unknown-kind'] as const),
] as const;

const confirmAct = {
  ...{ path: `${one}/confirmation`, tags: post.tags, body: confirmationBody },
  also: ['own-record'] as const,
  operationId: 'confirmRecord',
  summary: 'Confirm another party’s record, as it stands in the version looked at',
};

const disputeAct = {
  ...{ path: `${one}/dispute`, tags: post.tags, body: disputeBody },
  also: ['own-record', 'unknown-measure'] as const,
  operationId: 'disputeRecord',
  summary: 'Dispute another party’s record, with own values and the reason',
};

const settleRoute = createRoute({
  ...post,
  path: `${one}/settlement`,
  operationId: 'settleDispute',
  summary: 'Settle a dispute: withdrawn by whom it was, or met by the recorder’s correction',
  request: { ...request, body: bodyOf(settlementBody) },
  responses: {
    201: answer('Where the settlement stands, and the answer or correction made with it', settledView),
    ...problems(...actingProblems, ...settlingProblems),
  },
});

const previewRoute = createRoute({
  ...post,
  path: `${one}/preview`,
  operationId: 'previewAnswer',
  summary: 'What confirming, disputing or settling would do to figures; nothing is kept',
  request: { ...request, body: bodyOf(answerPreviewBody) },
  responses: {
    200: answer('The figures that change', previewView),
    ...problems(...actingProblems, ...settlingProblems, 'own-record'),
  },
});

export function addAnswers(api: Api, { db }: House): void {
  actOn(api, confirmAct, (writer, { id: about, ...ask }) => confirmRecord(db, writer, { ...ask, about }));
  actOn(api, disputeAct, (writer, { id: about, ...ask }) => disputeRecord(db, writer, { ...ask, about }));

  api.openapi(settleRoute, async (c) => {
    const { programme, id: about } = c.req.valid('param');
    const ask = { ...c.req.valid('json'), programme, about, organization: c.req.valid('query').as };
    return c.json(await settleDispute(db, writerOf(c), ask), 201);
  });

  api.openapi(previewRoute, async (c) => {
    const { programme, id: about } = c.req.valid('param');
    const ask = { ...c.req.valid('json'), programme, about, organization: c.req.valid('query').as };
    return c.json(await previewAnswer(db, writerOf(c), ask), 200);
  });
}
