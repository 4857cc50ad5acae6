/** The visible text of a web page as passages with their roles: what is said, apart from menus, banners and lists of links. */
import { scanHtml } from './scan-html.ts';
import type { BlockRole, Passage } from './source-text.ts';

/** Elements that begin and end a passage. */
const breaking = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section summary table tbody td ' +
    'tfoot th thead title tr ul'
  ).split(' '),
);
const roles: Readonly<Record<string, BlockRole>> = {
  ...{ h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', h5: 'heading', h6: 'heading' },
  ...{ li: 'list-item', dt: 'list-item', dd: 'list-item', td: 'table-cell', th: 'table-cell' },
  ...{ caption: 'caption', figcaption: 'caption', title: 'header' },
};
/** What surrounds the article, the outermost deciding. */
const surrounding: Readonly<Record<string, BlockRole>> = {
  nav: 'link-list',
  aside: 'footer',
  footer: 'footer',
};
const counted = new Set([
  ...Object.keys(roles),
  ...Object.keys(surrounding),
  'header',
  'article',
  'main',
  'a',
  'pre',
]);
/** What cannot be open any more when its container ends, however the page forgot to close it. */
const contents: Readonly<Record<string, readonly string[]>> = {
  ...{ ul: ['li', 'a'], ol: ['li', 'a'], dl: ['dt', 'dd', 'a'], table: ['td', 'th', 'a'], tr: ['td', 'th'] },
};
const hideable = new Set(['div', 'section', 'span', 'ul', 'ol', 'table', 'article', 'form', 'nav', 'p']);
const HIDDEN =
  /(?:^|\s)hidden(?=[\s=/]|$)|display\s*:\s*none|visibility\s*:\s*hidden|aria-hidden\s*=\s*["']?true/i;

interface Found extends Passage {
  readonly linked: boolean;
}

export function htmlPassages(source: string): readonly Passage[] {
  const reader = new PageReader();
  scanHtml(source, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  });
  return markLinkLists(reader.end());
}

class PageReader {
  readonly #found: Found[] = [];
  readonly #open = new Map<string, number>();
  #pieces: string[] = [];
  /** Whether there was a letter outside a link, and one inside. */
  #unlinked = false;
  #linked = false;
  #isFirstCell = true;
  #after = '\n\n';
  /** The element that hides what is in it, and how many of its name are open inside. */
  #hidden: { readonly name: string; depth: number } | null = null;

  open(name: string, attributes: string): void {
    // A paragraph ends where the next element begins, closed or not.
    if (this.#hidden?.name === 'p' && breaking.has(name)) this.#hidden = null;
    if (this.#hidden) {
      if (this.#hidden.name === name && !attributes.endsWith('/')) this.#hidden.depth++;
      return;
    }
    if (hideable.has(name) && HIDDEN.test(attributes)) {
      this.#hidden = { name, depth: 1 };
      return;
    }
    if (breaking.has(name)) this.#finish();
    if (name === 'td' || name === 'th') this.#after = this.#isFirstCell ? '\n' : '\t';
    if (name === 'tr') this.#isFirstCell = true;
    if (name === 'br') this.#pieces.push('\n');
    if (counted.has(name)) this.#count(name, 1);
  }

  close(name: string): void {
    if (this.#hidden) {
      if (this.#hidden.name === name && --this.#hidden.depth === 0) this.#hidden = null;
      return;
    }
    if (breaking.has(name)) this.#finish();
    if (counted.has(name)) this.#count(name, -1);
    for (const inside of contents[name] ?? []) this.#open.delete(inside);
  }

  text(text: string): void {
    if (this.#hidden) return;
    const words = this.#isIn('pre') ? text : text.replace(/[ \t\r\n\f]+/g, ' ');
    this.#pieces.push(words);
    if (!/[\p{L}\p{N}]/u.test(words)) return;
    if (this.#isIn('a')) this.#linked = true;
    else this.#unlinked = true;
  }

  end(): readonly Found[] {
    this.#finish();
    return this.#found;
  }

  // A page that forgets to close its items and cells still has one role at a time.
  #count(name: string, by: 1 | -1): void {
    const now = (this.#open.get(name) ?? 0) + by;
    this.#open.set(name, Math.max(0, now));
  }

  #isIn(name: string): boolean {
    return (this.#open.get(name) ?? 0) > 0;
  }

  #finish(): void {
    const text = this.#pieces
      .join('')
      .replace(/ ?\n ?/g, '\n')
      .trim();
    this.#pieces = [];
    const linked = this.#linked && !this.#unlinked;
    [this.#linked, this.#unlinked] = [false, false];
    if (text === '') return;
    this.#found.push({ text, role: this.#role(), linked, after: this.#after });
    if (this.#after !== '\n\n') this.#isFirstCell = false;
    this.#after = '\n\n';
  }

  #role(): BlockRole {
    for (const [name, role] of Object.entries(surrounding)) if (this.#isIn(name)) return role;
    if (this.#isIn('header') && !this.#isIn('article') && !this.#isIn('main')) return 'header';
    for (const [name, role] of Object.entries(roles)) if (this.#isIn(name)) return role;
    return 'paragraph';
  }
}

/** Three links in a row and nothing else are a menu or a list of other articles, whatever element holds them. */
function markLinkLists(found: readonly Found[]): readonly Passage[] {
  const passages: Passage[] = [];
  for (let from = 0; from < found.length; ) {
    let until = from;
    while (found[until]?.linked) until++;
    const isList = until - from >= 3;
    const run = found.slice(from, Math.max(until, from + 1));
    for (const { linked: _, ...passage } of run)
      passages.push(isList ? { ...passage, role: 'link-list' } : passage);
    from += run.length;
  }
  return passages;
}
