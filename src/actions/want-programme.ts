/** A programme by number, slug or id, or the named problem that says which are known. */
import { near } from '../domain/fold.ts';
import { Problem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import { findProgramme, listProgrammeRows, type ProgrammeRow } from '../store/programmes.ts';

export async function wantProgramme(tx: Tx, wanted: string): Promise<ProgrammeRow> {
  const found = await findProgramme(tx, wanted.normalize('NFC').trim());
  if (found) return found;
  const known = (await listProgrammeRows(tx)).map((programme) => programme.body.number);
  throw new Problem('unknown-programme', { number: wanted, near: near(wanted, known) });
}
