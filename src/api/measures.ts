/** `/measures`: what is counted of activities, and how it may be added. */
import { createRoute } from '@hono/zod-openapi';
import { listMeasures, showMeasure } from '../actions/list-catalogue.ts';
import { measurePage, measureQuery, measureView } from '../contract/catalogue.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { codeParameter } from './parameters.ts';
import { answer, byAnybody, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['catalogue'] };

const listRoute = createRoute({
  ...get,
  path: '/measures',
  operationId: 'listMeasures',
  summary: 'What is counted of activities, of every kind',
  request: { query: measureQuery },
  responses: { 200: answer('By code', measurePage), ...problems(...listProblems) },
});

const showRoute = createRoute({
  ...get,
  path: '/measures/{code}',
  operationId: 'showMeasure',
  summary: 'A measure, by its code with that of its kind',
  request: { params: codeParameter },
  responses: { 200: answer('As it stands', measureView), ...problems('invalid-record', 'unknown-measure') },
});

export function addMeasures(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await listMeasures(db, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(showRoute, async (c) =>
    c.json(await showMeasure(db, c.var.actor, c.req.valid('param').code), 200),
  );
}
