/** Which language a request is answered in. */
import { expect, test } from 'vitest';
import { preferredLocale } from './language.ts';

test.each([
  [undefined, 'vi'],
  ['', 'vi'],
  ['*', 'vi'],
  ['fr', 'vi'],
  ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
  ['en', 'en'],
  ['EN-GB', 'en'],
  ['en-US,en;q=0.9', 'en'],
  ['vi;q=0.3, en;q=0.7', 'en'],
  ['en;q=0.3, vi;q=0.7', 'vi'],
  ['en, vi', 'vi'],
  ['en;q=0', 'vi'],
  ['en;q=nonsense', 'vi'],
] as const)('Accept-Language %s is answered in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
