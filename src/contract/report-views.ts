/** What a program is answered about reports, the steps they take, and the keys they are signed with. */
import { z } from 'zod';
import { erratumSchema } from '../domain/edition.ts';
import { reportSchema } from '../domain/programme.ts';
import { commentSchema, reviewSchema } from '../domain/report-review.ts';
import { reportStatusNames } from '../domain/report-status.ts';
import { signingKeySchema } from '../domain/signing-key.ts';
import { wordsSchema } from '../domain/words.ts';

/** Where a change stands in the ledger; `hash` is hex. */
export const receiptView = z
  .strictObject({
    recordId: z.uuid(),
    version: z.int(),
    seq: z.int(),
    hash: z.string(),
    /** `standing`: it was there already; `merged`: joined with another's change. */
    outcome: z.enum(['written', 'merged', 'standing']),
  })
  .meta({ id: 'Receipt' });

const { title, period, kind, template, markdown } = reportSchema.shape;
const status = z.enum(reportStatusNames);

export const reportListed = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    ...{ title, period, status },
    /** Null for a paper that nobody signs. */
    kind: kind.unwrap().nullable(),
    template: template.unwrap().nullable(),
  })
  .meta({ id: 'ReportListed' });

export const newReportView = z
  .strictObject({ id: z.uuid(), title, period, markdown, receipt: receiptView })
  .meta({ id: 'ReportMade' });

export const reportWayView = reportSchema
  .extend({
    id: z.uuid(),
    /** Number of the programme. */
    programme: z.string(),
    version: z.int(),
    status,
    /** The newest step; null before the report was first handed in. */
    review: reviewSchema.nullable(),
    comments: z.array(commentSchema.extend({ id: z.uuid() })).readonly(),
    edition: z.strictObject({ id: z.uuid(), ordinal: z.int() }).nullable(),
    /** In the order of the agreement. */
    parties: z.array(z.strictObject({ code: z.string(), name: wordsSchema })).readonly(),
    /** Lines of the text that still hold what the template left to the writer. */
    unfilled: z.array(z.int()).readonly(),
  })
  .meta({ id: 'Report' });

export const signedView = z
  .strictObject({
    id: z.uuid(),
    /** Of the edition, or of the erratum. */
    ordinal: z.int(),
    /** What was signed: SHA-256, hex. */
    hash: z.string(),
    party: z.string(),
    fingerprint: z.string(),
    /** Names of the parties that have not signed yet. */
    missing: z.array(z.string()).readonly(),
  })
  .meta({ id: 'SignatureGiven' });

export const erratumIssuedView = z
  .strictObject({ id: z.uuid(), erratum: erratumSchema, receipt: receiptView })
  .meta({ id: 'ErratumIssued' });

const { organization, publicKey, from, until, revoked } = signingKeySchema.shape;

/** The public half alone. */
export const keyView = z
  .strictObject({
    id: z.uuid(),
    organization,
    name: wordsSchema,
    publicKey,
    /** For a person to compare: the first 16 bytes of the SHA-256 of the public key. */
    fingerprint: z.string(),
    ...{ from, until, revoked },
    /** As of today. */
    state: z.enum(['valid', 'not-yet', 'rotated', 'revoked']),
  })
  .meta({ id: 'Key' });
