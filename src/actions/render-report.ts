/** A report file rendered for a programme as web page, Word document or Markdown with the values in brackets. */

import type { AppendixRow } from '../documents/docx-appendix.ts';
import { figureText } from '../documents/figure-words.ts';
import { renderReportDocx } from '../documents/report-docx.ts';
import { renderReportHtml } from '../documents/report-html.ts';
import { renderReportMarkdown } from '../documents/report-markdown.ts';
import { standalonePage } from '../documents/standalone-page.ts';
import type { Actor } from '../domain/access.ts';
import type { Figure } from '../domain/figure.ts';
import { styleDate } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { readBalanceSources } from './balance-sources.ts';
import { summaryOf } from './present-programme.ts';
import { resolveReport } from './resolve-report.ts';
import { wantProgramme } from './want-programme.ts';

export type ReportFormat = 'html' | 'docx' | 'md';

export interface RenderAsk {
  readonly programme: string;
  readonly file: string;
  readonly markdown: string;
  readonly period?: string | undefined;
  readonly format: ReportFormat;
  readonly locale: Locale;
}

export interface Rendered {
  readonly content: string | Uint8Array;
  readonly figures: readonly Figure[];
}

export function renderReport(db: Database, actor: Actor, ask: RenderAsk): Promise<Rendered> {
  return read(db, actor, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const { file, markdown, locale } = ask;
    const period = ask.period ?? 'term';
    const { report, resolve, figures } = await resolveReport(tx, registers, row, {
      file,
      markdown,
      period,
      locale,
      base: '',
      actor,
    });
    const title = report.title ?? row.body.title[locale];
    if (ask.format === 'md') return { content: renderReportMarkdown(report, resolve), figures };
    if (ask.format === 'html') {
      return {
        content: standalonePage(title, renderReportHtml(report, resolve, { locale }), locale),
        figures,
      };
    }
    const issuers = summaryOf(row, await registers.organizations()).parties.map(
      (party) => party.organization.name[locale],
    );
    const sources = await readBalanceSources(tx, row.id);
    const appendix = figures.map((figure) => appendixRow(figure, locale, sources));
    return {
      content: await renderReportDocx(report, resolve, { title, locale, heading: { issuers }, appendix }),
      figures,
    };
  });
}

const sourceWords = {
  records: { vi: 'Bản ghi hoạt động trong sổ', en: 'Activity records in the ledger' },
  none: { vi: 'Chưa có bản ghi', en: 'No record' },
} as const;

function appendixRow(figure: Figure, locale: Locale, sources: ReadonlyMap<string, string>): AppendixRow {
  const { from, to } = figure.question;
  const records = figure.records === 0 ? sourceWords.none[locale] : sourceWords.records[locale];
  return {
    code: figure.code,
    name: `${figure.name[locale]} (${figure.unit[locale]})`,
    value: figureText(figure, locale),
    period: `${styleDate(from, locale)} – ${styleDate(to, locale)}`,
    records: figure.records,
    source: (figure.records > 0 && sources.get(figure.code)) || records,
  };
}
