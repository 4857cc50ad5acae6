/** `report render FILE`: a report with its figures as web page, Word document, PDF or Markdown, or its figures as a workbook. */
import { readFileSync } from 'node:fs';
import { isCivilDate } from '../domain/civil-date.ts';
import { documentForms } from '../domain/document-layout.ts';
import { Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import {
  type Command,
  oneOf,
  operator,
  type Parsed,
  textOption,
  usage,
  wantOption,
  withSession,
} from './command.ts';
import { writeResultFile } from './result-file.ts';

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
  },
  run: async (around, parsed) => {
    const { locale } = around;
    const file = parsed.positionals[0] ?? '';
    const out = wantOption(parsed, 'out');
    const ask = { ...readAsk(parsed), locale };
    const markdown = readReportFile(file);
    // Only here: the Word library alone doubles the start of every other command.
    const { renderReport } = await import('../actions/render-report.ts');
    const { content, figures } = await withSession(around, ({ db }) =>
      renderReport(db, operator, { ...ask, file, markdown }),
    );
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

function readAsk(parsed: Parsed) {
  const format = oneOf(parsed, 'to', formats);
  if (!format) throw usage(`--to ?: ${formats.join(' | ')}`);
  const date = textOption(parsed, 'date');
  if (date !== undefined && !isCivilDate(date)) throw usage(`--date “${date}”: 2021-01-05`);
  return {
    programme: wantOption(parsed, 'programme'),
    period: textOption(parsed, 'period'),
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
    throw new Problem('unreadable-file', { file, reason: (error as Error).message });
  }
}
