import { expect, test } from 'vitest';
import { printDisputes } from './print-disputes.ts';
import { readReport } from './report.ts';

const text =
  '# Báo cáo\n\nĐã tổ chức :figure[12]{awareness.sessions} buổi; cả năm :figure[12]{awareness.sessions}.\n';
const dispute = {
  key: 'awareness.sessions',
  held: [
    { party: 'Hội Phụ nữ', value: '12' },
    { party: 'Đồn Biên phòng', value: '11' },
  ],
  reasons: [{ party: 'Đồn Biên phòng', reason: 'Buổi 08/3 *không* tổ chức :figure{x}\n\n# Hết', seq: 40 }],
};

test('both values and the reason stand in a note at the first place of the figure', () => {
  const printed = printDisputes(text, [dispute], 'vi');
  expect(printed).toContain(
    ':figure[12]{awareness.sessions}[^khac-1] buổi; cả năm :figure[12]{awareness.sessions}.',
  );
  expect(printed).toMatch(/\[\^khac-1\]: Các bên còn khác nhau – Hội Phụ nữ\\?: 12; Đồn Biên phòng\\?: 11\./);
  expect(printed).toContain('bút toán số 40');
});

test('the same reason is printed once, and values that agree are not called different', () => {
  const [first] = dispute.reasons;
  const reasons = [
    { ...first, party: 'Đồn Biên phòng', reason: 'Sổ khác', seq: 40 },
    { party: 'Đồn Biên phòng', reason: 'Sổ khác', seq: 52 },
  ];
  const held = dispute.held.map((each) => ({ ...each, value: '12' }));
  const printed = printDisputes(text, [{ ...dispute, held, reasons }], 'vi');
  expect(printed).toContain(
    'Các bên cùng nêu 12 nhưng còn khác nhau ở từng bản ghi. Lý do của Đồn Biên phòng',
  );
  expect(printed).toContain('“Sổ khác” (bút toán số 40, 52).');
});

test('a reason cannot become a figure, a heading or another paragraph', () => {
  const report = readReport(printDisputes(text, [dispute], 'vi'));
  expect(report.faults).toEqual([]);
  expect(report.figures.map(({ key }) => key)).toEqual(['awareness.sessions', 'awareness.sessions']);
  expect(report.tree.children.filter(({ type }) => type === 'heading')).toHaveLength(1);
});

test('without disputes the text stays as it is, byte for byte', () => {
  expect(printDisputes(text, [], 'vi')).toBe(text);
});
