/**
 * Reads the Markdown of a report: its title, the figures it asks for, and everything in it that cannot be understood,
 * each with its place. What comes out is ready to be shown as a page, as Markdown or as a Word file.
 */

import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import type { Words } from '../domain/words.ts';
import type { ChartMark, FigureMark } from './figure-mark.ts';
import { type Nodes, parseWithinDepth, plainText, type Root, sourceOf, walk } from './markdown-tree.ts';
import { makePrintable } from './printable-tree.ts';
import { readChartMark } from './read-chart-mark.ts';
import { type Reading, readFigureMark } from './read-figure-mark.ts';
import {
  blockFigure,
  type ReportFault,
  strayChart,
  tooDeep,
  unknownDirective,
  unreadableBraces,
  unreadableFigure,
} from './report-fault.ts';

export interface Report {
  /** The words of the first heading of the first level; a figure in it is read as `…`. */
  readonly title: string | null;
  /** In the order of the text; the same figure may stand there several times (equal `key`). */
  readonly figures: readonly FigureMark[];
  /** In the order of the text; in the tree, the node of a chart holds its mark. */
  readonly charts: readonly ChartMark[];
  readonly faults: readonly ReportFault[];
  /** The Markdown as it was given. */
  readonly source: string;
  /** Only what may be shown: no raw HTML, no dangerous link, no directive but figures and charts. Not to be altered. */
  readonly tree: Root;
}

interface Findings {
  readonly figures: FigureMark[];
  readonly charts: ChartMark[];
  readonly faults: ReportFault[];
}

/** Where a figure may hide from the parser; code is left alone, it shows how a figure is written. */
const unread = new Set(['text', 'html', 'image', 'imageReference', 'definition']);
const STRAY =
  /(?<!\\):[ \t]?figure[ \t]*[{[]|(?<![^\s(]):figure(?![\p{L}\p{M}\p{N}_-])|(?<![\\:]):{1,3}[ \t]?chart[ \t]*[{[]/giu;
const BYTE_ORDER_MARK = '\uFEFF';

export function readReport(markdown: string): Report {
  // The parser skips a byte order mark without counting it, so its offsets would be off by one.
  const shift = markdown.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const text = markdown.slice(shift);
  const tree = parseWithinDepth(text);
  if (tree === null) return unreadable(markdown);
  const findings: Findings = { figures: [], charts: [], faults: [] };
  walk(tree, (node, above) => look(node, above, text, shift, findings));
  const title = titleOf(tree);
  makePrintable(tree, text);
  const faults = findings.faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { title, figures: findings.figures, charts: findings.charts, faults, source: markdown, tree };
}

function unreadable(source: string): Report {
  const faults = [{ line: 1, column: 1, message: tooDeep() }];
  return { title: null, figures: [], charts: [], faults, source, tree: { type: 'root', children: [] } };
}

function look(node: Nodes, above: readonly Nodes[], text: string, shift: number, found: Findings) {
  if (node.type === 'textDirective') {
    lookAtDirective(node, text, shift, found);
    return 'skip';
  }
  if (node.type === 'leafDirective' && node.name === 'chart') lookAtChart(node, above, text, shift, found);
  else if (node.type === 'leafDirective' || node.type === 'containerDirective') {
    report(found, node, blockFault(node.name));
  }
  if (unread.has(node.type)) lookForStrays(node, text, found);
  return node.type === 'leafDirective' ? 'skip' : undefined;
}

const blockFault = (name: string): Words => {
  if (name === 'figure') return blockFigure();
  return name === 'chart' ? strayChart() : unknownDirective(name);
};

function lookAtChart(
  node: LeafDirective,
  above: readonly Nodes[],
  text: string,
  shift: number,
  found: Findings,
): void {
  const inside = above.length > 1;
  const reading = inside ? { faults: [strayChart()] } : readChartMark(node, text, shift);
  const mark = markOrFaults(reading, node, found);
  if (mark === null) return;
  node.data = { ...node.data, chart: mark };
  found.charts.push(mark);
}

/** What was read; null where it cannot be, with its faults reported. */
function markOrFaults<Mark>(reading: Reading<Mark>, node: Nodes, found: Findings): Mark | null {
  if ('mark' in reading) return reading.mark;
  for (const message of reading.faults) report(found, node, message);
  return null;
}

function lookAtDirective(node: TextDirective, text: string, shift: number, found: Findings): void {
  if (node.name !== 'figure') {
    const raw = sourceOf(node, text);
    const broken = /^\{[^\n]*\}/.test(text.slice(node.position?.end.offset));
    if (raw !== `:${node.name}`)
      report(found, node, node.name === 'chart' ? strayChart() : unknownDirective(node.name));
    else if (broken) report(found, node, unreadableBraces());
    return;
  }
  const mark = markOrFaults(readFigureMark(node, text, shift), node, found);
  if (mark === null) return;
  node.data = { ...node.data, figure: mark };
  found.figures.push(mark);
}

/** Figures and charts that the parser did not take for such: with two colons, inside HTML, in the text of a picture. */
function lookForStrays(node: Nodes, text: string, found: Findings): void {
  const raw = sourceOf(node, text).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const stray of raw.matchAll(STRAY)) {
    const before = raw.slice(0, stray.index).split(/\r\n|\r|\n/);
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const last = before.at(-1)?.length ?? 0;
    found.faults.push({
      line: line + before.length - 1,
      column: before.length > 1 ? last + 1 : column + last,
      message: /chart/i.test(stray[0]) ? strayChart() : unreadableFigure(),
    });
  }
}

function report(found: Findings, node: Nodes, message: Words): void {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  found.faults.push({ line, column, message });
}

function titleOf(tree: Root): string | null {
  let title: string | null = null;
  walk(tree, (node) => {
    if (title === null && node.type === 'heading' && node.depth === 1)
      title = plainText(node, () => '…').trim();
    return title === null ? undefined : 'skip';
  });
  return title;
}
