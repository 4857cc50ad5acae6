/** `/programmes`: those that whoever asks may see. */
import { createRoute } from '@hono/zod-openapi';
import { describeProgramme, pageProgrammes } from '../actions/page-programmes.ts';
import { programmeCard, programmePage, programmeQuery } from '../contract/programme-schema.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { programmeParameter } from './parameters.ts';
import { answer, byAnybody, inProgrammeProblems, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['programmes'] };

const listRoute = createRoute({
  ...get,
  path: '/programmes',
  operationId: 'listProgrammes',
  summary: 'Programmes, by the day they were signed',
  request: { query: programmeQuery },
  responses: {
    200: answer('Without a token those that are published', programmePage),
    ...problems(...listProblems),
  },
});

const showRoute = createRoute({
  ...get,
  path: '/programmes/{programme}',
  operationId: 'showProgramme',
  summary: 'A programme, its parties, and how whoever asks stands to it',
  request: { params: programmeParameter },
  responses: { 200: answer('The programme', programmeCard), ...problems(...inProgrammeProblems) },
});

export function addProgrammes(api: Api, { db }: House): void {
  api.openapi(listRoute, async (c) =>
    c.json(withLink(c, await pageProgrammes(db, c.var.actor, c.req.valid('query'))), 200),
  );

  api.openapi(showRoute, async (c) =>
    c.json(await describeProgramme(db, c.var.actor, c.req.valid('param')), 200),
  );
}
