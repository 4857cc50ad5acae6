/** Something with a code and a name in both languages, and the frame of every list. */
import { z } from 'zod';
import { PAGE } from '../domain/page.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { wordsSchema } from '../domain/words.ts';

export const namedView = z.strictObject({ code: z.string(), name: wordsSchema }).meta({ id: 'Named' });
export type NamedView = z.infer<typeof namedView>;

/** Where a record stands. */
export const stands = {
  id: z.uuid(),
  version: z.int(),
  /** Ledger position of this version. */
  seq: z.int(),
  voided: z.boolean(),
};

/** One line, such as a code or a name, without control characters, which PostgreSQL would choke on. */
export const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u, { message: 'one line of text' });

/** Give one so that a retry is harmless. */
export const newRecordId = recordIdSchema.optional();

/** The version that was looked at; what others changed since is merged, or is a `clash`. */
export const baseVersion = z.int().positive();

/** Query parameters of every list. */
export const pageQuery = {
  /** `next` of the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE.most).optional(),
};

/** `next` is null on the last page. */
export const pageView = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).readonly(), next: z.string().nullable() });
