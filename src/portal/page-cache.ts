/**
 * Rendered pages, kept while nothing that a reader sees has changed. Each page remembers the ledger positions it was
 * rendered at and is served only at those, so a cached page is as fresh as a new one. The least recently read go
 * first when the bound is reached.
 */
export interface CachedPage {
  /** Memory the page takes. */
  readonly bytes: number;
}

export interface PageCache<Page extends CachedPage> {
  /** `positions` must have been read before rendering begins. Failures are not kept. */
  page(key: string, positions: string, render: () => Promise<Page>): Promise<Page>;
}

export function createPageCache<Page extends CachedPage>(maxBytes: number): PageCache<Page> {
  const pages = new Map<string, { readonly positions: string; readonly page: Page }>();
  const rendering = new Map<string, Promise<Page>>();
  let bytes = 0;

  function drop(key: string) {
    bytes -= pages.get(key)?.page.bytes ?? 0;
    pages.delete(key);
  }

  function keep(key: string, positions: string, page: Page) {
    drop(key);
    pages.set(key, { positions, page });
    bytes += page.bytes;
    // A Map gives its keys in the order they were set: the first was read longest ago.
    for (const oldest of pages.keys()) {
      if (bytes <= maxBytes) return;
      drop(oldest);
    }
  }

  return {
    async page(key, positions, render) {
      const found = pages.get(key);
      if (found?.positions === positions) {
        pages.delete(key);
        pages.set(key, found);
        return found.page;
      }
      // Readers who come while a page is being rendered wait for it instead of rendering it again.
      const job = JSON.stringify([positions, key]);
      const running = rendering.get(job) ?? render().finally(() => rendering.delete(job));
      rendering.set(job, running);
      const page = await running;
      keep(key, positions, page);
      return page;
    },
  };
}
