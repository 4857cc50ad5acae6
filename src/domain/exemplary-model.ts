/**
 * “Dân vận khéo” models: exemplary initiatives, collective (mô hình) or individual (điển hình), with the form of 2026:
 * situation, objectives, content, area, forces, resources, time, outputs, ability to last. A visit is a record of its own.
 */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { recordIdSchema } from './record-id.ts';

/** Fields of the campaign; some provinces add nông thôn mới. */
export const modelFields = [
  ...(['economy', 'culture-society', 'defence-security'] as const),
  ...(['political-system', 'new-countryside'] as const),
] as const;

export const recognitionLevels = ['commune', 'district', 'province', 'national'] as const;

const words = z.string().min(1).max(5000);

export const modelSchema = z
  .strictObject({
    name: z.string().min(1).max(300),
    sort: z.enum(['collective', 'individual']),
    field: z.enum(modelFields),
    /** The party that registers it, by its code in the agreement, and the unit that carries it out. */
    party: z.string().min(1),
    unit: z.string().min(1).max(300),
    place: z.string().min(1).nullable(),
    registeredOn: civilDateSchema,
    situation: words,
    objectives: words,
    content: words,
    /** Area and who benefits, in words and without names. */
    area: words,
    forces: z.strictObject({ lead: words, joint: words.optional(), others: words.optional() }),
    resources: words.optional(),
    from: civilDateSchema,
    to: civilDateSchema.nullable(),
    outputs: words,
    lasting: words,
    /** The writer's word that no other unit has registered it. */
    ownWork: z.literal(true),
    recognition: z
      .strictObject({
        level: z.enum(recognitionLevels),
        on: civilDateSchema,
        decision: z.string().min(1).max(100),
      })
      .nullable()
      .default(null),
    proposedForReward: z.boolean().default(false),
    /** Activities that belong to it. */
    activities: z.array(recordIdSchema).max(500).default([]),
  })
  .refine((model) => model.to === null || model.from <= model.to, {
    message: 'ends before it begins',
    path: ['to'],
  })
  .refine((model) => model.recognition === null || model.recognition.on >= model.registeredOn, {
    message: 'recognised before it was registered',
    path: ['recognition', 'on'],
  });
export type ExemplaryModel = z.infer<typeof modelSchema>;

export const modelVisitSchema = z.strictObject({
  about: recordIdSchema,
  on: civilDateSchema,
  /** The organization that visited. */
  organization: z.string().min(1),
  findings: words,
});
export type ModelVisit = z.infer<typeof modelVisitSchema>;
