/**
 * A report as the paragraphs that its documents print, with the place of every figure: what a Word file that was
 * exported is held against. Notes come after the text, in the order in which they are referred to.
 */
import { documentWords } from './document-words.ts';
import type { FigureMark } from './figure-mark.ts';
import { type NodeOf, type Nodes, walk } from './markdown-tree.ts';
import { ParagraphText, type PrintedParagraph, type TextPart } from './paragraph-text.ts';
import { bracesFrom } from './read-figure-mark.ts';
import type { Report } from './report.ts';

export interface PrintedReport {
  readonly paragraphs: readonly PrintedParagraph[];
  /** The key and the words of each mark, by the name the paragraphs give it. */
  readonly figures: ReadonlyMap<string, { readonly key: string; readonly text: string }>;
}

const kinds = Object.values(documentWords).map(({ kindInTitle }) => kindInTitle);

type Texts = (mark: FigureMark) => string;

/** The value that stands in the brackets of a mark, `:figure[11.866]{…}`; '' where there is none. */
export function valueInBrackets(report: Report, mark: FigureMark): string {
  const raw = report.source.slice(mark.start, mark.end);
  return raw.slice(':figure['.length, bracesFrom(raw) - 1).replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

export function printedReport(report: Report, textOf: Texts): PrintedReport {
  const printer = new Printer(report, textOf);
  printer.print(report.tree, 'body');
  // A note can be referred to inside no other note, so this ends.
  for (const note of printer.notes) printer.print(note, 'footnotes');
  return { paragraphs: printer.paragraphs, figures: printer.figures };
}

class Printer {
  readonly paragraphs: PrintedParagraph[] = [];
  readonly figures = new Map<string, { readonly key: string; readonly text: string }>();
  readonly notes: NodeOf<'footnoteDefinition'>[] = [];
  readonly #definitions = new Map<string, NodeOf<'footnoteDefinition'>>();
  readonly #textOf: Texts;
  #inTitle = false;
  #titled = false;
  /** The title is still to be written: its first word, the kind of the document, is printed in a line of its own. */
  #beforeTitle = false;

  constructor(report: Report, textOf: Texts) {
    this.#textOf = textOf;
    walk(report.tree, (node) => {
      if (node.type !== 'footnoteDefinition') return undefined;
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
      return 'skip';
    });
  }

  print(root: Nodes, part: TextPart): void {
    walk(root, (node) => {
      if (node !== root && node.type === 'footnoteDefinition') return 'skip';
      if (node.type === 'code') {
        for (const line of node.value.split('\n')) this.#paragraph(part, (text) => text.add(line));
        return 'skip';
      }
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
      this.#inTitle = node.type === 'heading' && node.depth === 1 && !this.#titled;
      this.#titled ||= this.#inTitle;
      this.#beforeTitle = this.#inTitle;
      this.#paragraph(part, (text) => this.#words(node, text, part));
      return 'skip';
    });
  }

  #paragraph(part: TextPart, write: (text: ParagraphText) => void): void {
    const text = new ParagraphText(part, this.paragraphs.length + 1);
    write(text);
    this.paragraphs.push(text.close());
  }

  #words(node: Nodes, text: ParagraphText, part: TextPart): void {
    if (node.type === 'textDirective' && node.data?.figure) this.#figure(node.data.figure, text);
    else if (node.type === 'footnoteReference') this.#note(node.identifier, part);
    else if (node.type === 'break') text.add(' ');
    else if ('value' in node) text.add(this.#withoutKind(node.value));
    else if ('children' in node) for (const child of node.children) this.#words(child, text, part);
  }

  #figure(mark: FigureMark, text: ParagraphText): void {
    const name = `mark ${this.figures.size + 1}`;
    const words = this.#textOf(mark);
    this.figures.set(name, { key: mark.key, text: words });
    // The first heading is the title of the document, printed as plain words.
    if (!this.#inTitle) text.begin(name);
    text.add(words);
    text.end(name);
  }

  #withoutKind(words: string): string {
    if (!this.#beforeTitle) return words;
    this.#beforeTitle = false;
    return kinds.reduce((rest, kind) => rest.replace(kind, ''), words);
  }

  #note(identifier: string, part: TextPart): void {
    const note = this.#definitions.get(identifier);
    if (note && part === 'body') this.notes.push(note);
  }
}
