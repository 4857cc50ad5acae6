/** The syntax tree of a report's Markdown: parsing it, walking it, rewriting it, and reading its plain text. */
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { FigureMark } from './figure-mark.ts';
import { remarkPlainColon } from './plain-colon.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkPlainColon).freeze();

// The types of mdast, taken from the parser: the package of that name holds no code, only the types do exist.
export type Root = ReturnType<typeof parser.parse>;
export type RootContent = Root['children'][number];
export type Nodes = Root | RootContent;
export type Parents = Extract<Nodes, { children: unknown[] }>;
export type NodeOf<Type extends RootContent['type']> = Extract<RootContent, { type: Type }>;
export type Phrase = NodeOf<'paragraph'>['children'][number];

/** CommonMark, GFM and directives; offsets count from the start of `markdown`, which has no byte order mark. */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/** Deeper than anybody writes; reading such a text further would exhaust the stack. */
const DEEPEST = 100;

/** The same for a text from outside; null when its parts lie too deep inside each other. */
export function parseWithinDepth(markdown: string): Root | null {
  try {
    const tree = parseMarkdown(markdown);
    let depth = 0;
    walk(tree, (_, above) => {
      depth = Math.max(depth, above.length);
      return depth > DEEPEST ? 'skip' : undefined;
    });
    return depth > DEEPEST ? null : tree;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Visits the tree in the order of the text. Answer `skip` to leave out what is inside a node. */
export function walk(
  node: Nodes,
  visit: (node: Nodes, above: readonly Parents[]) => 'skip' | undefined,
  above: readonly Parents[] = [],
): void {
  if (visit(node, above) === 'skip' || !('children' in node)) return;
  for (const child of node.children) walk(child, visit, [...above, node]);
}

/** Replaces every node below `parent`, innermost first, by the nodes that `change` answers. Alters the tree. */
export function rewrite(
  parent: Parents,
  change: (node: RootContent, parent: Parents) => readonly RootContent[],
): void {
  const changed: RootContent[] = parent.children.flatMap((child) => {
    if ('children' in child) rewrite(child, change);
    return change(child, parent);
  });
  // The compiler cannot know that a change keeps blocks among blocks and phrases among phrases; callers see to it.
  parent.children = changed as typeof parent.children;
}

/** The words of a node without any markup. */
export function plainText(node: Nodes, figureText: (mark: FigureMark) => string): string {
  if (node.type === 'textDirective' && node.data?.figure) return figureText(node.data.figure);
  if (node.type === 'break') return ' ';
  if ('value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('children' in node)) return '';
  return node.children.map((child) => plainText(child, figureText)).join('');
}

/** The piece of the Markdown a node was read from; `source` is what was parsed. */
export function sourceOf(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
