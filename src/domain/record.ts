/** Every type of record the ledger holds, with the shape of its body. `append` lets nothing else in. */
import type { z } from 'zod';
import { activitySchema } from './activity.ts';
import { activityKindSchema } from './activity-kind.ts';
import { answerSchema, sameEventSchema } from './answer.ts';
import { auditEventSchema } from './audit-event.ts';
import type { JsonObject } from './canonical.ts';
import { commendationDecisionSchema, commendationSchema } from './commendation.ts';
import { directiveAnswerSchema, directiveSchema } from './directive.ts';
import { documentLayoutSchema } from './document-layout.ts';
import { editionSchema, erratumSchema, signatureSchema } from './edition.ts';
import { modelSchema, modelVisitSchema } from './exemplary-model.ts';
import { indicatorSchema } from './indicator.ts';
import { openingBalanceSchema } from './opening-balance.ts';
import { planSchema } from './plan-of-work.ts';
import { Problem } from './problem.ts';
import { obligationSchema, programmeSchema, reportSchema, targetSchema } from './programme.ts';
import { organizationSchema, placeSchema, successionSchema } from './register-records.ts';
import { commentSchema, reviewSchema } from './report-review.ts';
import { appointmentSchema, regimeSchema } from './reporting-regime.ts';
import { settlementSchema } from './settlement.ts';
import { signingKeySchema } from './signing-key.ts';

export const recordSchemas = {
  programme: programmeSchema,
  obligation: obligationSchema,
  target: targetSchema,
  activity: activitySchema,
  answer: answerSchema,
  'same-event': sameEventSchema,
  'opening-balance': openingBalanceSchema,
  report: reportSchema,
  review: reviewSchema,
  comment: commentSchema,
  edition: editionSchema,
  erratum: erratumSchema,
  signature: signatureSchema,
  regime: regimeSchema,
  appointment: appointmentSchema,
  settlement: settlementSchema,
  plan: planSchema,
  model: modelSchema,
  'model-visit': modelVisitSchema,
  directive: directiveSchema,
  'directive-answer': directiveAnswerSchema,
  commendation: commendationSchema,
  'commendation-decision': commendationDecisionSchema,
  'audit-event': auditEventSchema,
  place: placeSchema,
  'place-succession': successionSchema,
  organization: organizationSchema,
  'organization-succession': successionSchema,
  'activity-kind': activityKindSchema,
  indicator: indicatorSchema,
  'signing-key': signingKeySchema,
  'document-layout': documentLayoutSchema,
} as const;

/** Types whose entries stand alone: there is no newest version to keep beside them. */
export const entryOnly: readonly RecordType[] = ['audit-event'];

export type RecordType = keyof typeof recordSchemas;
export type RecordBody<T extends RecordType> = z.infer<(typeof recordSchemas)[T]>;

/** The body, checked and plain; throws `invalid-record` naming every fault by its path. */
export function parseBody<T extends RecordType>(type: T, body: unknown): JsonObject {
  const parsed = recordSchemas[type].safeParse(body);
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const text = JSON.stringify(parsed.data);
  // PostgreSQL keeps neither NUL nor half a surrogate pair in jsonb.
  if (/(?<!\\)(?:\\\\)*\\u(0000|d[89a-f]..)/i.test(text)) {
    throw new Problem('invalid-record', { faults: ['–: a character that is no text (NUL or half a pair)'] });
  }
  return JSON.parse(text) as JsonObject;
}

/** A zod error as sentences "path: message". */
export const faultsOf = (error: z.ZodError): string[] =>
  error.issues.map((issue) => `${issue.path.join('.') || '–'}: ${issue.message}`);
