/** Who acts, and what they may do. The database asks the same questions again in its row security (permission table). */
import type { RecordType } from './record.ts';

/** What a person is within an organization; one person may be several. */
export const roles = [
  ...(['field-officer', 'coordinator', 'leader'] as const),
  ...(['supervisor', 'editor', 'administrator'] as const),
] as const;
export type Role = (typeof roles)[number];

/** `member` acts for an organization; `operator` is the person at the machine; `portal` is any reader. */
export type Actor =
  | { readonly kind: 'portal' }
  | { readonly kind: 'operator'; readonly author: string }
  | {
      readonly kind: 'member';
      readonly organization: string;
      readonly author: string;
      readonly roles: readonly Role[];
    };

export type Writer = Exclude<Actor, { kind: 'portal' }>;

export const portalActor: Actor = { kind: 'portal' };

/** The organization an entry is signed with; the operator writes for the office that runs the machine. */
export const organizationOf = (writer: Writer): string =>
  writer.kind === 'member' ? writer.organization : 'operator';

/** Writers with the same key may do the same, so what they ask at the same time can be done together. */
export const actingKey = (writer: Writer): readonly string[] =>
  writer.kind === 'member' ? ['member', writer.organization, ...writer.roles] : ['operator'];

/**
 * How an organization stands to a programme: as one of its parties (or the successor of one), or above a party in the
 * dated tree. To everybody else the programme does not exist, except for what the public may read of a published one:
 * nobody sees less for having signed in (actions/read-openly.ts).
 */
export const standings = ['party', 'superior'] as const;
export type Standing = (typeof standings)[number];

/** Roles that see the programmes to which their organization stands so. */
export const readers: Readonly<Record<Standing, readonly Role[]>> = {
  party: roles,
  superior: ['supervisor', 'leader'],
};

type Writers = Partial<Readonly<Record<Standing, readonly Role[]>>>;

const records: readonly Role[] = ['field-officer', 'coordinator'];
const coordinates: readonly Role[] = ['coordinator'];
const leads: readonly Role[] = ['leader'];
const supervises: readonly Role[] = ['supervisor'];
const drafts: readonly Role[] = ['coordinator', 'leader'];

/** Which roles may write which records of a programme, by the standing of their organization; nobody where none is named. */
export const writers: Readonly<Partial<Record<RecordType, Writers>>> = {
  programme: { party: leads },
  obligation: { party: leads },
  target: { party: drafts },
  regime: { party: drafts },
  appointment: { party: drafts },
  activity: { party: records },
  answer: { party: coordinates },
  'same-event': { party: coordinates },
  'opening-balance': { party: coordinates },
  report: { party: drafts },
  review: { party: drafts },
  comment: { party: drafts, superior: supervises },
  edition: { party: leads },
  erratum: { party: drafts },
  signature: { party: leads },
  settlement: { party: coordinates },
  plan: { party: drafts },
  model: { party: drafts },
  'model-visit': { party: [...records, 'leader'], superior: supervises },
  directive: { superior: supervises },
  'directive-answer': { party: drafts },
  commendation: { party: drafts },
  'commendation-decision': { party: leads, superior: leads },
};

/** Whether somebody with these roles may write such a record. */
export const mayWrite = (type: RecordType, standing: Standing, held: readonly Role[]): boolean =>
  (writers[type]?.[standing] ?? []).some((role) => held.includes(role));

export const mayRead = (standing: Standing, held: readonly Role[]): boolean =>
  readers[standing].some((role) => held.includes(role));
