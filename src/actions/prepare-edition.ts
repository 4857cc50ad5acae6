/** A report frozen as an edition, ready for the first signature; everything that stands against signing is said. */
import { figureText } from '../documents/figure-words.ts';
import { type PrintedDispute, printDisputes } from '../documents/print-disputes.ts';
import { renderReportMarkdown } from '../documents/report-markdown.ts';
import type { Writer } from '../domain/access.ts';
import type { Edition } from '../domain/edition.ts';
import type { Figure } from '../domain/figure.ts';
import { writeFigureKey } from '../domain/figure-key.ts';
import { styleNumber } from '../domain/number-style.ts';
import { parsePeriod } from '../domain/period.ts';
import { Problem } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import { readDisputes } from '../store/disputes.ts';
import { recordsAbout } from '../store/records.ts';
import { type Frozen, freezeFigures } from './freeze-figures.ts';
import { nameIn } from './programme-desk.ts';
import { recipientsOfKind, recipientsUnder } from './recipients.ts';
import type { Desk } from './report-desk.ts';
import { type ResolvedReport, resolveReport } from './resolve-report.ts';
import { signingParties } from './signing-parties.ts';

const locale = 'vi';

/** Throws `report-changed`, `open-comments`, `unresolved-figures`, `disputed-figures`, `damaged-report`. */
export async function prepareEdition(
  tx: Tx,
  writer: Writer,
  desk: Desk,
  ask: { readonly date: string; readonly printDisputes: boolean },
): Promise<Edition> {
  const { report, row, registers, organizations, steps } = desk;
  const { title, period, markdown, kind, regime } = report.body;
  if (!kind) throw new Problem('no-report-kind');
  await wantReviewed(tx, desk);
  const resolved = await resolveReport(tx, registers, row, {
    ...{ file: title, markdown, period, locale, base: '', actor: writer },
  });
  const disputed = wantSettled(resolved, ask.printDisputes);
  const frozen = await freezeFigures(tx, registers, row, { evaluated: resolved.evaluated, period });
  const disputes = await disputesOf(tx, desk, disputed, frozen);
  const { from, to } = parsePeriod(period, row.body.term);
  return {
    ...{ about: report.id, aboutVersion: steps.version, ordinal: (steps.edition?.ordinal ?? 0) + 1 },
    supersedes: steps.edition?.id ?? null,
    programme: { id: row.id, number: row.body.number, title: row.body.title },
    ...{ kind, title, period: { text: period, from, to }, date: ask.date, locale },
    text: printDisputes(renderReportMarkdown(resolved.report, resolved.resolve), disputes, locale),
    figures: [...frozen.figures],
    indicators: [...frozen.indicators],
    parties: signingParties(row, organizations, ask.date).map((code) => ({
      code,
      name: organizations.lastWithin(code, from, to)?.name ?? { vi: code, en: code },
    })),
    recipients: [
      ...(regime === undefined
        ? await recipientsOfKind(tx, row.id, { kind, to })
        : await recipientsUnder(tx, row.id, regime)),
    ],
    ...{ position: row.seq, head: row.hash, evidence: frozen.evidence },
  };
}

async function wantReviewed(tx: Tx, { row, report, steps }: Desk): Promise<void> {
  const reviewed = steps.review?.aboutVersion;
  if (reviewed !== steps.version) {
    throw new Problem('report-changed', { id: report.id, reviewed, version: steps.version });
  }
  const comments = await recordsAbout(tx, row.id, 'comment', report.id);
  const count = comments.filter(({ body }) => !body.closed).length;
  if (count > 0) throw new Problem('open-comments', { count });
}

/** The figures of the text itself that are disputed, by key; bars of a chart and figures compared with are not asserted. */
function wantSettled({ report, evaluated }: ResolvedReport, printed: boolean): ReadonlyMap<string, Figure> {
  const stated = new Map<string, Figure>();
  for (const { code, attributes } of report.figures) {
    const { style: _, compare, ...asked } = attributes;
    const key = writeFigureKey({ code, ...asked });
    const figure = evaluated.get(key);
    if (figure && compare === undefined) stated.set(key, figure);
  }
  const which = (wanted: (figure: Figure) => boolean) => [...stated].filter(([, figure]) => wanted(figure));
  const unresolved = which(({ status }) => status === 'inseparable');
  if (unresolved.length > 0) throw new Problem('unresolved-figures', said(unresolved));
  const disputed = which(({ disputes }) => disputes > 0);
  if (disputed.length > 0 && !printed) throw new Problem('disputed-figures', said(disputed));
  return new Map(disputed);
}

const said = (figures: readonly [string, Figure][]) => ({
  count: figures.length,
  figures: figures.map(([key, { name }]) => `${name.vi} [${key}]`),
});

async function disputesOf(
  tx: Tx,
  { row, organizations }: Desk,
  disputed: ReadonlyMap<string, Figure>,
  { counted }: Frozen,
): Promise<PrintedDispute[]> {
  const printed: PrintedDispute[] = [];
  for (const [key, figure] of disputed) {
    const found = await readDisputes(tx, row.id, counted.get(key) ?? []);
    printed.push({
      key,
      held: figure.byOrganization.map(({ name, value }) => ({
        party: name[locale],
        value: value === null ? figureText(figure, locale) : styleNumber(value, locale),
      })),
      reasons: found.map(({ party, reason, seq }) => ({
        party: nameIn(organizations, party)[locale],
        reason,
        seq,
      })),
    });
  }
  return printed;
}
