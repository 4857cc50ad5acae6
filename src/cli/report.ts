/** `report render FILE`: a report with its figures as web page, Word document or Markdown. */
import { readFileSync, writeFileSync } from 'node:fs';
import { Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, oneOf, operator, textOption, usage, wantOption, withSession } from './command.ts';

export const reportRenderCommand: Command = {
  name: 'report render',
  help: (locale) => m.cli_report_render_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: {
    programme: { type: 'string' },
    period: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (around, parsed) => {
    const { locale } = around;
    const file = parsed.positionals[0] ?? '';
    const out = wantOption(parsed, 'out');
    const format = oneOf(parsed, 'to', ['html', 'docx', 'md'] as const);
    if (!format) throw usage('--to ?: html | docx | md');
    const ask = {
      programme: wantOption(parsed, 'programme'),
      period: textOption(parsed, 'period'),
      format,
      locale,
    };
    const markdown = readReportFile(file);
    // Only here: the Word library alone doubles the start of every other command.
    const { renderReport } = await import('../actions/render-report.ts');
    const { content, figures } = await withSession(around, ({ db }) =>
      renderReport(db, operator, { ...ask, file, markdown }),
    );
    writeReport(out, content);
    const bytes = Buffer.byteLength(content);
    const json = {
      out,
      format,
      bytes,
      figures: figures.map(({ code, value, status }) => ({ code, value, status })),
    };
    return { json, lines: [m.cli_report_rendered({ out, count: String(figures.length) }, { locale })] };
  },
};

function readReportFile(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: (error as Error).message });
  }
}

function writeReport(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    throw new Problem('unwritable-file', { file, reason: (error as Error).message });
  }
}
