import { describe, expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { roleOf } from './figure-role.ts';

const roles = (text: string) =>
  extractFigures(text).map((figure) => [figure.text, roleOf(text, figure, 2).role]);

describe('a figure of a report is', () => {
  test.each([
    ['Đã tổ chức 12 buổi tuyên truyền.', '12 buổi', 'result'],
    ['Cấp 2,5 tấn gạo.', '2,5 tấn', 'result'],
    ['Trao quà trị giá 30 triệu đồng.', '30 triệu đồng', 'result'],
    ['Theo Nghị định số 34/2014/NĐ-CP.', '34/2014/NĐ-CP', 'not-a-result'],
    ['Ký ngày 10/4/2016 tại xã.', '10/4/2016', 'not-a-result'],
    ['Chi đội trực 24/24.', '24/24', 'not-a-result'],
    ['Trong năm 2019 thời tiết thuận lợi.', '2019', 'not-a-result'],
    ['Sau 5 năm thực hiện.', '5 năm', 'not-a-result'],
    ['Hai huyện cùng vui mừng.', 'Hai huyện', 'not-a-result'],
    ['Hộ nghèo giảm còn 12,5% số hộ.', '12,5%', 'not-comparable'],
    ['Số buổi tăng 15 buổi so với năm trước.', '15 buổi', 'not-comparable'],
    ['Phấn đấu tổ chức 20 buổi.', '20 buổi', 'not-comparable'],
    ['Kế hoạch đề ra 20 buổi.', '20 buổi', 'not-comparable'],
    ['Thu hút hàng trăm lượt người.', 'hàng trăm lượt người', 'not-comparable'],
    ['Đã tổ chức 12 buổi, so với 9 buổi của kỳ trước.', '9 buổi', 'not-comparable'],
  ])('%s', (text, words, role) => expect(roles(text)).toContainEqual([words, role]));
});

test('the number of three parties is no result where there are three, but two districts may be', () => {
  const text = 'Hội thi có 2 huyện dự.';
  const [figure] = extractFigures(text);
  if (!figure) throw new Error(text);
  expect([roleOf(text, figure, 2).role, roleOf(text, figure, 3).role]).toEqual(['not-a-result', 'result']);
});
