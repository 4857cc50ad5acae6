/**
 * The text of a report as an official document prints it: without the first heading where that only repeats the title,
 * and with `./.` after its last words (Decree 30/2020/NĐ-CP, Appendix I).
 */
import { documentWords } from './document-words.ts';
import { plainText, type RootContent } from './markdown-tree.ts';
import type { ReportDocument } from './report-document.ts';

type Body = Pick<ReportDocument, 'report' | 'resolve' | 'title' | 'locale'>;

/** New nodes where something is added; the report's own tree is left as it is. */
export function bodyOf({ report, resolve, title, locale }: Body): readonly RootContent[] {
  const { children } = report.tree;
  const first = children.findIndex((node) => node.type === 'heading' && node.depth === 1);
  const heading = children[first];
  const words = heading ? plainText(heading, (mark) => resolve(mark).text) : null;
  const same = words !== null && (title === report.title || comparable(words) === comparable(title));
  const body = same ? children.toSpliced(first, 1) : children;
  const end = documentWords[locale].end;
  return end === null ? body : ended(body, end);
}

const comparable = (text: string) => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function ended(nodes: readonly RootContent[], end: string): readonly RootContent[] {
  const at = nodes.findLastIndex((node) => node.type !== 'footnoteDefinition');
  const last = nodes[at];
  if (last === undefined) return nodes;
  const closed = endedBlock(last, end);
  if (closed) return nodes.toSpliced(at, 1, closed);
  return nodes.toSpliced(at + 1, 0, { type: 'paragraph', children: [{ type: 'text', value: end }] });
}

/** Null for what ends in no words of its own: a table, a chart, a quotation. */
function endedBlock(block: RootContent, end: string): RootContent | null {
  if (block.type === 'paragraph') return endedParagraph(block, end);
  if (block.type !== 'list') return null;
  const item = block.children.at(-1);
  const last = item?.children.at(-1);
  const closed = last ? endedBlock(last, end) : null;
  if (!item || !closed) return null;
  // What closes a block of a list item is such a block again.
  const children = [...item.children.slice(0, -1), closed] as typeof item.children;
  return { ...block, children: [...block.children.slice(0, -1), { ...item, children }] };
}

type Paragraph = Extract<RootContent, { type: 'paragraph' }>;

// The full stop of the last sentence is the first sign of the end: `… đã nêu./.`, never `… đã nêu../.`.
function endedParagraph(paragraph: Paragraph, end: string): Paragraph {
  const words = plainText(paragraph, () => '…').trimEnd();
  if (words.endsWith(end)) return paragraph;
  const value = words.endsWith('.') ? end.replace(/^\./, '') : end;
  return { ...paragraph, children: [...paragraph.children, { type: 'text', value }] };
}
