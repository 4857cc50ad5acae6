/**
 * `/texts/extraction` and `/programmes/{programme}/text-check`: what is read in a text somebody sends, alone or beside
 * the records. Nothing of it is kept, and all strangers together cost no more than the reading room allows.
 */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { checkText } from '../actions/check-text.ts';
import { extractText } from '../actions/extract-text.ts';
import { readingBounds, takeUpload } from '../actions/reading-room.ts';
import { checkedText } from '../contract/checked-text.ts';
import { extractedText } from '../contract/extracted-text.ts';
import type { Api, ApiEnv, House } from './house.ts';
import { programmeParameter } from './parameters.ts';
import { fileSchema, typeOf, wantType } from './request-body.ts';
import { answer, byAnybody, problems } from './route-parts.ts';

/** With the name of a file of each that is sent without one; what is in it decides how it is read. */
const types = {
  'text/plain': 'van-ban.txt',
  'text/markdown': 'van-ban.md',
  'text/html': 'van-ban.html',
  'application/pdf': 'van-ban.pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'van-ban.docx',
  'application/octet-stream': 'van-ban',
} as const;
const type = z.enum(Object.keys(types) as (keyof typeof types)[]);

const name = z.string().trim().min(1).max(200).optional().meta({
  description: 'What the file is called: tells Markdown from plain text, and names it in problems',
});
const period = z
  .string()
  .trim()
  .max(100)
  .optional()
  .meta({
    description: 'Period of the text as a whole; unless told, the text says which it is',
    examples: ['2016..2020'],
  });

const upload = {
  ...byAnybody,
  tags: ['texts'],
  method: 'post' as const,
  middleware: [wantType(type.options)],
};
const body = {
  required: true,
  content: Object.fromEntries(type.options.map((each) => [each, { schema: fileSchema }])),
};
const readingProblems = [
  ...(['body-too-large', 'wrong-content-type', 'invalid-record', 'slow-upload', 'busy'] as const),
  ...(['large-source', 'long-text', 'not-a-text', 'empty-text', 'damaged-document'] as const),
  ...(['pictures-only', 'locked-pdf', 'damaged-pdf', 'long-pdf', 'slow-pdf', 'many-figures'] as const),
] as const;

const extractionRoute = createRoute({
  ...upload,
  path: '/texts/extraction',
  operationId: 'extractText',
  summary: 'Find every figure in a text; nothing is kept of it',
  request: { query: z.object({ name }), body },
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
  request: { params: programmeParameter, query: z.object({ name, period }), body },
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
    const file = await fileOf(c, c.req.valid('query').name);
    const { locale } = c.var;
    return c.json(await room.readings.pass(() => extractText({ ...file, locale }, readingBounds)), 200);
  });

  api.openapi(checkRoute, async (c) => {
    const { name: called, ...asked } = c.req.valid('query');
    const file = await fileOf(c, called);
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

async function fileOf(c: Context<ApiEnv>, called: string | undefined) {
  return { name: called ?? types[type.parse(typeOf(c))], bytes: await takeUpload(c.req.raw) };
}
