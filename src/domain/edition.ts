/**
 * An edition: a report frozen for signing, with the text, every value, what each value rests on, the ledger position and
 * its hash. Partners sign the hash of its canonical JSON (RFC 8785). Nothing rewrites an edition: later differences are
 * an erratum, a new text is a new edition that names the one it supersedes.
 */
import { z } from 'zod';
import { civilDateSchema } from './civil-date.ts';
import { indicatorSchema } from './indicator.ts';
import { recordIdSchema } from './record-id.ts';
import { reportKinds } from './reporting-regime.ts';
import { signatureValueSchema } from './signing-key.ts';
import { wordsSchema } from './words.ts';

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/, { message: 'a SHA-256 in hex' });
const named = z.strictObject({ code: z.string(), name: wordsSchema });
const position = z.int().min(0);
const number = z.number();

/** Positions as ascending ranges: `2-8,11`; '' for none. */
const rangesSchema = z.string().regex(/^(\d+(-\d+)?(,\d+(-\d+)?)*)?$/, { message: 'ranges such as 2-8,11' });

const windowSchema = z.strictObject({
  code: z.string(),
  from: z.string(),
  to: z.string(),
  certain: z.boolean(),
});

/** Entries of a chain that are vouched for: their positions, and their hashes (32 bytes each, in order) in base64. */
export const evidenceSchema = z.strictObject({ positions: rangesSchema, hashes: z.string() });
export type EvidenceList = z.infer<typeof evidenceSchema>;

/** A figure with everything needed to work it out again from its entries alone. */
export const frozenFigureSchema = z.strictObject({
  /** As in the mark of the text: code and attributes without the style. */
  key: z.string().min(1),
  code: z.string().min(1),
  name: wordsSchema,
  definition: wordsSchema,
  unit: wordsSchema,
  question: z.strictObject({
    period: z.string(),
    from: civilDateSchema,
    to: civilDateSchema,
    place: named.nullable(),
    organization: named.nullable(),
    group: z.string().nullable(),
    territory: z.enum(['then', 'now']),
  }),
  /** Where records count (null: everywhere), as the registers stood when it was frozen. */
  windows: z.strictObject({
    places: z.array(windowSchema).nullable(),
    organizations: z.array(windowSchema).nullable(),
  }),
  /** Totals taken over that meet the question, and whether they lie in it whole. */
  balances: z.array(z.strictObject({ recordId: recordIdSchema, fit: z.enum(['within', 'partly']) })),
  status: z.enum(['known', 'no-data', 'inseparable', 'hidden']),
  value: number.nullable(),
  knownFor: z.array(z.strictObject({ from: civilDateSchema, to: civilDateSchema, value: number })),
  byOrganization: z.array(
    z.strictObject({
      organization: z.string(),
      name: wordsSchema,
      value: number.nullable(),
      recorded: number.nullable(),
      records: z.int(),
    }),
  ),
  records: z.int(),
  waiting: z.int(),
  disputes: z.int(),
  uncounted: z.int(),
  arithmetic: z.string(),
  /** The records it rests on: positions of the entries that hold their versions. */
  trace: rangesSchema,
});
export type FrozenFigure = z.infer<typeof frozenFigureSchema>;

export const editionSchema = z.strictObject({
  /** The report and the version of it that was signed. */
  about: recordIdSchema,
  aboutVersion: z.int().positive(),
  /** 1 for the first edition of a report, 2 for the one that supersedes it … */
  ordinal: z.int().positive(),
  supersedes: recordIdSchema.nullable(),
  programme: z.strictObject({ id: z.string(), number: z.string(), title: wordsSchema }),
  kind: z.enum(reportKinds),
  title: z.string().min(1),
  period: z.strictObject({ text: z.string(), from: civilDateSchema, to: civilDateSchema }),
  /** Day of the document. */
  date: civilDateSchema,
  locale: z.enum(['vi', 'en']),
  /** Markdown with every value in brackets: `:figure[11.866]{awareness.attendances}`. */
  text: z.string().min(1),
  figures: z.array(frozenFigureSchema),
  /** Definitions of the indicators asked for, and of those a ratio is made of. */
  indicators: z.array(indicatorSchema),
  /** Parties in the order of signing, by their codes in the agreement. */
  parties: z.array(named).min(1),
  /** To whom it goes, as printed; the editions before this was frozen have none. */
  recipients: z.array(z.string().min(1).max(300)).optional(),
  /** Ledger position the values hold at, and the hash of the chain there. */
  position,
  head: hashSchema,
  /** Entries of the programme's chain behind the figures: records, their answers, the programme itself. */
  evidence: evidenceSchema,
});
export type Edition = z.infer<typeof editionSchema>;

const stated = z.strictObject({
  status: frozenFigureSchema.shape.status,
  value: number.nullable(),
  /** As printed. */
  text: z.string(),
});

/** An entry written after the edition that bears on one of its figures. */
export const laterEntrySchema = z.strictObject({
  seq: position,
  recordType: z.string(),
  recordId: recordIdSchema,
  version: z.int().positive(),
  op: z.enum(['create', 'correct', 'void']),
  author: z.string(),
  organization: z.string(),
  recordedAt: z.string(),
  hash: hashSchema,
});
export type LaterEntry = z.infer<typeof laterEntrySchema>;

export const erratumLineSchema = z.strictObject({
  key: z.string().min(1),
  code: z.string().min(1),
  name: wordsSchema,
  unit: wordsSchema,
  period: z.string(),
  signed: stated,
  live: stated,
  entries: z.array(laterEntrySchema),
});
export type ErratumLine = z.infer<typeof erratumLineSchema>;

/** The differences between an edition and the ledger at a later position; signed like an edition. */
export const erratumSchema = z.strictObject({
  about: recordIdSchema,
  /** Canonical hash of the edition it corrects. */
  edition: hashSchema,
  ordinal: z.int().positive(),
  date: civilDateSchema,
  reason: z.string().max(2000).optional(),
  parties: z.array(named).min(1),
  from: position,
  to: position,
  /** Hash of the chain at `to`. */
  head: hashSchema,
  lines: z.array(erratumLineSchema).min(1),
});
export type Erratum = z.infer<typeof erratumSchema>;

/** Ed25519 over the 32 bytes of the canonical hash of what it is about (an edition or an erratum). */
export const signatureSchema = z.strictObject({
  about: recordIdSchema,
  hash: hashSchema,
  /** The party of the agreement, and the organization that signs for it: itself or its successor. */
  party: z.string().min(1),
  organization: z.string().min(1),
  /** Record id of the signing key in the registers. */
  key: recordIdSchema,
  signedOn: civilDateSchema,
  /** Who presses the seal, and in what capacity, as printed: `TM.`, `TRƯỞNG BAN`, name. */
  signatory: z
    .strictObject({
      capacity: z.string().max(20).nullable(),
      position: z.string().max(200).nullable(),
      name: z.string().max(200).nullable(),
    })
    .optional(),
  value: signatureValueSchema,
});
export type Signature = z.infer<typeof signatureSchema>;
