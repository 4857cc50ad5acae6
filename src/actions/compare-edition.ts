/** Holds a Word file that came back against the edition, or the draft of a report, that it was exported from. */
import { compareDocument, type DocumentComparison } from '../documents/compare-document.ts';
import { readDocx } from '../documents/docx-read.ts';
import type { Resolve } from '../documents/figure-mark.ts';
import { printedReport } from '../documents/printed-paragraphs.ts';
import type { Report } from '../documents/report.ts';
import type { Actor } from '../domain/access.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { findPaper } from '../store/reports.ts';
import { editionReport } from './edition-report.ts';
import { resolveReport } from './resolve-report.ts';
import { wantEdition } from './want-edition.ts';
import { wantPaper } from './want-paper.ts';

export interface CompareAsk {
  /** Of an edition, or of a report: then the figures are those of now. */
  readonly id: string;
  /** What the Word file is called, and its content. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

export interface ComparedEdition extends DocumentComparison {
  readonly id: string;
  readonly against: 'edition' | 'report';
  readonly title: string;
}

const locales: readonly Locale[] = ['vi', 'en'];

/** Throws `damaged-document`, `unknown-edition`; for the public also where not all have signed. */
export async function compareWithEdition(
  db: Database,
  actor: Actor,
  { id, file, bytes }: CompareAsk,
): Promise<ComparedEdition> {
  const given = readDocx(bytes, file);
  const { against, title, printed } = await read(db, actor, (tx) => textsOf(db, tx, actor, id));
  // A document can be printed in either language; the file does not say in which its numbers are styled.
  const compared = printed.map(({ report, resolve }) =>
    compareDocument(
      printedReport(report, (mark) => resolve(mark).text),
      given,
    ),
  );
  const [first, ...others] = compared;
  const best = others.reduce(
    (one, other) => (one && one.differences <= other.differences ? one : other),
    first,
  );
  return {
    id,
    against,
    title,
    figures: best?.figures ?? [],
    prose: best?.prose ?? [],
    differences: best?.differences ?? 0,
  };
}

interface Texts {
  readonly against: ComparedEdition['against'];
  readonly title: string;
  /** The text with its figures in every language. */
  readonly printed: readonly { readonly report: Report; readonly resolve: Resolve }[];
}

async function textsOf(db: Database, tx: Tx, actor: Actor, id: string): Promise<Texts> {
  if (actor.kind !== 'portal' && (await findPaper(tx, 'report', id))) return draftTexts(db, tx, actor, id);
  const { body, row, signatures } = await wantEdition(tx, id);
  if (actor.kind === 'portal' && signatures.length < body.parties.length) {
    throw new Problem('unknown-edition', { id, near: [] });
  }
  const printed = locales.map((locale) => editionReport(body, row, { locale, base: '', actor }));
  return { against: 'edition', title: body.title, printed };
}

async function draftTexts(db: Database, tx: Tx, actor: Actor, id: string): Promise<Texts> {
  const { paper, row } = await wantPaper(tx, 'report', id);
  const registers = await openRegisters(db, tx);
  const { title, period, markdown } = paper.body;
  const printed: Texts['printed'][number][] = [];
  for (const locale of locales) {
    printed.push(
      await resolveReport(tx, registers, row, { file: title, markdown, period, locale, base: '', actor }),
    );
  }
  return { against: 'report', title, printed };
}
