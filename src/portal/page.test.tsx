/** How a rendered page is sent: compressed where asked, tagged, and not sent again to who has it. */
import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createPage, sendPage } from './page.ts';
import { securityHeaders } from './security-headers.ts';

const greeting = await createPage(
  <html lang="vi">
    <body>Lợn giống</body>
  </html>,
);
const site = new Hono().use(securityHeaders).get('/', (c) => sendPage(c, greeting));
const ask = (headers: Record<string, string> = {}, method = 'GET') => site.request('/', { headers, method });

test('a page is HTML with a doctype, to be asked for again each time', async () => {
  const answer = await ask();
  expect(await answer.text()).toMatch(/^<!doctype html>\n<html lang="vi">.*Lợn giống/);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('no-cache');
});

test('it is compressed for those who take gzip', async () => {
  const answer = await ask({ 'Accept-Encoding': 'br, gzip;q=0.8' });
  expect(answer.headers.get('content-encoding')).toBe('gzip');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(gunzipSync(await answer.arrayBuffer()).toString()).toContain('Lợn giống');
  expect((await ask({ 'Accept-Encoding': 'gzip;q=0' })).headers.get('content-encoding')).toBeNull();
});

test('who has the page is told so, without a body', async () => {
  const etag = (await ask()).headers.get('etag') ?? '';
  const again = await ask({ 'If-None-Match': `"other", ${etag}` });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  expect(again.headers.get('etag')).toBe(etag);
  expect((await ask({ 'If-None-Match': '"other"' })).status).toBe(200);
});

test('HEAD answers the headers alone', async () => {
  const answer = await ask({}, 'HEAD');
  expect(answer.status).toBe(200);
  expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(40);
  expect(await answer.text()).toBe('');
});

test('the policy allows no script, no inline style and no frame', async () => {
  const policy = (await ask()).headers.get('content-security-policy');
  expect(policy).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; " +
      "base-uri 'none'; frame-ancestors 'none'",
  );
});
