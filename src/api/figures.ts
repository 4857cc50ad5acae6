/** `/programmes/{programme}/figures/{code}`: an indicator evaluated, and the records it rests on. */
import { createRoute } from '@hono/zod-openapi';
import { evaluateFigure } from '../actions/evaluate-figure.ts';
import { pageTrace } from '../actions/page-trace.ts';
import { figureView, lineView } from '../contract/figure.ts';
import { figureAnswer, figureQuery, tracePage, traceQuery } from '../contract/figure-answer.ts';
import type { Api, House } from './house.ts';
import { withLink } from './paging.ts';
import { codeParameter, programmeParameter } from './parameters.ts';
import { answer, byAnybody, inProgrammeProblems, listProblems, problems } from './route-parts.ts';

const get = { ...byAnybody, method: 'get' as const, tags: ['figures'] };
const path = '/programmes/{programme}/figures/{code}';
const params = programmeParameter.extend(codeParameter.shape);

const askingProblems = [
  ...inProgrammeProblems,
  ...(['unknown-indicator', 'unknown-period', 'period-outside-term', 'unknown-group'] as const),
  ...(['unknown-position', 'unknown-measure', 'unknown-kind', 'not-additive', 'mixed-measures'] as const),
  ...(['unknown-place', 'no-places', 'ended-place'] as const),
  ...(['unknown-organization', 'ended-organization'] as const),
] as const;

const showRoute = createRoute({
  ...{ ...get, path },
  operationId: 'showFigure',
  summary: 'A figure: its value, both partners’ values, and how many records wait or are disputed',
  request: { params, query: figureQuery },
  responses: {
    200: answer('Without a token small counts of groups are hidden', figureAnswer),
    ...problems(...askingProblems),
  },
});

const traceRoute = createRoute({
  ...get,
  path: `${path}/trace`,
  operationId: 'traceFigure',
  summary: 'The records behind a figure, page by page, all at the ledger position of the first page',
  request: { params, query: traceQuery },
  responses: {
    200: answer('Without a token no records of a counted group', tracePage),
    ...problems(...askingProblems, ...listProblems),
  },
});

export function addFigures(api: Api, { db }: House): void {
  api.openapi(showRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    const figure = await evaluateFigure(db, c.var.actor, ask);
    return c.json(figureView(figure, c.var.locale, null), 200);
  });

  api.openapi(traceRoute, async (c) => {
    const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
    const { figure, items, next } = withLink(c, await pageTrace(db, c.var.actor, ask));
    const lines = items.map((line) => lineView(line, c.var.locale));
    return c.json({ figure: figureView(figure, c.var.locale, null), items: lines, next }, 200);
  });
}
