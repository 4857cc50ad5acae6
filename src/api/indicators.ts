/** `/indicators`: the formulas that figures are evaluated by. */
import { createRoute } from '@hono/zod-openapi';
import { listIndicators, showIndicator } from '../actions/list-catalogue.ts';
import { indicatorPage, indicatorQuery, indicatorView } from '../contract/catalogue.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { codeParameter } from './parameters.ts';
import { answer, byAnybody, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['catalogue'] };

const listRoute = createRoute({
  ...get,
  path: '/indicators',
  operationId: 'listIndicators',
  summary: 'Indicators: formulas over measures',
  request: { query: indicatorQuery },
  responses: { 200: answer('By code', indicatorPage), ...problems(...listProblems) },
});

const showRoute = createRoute({
  ...get,
  path: '/indicators/{code}',
  operationId: 'showIndicator',
  summary: 'An indicator',
  request: { params: codeParameter },
  responses: {
    200: answer('As it stands', indicatorView),
    ...problems('invalid-record', 'unknown-indicator'),
  },
});

export function addIndicators(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await listIndicators(db, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(showRoute, async (c) =>
    c.json(await showIndicator(db, c.var.actor, c.req.valid('param').code), 200),
  );
}
