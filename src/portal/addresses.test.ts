/** One path for each page, a prefix for each language, and no way out of the site. */
import { expect, test } from 'vitest';
import { address, programmePath, readAddress, reportPath } from './addresses.ts';

test('English lives under a prefix, with the same paths', () => {
  expect(address('vi', '/')).toBe('/');
  expect(address('en', '/')).toBe('/en');
  expect(address('en', programmePath('phuc-son'))).toBe('/en/chuong-trinh/phuc-son');
});

test('whatever comes from data is escaped', () => {
  expect(reportPath('../x?y')).toBe('/bao-cao/..%2Fx%3Fy');
});

test('an address is read back into language and path', () => {
  expect(readAddress('/en/con-so/a/b?ky=2018')).toEqual({ locale: 'en', path: '/con-so/a/b?ky=2018' });
  expect(readAddress('/en')).toEqual({ locale: 'en', path: '/' });
  expect(readAddress('/en?x')).toEqual({ locale: 'en', path: '/?x' });
  expect(readAddress('/english')).toEqual({ locale: 'vi', path: '/english' });
});

test('the language switch of a hostile address stays on this site', () => {
  for (const hostile of ['//evil.example', '/\\evil.example', '/en//evil.example', '/en/\\/evil.example']) {
    expect(readAddress(hostile).path).toBe('/evil.example');
  }
});
