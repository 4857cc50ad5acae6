import { expect, test } from 'vitest';
import { Problem } from '../domain/problem.ts';
import { wantGoodPassword } from './password-rules.ts';

const refusal = (password: string, own: readonly string[] = []) =>
  wantGoodPassword(password, own).then(
    () => null,
    (error) => (error instanceof Problem ? error.code : error),
  );

test.each([
  ['ngắn quá', 'short-password'],
  ['x'.repeat(129), 'long-password'],
  ['password1234', 'common-password'],
  ['123456789012', 'common-password'],
  ['qwertyuiop123', 'common-password'],
  ['aaaaaaaaaaaa', 'common-password'],
  ['matkhau123456', 'common-password'],
  ['Vietnam@2025', 'common-password'],
  ['anhyeuem2024', 'common-password'],
  ['Chungtay@123', 'common-password'],
])('%s is refused: %s', async (password, code) => {
  expect(await refusal(password)).toBe(code);
});

test('so is the own name with a year, which is good enough for somebody else', async () => {
  const own = ['Trần Thị Lan', 'tranthilanhoason@hpn.vn'];
  expect(await refusal('tranthilanhoason2024', own)).toBe('common-password');
  expect(await refusal('tranthilanhoason2024', ['Nguyễn Văn Sơn'])).toBeNull();
});

test.each(['con trâu vàng đi họp muộn', 'lúa-sông-đèn-giấy', 'correct horse battery staple'])(
  'a few words together are taken: %s',
  async (password) => {
    expect(await refusal(password)).toBeNull();
  },
);
