/** One edition with its signatures, errata and what differs from it now; and the editions of a programme. */
import type { EditionSummary, EditionView, ErratumView } from '../contract/edition.ts';
import { renderReportHtml } from '../documents/report-html.ts';
import { renderReportMarkdown } from '../documents/report-markdown.ts';
import type { Actor } from '../domain/access.ts';
import type { ErratumLine } from '../domain/edition.ts';
import { readFigureKey } from '../domain/figure-key.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import type { Database, Tx } from '../store/connection.ts';
import { recordsAbout } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { listEditionIds } from '../store/report-steps.ts';
import { readSignatures } from '../store/signing-keys.ts';
import { editionDifferences, sayTheSame } from './edition-differences.ts';
import { type EditionReport, editionReport } from './edition-report.ts';
import { signatureViews, summaryOfEdition } from './present-edition.ts';
import { readOpenly } from './read-openly.ts';
import { paperHash, type WantedEdition, wantEdition } from './want-edition.ts';
import { wantProgramme } from './want-programme.ts';

export function listEditions(
  db: Database,
  actor: Actor,
  ask: { readonly programme: string },
): Promise<EditionSummary[]> {
  return readOpenly(db, actor, async (tx, as) => {
    const row = await wantProgramme(tx, ask.programme);
    const organizations = await (await openRegisters(db, tx)).organizations();
    return editionsIn(tx, row.id, organizations, as);
  });
}

/** Within a transaction; the public is shown what all have signed. */
export async function editionsIn(
  tx: Tx,
  chain: string,
  organizations: Register,
  actor: Actor,
): Promise<EditionSummary[]> {
  const summaries: EditionSummary[] = [];
  for (const id of await listEditionIds(tx, chain)) {
    const summary = await summaryOfEdition(tx, await wantEdition(tx, id), organizations);
    if (actor.kind !== 'portal' || isPublic(summary)) summaries.push(summary);
  }
  return summaries;
}

const isPublic = ({ state }: EditionSummary): boolean => state === 'signed' || state === 'superseded';

export interface ShownEdition {
  readonly view: EditionView;
  /** The text with its values as signed, each linked to its trace at the position signed. */
  readonly html: string;
}

/** Throws `unknown-edition`, for the public also where not all have signed. */
export function showEdition(
  db: Database,
  actor: Actor,
  ask: { readonly id: string; readonly locale: Locale; readonly base: string },
): Promise<ShownEdition> {
  return readOpenly(db, actor, async (tx, as) => {
    const edition = await wantEdition(tx, ask.id);
    const registers = await openRegisters(db, tx);
    const organizations = await registers.organizations();
    const summary = await summaryOfEdition(tx, edition, organizations);
    if (as.kind === 'portal' && !isPublic(summary)) {
      throw new Problem('unknown-edition', { id: ask.id, near: [] });
    }
    const shown = editionReport(edition.body, edition.row, { ...ask, actor: as });
    const differences = await editionDifferences(tx, registers, edition, as);
    const errata = await errataOf(tx, edition, organizations);
    const view = {
      ...summary,
      ...{ figures: edition.body.figures, text: edition.body.text, differences, errata },
      coveredBy: errata.find(({ lines }) => sayTheSame(lines, differences))?.ordinal ?? null,
    };
    const html = renderReportHtml({ ...shown, locale: ask.locale });
    return { view: as.kind === 'portal' ? forPublic(view, shown) : view, html };
  });
}

/** Small counts of groups are left out, and every difference of a group: two values of it would tell of one person. */
function forPublic(view: EditionView, { report, resolve, figures }: EditionReport): EditionView {
  const hidden = new Set(figures.filter(({ status }) => status === 'hidden').map(({ key }) => key));
  const shownLines = (lines: readonly ErratumLine[]) =>
    lines
      .filter(({ key }) => readFigureKey(key).group === undefined)
      // Which organization wrote it is public, which person is not.
      .map((line) => ({ ...line, entries: line.entries.map((entry) => ({ ...entry, author: '' })) }));
  return {
    ...view,
    text: renderReportMarkdown(report, resolve),
    figures: view.figures.filter(({ key }) => !hidden.has(key)),
    differences: shownLines(view.differences),
    errata: view.errata.map((erratum) => ({ ...erratum, lines: shownLines(erratum.lines) })),
  };
}

async function errataOf(
  tx: Tx,
  { id, chain }: WantedEdition,
  organizations: Register,
): Promise<ErratumView[]> {
  const views: ErratumView[] = [];
  for (const { id: erratum, body } of await recordsAbout(tx, chain, 'erratum', id)) {
    const hash = paperHash(body);
    const given = await readSignatures(tx, chain, { id: erratum, hash });
    const signatures = await signatureViews(tx, chain, given, organizations);
    const { ordinal, date, reason = null, from, to, lines, parties } = body;
    const missing = parties.filter(({ code }) => !signatures.some(({ party }) => party.code === code));
    views.push({
      id: erratum,
      ordinal,
      date,
      reason,
      from,
      to,
      hash,
      lines,
      signatures,
      missing,
    });
  }
  return views;
}
