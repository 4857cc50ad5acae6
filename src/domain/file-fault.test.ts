import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileFault } from './file-fault.ts';

const faultOf = (work: () => unknown): string => {
  try {
    return String(work());
  } catch (error) {
    return fileFault(error).vi;
  }
};

test('what keeps a file from being read is said in words, not in codes', () => {
  expect(faultOf(() => readFileSync('/khong/co'))).toBe('không có tệp hoặc thư mục này');
  expect(faultOf(() => readFileSync('/'))).toBe('đây là thư mục');
  expect(faultOf(() => JSON.parse('{'))).toMatch(/^không phải JSON đọc được/);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  expect(faultOf(() => utf8.decode(new Uint8Array([255])))).toBe('không phải văn bản UTF-8');
  expect(fileFault(new Error('khác'))).toEqual({ vi: 'khác', en: 'khác' });
});
