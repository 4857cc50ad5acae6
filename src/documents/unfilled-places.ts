/** What a template left to the writer and still stands in a report: a whole passage in italics and brackets. */
import { parseMarkdown, plainText, walk } from './markdown-tree.ts';

/** Lines, from 1, each once and rising. */
export function unfilledPlaces(markdown: string): readonly number[] {
  const lines = new Set<number>();
  walk(parseMarkdown(markdown), (node) => {
    if (node.type !== 'emphasis') return undefined;
    if (/^\(.*\)$/su.test(plainText(node, () => '…'))) lines.add(node.position?.start.line ?? 1);
    return 'skip';
  });
  return [...lines].sort((a, b) => a - b);
}
