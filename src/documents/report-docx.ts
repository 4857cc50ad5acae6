/** The report as a Word file in the layout of the State or of the Party, with an appendix of its figures. */
import { Document, Packer } from 'docx';
import { documentWords } from './document-words.ts';
import { appendix } from './docx-appendix.ts';
import { blocks } from './docx-blocks.ts';
import { type DocxContext, xmlText } from './docx-context.ts';
import { heading } from './docx-heading.ts';
import { measuresOf } from './docx-measures.ts';
import { emptyHeader, numberHeader, page, turnedPage } from './docx-page.ts';
import { signatures } from './docx-signatures.ts';
import { reportStyles } from './docx-styles.ts';
import { type NodeOf, type RootContent, walk } from './markdown-tree.ts';
import type { Report } from './report.ts';
import { bodyOf } from './report-body.ts';
import type { ReportDocument } from './report-document.ts';

/** Answers the bytes of a .docx file; how its figures are marked is said in docx-context.ts. */
export async function renderReportDocx(document: ReportDocument): Promise<Uint8Array> {
  const { title, locale, layout } = document;
  const nodes = bodyOf(document);
  const context = contextOf(document, nodes);
  const body = [...heading(document), ...blocks(nodes, context), ...signatures(document)];
  const first = {
    properties: page(layout),
    headers: { default: numberHeader(layout), first: emptyHeader() },
    children: body,
  };
  const second = {
    properties: turnedPage(layout),
    headers: { default: numberHeader(layout) },
    children: appendix(document),
  };
  const file = new Document({
    title: xmlText(title),
    creator: xmlText(issuerNames(document)),
    // Justified text must not be torn apart where a line was broken by hand.
    compatibility: { doNotExpandShiftReturn: true },
    styles: reportStyles(layout, documentWords[locale].language),
    customProperties: context.marked.map(({ bookmark, key }) => ({ name: bookmark, value: xmlText(key) })),
    sections: document.appendix.length > 0 ? [first, second] : [first],
  });
  return Packer.toBuffer(file);
}

function contextOf(document: ReportDocument, nodes: readonly RootContent[]): DocxContext {
  const { report, resolve, resolveChart, locale, layout, signatories } = document;
  return {
    ...{ resolve, resolveChart, locale, layout },
    measures: measuresOf(layout),
    beforeSignature: signatories.length > 0 ? lastParagraph(nodes) : null,
    footnotes: footnotesOf(report),
    marked: [],
    lists: 0,
    charts: 0,
  };
}

const issuerNames = ({ issuers }: ReportDocument): string =>
  issuers.map(({ name, superior }) => (superior === null ? name : `${name} – ${superior}`)).join('; ');

function lastParagraph(nodes: readonly RootContent[]): NodeOf<'paragraph'> | null {
  const last = nodes.findLast((node) => node.type !== 'footnoteDefinition');
  if (last?.type === 'paragraph') return last;
  return last?.type === 'list' ? lastParagraph(last.children.at(-1)?.children ?? []) : null;
}

function footnotesOf(report: Report): ReadonlyMap<string, NodeOf<'footnoteDefinition'>> {
  const found = new Map<string, NodeOf<'footnoteDefinition'>>();
  walk(report.tree, (node) => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node);
    return undefined;
  });
  return found;
}
