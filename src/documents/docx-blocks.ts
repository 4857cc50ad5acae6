/** The paragraphs, headings, lists, quotes and tables of a report as blocks of a Word file. */
import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx';
import { chart } from './docx-chart.ts';
import { type DocxContext, xmlText } from './docx-context.ts';
import { inline } from './docx-inline.ts';
import { type ListDefinition, listDefinition, STEP } from './docx-list.ts';
import { halfPoints } from './docx-measures.ts';
import { type Align, borderedTable } from './docx-table.ts';
import { type NodeOf, plainText, type RootContent } from './markdown-tree.ts';

export type Block = Paragraph | Table;

/** Where a block stands: how deep in lists and in quotes. */
interface Place {
  readonly list: number;
  /** How many of these lists are numbered. */
  readonly numbered: number;
  readonly quote: number;
}

export function blocks(
  nodes: readonly RootContent[],
  context: DocxContext,
  place: Place = { list: 0, numbered: 0, quote: 0 },
): Block[] {
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'heading':
        return [heading(node, context)];
      case 'paragraph':
        return [prose(node, context, place)];
      case 'list':
        return list(node, context, place);
      case 'blockquote':
        return blocks(node.children, context, { ...place, quote: place.quote + 1 });
      case 'table':
        return [table(node, context), new Paragraph({ spacing: { after: 120 } })];
      case 'code':
        return code(node);
      case 'leafDirective':
        return node.data?.chart ? chart(node.data.chart, context) : [];
      case 'thematicBreak':
        return [new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 4 } } })];
      default:
        return [];
    }
  });
}

function heading(node: NodeOf<'heading'>, context: DocxContext): Paragraph {
  return new Paragraph({
    heading: HeadingLevel[`HEADING_${node.depth}`],
    children: inline(node.children, {}, context),
  });
}

function prose(
  node: NodeOf<'paragraph'> | null,
  context: DocxContext,
  place: Place,
  item?: ListDefinition,
): Paragraph {
  const level = Math.min(place.list, 9) - 1;
  const { firstLine } = context.measures;
  const left = place.quote * firstLine + Math.max(level, 0) * STEP;
  return new Paragraph({
    style: place.quote > 0 ? 'ReportQuote' : 'ReportText',
    keepNext: (node !== null && node === context.beforeSignature) || undefined,
    indent: { left, firstLine: place.quote > 0 && !item ? 0 : firstLine },
    numbering: item && { reference: item, level, instance: 0, custom: true },
    children: inline(node?.children ?? [], {}, context),
  });
}

function list(node: NodeOf<'list'>, context: DocxContext, place: Place): Block[] {
  const definition = listDefinition(node, place.numbered, context);
  const inside = { ...place, list: place.list + 1, numbered: place.numbered + (node.ordered ? 1 : 0) };
  return node.children.flatMap((item) => listItem(item, definition, context, inside));
}

function listItem(
  item: NodeOf<'listItem'>,
  definition: ListDefinition,
  context: DocxContext,
  place: Place,
): Block[] {
  const [first, ...rest] = item.children;
  if (first?.type === 'paragraph') {
    return [prose(first, context, place, definition), ...blocks(rest, context, place)];
  }
  return [prose(null, context, place, definition), ...blocks(item.children, context, place)];
}

function code(node: NodeOf<'code'>): Paragraph[] {
  const lines = xmlText(node.value).split('\n');
  return lines.map((text) => new Paragraph({ style: 'ReportCode', alignment: AlignmentType.LEFT, text }));
}

function table(node: NodeOf<'table'>, context: DocxContext): Table {
  const rows = node.children.map((row, line) =>
    row.children.map((cell) => ({
      text: plainText(cell, (mark) => context.resolve(mark).text),
      children: inline(cell.children, line === 0 ? { bold: true } : {}, context),
    })),
  );
  const [head = [], ...body] = rows;
  const align = head.map((_, at): Align => node.align?.[at] ?? 'left');
  const size = halfPoints(context.layout.sizes.table);
  return borderedTable({ head, body, align, style: 'ReportCell', size, width: context.measures.textWidth });
}
