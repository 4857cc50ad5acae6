/** What is told of a file that was checked: an exported edition, or a Word file held against its edition. */
import { z } from 'zod';
import { checkParts } from '../domain/edition-check-step.ts';
import type { EditionCheckView } from './edition-check.ts';

const part = z.enum(checkParts);
const said = z.strictObject({ vi: z.string(), en: z.string() });

export const editionCheckSchema = z
  .strictObject({
    /** True when nothing is wrong: every party has signed, and nothing was changed. */
    ok: z.boolean(),
    edition: z
      .strictObject({
        id: z.string(),
        hash: z.string(),
        programme: z.string(),
        title: z.string(),
        period: z.strictObject({ text: z.string(), from: z.string(), to: z.string() }),
        date: z.string(),
        ordinal: z.int(),
        position: z.int(),
        figures: z.int(),
      })
      .nullable(),
    keys: z
      .array(
        z.strictObject({
          id: z.string(),
          organization: z.string(),
          publicKey: z.string(),
          fingerprint: z.string(),
        }),
      )
      .readonly(),
    /** The first thing that is wrong. */
    fault: z.strictObject({ part, place: z.string(), said }).nullable(),
    steps: z
      .array(
        z.strictObject({
          part,
          place: z.string(),
          state: z.enum(['ok', 'note', 'fault']),
          said,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'EditionCheck' }) satisfies z.ZodType<EditionCheckView>;

const where = z.strictObject({
  part: z.enum(['body', 'header', 'footer', 'footnotes', 'endnotes']),
  /** Counted from 1. */
  paragraph: z.int(),
  text: z.string(),
});

export const comparisonSchema = z
  .strictObject({
    id: z.uuid(),
    against: z.enum(['edition', 'report']),
    title: z.string(),
    figures: z
      .array(
        z.strictObject({
          state: z.enum(['same', 'unmarked', 'changed', 'missing', 'unknown']),
          key: z.string(),
          signed: z.string().nullable(),
          printed: z.string().nullable(),
          where: where.nullable(),
        }),
      )
      .readonly(),
    /** Numbers of the prose that differ. */
    prose: z
      .array(z.strictObject({ signed: z.string().nullable(), printed: z.string().nullable(), where }))
      .readonly(),
    differences: z.int(),
  })
  .meta({ id: 'DocumentComparison' });
