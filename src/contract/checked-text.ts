/** A text put beside the records of a programme: a verdict for each of its figures, and what it leaves out. */
import { z } from 'zod';
import { extractedFigure, extractedText } from './extracted-text.ts';

/** `no-record`: the ledger holds nothing of it; `not-comparable` and `not-a-result` say why in `reason`. */
export const verdicts = ['matches', 'differs', 'no-record', 'not-comparable', 'not-a-result'] as const;
export type Verdict = (typeof verdicts)[number];

/** An indicator that may be what the text counts, with its figure in the records. */
export const matchView = z.strictObject({
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  /** From 0 to 1. */
  score: z.number(),
  /** What speaks for it, in sentences. */
  reasons: z.array(z.string()).readonly(),
  /** Positions of the obligations it answers. */
  obligations: z.array(z.int()).readonly(),
  period: z.string(),
  /** Name of the place, where the text tells it of one. */
  place: z.string().nullable(),
  status: z.enum(['known', 'no-data', 'inseparable', 'hidden']),
  value: z.number().nullable(),
  /** Path of its trace. */
  trace: z.string(),
});
export type MatchView = z.infer<typeof matchView>;

export const checkedFigure = extractedFigure.extend({
  verdict: z.enum(verdicts),
  reason: z.string(),
  /** Best first; more than one where they tie. Empty where nothing in the catalogue counts such a thing. */
  matches: z.array(matchView).readonly(),
});
export type CheckedFigure = z.infer<typeof checkedFigure>;

export const contradictionView = z.strictObject({
  kind: z.string(),
  message: z.string(),
  /** Places of the figures in `figures`. */
  figures: z.array(z.int()).readonly(),
});

export const checkedText = extractedText.extend({
  programme: z.strictObject({ number: z.string(), slug: z.string(), title: z.string() }),
  /** The period the text as a whole was held against, and its days. */
  period: z.strictObject({ text: z.string(), from: z.iso.date(), to: z.iso.date() }),
  /** Ledger position of the programme at which it was checked. */
  seq: z.int(),
  figures: z.array(checkedFigure).readonly(),
  counts: z.record(z.enum(verdicts), z.int()),
  contradictions: z.array(contradictionView).readonly(),
  /** Obligations for which the text gives no figure; `mentioned` where it speaks of them in words. */
  silent: z
    .array(z.strictObject({ position: z.int(), title: z.string(), mentioned: z.boolean() }))
    .readonly(),
});
export type CheckedText = z.infer<typeof checkedText>;
