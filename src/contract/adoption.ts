/** What an old report or agreement offers to take over: proposals, each with its quotation, and what came of accepting. */
import { z } from 'zod';

/** A part of the programme itself; a party with its code in the register, where it has one. */
const programmePart = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('number'), number: z.string() }),
  z.strictObject({ part: z.literal('signing-day'), day: z.iso.date() }),
  z.strictObject({ part: z.literal('term'), from: z.iso.date(), to: z.iso.date() }),
  z.strictObject({ part: z.literal('party'), name: z.string(), organization: z.string().nullable() }),
  z.strictObject({ part: z.literal('title'), title: z.string() }),
]);
export type ProgrammePart = z.infer<typeof programmePart>;

const obligationPart = z.strictObject({
  /** Its place in the text, from 1. */
  position: z.int(),
  title: z.string(),
  text: z.string(),
  /** Indicators of the kinds of activity that it names. */
  indicators: z.array(z.string()).readonly(),
});

const balancePart = z.strictObject({
  /** Null where nothing in the catalogue counts it. */
  indicator: z.string().nullable(),
  value: z.number().nullable(),
  unit: z.string(),
  /** Both null where nothing says for which days it stands. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
});

const shared = {
  /** Made from what is proposed and its quotation: the same file gives the same ids. */
  id: z.string(),
  /** In words, in the person's language. */
  what: z.string(),
  /** `text.slice(start, end)` of the text as read. */
  quotation: z.string(),
  start: z.int(),
  end: z.int(),
  /** `there`: the ledger says so already; `barred`: `problems` say why it cannot be accepted. */
  state: z.enum(['open', 'there', 'barred']),
  problems: z.array(z.strictObject({ code: z.string(), message: z.string(), next: z.string() })).readonly(),
  /** Proposals it excludes: of them and it, one may be accepted. */
  rivals: z.array(z.string()).readonly(),
};

export const proposalView = z.discriminatedUnion('kind', [
  z.strictObject({ ...shared, kind: z.literal('programme'), value: programmePart }),
  z.strictObject({ ...shared, kind: z.literal('obligation'), value: obligationPart }),
  z.strictObject({ ...shared, kind: z.literal('opening-balance'), value: balancePart }),
]);
export type ProposalView = z.infer<typeof proposalView>;

export const adoptionView = z.strictObject({
  /** Name of the source document, as it will stand in the ledger. */
  document: z.string(),
  address: z.string().nullable(),
  /** The programme it is held against; null for one that the ledger does not have. */
  programme: z
    .strictObject({
      number: z.string(),
      slug: z.string(),
      title: z.string(),
      /** Codes of the parties: one of them takes over. */
      parties: z.array(z.string()).readonly(),
    })
    .nullable(),
  /** The period the figures stand for, within the term. */
  period: z.strictObject({ text: z.string(), from: z.iso.date(), to: z.iso.date() }).nullable(),
  proposals: z.array(proposalView).readonly(),
  /** Sentences on what a person should know about the reading. */
  warnings: z.array(z.string()).readonly(),
});
export type AdoptionView = z.infer<typeof adoptionView>;

export const adoptedView = z.strictObject({
  programme: z.string(),
  /** In the order of the ledger. A new programme is one record made from several proposals. */
  written: z
    .array(
      z.strictObject({
        proposals: z.array(z.string()).readonly(),
        recordType: z.string(),
        recordId: z.string(),
        version: z.int(),
        seq: z.int(),
      }),
    )
    .readonly(),
  /** Accepted ones that the ledger held already. */
  there: z.array(z.string()).readonly(),
});
export type AdoptedView = z.infer<typeof adoptedView>;
