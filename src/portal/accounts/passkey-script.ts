/** The script of passkeys, which a browser cannot do without one. The pages work without it, by password. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { type Asset, asset, readAsset } from '../assets.ts';
import { accountHeaders } from '../security-headers.ts';

// The same file from src/portal/accounts and from dist/portal/accounts; absent before the first build.
const bundle = '../../dist/verifier/passkeys-bundle.js';

const script: Asset | null = existsSync(fileURLToPath(new URL(`../${bundle}`, import.meta.url)))
  ? asset('passkeys', 'js', 'text/javascript; charset=utf-8', readAsset(bundle))
  : null;

export const passkeyScript = script?.path;

export function servePasskeyScript(portal: Hono): void {
  if (!script) return;
  const headers = { 'Content-Type': script.type, 'Cache-Control': 'public, max-age=31536000, immutable' };
  portal.get(script.path, accountHeaders, (c) => c.body(script.body, 200, headers));
}
