/** The words of a paragraph as runs of a Word file: emphasis, links, notes, and each figure marked as docx-context.ts says. */
import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { TextDirective } from 'mdast-util-directive';
import { type DocxContext, markFigure, xmlText } from './docx-context.ts';
import { contentControl } from './docx-control.ts';
import type { FigureMark } from './figure-mark.ts';
import { type NodeOf, type Phrase, plainText } from './markdown-tree.ts';

export interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
  /** Where the words lead; a figure inside a link keeps its bookmark, so every run is a link of its own. */
  readonly href?: string;
}

/** A note cannot hold a note: Word knows none inside notes, and two could name each other for ever. */
export type Where = 'body' | 'note';

export function inline(
  nodes: readonly Phrase[],
  look: Look,
  context: DocxContext,
  where: Where = 'body',
): ParagraphChild[] {
  return nodes.flatMap((node) => phrase(node, look, context, where));
}

function phrase(node: Phrase, look: Look, context: DocxContext, where: Where): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [run(node.value, look)];
    case 'inlineCode':
      return [run(node.value, { ...look, font: 'Courier New' })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'emphasis':
      return inline(node.children, { ...look, italics: true }, context, where);
    case 'strong':
      return inline(node.children, { ...look, bold: true }, context, where);
    case 'delete':
      return inline(node.children, { ...look, strike: true }, context, where);
    case 'link':
      return link(node, look, context, where);
    case 'textDirective':
      return figure(node, look, context);
    case 'footnoteReference':
      return where === 'body' ? note(node, context) : [];
    default:
      return [];
  }
}

function run(text: string, { href, ...look }: Look): TextRun | ExternalHyperlink {
  if (href === undefined) return printed(text, look);
  return new ExternalHyperlink({ link: href, children: [printed(text, { ...look, style: 'Hyperlink' })] });
}

const printed = (text: string, look: Omit<Look, 'href'> & { readonly style?: string }): TextRun =>
  new TextRun({ ...look, text: xmlText(text).replace(/[ \t\n]+/g, ' ') });

function figure(node: TextDirective, look: Look, context: DocxContext): ParagraphChild[] {
  const mark = node.data?.figure;
  if (!mark) return [];
  const tag = markFigure(context, mark);
  const { href, ...own } = look;
  const words = printed(
    context.resolve(mark).text,
    href === undefined ? own : { ...own, style: 'Hyperlink' },
  );
  const control = contentControl({ alias: mark.code, tag }, [words]);
  const linked = href === undefined ? control : new ExternalHyperlink({ link: href, children: [control] });
  return [new Bookmark({ id: tag, children: [linked] })];
}

// On paper and in a file sent by post a relative address leads nowhere, so only its words are printed.
function link(node: NodeOf<'link'>, look: Look, context: DocxContext, where: Where): ParagraphChild[] {
  const href = URL.canParse(node.url) ? new URL(node.url).href : undefined;
  return inline(node.children, { ...look, href }, context, where);
}

function note(node: NodeOf<'footnoteReference'>, context: DocxContext): ParagraphChild[] {
  const blocks = context.footnotes.get(node.identifier)?.children ?? [];
  const figureText = (mark: FigureMark) => context.resolve(mark).text;
  const children = blocks.map((block, at) => {
    const words =
      block.type === 'paragraph'
        ? inline(block.children, {}, context, 'note')
        : [run(plainText(block, figureText), {})];
    return new Paragraph({ style: 'FootnoteText', children: at === 0 ? [run(' ', {}), ...words] : words });
  });
  return [new FootnoteReferenceRun({ children })];
}
