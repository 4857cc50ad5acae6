/** `/kinds`: the kinds of activity that are recorded. */
import { createRoute } from '@hono/zod-openapi';
import { listKinds, showKind } from '../actions/list-catalogue.ts';
import { kindPage, kindQuery, kindView } from '../contract/catalogue.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { codeParameter } from './parameters.ts';
import { answer, byAnybody, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['catalogue'] };

const listRoute = createRoute({
  ...get,
  path: '/kinds',
  operationId: 'listKinds',
  summary: 'Kinds of activity, with their measures',
  request: { query: kindQuery },
  responses: { 200: answer('By code', kindPage), ...problems(...listProblems) },
});

const showRoute = createRoute({
  ...get,
  path: '/kinds/{code}',
  operationId: 'showKind',
  summary: 'A kind of activity',
  request: { params: codeParameter },
  responses: { 200: answer('As it stands', kindView), ...problems('invalid-record', 'unknown-kind') },
});

export function addKinds(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await listKinds(db, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(showRoute, async (c) =>
    c.json(await showKind(db, c.var.actor, c.req.valid('param').code), 200),
  );
}
