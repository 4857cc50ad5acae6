/** `/kiem-tra`: the page that checks an exported edition in the reader's own browser. The one page that runs a script. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { address, locales, verifierPath } from './addresses.ts';
import { type Asset, asset, readAsset } from './assets.ts';
import { createPage, sendPage } from './page.ts';
import { verifierHeaders } from './security-headers.ts';
import { VerifierPage } from './verifier-page.tsx';

/** Mounted before the headers of the other pages: its policy lets its own script run, and nothing connect. */
export function serveVerifier(portal: Hono): void {
  const script = readScript();
  for (const locale of locales) {
    const page = createPage(<VerifierPage locale={locale} path={verifierPath} script={script?.path} />);
    portal.get(address(locale, verifierPath), verifierHeaders, async (c) => sendPage(c, await page));
  }
  if (!script) return;
  const headers = { 'Content-Type': script.type, 'Cache-Control': 'public, max-age=31536000, immutable' };
  portal.get(script.path, verifierHeaders, (c) => c.body(script.body, 200, headers));
}

// The same file from src/portal and from dist/portal. Without it the page tells how to check on the command line.
const bundle = '../../dist/verifier/verifier-bundle.js';

function readScript(): Asset | null {
  if (!existsSync(fileURLToPath(new URL(bundle, import.meta.url)))) return null;
  return asset('verifier', 'js', 'text/javascript; charset=utf-8', readAsset(bundle));
}
