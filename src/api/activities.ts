/** `/programmes/{programme}/activities`: recorded, corrected and voided by their party, read by all of them. */
import { createRoute, z } from '@hono/zod-openapi';
import { listActivities } from '../actions/list-activities.ts';
import { correctActivity, recordActivities, voidActivity } from '../actions/record-activity.ts';
import { showActivity } from '../actions/show-activity.ts';
import {
  activityCorrectionBody,
  activityPage,
  activityQuery,
  activitySaidView,
  newActivitiesBody,
  voidingBody,
} from '../contract/activity.ts';
import { receiptView } from '../contract/report-views.ts';
import { writerOf } from './authenticate.ts';
import { show, shown, tagOf } from './entity-tag.ts';
import type { Api, House } from './house.ts';
import { ifMatch, ifMatchHeader, newestIn } from './if-match.ts';
import { withLink } from './paging.ts';
import { programmeParameter, recordParameter } from './parameters.ts';
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

const tags = ['activities'];
const all = '/programmes/{programme}/activities';
const one = `${all}/{id}`;

const unitProblems = ['unknown-place', 'unknown-organization'] as const;

/** Of what an activity says. */
const soundProblems = [
  ...(['not-your-record', 'unknown-kind', 'unknown-measure', 'unknown-group'] as const),
  ...(['missing-measure', 'groups-do-not-sum', 'outside-register'] as const),
] as const;

const listRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: all,
  operationId: 'listActivities',
  summary: 'Activities of a programme, newest day first',
  request: { params: programmeParameter, query: activityQuery },
  responses: {
    200: answer('The activities; void ones only where asked for', activityPage),
    ...problems(...tokenProblems, ...inProgrammeProblems, ...listProblems, ...unitProblems),
  },
});

const recordRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: all,
  operationId: 'recordActivities',
  summary: 'Record one activity or many, all or none',
  request: { params: programmeParameter, body: bodyOf(newActivitiesBody) },
  responses: {
    201: answer(
      'Where each stands in the ledger',
      z.strictObject({ receipts: z.array(receiptView).readonly() }),
    ),
    ...problems(...actingProblems, ...soundProblems),
  },
});

const showRoute = createRoute({
  ...{ ...byToken, tags },
  method: 'get',
  path: one,
  operationId: 'showActivity',
  summary: 'An activity and what the parties said of it',
  request: { params: recordParameter },
  responses: {
    ...shown('The activity', activitySaidView),
    ...problems(...tokenProblems, ...inProgrammeProblems, 'unknown-record'),
  },
});

const correctRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'put',
  path: one,
  operationId: 'correctActivity',
  summary: 'Correct an activity; what others changed since is merged, or refused with If-Match',
  request: { params: recordParameter, headers: ifMatchHeader, body: bodyOf(activityCorrectionBody) },
  responses: {
    200: answer('Where it stands in the ledger', receiptView),
    ...problems(...actingProblems, ...soundProblems, 'stale-version'),
  },
});

const voidRoute = createRoute({
  ...{ ...jsonByToken, tags },
  method: 'post',
  path: `${one}/voiding`,
  operationId: 'voidActivity',
  summary: 'Void an activity: it stays in the ledger and counts no more',
  request: { params: recordParameter, headers: ifMatchHeader, body: bodyOf(voidingBody) },
  responses: {
    201: answer('Where it stands in the ledger', receiptView),
    ...problems(...actingProblems, ...soundProblems, 'stale-version'),
  },
});

export function addActivities(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(withLink(c, await listActivities(db, writerOf(c), ask)), 200);
  });

  api.openapi(recordRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('json') };
    return c.json({ receipts: await recordActivities(db, writerOf(c), ask) }, 201);
  });

  api.openapi(showRoute, async (c) => show(c, await showActivity(db, writerOf(c), c.req.valid('param'))));

  api.openapi(correctRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('json') };
    const receipt = await ifMatch(
      c,
      ask,
      { mine: ask.activity, theirs: newestIn(c, db, ask.programme) },
      (strict) => correctActivity(db, writerOf(c), { ...ask, strict }),
    );
    c.header('ETag', tagOf(receipt));
    return c.json(receipt, 200);
  });

  api.openapi(voidRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('json') };
    const receipt = await ifMatch(c, ask, { mine: null, theirs: newestIn(c, db, ask.programme) }, (strict) =>
      voidActivity(db, writerOf(c), { ...ask, strict }),
    );
    c.header('ETag', tagOf(receipt));
    return c.json(receipt, 201);
  });
}
