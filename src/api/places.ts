/** `/places`: the dated register of places, with what each was and became. */
import { createRoute } from '@hono/zod-openapi';
import { listUnits, showUnits } from '../actions/list-units.ts';
import { placeQuery, unitPage, unitQuery, unitsOfCodeView } from '../contract/register.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { codeParameter } from './parameters.ts';
import { answer, byAnybody, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['registers'] };

const listRoute = createRoute({
  ...get,
  path: '/places',
  operationId: 'listPlaces',
  summary: 'Find places by name without accents, by code, by what stands above them',
  request: { query: placeQuery },
  responses: { 200: answer('By code, of one code the oldest first', unitPage), ...problems(...listProblems) },
});

const showRoute = createRoute({
  ...get,
  path: '/places/{code}',
  operationId: 'showPlace',
  summary: 'Every unit that bore a code, with what came before and after it',
  request: { params: codeParameter, query: unitQuery },
  responses: {
    200: answer('The oldest first', unitsOfCodeView),
    ...problems('invalid-record', 'unknown-place'),
  },
});

export function addPlaces(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await listUnits(db, c.var.actor, 'places', c.req.valid('query'))), 200),
  );

  api.openapi(showRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    return c.json(await showUnits(db, c.var.actor, 'places', ask), 200);
  });
}
