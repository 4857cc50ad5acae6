/** Exemplary models (“Dân vận khéo”) on the wire. */
import { z } from 'zod';
import { modelFields, modelSchema, modelVisitSchema } from '../domain/exemplary-model.ts';
import { wordsSchema } from '../domain/words.ts';
import { baseVersion, line, namedView, newRecordId, pageQuery, pageView, stands } from './named.ts';

const { party: _, recognition, proposedForReward: __, ...form } = modelSchema.shape;

/** The form of 2026; the party follows from who registers. */
export const modelDraftBody = z.strictObject(form).meta({ id: 'ModelDraft' });
export type ModelDraft = z.input<typeof modelDraftBody>;

export const newModelBody = z
  .strictObject({ id: newRecordId, model: modelDraftBody })
  .meta({ id: 'NewModel' });
export const modelChangeBody = z
  .strictObject({ baseVersion, model: modelDraftBody })
  .meta({ id: 'ModelChange' });

const { level, on, decision } = recognition.unwrap().unwrap().shape;

export const recognitionBody = z
  .strictObject({ baseVersion, level, on, decision })
  .meta({ id: 'Recognition' });

export const modelProposalBody = z.strictObject({ baseVersion }).meta({ id: 'ModelProposedForReward' });

const { on: visitedOn, findings } = modelVisitSchema.shape;

export const newVisitBody = z
  .strictObject({ id: newRecordId, on: visitedOn, findings })
  .meta({ id: 'NewModelVisit' });

export const modelQuery = z.strictObject({
  ...pageQuery,
  field: z.enum(modelFields).optional(),
  sort: modelSchema.shape.sort.optional(),
  party: line(100).optional(),
  recognised: z.stringbool().optional(),
  proposed: z.stringbool().optional(),
});

export const modelView = z
  .strictObject({ ...stands, party: namedView, place: namedView.nullable(), body: modelSchema })
  .meta({ id: 'Model' });
export type ModelView = z.infer<typeof modelView>;

export const modelPage = pageView(modelView).meta({ id: 'Models' });

export const modelVisitsView = modelView
  .extend({
    visits: z
      .array(z.strictObject({ ...stands, organization: namedView, body: modelVisitSchema }))
      .readonly(),
  })
  .meta({ id: 'ModelWithVisits' });
export type ModelVisitsView = z.infer<typeof modelVisitsView>;

export const likeModelView = z
  .strictObject({
    id: z.uuid(),
    programme: z.strictObject({ id: z.uuid(), number: z.string(), title: wordsSchema }),
    name: z.string(),
    unit: z.string(),
    registeredOn: z.iso.date(),
    /** 0 to 1: the sum of what the reasons add. */
    score: z.number().min(0).max(1),
    reasons: z
      .array(
        z.strictObject({ code: z.enum(['name', 'area', 'field']), adds: z.number(), words: wordsSchema }),
      )
      .readonly(),
  })
  .meta({ id: 'LikeModel' });
export type LikeModelView = z.infer<typeof likeModelView>;

/** The most alike first. */
export const likeModelsView = z.array(likeModelView).readonly().meta({ id: 'LikeModels' });

/** What a model not registered yet is compared by. */
export const likeModelBody = z
  .strictObject({ name: form.name, field: form.field, area: form.area, unit: form.unit })
  .meta({ id: 'ModelToCompare' });
