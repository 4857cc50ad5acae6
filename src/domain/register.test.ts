import { expect, test } from 'vitest';
import { Register, type SuccessionLink, type Unit } from './register.ts';

const TODAY = '2026-11-24';
const unit = (
  code: string,
  name: string,
  from: string | null,
  until: string | null,
  parent: string | null,
): Unit => ({
  ...{ code, from, until, parent, level: null },
  name: { vi: name, en: name },
});
const link = (predecessor: string, successor: string | null, on: string, kind = 'merge'): SuccessionLink => ({
  ...{ kind, on, predecessor, successor, basis: 'Nghị quyết 1678/NQ-UBTVQH15' },
});

// Kim Nhan and Phúc Sơn became Anh Sơn, which bears Kim Nhan's code; Hùng Sơn was split between two communes.
const REFORM = '2025-07-01';
const register = new Register(
  [
    unit('huyen', 'Huyện Anh Sơn', null, REFORM, 'tinh'),
    unit('tinh', 'Tỉnh Nghệ An', null, null, null),
    unit('17329', 'Thị trấn Kim Nhan', null, REFORM, 'huyen'),
    unit('17374', 'Xã Phúc Sơn', null, REFORM, 'huyen'),
    unit('17347', 'Xã Hùng Sơn', null, REFORM, 'huyen'),
    unit('17329', 'Xã Anh Sơn', REFORM, null, 'tinh'),
    unit('17344', 'Xã Nhân Hòa', REFORM, null, 'tinh'),
    unit('veu', 'Bản Cao Vều', null, REFORM, '17374'),
    unit('veu', 'Bản Cao Vều', REFORM, null, '17329'),
  ],
  [
    link('17329', '17329', REFORM),
    link('17374', '17329', REFORM),
    link('17347', '17329', REFORM, 'split'),
    link('17347', '17344', REFORM, 'split'),
    link('veu', 'veu', REFORM, 'transfer'),
    link('huyen', null, REFORM, 'abolish'),
  ],
);
const at = (code: string, day: string): Unit => register.at(code, day) as Unit;
const codes = register.codes;
const days = (within: Unit, territory: 'then' | 'now') =>
  register.windows(within, codes, territory, TODAY).map(({ code, from, to, certain }) => {
    return `${code} ${from <= '2024-01-01' ? '…' : from}–${to >= '2027-01-01' ? '…' : to}${certain ? '' : ' ?'}`;
  });

test('a code names another unit before and after the reform', () => {
  expect(at('17329', '2025-06-30').name.vi).toBe('Thị trấn Kim Nhan');
  expect(at('17329', '2025-07-01').name.vi).toBe('Xã Anh Sơn');
});

test('then, the old commune holds its village until the last day of June and nothing after', () => {
  expect(days(at('17374', '2024-01-01'), 'then').sort()).toEqual(['17374 …–2025-06-30', 'veu …–2025-06-30']);
});

test('then, the new commune holds only what lay in it since July', () => {
  expect(days(at('17329', TODAY), 'then').sort()).toEqual(['17329 2025-07-01–…', 'veu 2025-07-01–…']);
});

test('now, the new commune holds all that became part of it; a split commune cannot be told apart', () => {
  expect(days(at('17329', TODAY), 'now').sort()).toEqual([
    '17329 2025-07-01–…',
    '17329 …–2025-06-30',
    '17347 …–2025-06-30 ?',
    '17374 …–2025-06-30',
    'veu 2025-07-01–…',
    'veu …–2025-06-30',
  ]);
});

test('now, the province holds a split commune whole, and the abolished district falls to it', () => {
  const found = days(at('tinh', TODAY), 'now');
  expect(found).toContain('17347 …–2025-06-30');
  expect(found).toContain('huyen …–2025-06-30');
  expect(found.some((window) => window.endsWith('?'))).toBe(false);
});

test('then, the abolished district holds its communes of both kinds until its last day', () => {
  const found = days(at('huyen', '2020-01-01'), 'then');
  expect(found.sort()).toEqual([
    '17329 …–2025-06-30',
    '17347 …–2025-06-30',
    '17374 …–2025-06-30',
    'huyen …–2025-06-30',
    'veu …–2025-06-30',
  ]);
});
