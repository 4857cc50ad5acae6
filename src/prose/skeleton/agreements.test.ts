/** Agreements as offices sign them: what their skeleton is, in the outline of the State and in that of the Party. */
import { describe, expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { readSkeleton } from './read-skeleton.ts';

const skeletonOf = (text: string) => readSkeleton(text, extractFigures(text));
const values = (findings: readonly { readonly value: unknown }[]) => findings.map(({ value }) => value);

const regulation = `ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH
Số: 07/QCPH-UBND-HLHPN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Thanh Bình, ngày 15 tháng 3 năm 2019

QUY CHẾ PHỐI HỢP
GIỮA ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH VÀ HỘI LIÊN HIỆP PHỤ NỮ HUYỆN
VỀ CHĂM SÓC SỨC KHỎE PHỤ NỮ, TRẺ EM GIAI ĐOẠN 2019 - 2024

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;
Căn cứ Nghị định số 56/2012/NĐ-CP ngày 16/7/2012 của Chính phủ;
Căn cứ Chương trình phối hợp số 88/CTrPH-UBND-HPN ngày 02/5/2018 của tỉnh;

Điều 1. Mục đích, yêu cầu
1. Nâng cao trách nhiệm của hai bên.

Điều 2. Nội dung phối hợp
1. Tuyên truyền, phổ biến pháp luật về bình đẳng giới; mỗi năm ít nhất 02 buổi ở mỗi xã.
2. Khám sức khỏe định kỳ cho phụ nữ:
a) Tổ chức khám tại trạm y tế;
b) Cấp thuốc miễn phí cho hộ nghèo.
3. Hỗ trợ sinh kế cho phụ nữ đơn thân, phụ nữ khuyết tật.

Điều 3. Trách nhiệm của Ủy ban nhân dân huyện
1. Chỉ đạo các phòng, ban chuyên môn.

Điều 4. Hiệu lực thi hành
Quy chế này có hiệu lực từ ngày 01/4/2019 đến hết ngày 31/3/2024.
`;

describe('a regulation in the outline of the State', () => {
  const skeleton = skeletonOf(regulation);

  test('has its own number, not that of the programme it rests on', () => {
    expect(values(skeleton.numbers)).toEqual(['07/QCPH-UBND-HLHPN']);
  });
  test('was signed on the day at its head, not on that of a law', () => {
    expect(values(skeleton.signingDays)).toEqual(['2019-03-15']);
  });
  test('has two terms where heading and article differ, and neither is chosen', () => {
    expect(values(skeleton.terms)).toEqual([
      { from: '2019-03-15', to: '2024-12-31' },
      { from: '2019-04-01', to: '2024-03-31' },
    ]);
  });
  test('names its parties also in capitals over two lines, and its title with the subject', () => {
    expect(values(skeleton.parties)).toEqual([
      'ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH',
      'HỘI LIÊN HIỆP PHỤ NỮ HUYỆN',
    ]);
    expect(values(skeleton.titles)).toEqual([
      'QUY CHẾ PHỐI HỢP GIỮA ỦY BAN NHÂN DÂN HUYỆN THANH BÌNH VÀ HỘI LIÊN HIỆP PHỤ NỮ HUYỆN VỀ CHĂM SÓC SỨC KHỎE PHỤ NỮ, TRẺ EM',
    ]);
  });
  test('promises three things, the second with all its parts, and ends before the next article', () => {
    expect(skeleton.obligations.map(({ value }) => [value.position, value.title])).toEqual([
      [1, 'Tuyên truyền, phổ biến pháp luật về bình đẳng giới'],
      [2, 'Khám sức khỏe định kỳ cho phụ nữ'],
      [3, 'Hỗ trợ sinh kế cho phụ nữ đơn thân, phụ nữ khuyết tật'],
    ]);
    expect(skeleton.obligations[1]?.value.text).toContain('b) Cấp thuốc miễn phí cho hộ nghèo');
    expect(skeleton.obligations[2]?.quotation).not.toContain('Điều');
  });
});

const partyProgramme = `ĐẢNG BỘ TỈNH NGÀN SÂU
HUYỆN ỦY SƠN HẠ
*
Số 03-CTrPH/HU-ĐBP

CHƯƠNG TRÌNH PHỐI HỢP
xây dựng hệ thống chính trị cơ sở vùng biên giới
giữa Ban Dân vận Huyện ủy Sơn Hạ, Hội Nông dân huyện Sơn Hạ
và Đồn Biên phòng Cửa khẩu Khe Nước

I- MỤC ĐÍCH, YÊU CẦU
1- Tăng cường đoàn kết quân dân.

II- NỘI DUNG PHỐI HỢP
1- Công tác tuyên truyền, vận động
Phối hợp tuyên truyền đường lối của Đảng cho nhân dân các bản biên giới.
2- Tham gia phát triển kinh tế, văn hóa
- Hướng dẫn kỹ thuật chăn nuôi.
- Giúp đỡ hộ nghèo.
3- Nắm tình hình nhân dân, giải quyết kiến nghị

III- TỔ CHỨC THỰC HIỆN
1- Ban Dân vận Huyện ủy chủ trì.
Thời gian thực hiện: 05 năm, kể từ ngày ký. Chương trình được ký ngày 20/5/2021.
`;

describe('a programme in the outline of the Party', () => {
  const skeleton = skeletonOf(partyProgramme);

  test('has three parties, each cut where its name ends', () => {
    expect(values(skeleton.parties)).toEqual([
      'Ban Dân vận Huyện ủy Sơn Hạ',
      'Hội Nông dân huyện Sơn Hạ',
      'Đồn Biên phòng Cửa khẩu Khe Nước',
    ]);
  });
  test('runs five years from the day it was signed', () => {
    expect(values(skeleton.signingDays)).toEqual(['2021-05-20']);
    expect(values(skeleton.terms)).toEqual([{ from: '2021-05-20', to: '2026-05-19' }]);
    expect(skeleton.terms[0]?.quotation).toBe('05 năm, kể từ ngày ký');
  });
  test('keeps what stands below the heading of a promise as its text', () => {
    expect(skeleton.obligations.map(({ value }) => value.title)).toEqual([
      'Công tác tuyên truyền, vận động',
      'Tham gia phát triển kinh tế, văn hóa',
      'Nắm tình hình nhân dân, giải quyết kiến nghị',
    ]);
    expect(skeleton.obligations[1]?.value.text).toContain('- Giúp đỡ hộ nghèo');
    expect(skeleton.obligations.map(({ quotation }) => quotation).join()).not.toContain('chủ trì');
  });
});

test('an agreement that names its sides line by line gives those names, and is called by its number', () => {
  const text = `KẾ HOẠCH PHỐI HỢP
Số: 12-KHPH/TYT-HPN

Đại diện bên A: Trạm Y tế xã Hòa Sơn
Đại diện bên B: Hội Liên hiệp Phụ nữ xã Hòa Sơn
`;
  const { parties, numbers, titles } = skeletonOf(text);
  expect(values(parties)).toEqual(['Trạm Y tế xã Hòa Sơn', 'Hội Liên hiệp Phụ nữ xã Hòa Sơn']);
  expect(values(numbers)).toEqual(['12-KHPH/TYT-HPN']);
  expect(values(titles)).toEqual(['KẾ HOẠCH PHỐI HỢP Số: 12-KHPH/TYT-HPN']);
});
