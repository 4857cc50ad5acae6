/**
 * Writes the report back as Markdown with the value of every figure in brackets, `:figure[11.866]{…}`. Everything else
 * stays as the author typed it, byte for byte, because only the marks are cut out and put back.
 */
import type { Resolve } from './figure-mark.ts';
import { bracesFrom } from './read-figure-mark.ts';
import type { Report } from './report.ts';

export function renderReportMarkdown(report: Report, resolve: Resolve): string {
  let written = '';
  let from = 0;
  for (const mark of report.figures) {
    const raw = report.source.slice(mark.start, mark.end);
    const label = escapeLabel(resolve(mark).text);
    written += `${report.source.slice(from, mark.start)}:figure[${label}]${raw.slice(bracesFrom(raw))}`;
    from = mark.end;
  }
  return written + report.source.slice(from);
}

// `|` would end a table cell, the rest would be read as markup or close the bracket.
function escapeLabel(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\[\]`*_~<>|&:]/g, '\\$&');
}
