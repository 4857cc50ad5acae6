import { expect, test } from 'vitest';
import { type ComparedModel, LIKELY, modelLikeness } from './model-likeness.ts';
import { textLikeness } from './text-likeness.ts';

const model = (name: string, unit: string, more: Partial<ComparedModel> = {}): ComparedModel => {
  return { name, unit, field: 'economy', area: 'Bản Vều và bản Cao Vều, 42 hộ nghèo', ...more };
};
const pigs = model('Con giống nghĩa tình', 'Hội Phụ nữ xã Hòa Sơn');

test('the same initiative of another unit is likely a copy, whatever the accents, and the reasons say why', () => {
  const copy = modelLikeness(pigs, model('Con giống nghiã tình', 'Đồn Biên phòng Hòa Sơn'));
  expect(copy?.score).toBe(1);
  expect(copy?.reasons.map((reason) => reason.words.vi)).toEqual([
    'tên trùng nhau',
    'địa bàn và đối tượng trùng nhau',
    'cùng lĩnh vực',
  ]);
  const near = modelLikeness(
    pigs,
    model('Con giống nghĩa tình biên cương', 'Đồn Biên phòng', { area: 'Bản Vều, 40 hộ' }),
  );
  expect(near?.score).toBeGreaterThan(LIKELY);
});

test('another initiative of the same field and area is not', () => {
  const other = modelLikeness(pigs, model('Tiếng kẻng an ninh', 'Công an xã', { field: 'defence-security' }));
  expect(other?.score).toBeLessThan(LIKELY);
  expect(modelLikeness(pigs, model('Camera giám sát đường biên', 'Đồn Biên phòng'))?.score).toBeLessThan(
    LIKELY,
  );
});

test('a unit that goes on with its own model copies nobody', () => {
  expect(modelLikeness(pigs, model('Con giống nghĩa tình', 'hội phụ nữ xã hoà sơn'))).toBeNull();
});

test('likeness of texts is the same either way round and lies between 0 and 1', () => {
  const texts = ['Nâng bước em tới trường', 'Nâng bước em đến trường', 'Bò giống', '', '…'];
  for (const one of texts) {
    for (const other of texts) {
      const alike = textLikeness(one, other);
      expect(alike).toBe(textLikeness(other, one));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike).toBeLessThanOrEqual(1);
    }
    expect(textLikeness(one, one)).toBe(1);
  }
  expect(textLikeness('abc', 'xyz')).toBe(0);
});
