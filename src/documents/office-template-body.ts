/**
 * The text of a report as paragraphs and tables for an office's Word template, in the template's own fonts: headings,
 * emphasis, lists, tables, notes at the end, and a chart as the table of its values, for its picture is not ours to place.
 */

import { documentWords } from './document-words.ts';
import { xmlText } from './docx-context.ts';
import type { ChartMark, FigureMark } from './figure-mark.ts';
import { type NodeOf, type Phrase, plainText, type RootContent, walk } from './markdown-tree.ts';
import { escapeXml } from './office-template-figures.ts';
import { bodyOf } from './report-body.ts';
import type { ReportDocument } from './report-document.ts';

/** First line of a paragraph, 1 cm in twips. */
const FIRST_LINE = 567;

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly raised?: boolean;
}

interface Context {
  readonly place: (mark: FigureMark) => string;
  readonly document: ReportDocument;
  /** Identifiers of the notes in the order in which they are named. */
  readonly notes: string[];
}

export function officeBody(document: ReportDocument, place: Context['place']): string {
  const context: Context = { place, document, notes: [] };
  const body = blocks(bodyOf(document), context, 0);
  return body + notes(context);
}

function blocks(nodes: readonly RootContent[], context: Context, depth: number): string {
  return nodes.map((node) => block(node, context, depth)).join('');
}

function block(node: RootContent, context: Context, depth: number): string {
  switch (node.type) {
    case 'heading':
      return heading(node, context);
    case 'paragraph':
      return paragraph(inline(node.children, {}, context), { depth });
    case 'list':
      return list(node, context, depth);
    case 'blockquote':
      return blocks(node.children, context, depth + 1);
    case 'code':
      return node.value
        .split('\n')
        .map((line) => paragraph(run(line, {}), { depth }))
        .join('');
    case 'table':
      return table(
        node.children.map((row, at) =>
          row.children.map((cell) => inline(cell.children, { bold: at === 0 }, context)),
        ),
        node.align ?? [],
      );
    case 'leafDirective':
      return node.data?.chart ? chart(node.data.chart, context) : '';
    default:
      return '';
  }
}

function heading(node: NodeOf<'heading'>, context: Context): string {
  const look = { bold: true, italics: node.depth >= 4 };
  const keep = `<w:outlineLvl w:val="${node.depth - 1}"/>`;
  return paragraph(inline(node.children, look, context), { before: '<w:keepNext/>', after: keep });
}

function list(node: NodeOf<'list'>, context: Context, depth: number): string {
  return node.children
    .map((item, at) => {
      const sign = node.ordered ? `${(node.start ?? 1) + at}. ` : depth === 0 ? '- ' : '+ ';
      const [first, ...rest] = item.children;
      const words = first?.type === 'paragraph' ? inline(first.children, {}, context) : '';
      const others = first?.type === 'paragraph' ? rest : item.children;
      return paragraph(run(sign, {}) + words, { depth }) + blocks(others, context, depth + 1);
    })
    .join('');
}

function chart(mark: ChartMark, context: Context): string {
  const { document } = context;
  const { title, bars } = document.resolveChart(mark);
  const cells = (texts: readonly string[], look: Look) => texts.map((text) => run(text, look));
  const rows = [
    cells(
      bars.map(({ label }) => label),
      { bold: true },
    ),
    cells(
      bars.map(({ text }) => text),
      {},
    ),
  ];
  const caption = `${documentWords[document.locale].chart}: ${title}`;
  return (
    paragraph(run(caption, { italics: true }), { before: '<w:keepNext/>' }) +
    table(
      rows,
      bars.map(() => 'center'),
    )
  );
}

function notes(context: Context): string {
  const { document } = context;
  let written = '';
  // A note may name another, which then follows it.
  for (let at = 0; at < context.notes.length; at++) {
    walk(document.report.tree, (node) => {
      if (node.type !== 'footnoteDefinition' || node.identifier !== context.notes[at]) return undefined;
      const words = node.children.map((child) =>
        child.type === 'paragraph' ? inline(child.children, {}, context) : run(plain(child, context), {}),
      );
      written += paragraph(
        run(letterOf(at + 1), { raised: true }) + run(' ', {}) + words.join(run(' ', {})),
        {},
      );
      return 'skip';
    });
  }
  return written;
}

const plain = (node: RootContent, { document }: Context): string =>
  plainText(node, (mark) => document.resolve(mark).text);

function inline(nodes: readonly Phrase[], look: Look, context: Context): string {
  return nodes.map((node) => phrase(node, look, context)).join('');
}

function phrase(node: Phrase, look: Look, context: Context): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return run(node.value, look);
    case 'break':
      return '<w:r><w:br/></w:r>';
    case 'emphasis':
      return inline(node.children, { ...look, italics: true }, context);
    case 'strong':
      return inline(node.children, { ...look, bold: true }, context);
    case 'delete':
    case 'link':
      return inline(node.children, look, context);
    case 'textDirective':
      return node.data?.figure ? run(context.place(node.data.figure), look) : '';
    case 'footnoteReference':
      return run(letterOf(noteNumber(node.identifier, context)), { ...look, raised: true });
    default:
      return '';
  }
}

function noteNumber(identifier: string, { notes }: Context): number {
  if (!notes.includes(identifier)) notes.push(identifier);
  return notes.indexOf(identifier) + 1;
}

/** Notes are lettered: a number beside a figure would look as if somebody had added a digit. */
const letterOf = (number: number): string => {
  const [before, last] = [Math.floor((number - 1) / 26), (number - 1) % 26];
  return (before > 0 ? letterOf(before) : '') + String.fromCharCode(97 + last);
};

function run(text: string, { bold, italics, raised }: Look): string {
  const look = [
    ...[bold ? '<w:b/>' : '', italics ? '<w:i/>' : ''],
    raised ? '<w:vertAlign w:val="superscript"/>' : '',
  ].join('');
  const words = escapeXml(xmlText(text).replace(/[ \t\n]+/g, ' '));
  return `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** `before` and `after` stand around what every paragraph has, in the order of the schema. */
function paragraph(
  runs: string,
  { depth = 0, before = '', after = '' }: { depth?: number; before?: string; after?: string },
): string {
  const indent = `<w:ind w:left="${depth * FIRST_LINE}" w:firstLine="${FIRST_LINE}"/>`;
  const properties = `${before}<w:spacing w:before="60" w:after="60"/>${indent}<w:jc w:val="both"/>${after}`;
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

/** `rows` hold runs, the head first; as wide as the text. */
function table(rows: readonly (readonly string[])[], align: readonly (string | null | undefined)[]): string {
  const borders = SIDES.map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join(
    '',
  );
  const look = `<w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr>`;
  const grid = `<w:tblGrid>${(rows[0] ?? []).map(() => '<w:gridCol/>').join('')}</w:tblGrid>`;
  const body = rows.map((cells, line) => {
    const head = line === 0 ? '<w:tblHeader/>' : '';
    const written = cells.map((runs, at) => {
      const side = line === 0 ? 'center' : (align[at] ?? 'left');
      return `<w:tc><w:tcPr/><w:p><w:pPr><w:jc w:val="${side}"/></w:pPr>${runs}</w:p></w:tc>`;
    });
    return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${written.join('')}</w:tr>`;
  });
  return `<w:tbl>${look}${grid}${body.join('')}</w:tbl><w:p/>`;
}
