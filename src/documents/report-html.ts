/**
 * The text of a report as a piece of a web page: every figure a link to its trace, every table in a region that scrolls
 * by itself on a phone, every heading with an id. No styles, no scripts, no HTML of the author.
 */
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { fold } from '../domain/fold.ts';
import { chartHtml } from './chart-html.ts';
import { documentWords } from './document-words.ts';
import type { Resolve } from './figure-mark.ts';
import type { HtmlElement } from './html-element.ts';
import {
  type NodeOf,
  type Parents,
  plainText,
  type Root,
  type RootContent,
  rewrite,
  walk,
} from './markdown-tree.ts';
import type { ReportDocument } from './report-document.ts';
import { safeAddress } from './safe-address.ts';

/** Of a document only what the text itself needs. */
export type HtmlText = Pick<ReportDocument, 'report' | 'resolve' | 'resolveChart' | 'locale'>;

/** Answers a piece of HTML without `<html>` or `<body>`, safe to put into a page as it is. */
export function renderReportHtml(document: HtmlText): string {
  return renderNodes(document.report.tree.children, document);
}

/** `nodes` are the blocks of the report's tree to be shown; they are left as they are. */
export function renderNodes(nodes: readonly RootContent[], document: HtmlText): string {
  const { resolve, resolveChart, locale } = document;
  const words = documentWords[locale];
  const tree: Root = { type: 'root', children: structuredClone([...nodes]) };
  const ids = new Set<string>();
  let charts = 0;
  walk(tree, (node, above) => {
    if (node.type === 'heading') node.data = { hProperties: { id: headingId(node, ids) } };
    if (node.type === 'textDirective') showFigure(node, above, resolve);
    if (node.type === 'leafDirective' && node.data?.chart) {
      charts++;
      showChart(node, chartHtml(resolveChart(node.data.chart), charts, locale));
    }
    return undefined;
  });
  rewrite(tree, (node) => (node.type === 'table' ? [tableRegion(node, words.table, resolve)] : [node]));
  const page = unified()
    .use(remarkRehype, {
      clobberPrefix: 'note-',
      footnoteLabel: words.footnotes,
      footnoteLabelTagName: 'h2',
      footnoteLabelProperties: {},
      footnoteBackLabel: words.backToText,
    })
    .use(rehypeStringify);
  return page.stringify(page.runSync(tree));
}

function showFigure(node: TextDirective, above: readonly Parents[], resolve: Resolve): void {
  if (!node.data?.figure) return;
  const { text, status, href, disputed, title } = resolve(node.data.figure);
  const className = ['figure'];
  if (status !== 'known') className.push('figure--none');
  if (disputed) className.push('figure--disputed');
  // A link inside a link is no HTML: browsers would tear the outer one apart.
  const address = href === null || above.some((each) => each.type === 'link') ? null : safeAddress(href);
  node.data.hName = address === null ? 'span' : 'a';
  node.data.hProperties = address === null ? { className, title } : { className, href: address, title };
  node.data.hChildren = [{ type: 'text', value: text }];
}

function showChart(node: LeafDirective, chart: HtmlElement): void {
  const { tagName, properties, children } = chart;
  node.data = { ...node.data, hName: tagName, hProperties: properties, hChildren: children };
}

function tableRegion(table: NodeOf<'table'>, name: string, resolve: Resolve): ContainerDirective {
  const [head] = table.children;
  const columns = head?.children.map((cell) => plainText(cell, (mark) => resolve(mark).text).trim()) ?? [];
  const label = [name, columns.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  for (const row of table.children) {
    for (const [at, cell] of row.children.entries()) {
      const align = table.align?.[at];
      const className = align ? [`align-${align}`] : undefined;
      cell.data = { hProperties: { className, scope: row === head ? 'col' : undefined } };
    }
  }
  const region = { className: ['table'], role: 'region', tabIndex: 0, ariaLabel: label };
  const data = { hName: 'div', hProperties: region };
  return { type: 'containerDirective', name: 'table', children: [{ ...table, align: null }], data };
}

/** `section-` keeps a heading from taking the name of something else in the page. */
function headingId(heading: NodeOf<'heading'>, taken: Set<string>): string {
  const words = fold(plainText(heading, () => ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^(.{60}[^-]*).*$/, '$1')
    .replace(/^-+|-+$/g, '');
  const base = words === '' ? 'section' : `section-${words}`;
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  taken.add(id);
  return id;
}
