import { expect, test } from 'vitest';
import { safeAddress } from './safe-address.ts';

test.each([
  'https://x.vn/a?b=1:2',
  'HTTP://x.vn',
  'mailto:ban@x.vn',
  '/so/1',
  '../a.md',
  '#muc',
  '?q=a:b',
  'a/b:c',
])('a reader may follow %s', (address) => expect(safeAddress(address)).toBe(address));

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  'java\u200Bscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:x',
])('a reader is never sent to %j', (address) => expect(safeAddress(address)).toBeNull());
