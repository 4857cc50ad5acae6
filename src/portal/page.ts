/** A rendered page ready to be sent: its bytes plain and compressed, and the tag by which a browser asks again. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { isKnown } from '../contract/entity-tag.ts';
import type { CachedPage } from './page-cache.ts';

const compress = promisify(gzip);

export interface Page extends CachedPage {
  readonly html: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly etag: string;
}

export const renderDocument = (element: ReactElement): string =>
  `<!doctype html>\n${renderToStaticMarkup(element)}\n`;

export async function createPage(element: ReactElement): Promise<Page> {
  const html = Uint8Array.from(Buffer.from(renderDocument(element)));
  const gzip = Uint8Array.from(await compress(html));
  // Weak, because the compressed answer has the same meaning but not the same bytes.
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { html, gzip, etag, bytes: html.length + gzip.length };
}

export function sendPage(c: Context, page: Page): Response {
  const headers = { 'Cache-Control': 'no-cache', ETag: page.etag, Vary: 'Accept-Encoding' };
  if (isKnown(c.req.header('If-None-Match'), page.etag)) return c.body(null, 304, headers);
  return sendBody(c, page, 200, headers);
}

/** For the one who asked, and kept nowhere. */
export const sendOnce = (c: Context, page: Page, status: ContentfulStatusCode): Response =>
  sendBody(c, page, status, { 'Cache-Control': 'no-store', Vary: 'Accept-Encoding' });

function sendBody(
  c: Context,
  page: Page,
  status: ContentfulStatusCode,
  headers: Readonly<Record<string, string>>,
): Response {
  const compressed = acceptsGzip(c.req.header('Accept-Encoding'));
  const body = compressed ? page.gzip : page.html;
  return c.body(body, status, {
    ...headers,
    ...(compressed && { 'Content-Encoding': 'gzip' }),
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': String(body.length),
  });
}

function acceptsGzip(acceptEncoding = ''): boolean {
  return acceptEncoding.split(',').some((offer) => {
    const [name = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
    return name === 'gzip' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
