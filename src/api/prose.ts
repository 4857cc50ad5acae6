/**
 * `/texts/extraction` and `/programmes/{programme}/text-check`: what is read in a text somebody sends, alone or beside
 * the records. Nothing of it is kept, and all strangers together cost no more than the reading room allows.
 */
import { createRoute, z } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { checkText } from '../actions/check-text.ts';
import { extractText } from '../actions/extract-text.ts';
import { readingBounds } from '../actions/reading-room.ts';
import { checkedText } from '../contract/checked-text.ts';
import { extractedText } from '../contract/extracted-text.ts';
import type { Api, House } from './house.ts';
import { programmeParameter } from './parameters.ts';
import { wantType } from './request-body.ts';
import { answer, byAnybody, problems } from './route-parts.ts';
import { readingProblems, textBody, textOf, textQuery, textTypes } from './text-upload.ts';

const upload = {
  ...byAnybody,
  tags: ['texts'],
  method: 'post' as const,
  middleware: [wantType(textTypes)],
};
const extractionRoute = createRoute({
  ...upload,
  path: '/texts/extraction',
  operationId: 'extractText',
  summary: 'Find every figure in a text; nothing is kept of it',
  request: { query: z.object({ name: textQuery.name }), body: textBody },
  responses: {
    200: answer('The text as it was read, its figures, and spelling to look at', extractedText),
    ...problems(...readingProblems),
  },
});

const checkRoute = createRoute({
  ...upload,
  path: '/programmes/{programme}/text-check',
  operationId: 'checkText',
  summary: 'Put every figure of a text beside the records of a programme; nothing is kept of it',
  request: { params: programmeParameter, query: z.object(textQuery), body: textBody },
  responses: {
    200: answer('The text with a verdict for each figure; without the token by what is public', checkedText),
    ...problems(...readingProblems, 'unknown-programme', 'unknown-period'),
  },
});

export function addProse(api: Api, { db, room }: House): void {
  // Before anything of a body is taken in.
  const takePlace: MiddlewareHandler = (_, next) => room.uploads.pass(next);
  api.use('/texts/extraction', takePlace);
  api.use('/programmes/:programme/text-check', takePlace);

  api.openapi(extractionRoute, async (c) => {
    const file = await textOf(c, c.req.valid('query').name);
    const { locale } = c.var;
    return c.json(await room.readings.pass(() => extractText({ ...file, locale }, readingBounds)), 200);
  });

  api.openapi(checkRoute, async (c) => {
    const { name: called, ...asked } = c.req.valid('query');
    const file = await textOf(c, called);
    const ask = {
      ...c.req.valid('param'),
      ...asked,
      file,
      locale: c.var.locale,
      base: '',
      most: readingBounds,
    };
    return c.json(await room.readings.pass(() => checkText(db, c.var.actor, ask)), 200);
  });
}
