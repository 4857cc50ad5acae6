/** Final reports and articles: what they say of the agreement, and what only looks like it. */
import { expect, test } from 'vitest';
import { extractFigures } from '../extract-figures.ts';
import { readSkeleton } from './read-skeleton.ts';

const skeletonOf = (text: string) => readSkeleton(text, extractFigures(text));
const values = (findings: readonly { readonly value: unknown }[]) => findings.map(({ value }) => value);

const article = `Hội Nông dân huyện Cẩm Khê và Phòng Giáo dục và Đào tạo: 5 năm nhìn lại

Ngày 12/9/2018, Hội Nông dân huyện Cẩm Khê đã đăng ký thi đua. Kế hoạch phối hợp số 15-KHPH/HND-PGDĐT được ký kết ngày 05/10/2018 giữa Hội Nông dân huyện Cẩm Khê với Phòng Giáo dục và Đào tạo huyện và Trạm Y tế xã Đồng Lương (sau đây gọi là các bên) về xóa mù chữ cho người lớn trong giai đoạn 2018 – 2023. Theo đó, các bên tập trung mở lớp học buổi tối cho hội viên nông dân; vận động con em hội viên đến trường đúng độ tuổi; tặng sách vở, đồ dùng học tập cho học sinh nghèo. Chương trình mục tiêu quốc gia giảm nghèo giai đoạn 2021-2025 cũng được lồng ghép.

Kết quả, đã mở 34 lớp với 812 lượt người học. Trong đó, tập trung hỗ trợ 15 xe đạp; tặng 1.200 cuốn vở; trao 40 suất học bổng.

Thực hiện Nghị quyết số 19-NQ/TW ngày 16/6/2022, hai bên sẽ ký kết giai đoạn mới.`;

test('an article tells number, day, term, parties and promises of one agreement', () => {
  const skeleton = skeletonOf(article);
  expect(values(skeleton.numbers)).toEqual(['15-KHPH/HND-PGDĐT']);
  expect(values(skeleton.signingDays)).toEqual(['2018-10-05']);
  expect(values(skeleton.terms)).toEqual([{ from: '2018-10-05', to: '2023-12-31' }]);
  expect(values(skeleton.parties)).toEqual([
    'Hội Nông dân huyện Cẩm Khê',
    'Phòng Giáo dục và Đào tạo huyện',
    'Trạm Y tế xã Đồng Lương',
  ]);
  expect(values(skeleton.titles)).toEqual(['Kế hoạch phối hợp số 15-KHPH/HND-PGDĐT']);
  expect(skeleton.obligations.map(({ value }) => value.title)).toEqual([
    'Mở lớp học buổi tối cho hội viên nông dân',
    'Vận động con em hội viên đến trường đúng độ tuổi',
    'Tặng sách vở, đồ dùng học tập cho học sinh nghèo',
  ]);
});

const report = `BÁO CÁO
tổng kết 5 năm thực hiện Chương trình phối hợp giữa Hội Cựu chiến binh huyện Yên Lạc và Công an huyện Yên Lạc giai đoạn 2017-2022

Thực hiện Chương trình phối hợp số 21-CTr/HCCB-CA về giữ gìn an ninh trật tự (ký ngày 02/3/2017, thời hạn từ ngày 02/3/2017 đến ngày 01/3/2022), quan hệ giữa Hội Cựu chiến binh và Công an ngày càng chặt chẽ. Chương trình hành động số 09-CTr/HU ngày 11/8/2019 của Huyện ủy được quán triệt.`;

test('a report that tells the term twice gives both, and an action programme is no agreement', () => {
  const { numbers, terms, signingDays, parties } = skeletonOf(report);
  expect(values(numbers)).toEqual(['21-CTr/HCCB-CA']);
  expect(values(signingDays)).toEqual(['2017-03-02']);
  expect(values(terms)).toEqual([
    { from: '2017-03-02', to: '2022-12-31' },
    { from: '2017-03-02', to: '2022-03-01' },
  ]);
  expect(values(parties)).toEqual(['Hội Cựu chiến binh huyện Yên Lạc', 'Công an huyện Yên Lạc']);
});

test.each([
  'Mối quan hệ giữa hai huyện ngày càng tốt, năm 2020 có 12 đoàn qua lại.',
  'Trong đó, chú trọng phối hợp tuyên truyền; tổ chức 12 buổi; tặng 40 suất quà.',
  'Đại hội Đảng bộ huyện nhiệm kỳ 2020-2025 đề ra 15 chỉ tiêu.',
  'Ông Lò Văn Tám đăng ký thoát nghèo ngày 03/3/2020 theo Chương trình 135.',
  'Nghị quyết liên tịch giữa các bên ký ngày mai.',
  '',
])('nothing is guessed from “%s”', (text) => {
  expect(Object.values(skeletonOf(text)).flat()).toEqual([]);
});

test.each([
  ['giữa giữa Hội Nông dân xã Hòa Sơn và Trạm Y tế xã', ['Hội Nông dân xã Hòa Sơn', 'Trạm Y tế xã']],
  [
    'giữa Sở Lao động - Thương binh và Xã hội với Tỉnh đoàn Ngàn Sâu giia đoạn 2016-2021',
    ['Sở Lao động - Thương binh và Xã hội', 'Tỉnh đoàn Ngàn Sâu'],
  ],
  [
    'giữa UBND xã Hòa Sơn, đồn biên phòng Khe Nước và Trường Tiểu học số 2 nhằm xóa mù chữ',
    ['UBND xã Hòa Sơn', 'đồn biên phòng Khe Nước', 'Trường Tiểu học số 2'],
  ],
  [
    'giữa UBND tỉnh và Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh về giám sát',
    ['UBND tỉnh', 'Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh'],
  ],
  [
    'giữa Ban Tuyên giáo và Dân vận Tỉnh ủy (Bên A) và Quân khu 4 đã mang lại hiệu quả',
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Quân khu 4'],
  ],
])('“chương trình phối hợp %s” names its parties and no more', (words, names) => {
  expect(values(skeletonOf(`Kết quả chương trình phối hợp ${words}.`).parties)).toEqual(names);
});

test('news of a signing names its day and who signed', () => {
  const { signingDays, parties, obligations } = skeletonOf(`Ký kết chương trình phối hợp chăm sóc sức khỏe

Ngày 20/4/2021, tại trụ sở UBND huyện Kỳ Lâm, Hội Liên hiệp Phụ nữ huyện Kỳ Lâm và Trung tâm Y tế huyện Kỳ Lâm tổ chức lễ ký kết Chương trình phối hợp về chăm sóc sức khỏe phụ nữ giai đoạn 2021 – 2026. Theo chương trình, hai đơn vị phối hợp thực hiện các nội dung: tuyên truyền, phổ biến kiến thức; khám sàng lọc ung thư.

Ngày 02/5/2024, Hội tổ chức hội nghị sơ kết 3 năm ký kết chương trình phối hợp.`);
  expect(values(signingDays)).toEqual(['2021-04-20']);
  expect(values(parties)).toEqual(['Hội Liên hiệp Phụ nữ huyện Kỳ Lâm', 'Trung tâm Y tế huyện Kỳ Lâm']);
  expect(obligations).toHaveLength(2);
});

test('the head of a table of results opens no list of promises', () => {
  const { obligations } = skeletonOf(
    'Chương trình phối hợp số 01-CTr/MP-2021\n\nNội dung phối hợp\tChỉ tiêu\tKết quả\n1. Tuyên truyền, vận động\tSố buổi\t207\n2. Tuần tra đường biên\tSố cuộc\t12\n',
  );
  expect(obligations).toEqual([]);
});

test('a report on the results of each field lists results, not promises', () => {
  const { obligations } = skeletonOf(`Thực hiện Quy chế phối hợp số 01-QCPH/BDVTU-BCHBP

I. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG PHỐI HỢP
1. Công tác tuyên truyền được 145 buổi với 9.800 lượt người
2. Tham gia xây dựng hệ thống chính trị cơ sở
II. ĐÁNH GIÁ CHUNG`);
  expect(obligations).toEqual([]);
});
