/** The words of a paragraph as a flat row of runs, so that nothing nests by the time Typst reads it. */
import type { Resolve } from './figure-mark.ts';
import { type NodeOf, type Phrase, plainText } from './markdown-tree.ts';
import { LONGEST_WORD, MAY_BREAK, pdfText } from './pdf-text.ts';

/** A run with a look of its own, a line break, or a note. A run without is written as its text alone. */
export interface LookedRun {
  readonly text?: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly mono?: true;
  readonly href?: string;
  readonly break?: true;
  /** Number of the note, from 1; with `paragraphs` where it is named first. */
  readonly note?: number;
  readonly paragraphs?: readonly (readonly Run[])[];
}
export type Run = string | LookedRun;

export interface PdfContext {
  readonly resolve: Resolve;
  readonly footnotes: ReadonlyMap<string, NodeOf<'footnoteDefinition'>>;
  /** Notes named so far, in their order; filled on the way. */
  readonly noted: string[];
}

type Look = Omit<LookedRun, 'text' | 'break' | 'note' | 'paragraphs'>;
/** A note cannot hold a note: two could name each other for ever. */
type Where = 'body' | 'note';

export const runs = (nodes: readonly Phrase[], context: PdfContext): Run[] =>
  breakable(phrases(nodes, context, {}, 'body'));

function phrases(nodes: readonly Phrase[], context: PdfContext, look: Look, where: Where): Run[] {
  return nodes.flatMap((node) => phrase(node, context, look, where));
}

/** Runs that follow each other without a space make no word without end. */
function breakable(line: readonly Run[]): Run[] {
  let unbroken = 0;
  return line.flatMap((each): Run[] => {
    const text = typeof each === 'string' ? each : (each.text ?? '');
    const last = Math.max(text.lastIndexOf(' '), text.lastIndexOf(MAY_BREAK));
    unbroken = last < 0 ? unbroken + text.length : text.length - last - 1;
    if (unbroken < LONGEST_WORD) return [each];
    unbroken = 0;
    return [each, MAY_BREAK];
  });
}

function phrase(node: Phrase, context: PdfContext, look: Look, where: Where): Run[] {
  switch (node.type) {
    case 'text':
      return [run(node.value, look)];
    case 'inlineCode':
      return [run(node.value, { ...look, mono: true })];
    case 'break':
      return [{ break: true }];
    case 'emphasis':
      return phrases(node.children, context, { ...look, italic: true }, where);
    case 'strong':
      return phrases(node.children, context, { ...look, bold: true }, where);
    case 'delete':
      return phrases(node.children, context, { ...look, strike: true }, where);
    case 'link':
      return phrases(node.children, context, { ...look, ...address(node.url) }, where);
    case 'textDirective':
      return node.data?.figure ? [run(context.resolve(node.data.figure).text, look)] : [];
    case 'footnoteReference':
      return where === 'body' ? note(node, context) : [];
    default:
      return [];
  }
}

function run(text: string, look: Look): Run {
  const words = pdfText(text).replace(/[ \t\n]+/g, ' ');
  return Object.keys(look).length === 0 ? words : { ...look, text: words };
}

// On paper and in a file sent by post a relative address leads nowhere, so only its words are printed.
const address = (url: string): Look => (URL.canParse(url) ? { href: new URL(url).href } : {});

function note({ identifier }: NodeOf<'footnoteReference'>, context: PdfContext): Run[] {
  const known = context.noted.indexOf(identifier) + 1;
  if (known > 0) return [{ note: known }];
  const blocks = context.footnotes.get(identifier)?.children ?? [];
  context.noted.push(identifier);
  const paragraphs = blocks.map((block) =>
    block.type === 'paragraph'
      ? breakable(phrases(block.children, context, {}, 'note'))
      : [
          run(
            plainText(block, (mark) => context.resolve(mark).text),
            {},
          ),
        ],
  );
  return [{ note: context.noted.length, paragraphs }];
}

/** What the runs say, without their look. */
export const wordsOf = (line: readonly Run[]): string =>
  line.map((each) => (typeof each === 'string' ? each : (each.text ?? ' '))).join('');
