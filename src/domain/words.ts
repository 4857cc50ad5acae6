/** A name or sentence in both languages of the product. Data carries its own words; screens use messages/. */
import { z } from 'zod';

export const wordsSchema = z.strictObject({
  vi: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
});

export interface Words {
  readonly vi: string;
  readonly en: string;
}
