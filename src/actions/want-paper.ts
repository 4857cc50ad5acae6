/** A report, an edition or an erratum by its id with its programme, or the named problem that says which there are. */
import { Problem, type ProblemCode } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import { type ProgrammeRow, programmeOf } from '../store/programmes.ts';
import { findPaper, listReportIds, type Paper, type PaperType } from '../store/reports.ts';

const unknown: Readonly<Record<PaperType, ProblemCode>> = {
  report: 'unknown-report',
  edition: 'unknown-edition',
  erratum: 'unknown-erratum',
};

export async function wantPaper<T extends PaperType>(
  tx: Tx,
  type: T,
  id: string,
): Promise<{ readonly paper: Paper<T>; readonly row: ProgrammeRow }> {
  const paper = await findPaper(tx, type, id);
  const row = paper && (await programmeOf(tx, paper.chain));
  // Of editions none are named: to the public those still being signed do not exist.
  const near = async () => (type === 'report' ? listReportIds(tx) : []);
  if (!paper || !row) throw new Problem(unknown[type], { id, near: await near() });
  return { paper, row };
}
