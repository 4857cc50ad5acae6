/** The portal's stylesheet and icon, read once and named by their content, so that a browser may keep them for good. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Mark } from './mark.tsx';

export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: string;
}

const shared = ['ui', 'data-table'].map((name) => `../ui/${name}.css`);
const own = [
  ...[
    'portal',
    'programme',
    'trace',
    'report',
    'edition',
    'verifier',
    'verdict',
    'check-form',
    'checked-text',
  ],
  ...['accounts/account', 'print'],
].map((name) => `./${name}.css`);

export const readAsset = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');

export function asset(name: string, extension: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { path: `/assets/${name}-${hash}.${extension}`, type, body };
}

export const stylesheet = asset(
  'portal',
  'css',
  'text/css; charset=utf-8',
  [...shared, ...own].map(readAsset).join('\n'),
);

export const favicon = asset('icon', 'svg', 'image/svg+xml', renderToStaticMarkup(createElement(Mark)));
