/** `edition list|show|render`: what was signed, by whom, and what has come to differ. */
import { listEditions, showEdition } from '../actions/show-edition.ts';
import type { EditionSummary, EditionView, editionStates } from '../contract/edition.ts';
import type { ErratumLine } from '../domain/edition.ts';
import { styleDate, styleInstant } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, missing, oneOf, operator, wantOption, withSession } from './command.ts';
import { writeResultFile } from './result-file.ts';
import { signatureLines } from './signature-lines.ts';
import { wordTemplate } from './word-template.ts';

const text = { type: 'string' } as const;

export const editionListCommand: Command = {
  name: 'edition list',
  help: (locale) => m.cli_edition_list_help({}, { locale }),
  options: { programme: text },
  run: async (around, parsed) => {
    const ask = { programme: wantOption(parsed, 'programme') };
    const editions = await withSession(around, ({ db }) => listEditions(db, operator, ask));
    const { locale } = around;
    const lines = editions.flatMap((edition) => summaryLines(edition, locale));
    return { json: editions, lines: lines.length > 0 ? lines : [m.cli_editions_none({}, { locale })] };
  },
};

export const editionShowCommand: Command = {
  name: 'edition show',
  help: (locale) => m.cli_edition_show_help({}, { locale }),
  words: { least: 1, most: 1 },
  run: async (around, parsed) => {
    const { locale } = around;
    const ask = { id: parsed.positionals[0] ?? '', locale, base: '' };
    const { view } = await withSession(around, ({ db }) => showEdition(db, operator, ask));
    const differing = view.differences.flatMap((line) => differenceLines(line, locale));
    const errata = view.errata.flatMap((erratum) => [
      m.cli_erratum_line(
        { ordinal: erratum.ordinal, day: styleDate(erratum.date, locale), id: erratum.id },
        { locale },
      ),
      ...erratum.lines.flatMap((line) => differenceLines(line, locale)),
      ...signatureLines(erratum.signatures, locale).map((line) => `    ${line}`),
    ]);
    const live = liveLines(view, differing, locale);
    return { json: view, lines: [...summaryLines(view, locale), ...live, ...errata] };
  },
};

function liveLines({ coveredBy }: EditionView, differing: readonly string[], locale: Locale): string[] {
  if (differing.length === 0) return [m.cli_edition_same({}, { locale })];
  if (coveredBy !== null) return [m.cli_edition_covered({ ordinal: coveredBy }, { locale })];
  return [m.cli_edition_differs({}, { locale }), ...differing];
}

export const stateWords = (state: (typeof editionStates)[number], locale: Locale): string =>
  ({
    signing: m.cli_status_signing,
    signed: m.cli_status_signed,
    superseded: m.cli_status_superseded,
    refused: m.cli_status_refused,
  })[state]({}, { locale });

function summaryLines(edition: EditionSummary, locale: Locale): string[] {
  const { title, id, ordinal, position, hash, state, missing } = edition;
  const absent = missing.map(({ name }) => name[locale]).join('; ');
  return [
    `${title}  [${id}]`,
    `  ${m.cli_edition_about({ ordinal, state: stateWords(state, locale), position, hash }, { locale })}`,
    ...signatureLines(edition.signatures, locale).map((line) => `  ${line}`),
    ...(absent ? [`  ${m.cli_signatures_missing({ parties: absent }, { locale })}`] : []),
  ];
}

/** `Số buổi: 207 → 208`, and under it the entries between. */
export function differenceLines(line: ErratumLine, locale: Locale): string[] {
  const entries = line.entries.map(
    ({ seq, author, organization, recordedAt, recordId }) =>
      `      ${seq}\t${styleInstant(recordedAt, locale)}\t${author} (${organization})\t${recordId}`,
  );
  return [
    `    ${line.name[locale]}: ${line.signed.text} → ${line.live.text} ${line.unit[locale]}`,
    ...entries,
  ];
}

export const editionRenderCommand: Command = {
  name: 'edition render',
  help: (locale) => m.cli_edition_render_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: { to: text, out: text, layout: text, template: text },
  run: async (around, parsed) => {
    // Only here: the libraries of documents double the start of every other command.
    const { renderEdition } = await import('../actions/render-edition.ts');
    const { reportFormats } = await import('../actions/render-report.ts');
    const format = oneOf(parsed, 'to', reportFormats);
    if (!format) throw missing('to', reportFormats);
    const out = wantOption(parsed, 'out');
    const form = oneOf(parsed, 'layout', ['state', 'party'] as const);
    const template = wordTemplate(parsed, format);
    const ask = { id: parsed.positionals[0] ?? '', format, form, locale: around.locale, template };
    const { content } = await withSession(around, ({ db }) => renderEdition(db, operator, ask));
    writeResultFile(out, content);
    const json = { out, format, bytes: Buffer.byteLength(content) };
    return { json, lines: [m.cli_edition_rendered({ out }, { locale: around.locale })] };
  },
};
