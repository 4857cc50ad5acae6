/** The programmes an actor may see. */
import type { ProgrammeSummary } from '../contract/programme.ts';
import type { Actor } from '../domain/access.ts';
import { type Database, read } from '../store/connection.ts';
import { listProgrammeRows } from '../store/programmes.ts';
import { openRegisters } from '../store/registers.ts';
import { summaryOf } from './present-programme.ts';

export function listProgrammes(db: Database, actor: Actor): Promise<ProgrammeSummary[]> {
  return read(db, actor, async (tx) => {
    const organizations = await (await openRegisters(db, tx)).organizations();
    return (await listProgrammeRows(tx)).map((row) => summaryOf(row, organizations));
  });
}
