/** Proposals to commend and the decisions on them, on the wire. */
import { z } from 'zod';
import { commendationDecisionSchema, commendationSchema } from '../domain/commendation.ts';
import { line, namedView, newRecordId, pageQuery, pageView, stands } from './named.ts';

const { party: _, ...proposed } = commendationSchema.shape;

/** The party follows from who proposes. */
export const commendationDraftBody = z.strictObject(proposed).meta({ id: 'CommendationDraft' });
export type CommendationDraft = z.input<typeof commendationDraftBody>;

export const newCommendationBody = z
  .strictObject({ id: newRecordId, commendation: commendationDraftBody })
  .meta({ id: 'NewCommendation' });

const { granted, on, decision, reason } = commendationDecisionSchema.shape;

/** A grant names its decision, a refusal its reason. */
export const commendationDecisionBody = z
  .strictObject({ granted, on, decision, reason })
  .refine((said) => (said.granted ? said.decision : said.reason) !== undefined, {
    message: 'a grant names its decision, a refusal its reason',
    path: ['reason'],
  })
  .meta({ id: 'CommendationDecision' });

const state = z.enum(['proposed', 'granted', 'refused']);

export const commendationQuery = z.strictObject({
  ...pageQuery,
  sort: commendationSchema.shape.sort.optional(),
  level: commendationSchema.shape.level.optional(),
  party: line(100).optional(),
  state: state.optional(),
});

export const commendationView = z
  .strictObject({
    ...stands,
    party: namedView,
    state,
    decision: z
      .strictObject({ ...stands, organization: namedView, body: commendationDecisionSchema })
      .nullable(),
    body: commendationSchema,
  })
  .meta({ id: 'Commendation' });
export type CommendationView = z.infer<typeof commendationView>;

export const commendationPage = pageView(commendationView).meta({ id: 'Commendations' });
