/**
 * Leaves in the syntax tree only what a reader may see, once for all outputs: raw HTML becomes text (comments vanish,
 * `<br>` is a line break), pictures their description, links lose dangerous addresses, references are resolved.
 */
import {
  type NodeOf,
  type Nodes,
  type Parents,
  type Root,
  type RootContent,
  rewrite,
  sourceOf,
  walk,
} from './markdown-tree.ts';
import { safeAddress } from './safe-address.ts';

type Addresses = ReadonlyMap<string, string>;

const phrasing = new Set(['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell']);
const inPhrase = (parent: Parents): boolean => phrasing.has(parent.type) || parent.type === 'linkReference';

/** Alters `tree`; `source` is the text it was parsed from. */
export function makePrintable(tree: Root, source: string): void {
  const addresses = definitionsOf(tree);
  rewrite(tree, (node, parent) => printable(node, parent, source, addresses));
}

function printable(node: RootContent, parent: Parents, source: string, addresses: Addresses): RootContent[] {
  switch (node.type) {
    case 'textDirective':
      return node.data?.figure ? [node] : [{ type: 'text', value: sourceOf(node, source) }];
    case 'leafDirective':
      if (node.data?.chart) return [node];
      return [{ type: 'paragraph', children: [{ type: 'text', value: sourceOf(node, source) }] }];
    case 'containerDirective':
      return node.children;
    case 'html':
      return printableHtml(node, parent);
    case 'image':
    case 'imageReference':
      return [{ type: 'text', value: node.alt ?? '' }];
    case 'link':
      return safeLink(node, node.url);
    case 'linkReference':
      return safeLink(node, addresses.get(node.identifier) ?? null);
    case 'definition':
      return [];
    case 'listItem':
      return [withTick(node)];
    default:
      return [node];
  }
}

function definitionsOf(tree: Root): Addresses {
  const found = new Map<string, string>();
  const keep = (node: NodeOf<'definition'>) =>
    found.has(node.identifier) || found.set(node.identifier, node.url);
  walk(tree, (node: Nodes) => {
    if (node.type === 'definition') keep(node);
    return undefined;
  });
  return found;
}

function printableHtml(node: NodeOf<'html'>, parent: Parents): RootContent[] {
  const value = node.value.replace(/<!--[\s\S]*?(-->|$)/g, '').trim();
  if (value === '') return [];
  if (!inPhrase(parent)) return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  return /^<br\s*\/?>$/i.test(value) ? [{ type: 'break' }] : [{ type: 'text', value }];
}

function safeLink(node: NodeOf<'linkReference'> | NodeOf<'link'>, address: string | null): RootContent[] {
  const url = address === null ? null : safeAddress(address);
  if (url === null) return node.children;
  return [{ type: 'link', url, children: node.children, position: node.position }];
}

/** A tick box cannot be operated in a report, so it is a sign in the text. */
function withTick(item: NodeOf<'listItem'>): NodeOf<'listItem'> {
  if (typeof item.checked !== 'boolean') return item;
  const tick = { type: 'text', value: item.checked ? '☑ ' : '☐ ' } as const;
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') {
    return { ...item, checked: null, children: [{ type: 'paragraph', children: [tick] }, ...item.children] };
  }
  return { ...item, checked: null, children: [{ ...first, children: [tick, ...first.children] }, ...rest] };
}
