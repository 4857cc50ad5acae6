/** Editions, their signatures and errata as they cross the wire and as the command line prints them with `--json`. */
import { z } from 'zod';
import { editionSchema, erratumLineSchema, frozenFigureSchema } from '../domain/edition.ts';
import { wordsSchema } from '../domain/words.ts';

const named = z.strictObject({ code: z.string(), name: wordsSchema });

export const signatureView = z
  .strictObject({
    party: named,
    /** Who signed for the party: itself, or its successor. */
    organization: named,
    signedOn: z.iso.date(),
    /** When it entered the ledger, UTC. */
    recordedAt: z.iso.datetime({ precision: 6 }),
    key: z.uuid(),
    fingerprint: z.string(),
    /** Whether the key is trusted today. */
    revoked: z.boolean(),
    signatory: z
      .strictObject({
        capacity: z.string().nullable(),
        position: z.string().nullable(),
        name: z.string().nullable(),
      })
      .nullable(),
    /** Ed25519 over the 32 bytes of `hash`, base64url. */
    value: z.string(),
  })
  .meta({ id: 'Signature' });
export type SignatureView = z.infer<typeof signatureView>;

export const editionStates = ['signing', 'signed', 'superseded', 'refused'] as const;

export const editionSummary = z
  .strictObject({
    id: z.uuid(),
    report: z.uuid(),
    programme: z.strictObject({
      number: z.string(),
      slug: z.string(),
      title: wordsSchema,
      synthetic: z.boolean(),
    }),
    ordinal: z.int(),
    kind: editionSchema.shape.kind,
    title: z.string(),
    period: editionSchema.shape.period,
    date: z.iso.date(),
    state: z.enum(editionStates),
    supersedes: z.uuid().nullable(),
    supersededBy: z.uuid().nullable(),
    /** Ledger position the values hold at, and the hash of the chain there. */
    position: z.int(),
    head: z.string(),
    /** SHA-256 of the canonical JSON of the edition, hex: what is signed. */
    hash: z.string(),
    signatures: z.array(signatureView),
    /** Parties that have not signed. */
    missing: z.array(named),
  })
  .meta({ id: 'EditionSummary' });
export type EditionSummary = z.infer<typeof editionSummary>;

export const erratumView = z
  .strictObject({
    id: z.uuid(),
    ordinal: z.int(),
    date: z.iso.date(),
    reason: z.string().nullable(),
    from: z.int(),
    to: z.int(),
    hash: z.string(),
    lines: z.array(erratumLineSchema),
    signatures: z.array(signatureView),
    missing: z.array(named),
  })
  .meta({ id: 'Erratum' });
export type ErratumView = z.infer<typeof erratumView>;

export const editionView = editionSummary
  .extend({
    figures: z.array(frozenFigureSchema),
    /** Markdown with the values as signed. */
    text: z.string(),
    /** What differs now, whether or not an erratum says so. */
    differences: z.array(erratumLineSchema),
    /** Ordinal of the erratum that says all of today's differences; null when none does. */
    coveredBy: z.int().nullable(),
    errata: z.array(erratumView),
  })
  .meta({ id: 'Edition' });
export type EditionView = z.infer<typeof editionView>;
