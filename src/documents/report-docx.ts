/** The report as a Word file in the layout of a State document, with an appendix that says where each figure comes from. */
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Locale } from '../domain/problem.ts';
import { documentWords } from './document-words.ts';
import { type AppendixRow, appendix } from './docx-appendix.ts';
import { blocks } from './docx-blocks.ts';
import { type DocxContext, xmlText } from './docx-context.ts';
import { type DocumentHeading, headingTable, shortRule } from './docx-heading.ts';
import { page, pageHeaders, reportStyles, TEXT_WIDTH } from './docx-page.ts';
import type { Resolve } from './figure-mark.ts';
import { type NodeOf, plainText, type RootContent, walk } from './markdown-tree.ts';
import type { Report } from './report.ts';

export interface DocxOptions {
  readonly title: string;
  /** Language of the words the document adds and of its spelling. */
  readonly locale: Locale;
  readonly heading: DocumentHeading;
  /** Without rows there is no appendix. */
  readonly appendix: readonly AppendixRow[];
}

/** Answers the bytes of a .docx file. */
export async function renderReportDocx(
  report: Report,
  resolve: Resolve,
  options: DocxOptions,
): Promise<Uint8Array> {
  const { locale, heading } = options;
  const context: DocxContext = { resolve, footnotes: footnotesOf(report), marked: [], lists: 0 };
  const children = [
    headingTable(heading, locale),
    new Paragraph({ heading: HeadingLevel.TITLE, text: xmlText(options.title) }),
    shortRule(TEXT_WIDTH, 0.2),
    ...blocks(bodyOf(report, resolve, options.title), context),
    ...(options.appendix.length > 0 ? appendix(options.appendix, locale) : []),
  ];
  const document = new Document({
    title: xmlText(options.title),
    creator: xmlText(heading.issuers.join('; ')),
    // Justified text must not be torn apart where a line was broken by hand.
    compatibility: { doNotExpandShiftReturn: true },
    styles: reportStyles(documentWords[locale].language),
    customProperties: context.marked.map(({ bookmark, key }) => ({ name: bookmark, value: xmlText(key) })),
    sections: [{ properties: page, headers: pageHeaders(), children }],
  });
  return Packer.toBuffer(document);
}

/** The first heading is left out where it only repeats the title that is printed above the text anyway. */
function bodyOf(report: Report, resolve: Resolve, title: string): readonly RootContent[] {
  const { children } = report.tree;
  const first = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = children[first];
  if (heading === undefined) return children;
  const words = plainText(heading, (mark) => resolve(mark).text);
  const same = title === report.title || comparable(words) === comparable(title);
  return same ? children.toSpliced(first, 1) : children;
}

const comparable = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function footnotesOf(report: Report): ReadonlyMap<string, NodeOf<'footnoteDefinition'>> {
  const found = new Map<string, NodeOf<'footnoteDefinition'>>();
  walk(report.tree, (node) => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node);
    return undefined;
  });
  return found;
}
