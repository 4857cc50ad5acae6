/** Pieces of HTML as a tree (hast): what is written out from it is always escaped. */
import type { LeafDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

// The types of hast, taken from where they are used: the package of that name holds no code, only the types do exist.
export type HtmlContent = NonNullable<NonNullable<LeafDirective['data']>['hChildren']>[number];
export type HtmlElement = Extract<HtmlContent, { type: 'element' }>;

type Property = string | number | readonly string[] | undefined;

export const text = (value: string): HtmlContent => ({ type: 'text', value });

/** Properties as hast names them: `className`, `ariaLabelledBy`. */
export function element(
  tagName: string,
  properties: Readonly<Record<string, Property>>,
  children: readonly HtmlContent[],
): HtmlElement {
  const own = Object.entries(properties).map(([name, value]) => [
    name,
    typeof value === 'object' ? [...value] : value,
  ]);
  return { type: 'element', tagName, properties: Object.fromEntries(own), children: [...children] };
}

const writer = unified().use(rehypeStringify).freeze();

export const writeHtml = (elements: readonly HtmlElement[]): string =>
  writer.stringify({ type: 'root', children: [...elements] });
