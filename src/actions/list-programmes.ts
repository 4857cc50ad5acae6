/** The programmes an actor may see: those of the own organization and what is published. */
import type { ProgrammeSummary } from '../contract/programme.ts';
import { type Actor, portalActor } from '../domain/access.ts';
import { type Database, read } from '../store/connection.ts';
import { listProgrammeRows } from '../store/programmes.ts';
import { openRegisters } from '../store/registers.ts';
import { summaryOf } from './present-programme.ts';

export async function listProgrammes(db: Database, actor: Actor): Promise<ProgrammeSummary[]> {
  const reached = await programmesOf(db, actor);
  if (actor.kind !== 'member') return reached;
  const own = new Set(reached.map(({ id }) => id));
  return [...reached, ...(await programmesOf(db, portalActor)).filter(({ id }) => !own.has(id))];
}

function programmesOf(db: Database, actor: Actor): Promise<ProgrammeSummary[]> {
  return read(db, actor, async (tx) => {
    const organizations = await (await openRegisters(db, tx)).organizations();
    return (await listProgrammeRows(tx)).map((row) => summaryOf(row, organizations));
  });
}
