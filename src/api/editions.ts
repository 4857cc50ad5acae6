/** `/programmes/{programme}/editions` and `/editions/{id}`: what was signed, and what has come to differ. */
import { createRoute, z } from '@hono/zod-openapi';
import { listEditions, showEdition } from '../actions/show-edition.ts';
import { editionSummary, editionView } from '../contract/edition.ts';
import type { Api, House } from './house.ts';
import { idParameter, programmeParameter } from './parameters.ts';
import { answer, byAnybody, problems } from './route-parts.ts';

const listRoute = createRoute({
  ...byAnybody,
  method: 'get',
  path: '/programmes/{programme}/editions',
  operationId: 'listEditions',
  summary: 'Editions of a programme',
  tags: ['editions'],
  request: { params: programmeParameter },
  responses: {
    200: answer('Without the token those that all parties have signed', z.array(editionSummary)),
    ...problems('unknown-programme', 'invalid-record'),
  },
});

const showRoute = createRoute({
  ...byAnybody,
  method: 'get',
  path: '/editions/{id}',
  operationId: 'showEdition',
  summary: 'An edition: text and values as signed, signatures, errata, and what differs now',
  tags: ['editions'],
  request: { params: idParameter },
  responses: {
    200: answer('The edition; without the token small counts of groups are left out', editionView),
    ...problems('unknown-edition', 'invalid-record'),
  },
});

export function addEditions(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) => c.json(await listEditions(db, c.var.actor, c.req.valid('param')), 200));

  api.openapi(showRoute, async (c) => {
    const ask = { ...c.req.valid('param'), locale: c.var.locale, base: '' };
    const { view } = await showEdition(db, c.var.actor, ask);
    return c.json(view, 200);
  });
}
