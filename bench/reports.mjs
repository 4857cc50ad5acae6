// A report rendered with its figures, beside reading its text alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderReport } from '../dist/actions/render-report.js';
import { readReport } from '../dist/documents/report.js';
import { examples } from './house.mjs';
import { duration, milliseconds } from './measure.mjs';

const operator = { kind: 'operator', author: 'bench' };

export async function measureReports({ db }, { times }) {
  const file = path.join(examples, 'phuc-son', 'bao-cao-tong-ket.md');
  const markdown = readFileSync(file, 'utf8');
  const ask = { programme: '04-CTr/DV-ĐPS', file, markdown, period: '2016..2020', locale: 'vi' };
  const few = Math.min(times, 100);
  const parse = await milliseconds(few, async () => readReport(markdown));
  for (const format of ['md', 'html', 'docx']) {
    const took = await milliseconds(few, () => renderReport(db, operator, { ...ask, format }));
    duration(`report to ${format}`, took, 'reading its Markdown', parse);
  }
}
