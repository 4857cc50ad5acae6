/** The body of a report as a flat list of blocks: where each stands is worked out here, so that Typst only sets them. */
import type { LeafDirective } from 'mdast-util-directive';
import type { ResolveChart } from './figure-mark.ts';
import type { NodeOf, RootContent } from './markdown-tree.ts';
import { type PdfContext, type Run, runs } from './pdf-runs.ts';
import { type PdfTable, pdfTable } from './pdf-table.ts';
import { pdfText } from './pdf-text.ts';

export interface PdfBar {
  readonly label: string;
  /** From 0 to 1 of the longest; null where there is no number, which is not zero. */
  readonly share: number | null;
  readonly text: string;
}

export type PdfBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly Run[] }
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      /** Steps to the right: of lists, and of quotes. */
      readonly steps: number;
      readonly quotes: number;
    }
  | { readonly kind: 'code'; readonly lines: readonly string[]; readonly steps: number }
  | { readonly kind: 'table'; readonly table: PdfTable }
  | { readonly kind: 'chart'; readonly title: string; readonly bars: readonly PdfBar[] }
  | { readonly kind: 'rule' };

export interface BlockContext extends PdfContext {
  readonly resolveChart: ResolveChart;
  /** Width of the text in points, and size of type in tables. */
  readonly width: number;
  readonly tableSize: number;
}

interface Place {
  readonly list: number;
  /** How many of these lists are numbered. */
  readonly numbered: number;
  readonly quote: number;
}

/** Deeper lists and quotes stand no further to the right: the text would have no room. */
const DEEPEST = 6;

export function pdfBlocks(
  nodes: readonly RootContent[],
  context: BlockContext,
  place: Place = { list: 0, numbered: 0, quote: 0 },
): PdfBlock[] {
  return nodes.flatMap((node): PdfBlock[] => {
    switch (node.type) {
      case 'heading':
        return [{ kind: 'heading', level: node.depth, runs: runs(node.children, context) }];
      case 'paragraph':
        return [paragraph(runs(node.children, context), place)];
      case 'list':
        return list(node, context, place);
      case 'blockquote':
        return pdfBlocks(node.children, context, { ...place, quote: place.quote + 1 });
      case 'table':
        return [{ kind: 'table', table: pdfTable(node, context) }];
      case 'code':
        return [{ kind: 'code', lines: codeLines(node.value), steps: steps(place) }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'leafDirective':
        return chart(node, context);
      default:
        return [];
    }
  });
}

const steps = ({ list }: Place) => Math.min(Math.max(list - 1, 0), DEEPEST);

const codeLines = (code: string) => pdfText(code).replaceAll('\t', '    ').split('\n');

const paragraph = (words: readonly Run[], place: Place): PdfBlock => ({
  kind: 'paragraph',
  runs: words,
  steps: steps(place),
  quotes: Math.min(place.quote, DEEPEST),
});

function list(node: NodeOf<'list'>, context: BlockContext, place: Place): PdfBlock[] {
  const inside = { ...place, list: place.list + 1, numbered: place.numbered + (node.ordered ? 1 : 0) };
  return node.children.flatMap((item, at) => {
    const sign = node.ordered ? numberSign((node.start ?? 1) + at, place.numbered) : pointSign(place.list);
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') {
      return [paragraph([sign], inside), ...pdfBlocks(item.children, context, inside)];
    }
    const words = [`${sign} `, ...runs(first.children, context)];
    return [paragraph(words, inside), ...pdfBlocks(rest, context, inside)];
  });
}

const pointSign = (depth: number) => (depth % 2 === 0 ? '-' : '+');

const LETTERS = 26;
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'];

/** `1.`, `a)`, `i)` by depth, as offices number; beyond the letters it goes on in figures. */
function numberSign(number: number, depth: number): string {
  if (depth === 1 && number >= 1 && number <= LETTERS) return `${String.fromCharCode(96 + number)})`;
  if (depth === 2 && number >= 1 && number <= ROMAN.length) return `${ROMAN[number - 1]})`;
  return depth === 0 || depth > 2 ? `${number}.` : `${number})`;
}

function chart(node: LeafDirective, context: BlockContext): PdfBlock[] {
  const mark = node.data?.chart;
  if (!mark) return [];
  const { title, bars } = context.resolveChart(mark);
  const most = Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const share = (value: number | null) =>
    value === null ? null : most === 0 ? 0 : Math.max(0, value / most);
  return [
    {
      kind: 'chart',
      title: pdfText(title),
      bars: bars.map(({ label, value, text }) => ({
        label: pdfText(label),
        share: share(value),
        text: pdfText(text),
      })),
    },
  ];
}
