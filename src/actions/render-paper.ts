/** A report of the ledger as a document, as it stands now and with the figures of now. */
import type { Actor } from '../domain/access.ts';
import { type Database, read } from '../store/connection.ts';
import { noteExport } from './note-export.ts';
import { type RenderAsk, type Rendered, renderReport } from './render-report.ts';
import { wantPaper } from './want-paper.ts';

export interface RenderPaper
  extends Omit<RenderAsk, 'programme' | 'file' | 'markdown' | 'period' | 'regime'> {
  /** Id of the report. */
  readonly report: string;
}

/** Noted in the audit. Throws `unknown-report` and what rendering throws. */
export async function renderPaper(
  db: Database,
  actor: Actor,
  { report, ...ask }: RenderPaper,
): Promise<Rendered & { readonly name: string }> {
  const { paper, row } = await read(db, actor, (tx) => wantPaper(tx, 'report', report));
  const { title: file, markdown, period, regime } = paper.body;
  const text = { programme: row.body.number, file, markdown, period, regime };
  const name = `${row.body.slug}-${paper.id.slice(0, 8)}-v${paper.version}.${ask.format}`;
  const rendered = await renderReport(db, actor, { ...ask, ...text });
  await noteExport(db, actor, row.id, `report ${paper.id} ${ask.format}`);
  return { ...rendered, name };
}
