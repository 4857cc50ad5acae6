import { expect, test } from 'vitest';
import { unfilledPlaces } from './unfilled-places.ts';

test('what the template left to the writer is named by its line', () => {
  const report =
    '# Báo cáo\n\n*(Nêu thuận lợi.)*\n\nĐịa bàn: Xã Phúc Sơn. *(Nêu khái quát.)*\n\n- *(Kết quả.)* *(Nguyên nhân.)*\n';
  expect(unfilledPlaces(report)).toEqual([3, 5, 7]);
});

test('italics alone, brackets alone and code are the writer’s own', () => {
  expect(unfilledPlaces('*Kết quả* (kèm phụ lục), `*(mẫu)*`, *xem (phụ lục)*.\n')).toEqual([]);
});
