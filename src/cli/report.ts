/** `report render FILE|ID`: a report with its figures as web page, Word document, PDF or Markdown, or its figures as a workbook. */
import { existsSync, readFileSync } from 'node:fs';
import type { RenderAsk, Rendered } from '../actions/render-report.ts';
import { isCivilDate } from '../domain/civil-date.ts';
import { documentForms } from '../domain/document-layout.ts';
import { fileFault } from '../domain/file-fault.ts';
import { Problem } from '../domain/problem.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { m } from '../messages/messages.js';
import {
  type Command,
  missing,
  oneOf,
  operator,
  type Parsed,
  type Surroundings,
  textOption,
  usage,
  wantOption,
  withSession,
} from './command.ts';
import { writeResultFile } from './result-file.ts';
import { wordTemplate } from './word-template.ts';

type Ask = Omit<RenderAsk, 'programme' | 'file' | 'markdown' | 'period'>;

const formats = ['html', 'docx', 'pdf', 'xlsx', 'md'] as const;

export const reportRenderCommand: Command = {
  name: 'report render',
  help: (locale) => m.cli_report_render_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: {
    programme: { type: 'string' },
    period: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    layout: { type: 'string' },
    date: { type: 'string' },
    place: { type: 'string' },
    template: { type: 'string' },
  },
  run: async (around, parsed) => {
    const { locale } = around;
    const file = parsed.positionals[0] ?? '';
    const out = wantOption(parsed, 'out');
    const how = readAsk(parsed);
    const ask = { ...how, locale, template: wordTemplate(parsed, how.format) };
    const { content, figures } = await render(around, parsed, file, ask);
    writeResultFile(out, content);
    const json = {
      out,
      format: ask.format,
      bytes: Buffer.byteLength(content),
      figures: figures.map(({ code, value, status }) => ({ code, value, status })),
    };
    return { json, lines: [m.cli_report_rendered({ out, count: String(figures.length) }, { locale })] };
  },
};

/** A file, or a report of the ledger by its id, which knows its programme and its period. */
async function render(around: Surroundings, parsed: Parsed, file: string, ask: Ask): Promise<Rendered> {
  // Only here: the Word library alone doubles the start of every other command.
  if (recordIdSchema.safeParse(file).success && !existsSync(file)) {
    const { renderPaper } = await import('../actions/render-paper.ts');
    return withSession(around, ({ db }) => renderPaper(db, operator, { ...ask, report: file }));
  }
  const period = textOption(parsed, 'period');
  const text = { programme: wantOption(parsed, 'programme'), period, file, markdown: readReportFile(file) };
  const { renderReport } = await import('../actions/render-report.ts');
  return withSession(around, ({ db }) => renderReport(db, operator, { ...ask, ...text }));
}

function readAsk(parsed: Parsed) {
  const format = oneOf(parsed, 'to', formats);
  if (!format) throw missing('to', formats);
  const date = textOption(parsed, 'date');
  if (date !== undefined && !isCivilDate(date)) throw usage(`--date “${date}”: 2021-01-05`);
  return {
    form: oneOf(parsed, 'layout', documentForms),
    place: textOption(parsed, 'place'),
    date,
    format,
  };
}

function readReportFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
