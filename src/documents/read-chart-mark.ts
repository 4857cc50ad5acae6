/** Reads one `::chart{CODE period="2016..2020"}` of the Markdown: a mark that can be drawn, or the faults that prevent it. */
import type { LeafDirective } from 'mdast-util-directive';
import { writeFigureKey } from '../domain/figure-key.ts';
import type { ChartMark, FigureAttributes } from './figure-mark.ts';
import { sourceOf } from './markdown-tree.ts';
import { attributeFaults, codeFaults, isName, type Reading } from './read-figure-mark.ts';
import { labelledChart, unreadableChart } from './report-fault.ts';

const NAMES = ['period', 'place', 'organization', 'territory', 'group'] as const;

declare module 'mdast-util-directive' {
  interface LeafDirectiveData {
    /** Set by `readReport` on every chart that can be drawn. */
    chart?: ChartMark;
  }
}

/** `source` is what was parsed; `shift` is what lies before it in the file (a byte order mark). */
export function readChartMark(node: LeafDirective, source: string, shift: number): Reading<ChartMark> {
  const raw = sourceOf(node, source);
  if (node.children.length > 0 || raw.startsWith('::chart[')) return { faults: [labelledChart()] };
  const braces = raw.slice('::chart'.length);
  if (!braces.startsWith('{')) return { faults: [unreadableChart()] };

  const given = Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''] as const);
  const codes = given.filter(([name, value]) => value === '' && !isName(name)).map(([name]) => name);
  const faults = [...codeFaults(codes), ...attributeFaults(given, braces, NAMES)];
  const [code] = codes;
  if (faults.length > 0 || code === undefined) return { faults };

  const attributes = Object.fromEntries(given.filter(([name]) => isName(name))) as FigureAttributes;
  const { line = 1, column = 1, offset = 0 } = node.position?.start ?? {};
  const end = node.position?.end.offset ?? 0;
  const key = writeFigureKey({ ...attributes, code });
  return { mark: { code, attributes, key, line, column, start: offset + shift, end: end + shift } };
}
