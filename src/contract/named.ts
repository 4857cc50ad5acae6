/** Something with a code and a name in both languages, and the frame of every list. */
import { z } from 'zod';
import { PAGE } from '../domain/page.ts';
import { wordsSchema } from '../domain/words.ts';

export const namedView = z.strictObject({ code: z.string(), name: wordsSchema }).meta({ id: 'Named' });
export type NamedView = z.infer<typeof namedView>;

/** Query parameters of every list. */
export const pageQuery = {
  /** `next` of the page before. */
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(PAGE.most).optional(),
};

/** `next` is null on the last page. */
export const pageView = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item).readonly(), next: z.string().nullable() });
