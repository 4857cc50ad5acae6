/** What was read in a text: its figures as they stand there, and what a careful secretary would underline. */
import { z } from 'zod';
import { proseKinds, qualifiers, zones } from '../domain/prose-figure.ts';

const document = z.strictObject({
  type: z.string(),
  typeName: z.string(),
  issuer: z.string(),
  number: z.int(),
  year: z.int().optional(),
  candidates: z.array(z.string()).readonly(),
});
const year = z.union([z.int(), z.string()]);

/** `start` and `end` are UTF-16 offsets into the text it was read from. */
export const extractedFigure = z.strictObject({
  text: z.string(),
  start: z.int(),
  end: z.int(),
  value: z.number().nullable(),
  unit: z.string(),
  kind: z.enum(proseKinds),
  zone: z.enum(zones),
  verb: z.string(),
  noun: z.string(),
  clause: z.string(),
  qualifier: z.enum(qualifiers).optional(),
  scale: z.number().optional(),
  max: z.number().optional(),
  denominator: z.number().optional(),
  normalised: z.string().optional(),
  iso: z.string().optional(),
  from: year.optional(),
  to: year.optional(),
  form: z.enum(['words', 'roman']).optional(),
  document: document.optional(),
  duplicate: z.literal(true).optional(),
  error: z.string().optional(),
  page: z.int().optional(),
  paragraph: z.int().optional(),
});

const stretch = { start: z.int(), end: z.int(), text: z.string() };

export const spellingWarningView = z.strictObject({
  ...stretch,
  suggestion: z.string(),
  kind: z.enum(['doubled', 'transposed', 'tone', 'letter', 'abbreviation', 'citation']),
});

export const extractedText = z.strictObject({
  /** What the offsets refer to. */
  text: z.string(),
  kind: z.enum(['text', 'markdown', 'html', 'docx', 'pdf']),
  encoding: z.enum(['utf-8', 'utf-16', 'windows-1258', 'tcvn3', 'vni']),
  figures: z.array(extractedFigure).readonly(),
  spelling: z.array(spellingWarningView).readonly(),
  /** Sentences on what a person should know about the reading. */
  warnings: z.array(z.string()).readonly(),
});
export type ExtractedText = z.infer<typeof extractedText>;
export type SpellingWarning = z.infer<typeof spellingWarningView>;
