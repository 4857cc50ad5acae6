/** `/ban-ky/{id}/van-ban.pdf` and its like: a signed edition as a document. Made once for each state of the ledger. */
import type { Hono } from 'hono';
import { readPositions } from '../actions/read-positions.ts';
import { portalActor } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Database } from '../store/connection.ts';
import { basePath, locales } from './addresses.ts';
import { type CachedPage, createPageCache } from './page-cache.ts';
import { readPathParameter } from './path-parameter.ts';

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  md: 'text/markdown; charset=utf-8',
} as const;
type Format = keyof typeof types;

interface EditionFile extends CachedPage {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

const CACHE_BYTES = 16 * 1024 * 1024;

export function serveEditionFiles(portal: Hono, db: Database): void {
  const cache = createPageCache<EditionFile>(CACHE_BYTES);
  for (const locale of locales) {
    portal.get(`${basePath(locale)}/ban-ky/:id/:file{van-ban\\.[a-z]+}`, async (c) => {
      const id = readPathParameter(c, 'id');
      const format = readPathParameter(c, 'file').slice('van-ban.'.length);
      if (!isFormat(format)) throw new Problem('no-page');
      const positions = await readPositions(db, portalActor, { paper: id });
      const { name, content } = await cache.page(`${locale} ${id}.${format}`, positions, async () => {
        // Only here: the libraries of documents are slow to load.
        const { renderEdition } = await import('../actions/render-edition.ts');
        const made = await renderEdition(db, portalActor, { id, format, locale });
        const bytes = Uint8Array.from(Buffer.from(made.content));
        return { name: made.name, content: bytes, bytes: bytes.length };
      });
      return c.body(content, 200, {
        ...{ 'Content-Type': types[format], 'Content-Length': String(content.length) },
        ...{ 'Content-Disposition': `attachment; filename="${name}"`, 'Cache-Control': 'no-cache' },
      });
    });
  }
}

const isFormat = (text: string): text is Format => Object.hasOwn(types, text);
