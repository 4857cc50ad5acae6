/** Stylesheet, icon and robots.txt. */
import type { Hono } from 'hono';
import { favicon, stylesheet } from './assets.ts';

export function serveAssets(portal: Hono): void {
  for (const { path, type, body } of [stylesheet, favicon]) {
    portal.get(path, (c) =>
      c.body(body, 200, { 'Content-Type': type, 'Cache-Control': 'public, max-age=31536000, immutable' }),
    );
  }
  portal.get('/robots.txt', (c) => c.text('User-agent: *\nAllow: /\n'));
}
