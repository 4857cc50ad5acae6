/** `/texts/adoption`: what an old report offers to take over, and taking it over. For whoever writes: it is their paper. */
import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { acceptAdoption } from '../actions/accept-adoption.ts';
import { proposeAdoption } from '../actions/propose-adoption.ts';
import { adoptedView, adoptionView } from '../contract/adoption.ts';
import { line } from '../contract/named.ts';
import { problemsOfAdoption } from '../domain/problems-of-adoption.ts';
import { writerOf } from './authenticate.ts';
import type { Api, House } from './house.ts';
import { wantType } from './request-body.ts';
import { answer, byToken, problems, tokenProblems } from './route-parts.ts';
import { readingProblems, textBody, textOf, textQuery, textTypes } from './text-upload.ts';

const asked = {
  ...textQuery,
  programme: line(100).trim().optional().meta({
    description: 'Number, slug or id; unless told, the only number of a known programme in the text',
  }),
  document: line(500).trim().optional().meta({ description: 'Name of the source document' }),
  address: z.url().max(2000).optional().meta({ description: 'Where the source document can be read' }),
};
const upload = {
  tags: ['texts'],
  method: 'post' as const,
  security: byToken.security,
  middleware: [...byToken.middleware, wantType(textTypes)],
};
const adoptionProblems = [
  ...tokenProblems,
  ...readingProblems,
  ...(['unknown-programme', 'unknown-period'] as const),
] as const;

const proposeRoute = createRoute({
  ...upload,
  path: '/texts/adoption',
  operationId: 'proposeAdoption',
  summary: 'What of an old report the ledger could take over; nothing is written',
  request: { query: z.object(asked), body: textBody },
  responses: {
    200: answer('Proposals, each with its quotation', adoptionView),
    ...problems(...adoptionProblems),
  },
});

const acceptRoute = createRoute({
  ...upload,
  path: '/texts/adoption/acceptance',
  operationId: 'acceptAdoption',
  summary: 'Take over what is named of the same file; all or none, and twice is once',
  request: {
    query: z.object({
      ...asked,
      accept: z
        .string()
        .trim()
        .min(1)
        .max(20_000)
        .meta({ description: 'Ids of proposals, separated by commas; or `all`', examples: ['b-dd48ad66'] }),
      organization: z
        .string()
        .trim()
        .min(1)
        .max(60)
        .optional()
        .meta({ description: 'The party that takes over' }),
    }),
    body: textBody,
  },
  responses: {
    200: answer('What was written, with its places in the ledger', adoptedView),
    ...problems(
      ...adoptionProblems,
      ...(Object.keys(problemsOfAdoption) as (keyof typeof problemsOfAdoption)[]),
      'not-a-party',
      ...(['not-allowed', 'clash'] as const),
    ),
  },
});

export function addAdoption(api: Api, { db, room }: House): void {
  const takePlace: MiddlewareHandler = (_, next) => room.uploads.pass(next);
  api.use('/texts/adoption/acceptance', takePlace);
  api.use('/texts/adoption', takePlace);

  api.openapi(proposeRoute, async (c) => {
    const { name, ...query } = c.req.valid('query');
    const file = await textOf(c, name);
    const ask = { ...query, file, locale: c.var.locale };
    return c.json(await room.readings.pass(() => proposeAdoption(db, writerOf(c), ask)), 200);
  });

  api.openapi(acceptRoute, async (c) => {
    const { name, accept, ...query } = c.req.valid('query');
    const file = await textOf(c, name);
    const ids = accept
      .split(',')
      .map((id) => id.trim())
      .filter(Boolean);
    const ask = { ...query, accept: ids, file, locale: c.var.locale };
    return c.json(await room.readings.pass(() => acceptAdoption(db, writerOf(c), ask)), 200);
  });
}
