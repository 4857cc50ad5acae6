/** What every act on a programme's records starts from: the programme, who acts for whom, and what they may do there. */
import { mayWrite, type Standing, type Writer, writers } from '../domain/access.ts';
import { roleWords, standingWords } from '../domain/access-words.ts';
import type { JsonObject } from '../domain/canonical.ts';
import type { Change, Seen } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import type { RecordBody, RecordType } from '../domain/record.ts';
import type { Register } from '../domain/register.ts';
import { standingsOf } from '../domain/standing.ts';
import type { Database, Tx } from '../store/connection.ts';
import { newRecordId } from '../store/identity.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { actingParty, actsFor } from './acting-party.ts';
import { wantProgramme } from './want-programme.ts';

/** Where an act takes place, and for whom. */
export interface ActIn {
  /** Number, slug or id. */
  readonly programme: string;
  /** For the operator at the machine: the organization whose paper is entered. */
  readonly organization?: string | undefined;
}

/** A new version of a record, from the one that was looked at. */
export interface ChangeOn extends ActIn {
  readonly id: string;
  readonly baseVersion: number;
  /** Nothing is merged: what is no longer at `baseVersion` is `moved-on`. */
  readonly strict?: boolean | undefined;
}

export interface Desk {
  readonly row: ProgrammeRow;
  readonly chain: string;
  readonly registers: Registers;
  readonly organizations: Register;
  readonly writer: Writer;
  /** The organization that acts. */
  readonly organization: string;
  /** None for the person at the machine who names no organization. */
  readonly standings: readonly Standing[];
}

/** Throws `unknown-programme`, for a stranger too. */
export async function openProgramme(db: Database, tx: Tx, writer: Writer, ask: ActIn): Promise<Desk> {
  const row = await wantProgramme(tx, ask.programme);
  const registers = await openRegisters(db, tx);
  const organizations = await registers.organizations();
  const organization = actsFor(writer, ask.organization);
  const parties = row.body.parties.map((party) => party.organization);
  const standings = standingsOf(parties, organizations, organization);
  return { row, chain: row.id, registers, organizations, writer, organization, standings };
}

/** The code in the agreement of the party that acts. Throws `not-a-party`. */
export const partyOf = ({ row, organizations, organization }: Desk): string =>
  actingParty(row, organizations, organization);

/** Throws `role-needed`, or `not-a-party` where the organization has no standing at all. */
export function wantRole({ writer, standings, organization, organizations }: Desk, type: RecordType): void {
  if (writer.kind === 'operator') return;
  if (standings.some((standing) => mayWrite(type, standing, writer.roles))) return;
  if (standings.length === 0) {
    throw new Problem('not-a-party', { organization: nameIn(organizations, organization) });
  }
  throw roleNeeded(type);
}

/** The same for somebody already known to act for a party. */
export function wantPartyRole(writer: Writer, type: RecordType): void {
  if (writer.kind === 'member' && !mayWrite(type, 'party', writer.roles)) throw roleNeeded(type);
}

function roleNeeded(type: RecordType): Problem {
  const needed = Object.entries(writers[type] ?? {}).flatMap(([standing, roles]) =>
    roles.map((role) => ({
      vi: `${roleWords[role].vi} ${standingWords[standing as Standing].vi}`,
      en: `${roleWords[role].en} ${standingWords[standing as Standing].en}`,
    })),
  );
  return new Problem('role-needed', { type, needed });
}

/** The name people know an organization by, as it is called now or was called last. */
export const nameIn = (organizations: Register, code: string) =>
  organizations.rowsOf(code).at(-1)?.name ?? { vi: code, en: code };

interface Step<T extends RecordType> {
  /** A new one unless given; give one so that a retry is harmless. */
  readonly id?: string | undefined;
  /** 0: the record is new. */
  readonly baseVersion?: number;
  /** Nothing is merged. */
  readonly strict?: boolean | undefined;
  readonly op?: Change['op'];
  readonly body: RecordBody<T>;
  readonly capturedAt?: string | undefined;
  readonly seen?: readonly Seen[];
  readonly check?: Change['check'];
}

/** A change as the ledger takes it, in the name of the organization that acts. */
export function changeOf<T extends RecordType>(desk: Desk, recordType: T, step: Step<T>): Change {
  const { id, baseVersion = 0, strict, op, body, capturedAt, check } = step;
  const { writer, organization } = desk;
  const named = writer.kind === 'operator' && organization !== 'operator';
  const recordId = (id ?? newRecordId()).toLowerCase();
  const seen = strict ? [...(step.seen ?? []), { recordId, version: baseVersion }] : step.seen;
  return {
    ...{ recordType, recordId, baseVersion },
    op: op ?? (baseVersion === 0 ? 'create' : 'correct'),
    body: body as unknown as JsonObject,
    capturedAt: capturedAt ?? new Date().toISOString(),
    ...(named ? { onBehalfOf: { organization, author: writer.author } } : {}),
    ...(seen ? { seen } : {}),
    ...(check ? { check } : {}),
  };
}
