/** `report new`, `report list` and `report edit`: papers as they are being written. */
import { readFileSync } from 'node:fs';
import { editReport } from '../actions/edit-report.ts';
import { listReports } from '../actions/list-reports.ts';
import { newReport } from '../actions/make-report.ts';
import { fileFault } from '../domain/file-fault.ts';
import { parsePeriod, sayPeriod } from '../domain/period.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, usage, wantOption, withSession } from './command.ts';
import { writeResultFile } from './result-file.ts';

export const reportNewCommand: Command = {
  name: 'report new',
  help: (locale) => m.cli_report_new_help({}, { locale }),
  options: {
    programme: { type: 'string' },
    template: { type: 'string' },
    period: { type: 'string' },
    as: { type: 'string' },
    out: { type: 'string' },
  },
  run: async (around, parsed) => {
    const { locale, templates } = around;
    const ask = {
      programme: wantOption(parsed, 'programme'),
      template: wantOption(parsed, 'template'),
      period: textOption(parsed, 'period'),
      organization: textOption(parsed, 'as'),
      folder: templates,
      locale,
    };
    const out = textOption(parsed, 'out');
    const made = await withSession(around, ({ db }) => newReport(db, operator, ask));
    const { id, title, period, markdown, receipt } = made;
    if (out !== undefined) writeResultFile(out, markdown);
    const lines = [
      m.cli_report_made({ id, title, version: String(receipt.version) }, { locale }),
      out === undefined ? `\n${markdown}` : m.cli_report_text_written({ out }, { locale }),
    ];
    return { json: { id, title, period, version: receipt.version, seq: receipt.seq, markdown, out }, lines };
  },
};

export const reportListCommand: Command = {
  name: 'report list',
  help: (locale) => m.cli_report_list_help({}, { locale }),
  options: { programme: { type: 'string' } },
  run: async (around, parsed) => {
    const { locale } = around;
    const programme = wantOption(parsed, 'programme');
    const reports = await withSession(around, ({ db }) => listReports(db, operator, { programme }));
    const lines = reports.map(({ id, version, title, period, status }) => {
      const says = { 'in-review': 'in_review' } as const;
      const step = m[`cli_report_status_${status === 'in-review' ? says[status] : status}`]({}, { locale });
      return `${id}  v${version}  ${step}\n  ${title}  [${spoken(period, locale)}]`;
    });
    return { json: reports, lines: lines.length > 0 ? lines : [m.cli_report_none({}, { locale })] };
  },
};

/** `term` has no days of its own here. */
const spoken = (period: string, locale: Locale): string =>
  period === 'term' ? m.cli_report_whole_term({}, { locale }) : sayPeriod(parsePeriod(period, null), locale);

export const reportEditCommand: Command = {
  name: 'report edit',
  help: (locale) => m.cli_report_edit_help({}, { locale }),
  words: { least: 1, most: 1 },
  options: {
    file: { type: 'string' },
    base: { type: 'string' },
    title: { type: 'string' },
    as: { type: 'string' },
  },
  run: async (around, parsed) => {
    const { locale } = around;
    const base = wantOption(parsed, 'base');
    if (!/^[1-9]\d{0,8}$/.test(base)) throw usage(`--base “${base}”: 1, 2 …`);
    const ask = {
      id: parsed.positionals[0] ?? '',
      baseVersion: Number(base),
      markdown: readText(wantOption(parsed, 'file')),
      title: textOption(parsed, 'title'),
      organization: textOption(parsed, 'as'),
      locale,
    };
    const {
      recordId: id,
      version,
      seq,
    } = await withSession(around, ({ db }) => editReport(db, operator, ask));
    return {
      json: { id, version, seq },
      lines: [m.cli_report_edited({ id, version: String(version) }, { locale })],
    };
  },
};

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    throw new Problem('unreadable-file', { file, reason: fileFault(error) });
  }
}
