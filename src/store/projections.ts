/** Brings every current-state table up to date with entries just written, inside their transaction. */
import { entryOnly, type RecordType } from '../domain/record.ts';
import type { Tx } from './connection.ts';
import { projectFacts } from './facts.ts';
import { projectOrganizations } from './organizations.ts';
import { projectPlaces } from './places.ts';
import { projectProgrammes } from './programmes.ts';
import { upsertRecords } from './records.ts';
import { projectSuccessions } from './successions.ts';
import type { Written } from './written.ts';

type Projection = (tx: Tx, chain: string, written: readonly Written[]) => Promise<void>;

const countable: readonly RecordType[] = ['programme', 'activity', 'opening-balance', 'answer', 'same-event'];

const projections: readonly { readonly types: readonly RecordType[]; readonly project: Projection }[] = [
  { types: ['programme'], project: projectProgrammes },
  { types: ['place'], project: projectPlaces },
  { types: ['organization'], project: projectOrganizations },
  { types: ['place-succession', 'organization-succession'], project: projectSuccessions },
];

export async function project(tx: Tx, chain: string, written: readonly Written[]): Promise<void> {
  // Facts first: they need the records as they stood before these entries.
  await projectAs(projectFacts, countable, tx, chain, written);
  const kept = written.filter(({ entry }) => !(entryOnly as readonly string[]).includes(entry.recordType));
  if (kept.length > 0) await upsertRecords(tx, chain, kept);
  for (const { types, project } of projections) await projectAs(project, types, tx, chain, written);
}

async function projectAs(
  project: Projection,
  types: readonly RecordType[],
  tx: Tx,
  chain: string,
  written: readonly Written[],
): Promise<void> {
  const concerned = written.filter(({ entry }) => (types as readonly string[]).includes(entry.recordType));
  if (concerned.length > 0) await project(tx, chain, concerned);
}
