import { expect, test } from 'vitest';
import { strictTransport } from './strict-transport.ts';

const plain = () => new Response('xin chào', { status: 201, headers: { ETag: '"1"' } });
const asked = (publicUrl: string) => strictTransport(plain, publicUrl)(new Request('http://127.0.0.1:3000/'));

test('behind TLS every answer tells browsers to stay with https', async () => {
  const response = await asked('https://chungtay.example');
  expect(response.headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
  expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([
    201,
    '"1"',
    'xin chào',
  ]);
});

test('over plain http no answer does', async () => {
  expect((await asked('http://127.0.0.1:3000')).headers.has('Strict-Transport-Security')).toBe(false);
});
