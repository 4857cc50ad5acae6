// Reports rendered with their figures, beside reading their text alone: the shipped one, and one of 20 pages and 60 figures.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { renderReport } from '../dist/actions/render-report.js';
import { readReport } from '../dist/documents/report.js';
import { examples } from './house.mjs';
import { FIGURES, figuresAlone, longReport } from './long-report.mjs';
import { duration, milliseconds } from './measure.mjs';

const operator = { kind: 'operator', author: 'bench' };
/** What a report of 20 pages may take, in milliseconds. */
const LIMIT = 200;
const PAGES = 20;

export async function measureReports({ db }, { times }) {
  const few = Math.min(times, 100);
  await measureShipped(db, few);
  await measureLong(db, few);
}

async function measureShipped(db, times) {
  const file = path.join(examples, 'phuc-son', 'bao-cao-tong-ket.md');
  const markdown = readFileSync(file, 'utf8');
  const ask = { programme: '04-CTr/DV-ĐPS', file, markdown, period: '2016..2020', locale: 'vi' };
  const parse = await milliseconds(times, async () => readReport(markdown));
  for (const format of ['md', 'html', 'docx', 'pdf', 'xlsx']) {
    const took = await milliseconds(times, () => renderReport(db, operator, { ...ask, format }));
    duration(`report to ${format}`, took, 'reading its Markdown', parse);
  }
}

async function measureLong(db, times) {
  const render = (markdown, format) =>
    renderReport(db, operator, {
      programme: '01-CTr/MP-2021',
      file: 'bench',
      markdown,
      locale: 'vi',
      format,
    });
  await isLong(render);
  const what = `report of ${PAGES} pages, ${FIGURES} figures`;
  const parse = await milliseconds(times, async (at) => readReport(longReport(at)));
  const alone = await milliseconds(times, () => render(figuresAlone, 'md'));
  duration(`${what}: the figures`, alone, 'reading its Markdown', parse);
  for (const format of ['html', 'docx', 'pdf', 'xlsx']) {
    const took = await milliseconds(times, (at) => render(longReport(at), format));
    duration(`${what}, to ${format}`, took, 'its figures alone', alone);
    if (format === 'docx' || format === 'pdf')
      duration(`${what}, to ${format}`, took, 'allowed', { median: LIMIT });
  }
}

/** That it is what it is called: measured pages and figures, not intended ones. */
async function isLong(render) {
  const { content, figures } = await render(longReport(0), 'pdf');
  const boxes =
    Buffer.from(content)
      .toString('latin1')
      .match(/MediaBox \[0 0 595\.\d+ 841\.\d+\]/g) ?? [];
  if (figures.length !== FIGURES) throw new Error(`${figures.length} figures, not ${FIGURES}`);
  if (boxes.length < PAGES) throw new Error(`${boxes.length} pages, fewer than ${PAGES}`);
}
