/** The shapes of `programme.ts` as schemas, for the HTTP API: programmes listed, and one without what has routes of its own. */
import { z } from 'zod';
import { standings } from '../domain/access.ts';
import { wordsSchema } from '../domain/words.ts';
import { line, namedView, pageQuery, pageView } from './named.ts';
import type { ProgrammeSummary } from './programme.ts';

const day = z.iso.date();

const party = z.strictObject({
  organization: namedView,
  /** First day on which it no longer exists. */
  until: day.nullable(),
  /** Who carries the agreement on where the party has ceased, and since when. */
  successor: namedView.extend({ since: day }).nullable(),
});

export const programmeSummary = z
  .strictObject({
    id: z.uuid(),
    number: z.string(),
    slug: z.string(),
    title: wordsSchema,
    signedOn: day,
    term: z.strictObject({ from: day, to: day }),
    /** Invented data. */
    synthetic: z.boolean(),
    parties: z.array(party).readonly(),
  })
  .meta({ id: 'ProgrammeSummary' }) satisfies z.ZodType<ProgrammeSummary>;

export const programmePage = pageView(programmeSummary).meta({ id: 'Programmes' });

export const programmeQuery = z.strictObject({
  ...pageQuery,
  /** Part of the number or the title, without accents. */
  text: line(200).optional(),
  /** Code of a party in the agreement. */
  party: line(100).optional(),
  /** A day within the term. */
  on: day.optional(),
});

export const programmeCard = programmeSummary
  .extend({
    version: z.int(),
    place: namedView.nullable(),
    /** How the sources word the term, where they disagree. */
    termNote: wordsSchema.nullable(),
    /** How the organization that asks stands to it; none for the public and for the person at the machine. */
    standings: z.array(z.enum(standings)).readonly(),
    /** Newest ledger position and its hash (hex). */
    ledger: z.strictObject({ seq: z.int(), hash: z.string() }),
  })
  .meta({ id: 'Programme' });
export type ProgrammeCard = z.infer<typeof programmeCard>;
