import { expect, test } from 'vitest';
import { CLIENT_ADDRESS, clientAddress, isFromThisMachine, networkOf } from './client-address.ts';

test('without a proxy the socket counts, whatever the client writes', () => {
  expect(clientAddress('203.0.113.9', '10.0.0.1', 0)).toBe('203.0.113.9');
  expect(clientAddress('::ffff:203.0.113.9', undefined, 0)).toBe('203.0.113.9');
  expect(clientAddress(undefined, '10.0.0.1', 0)).toBe('unknown');
});

test('behind proxies the address that the outermost of them saw counts, not what stands before it', () => {
  expect(clientAddress('127.0.0.1', '1.1.1.1, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(clientAddress('127.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', 2)).toBe('203.0.113.9');
  expect(clientAddress('127.0.0.1', undefined, 1)).toBe('127.0.0.1');
});

test('neighbours in one IPv6 network are one', () => {
  expect(networkOf('2001:db8:1:2:aaaa::1')).toBe(networkOf('2001:db8:1:2:bbbb:1:2:3'));
  expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  expect(networkOf('203.0.113.9')).toBe('203.0.113.9');
});

test('the machine itself is the loopback without a proxy in between', () => {
  const headers = (more = {}) => new Headers({ [CLIENT_ADDRESS]: '127.0.0.1', ...more });
  expect(isFromThisMachine(headers())).toBe(true);
  expect(isFromThisMachine(headers({ 'X-Forwarded-For': '203.0.113.9' }))).toBe(false);
  expect(isFromThisMachine(headers({ Host: '127.0.0.1:3000' }))).toBe(true);
  expect(isFromThisMachine(headers({ Host: 'xau.example:3000' }))).toBe(false);
  expect(isFromThisMachine(new Headers({ [CLIENT_ADDRESS]: '203.0.113.9' }))).toBe(false);
  expect(isFromThisMachine(new Headers())).toBe(false);
});
