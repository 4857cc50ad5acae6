import { expect, test } from 'vitest';
import { isSameOrigin, pathHere, senderOf } from './same-origin.ts';

const home = 'https://chungtay.example.vn';
const post = (headers: Record<string, string>) =>
  new Request('http://10.0.0.5:3000/dang-nhap', { method: 'POST', headers });

test.each([
  ['says the browser', { 'Sec-Fetch-Site': 'same-origin' }, true],
  ['says the origin', { Origin: home }, true],
  ['by the host it asked', { Origin: 'http://10.0.0.5:3000', Host: '10.0.0.5:3000' }, true],
  ['from another site', { 'Sec-Fetch-Site': 'cross-site', Origin: home }, false],
  ['from a sister site', { 'Sec-Fetch-Site': 'same-site' }, false],
  ['with another origin', { Origin: 'https://xau.example' }, false],
  ['from nowhere', { Origin: 'null' }, false],
  ['without a word', {}, false],
])('a form %s', (_, headers, allowed) => {
  expect(isSameOrigin(post(headers), home)).toBe(allowed);
});

test.each([
  ['by the browser, from a page of here', { 'Sec-Fetch-Site': 'same-origin' }, 'own'],
  ['by its origin, from a page of here', { Origin: 'http://10.0.0.5:3000', Host: '10.0.0.5:3000' }, 'own'],
  ['by the browser, from another site', { 'Sec-Fetch-Site': 'cross-site' }, 'other'],
  ['by its origin, from another site', { Origin: 'https://xau.example', Host: '10.0.0.5:3000' }, 'other'],
  ['from a page that hides where it is from', { Origin: 'null' }, 'other'],
  ['by a reader who loads the answer again', { 'Sec-Fetch-Site': 'none', Origin: 'null' }, 'nobody'],
  ['by what is no browser', {}, 'nobody'],
])('a form sent %s', (_, headers, sender) => {
  expect(senderOf(post(headers))).toBe(sender);
});

test('reading may come from anywhere', () => {
  expect(isSameOrigin(new Request(home, { headers: { Origin: 'https://xau.example' } }), home)).toBe(true);
});

test.each([
  ['/tai-khoan?a=1', '/tai-khoan?a=1'],
  ['//xau.example', '/'],
  ['/\\xau.example', '/'],
  ['https://xau.example', '/'],
  ['/.//xau.example', '/'],
  ['/\t/xau.example', '/'],
  ['javascript:alert(1)', '/'],
  [undefined, '/'],
])('%s leads on to %s', (asked, path) => {
  expect(pathHere(asked, '/')).toBe(path);
});
