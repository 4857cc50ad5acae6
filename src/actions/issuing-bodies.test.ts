import { expect, test } from 'vitest';
import { Register } from '../domain/register.ts';
import { issuingBody, placeOfIssue } from './issuing-bodies.ts';

const unit = (
  code: string,
  vi: string,
  parent: string | null,
  from: string | null,
  until: string | null,
) => ({
  ...{ code, parent, from, until, level: null },
  name: { vi, en: vi },
});
const register = new Register(
  [
    unit('hu', 'Huyện ủy Anh Sơn', null, null, '2025-07-01'),
    unit('bdv', 'Ban Dân vận Huyện ủy Anh Sơn', 'hu', null, '2025-07-01'),
    unit('btgdv', 'Ban Tuyên giáo và Dân vận', null, '2025-07-01', null),
    unit('hv', 'Hội Vườn', null, null, null),
  ],
  [{ kind: 'merge', on: '2025-07-01', predecessor: 'bdv', successor: 'btgdv', basis: '…' }],
);
const named = (code: string, day: string) => issuingBody(register, { code, day, locale: 'vi', number: null });

test('a body stands under its superior without naming it twice', () => {
  expect(named('bdv', '2020-12-31')).toEqual({
    superior: 'Huyện ủy Anh Sơn',
    name: 'Ban Dân vận',
    number: null,
  });
  expect(named('hv', '2020-12-31')).toEqual({ superior: null, name: 'Hội Vườn', number: null });
});

test('after a body has ceased its successor issues the report', () => {
  expect(named('bdv', '2025-12-31').name).toBe('Ban Tuyên giáo và Dân vận');
});

test('a body that no register knows is named by its code rather than left out', () => {
  expect(named('nobody', '2020-12-31').name).toBe('nobody');
});

test.each([
  ['Xã Phúc Sơn', 'Phúc Sơn'],
  ['Thị trấn Kim Nhan', 'Kim Nhan'],
  ['Tỉnh Nghệ An', 'Nghệ An'],
  ['Quận 1', 'Quận 1'],
  ['Xã', 'Xã'],
  ['Xã Suối Mẫu (mô phỏng)', 'Suối Mẫu'],
])('%s dates a document as %s', (name, printed) => {
  expect(placeOfIssue(name)).toBe(printed);
});
