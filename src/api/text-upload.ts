/** What the routes that read somebody's text have in common: its types, its bounds, its name. */
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { takeUpload } from '../actions/reading-room.ts';
import { line } from '../contract/named.ts';
import type { ApiEnv } from './house.ts';
import { fileSchema, typeOf } from './request-body.ts';

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
export const textTypes = type.options;

export const textQuery = {
  name: line(200).trim().optional().meta({
    description: 'What the file is called: tells Markdown from plain text, and names it in problems',
  }),
  period: z
    .string()
    .trim()
    .max(100)
    .optional()
    .meta({
      description: 'Period of the text as a whole; unless told, the text says which it is',
      examples: ['2016..2020'],
    }),
};

export const textBody = {
  required: true,
  content: Object.fromEntries(textTypes.map((each) => [each, { schema: fileSchema }])),
};

export const readingProblems = [
  ...(['body-too-large', 'wrong-content-type', 'invalid-record', 'slow-upload', 'busy'] as const),
  ...(['large-source', 'long-text', 'not-a-text', 'empty-text', 'damaged-document'] as const),
  ...(['pictures-only', 'locked-pdf', 'damaged-pdf', 'long-pdf', 'slow-pdf', 'many-figures'] as const),
] as const;

/** The file that a request sends. */
export async function textOf(c: Context<ApiEnv>, called: string | undefined) {
  return { name: called ?? types[type.parse(typeOf(c))], bytes: await takeUpload(c.req.raw) };
}
