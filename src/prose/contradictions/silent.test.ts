/** Texts in which nothing contradicts itself, though much could be taken so: each must be read without an alarm. */
import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../testing/contradictions-in.ts';

const sound: Readonly<Record<string, readonly string[]>> = {
  'parts that were not meant for the whole': [
    'Trao 120 suất quà cho 5 xã: Tá Bạ 30, Mù Cả 25, Pa Ủ 20, Pa Vệ Sủ 25, Thu Lũm 20.',
    'Giao chỉ tiêu cho 5 xã: Tá Bạ 1, Mù Cả 1, Pa Ủ 2, Pa Vệ Sủ 1, Thu Lũm 1.',
    'Có 12 đoàn gồm 10 bác sĩ, 3 y sĩ đến khám.',
    'Toàn xã có 1.000 hộ, trong đó 120 hộ nghèo, 80 hộ cận nghèo.',
    'Khen thưởng 111 tập thể, cá nhân, trong đó 5 tập thể, 10 cá nhân được tặng bằng khen cấp tỉnh.',
    'Khởi công 2.318 căn, trong đó xây mới 1.000 căn, sửa chữa 500 căn đã hoàn thành.',
    'Tiếp nhận 209 đơn, trong đó khiếu nại 38 đơn, tố cáo 06 đơn, kiến nghị, phản ánh 100 đơn.',
    'Tổng kinh phí 3,28 tỷ đồng, gồm tập huấn 640 triệu đồng, tuyên truyền 815 triệu đồng, thăm hỏi 398 triệu đồng.',
    'Mỗi suất quà trị giá 500.000 đồng gồm 10 kg gạo, 1 chai dầu ăn và 300.000 đồng tiền mặt.',
    'Chi bộ có 54 đảng viên, trong đó 21 đồng chí được nhận Huy hiệu từ 30 năm tuổi Đảng trở lên.',
    'Quỹ khuyến học thưởng 64 em, gồm 2 giải Nhất, 5 giải Nhì cấp thành phố.',
    'Thiếu 118 giáo viên, nhất là Tiếng Anh (27) và Tin học (19).',
    'Huyện có 40 mô hình, tiêu biểu: Thanh Đức 12 mô hình, Thanh Thủy 9 mô hình, Hạnh Lâm 16 mô hình.',
    'Tặng 34 tổ tự quản 340 áo phao, gồm 200 áo cỡ lớn, 140 áo cỡ nhỏ.',
    'Đội có 12 người: 5 nam, 7 nữ, 4 đảng viên.',
  ],
  'groups that overlap': [
    'Đại hội có 215 đại biểu, trong đó nữ 82 đại biểu, dân tộc thiểu số 150 đại biểu, trẻ dưới 40 tuổi 60 đại biểu.',
    'Lớp học có 40 học viên (22 nữ, 30 người dân tộc thiểu số).',
    'Toàn đảng bộ có 327 đảng viên, trong đó đảng viên nữ 120 đồng chí (36,7%), đảng viên là người dân tộc thiểu số 210 đồng chí (64,2%).',
    'Khám cho 716 lượt người (320 lượt phụ nữ, 150 lượt trẻ em), cấp thuốc trị giá 45 triệu đồng.',
    'Bắt 3 vụ/5 đối tượng, thu 1,2 kg ma túy, trong đó có 6 bánh heroin.',
    'Thành lập 31 câu lạc bộ với 1.204 thành viên, trong đó 1.500 lượt người tham gia sinh hoạt.',
  ],
  'parts that add up': [
    'Khen thưởng 111 tập thể, cá nhân (24 tập thể và 87 cá nhân).',
    'Trong kỳ phát sinh 23 đơn, gồm 11 khiếu nại, 2 tố cáo, 10 kiến nghị, phản ánh.',
    'Tổng nguồn 3,3 tỷ đồng, gồm ngân sách 2,15 tỷ đồng và xã hội hóa 1,148 tỷ đồng.',
    'Toàn huyện có 38 trường công lập: mầm non 13, tiểu học 11, THCS 12, THPT 02; ngoài ra còn 74 điểm trường lẻ.',
    'Đỡ đầu 156 học sinh, gồm 61 em mầm non, tiểu học, 74 em THCS, 21 em THPT; có 11 học sinh của bạn Lào.',
    'Vụ xuân gieo 120 ha, vụ mùa gieo 110 ha, cả năm gieo 230 ha.',
  ],
  'shares of something else': [
    'Có 95% dân số dùng nước sạch (14/15 xã).',
    'Có 500 hội viên, trong đó 120 hội viên vay vốn, đạt 85% kế hoạch.',
    'Đã kết nạp 55/50 đảng viên, đạt 110% chỉ tiêu.',
    'Xã có 12/15 thôn đạt chuẩn, tỷ lệ hộ nghèo còn 4,5%.',
    'Có 8/10 xã có đường ô tô, tỷ lệ bê tông hóa đạt 95%.',
    'Có 45 hộ được vay vốn, chiếm 12,5% tổng số hộ của 3 thôn với 120 hộ.',
    'Đồn phụ trách 2 xã với 11 bản, 1.338 hộ/6.012 nhân khẩu, trong đó 84% là đồng bào Thái.',
    'Thu ngân sách đạt 128% dự toán, giải ngân đạt 31/37 dự án.',
  ],
  'shares that are right, rounded or cut off': [
    'Có 488/691 xã (đạt 70,6%) hoàn thành.',
    'Đã giải quyết 1.037/1.062 vụ, đạt 97,6%.',
    'Quần chúng cung cấp 1.083 nguồn tin, trong đó 742 tin có giá trị (68,5%).',
    'Đã có 30/37 xã đạt chuẩn nông thôn mới, đạt 81%; 6 xã đạt chuẩn nâng cao, 2 xã kiểu mẫu.',
    'Họp từ 14 giờ đến 17 giờ, có 17/19 thành viên dự (89,5%).',
  ],
  'changes against other numbers than those beside them': [
    'Tiếp 100 lượt, tăng 20 lượt so với quý I, giảm 15 lượt so với 115 lượt cùng kỳ.',
    'Có 38 vụ (cùng kỳ 45 vụ), trong đó trộm cắp 20 vụ, giảm 3 vụ.',
    'Có 38 vụ (cùng kỳ 45 vụ), trộm cắp 20 vụ, giảm 3 vụ.',
    'Chuyển 20 hộ từ 5 bản lên 2 bản tái định cư.',
    'Lãi suất tăng từ 6% lên 7,2%, tăng 20% so với năm trước.',
    'Tỷ lệ hộ nghèo giảm từ 12,3% xuống 4,05%, bình quân giảm 2,75%/năm.',
    'Hội thu quỹ được 320 triệu đồng, vượt 28% so với chỉ tiêu 250 triệu đồng.',
    'Thời gian làm thủ tục giảm từ 2 ngày xuống còn 45 phút.',
    'Mức khoán tăng từ 28 lên 32 triệu đồng, tăng 4 triệu đồng.',
  ],
  'one thing at different times, places and in different fields': [
    'Về kinh tế, toàn huyện có 12 mô hình dân vận khéo. Về văn hóa, toàn huyện có 15 mô hình dân vận khéo.',
    'Năm 2020, toàn huyện có 120 hộ nghèo người Mông. Năm 2021, toàn huyện có 90 hộ nghèo người Mông.',
    'Toàn huyện có 120 hộ nghèo người Mông. Toàn huyện có 90 hộ nghèo người Thái.',
    'Xã Thanh Đức ở ven sông. Toàn xã có 120 hộ nghèo.\n\nXã Thanh Thủy ở vùng cao. Toàn xã có 190 hộ nghèo.',
    'Huyện Anh Sơn có 21 xã, thị trấn. Huyện Con Cuông có 13 xã, thị trấn.',
    'Toàn huyện có 21 xã. Đến năm 2025, toàn huyện có 14 xã đạt chuẩn. Năm 2020, toàn huyện có 9 xã đạt chuẩn.',
    'Đã trao 50 suất quà cho học sinh nghèo. Dịp Tết, trao 30 suất quà cho học sinh nghèo.',
    'I. KINH TẾ\nToàn huyện có 12 mô hình dân vận khéo.\nII. VĂN HÓA\nToàn huyện có 15 mô hình dân vận khéo.',
  ],
  'months and years that are no sums': [
    'Năm 2020 có 1.245 hội viên; năm 2021 có 1.300 hội viên; đến nay có 1.420 hội viên.',
    'Năm 2018 có 2.017 vụ, năm 2020 có 1.480 vụ, năm 2023 còn 861 vụ.',
    'Năm 2021 có 100 hộ, năm 2022 có 110 hộ, năm 2023 có 120 hộ; giai đoạn 2021-2023 bình quân có 110 hộ.',
    'Quý I có 100 hội viên, quý II có 110 hội viên; 6 tháng đầu năm có 110 hội viên.',
    'Quý I chi 210 triệu đồng, quý II chi 340 triệu đồng, quý III chi 360 triệu đồng, cả năm chi 1.480 triệu đồng.',
  ],
  'days, addresses and laws': [
    'Từ 20/9 huyện triển khai khám sức khỏe.',
    'Nhà ở số 45/12 ấp Tân Lập được sửa chữa.',
    'Nghị định 34/2014/NĐ-CP ngày 29/4/2014 thay Nghị định 34/2000/NĐ-CP ngày 18/8/2000.',
    'Từ ngày 15/12 đến ngày 14/6, các cấp tiếp 120 lượt công dân.',
    'Trong tháng 13 hộ đã thoát nghèo; ngày 29/02/2020 họp tổng kết.',
  ],
  'attendances beside people': [
    'Tổ chức 207 buổi/11.866 lượt người tham gia; xã có 1.338 người.',
    'Tỷ lệ giải quyết đạt cao, tiếp 121 lượt/140 người trong kỳ.',
    'Tiếp nhận 187 lượt/224 lượt người, đạt yêu cầu.',
    'Tuyên truyền cho 4.300 lượt người, đạt 120% kế hoạch.',
  ],
};

for (const [what, texts] of Object.entries(sound))
  describe(`no alarm at ${what}`, () => {
    it.each(texts)('%s', (text) => expect(contradictionsIn(text)).toEqual([]));
  });

describe('no alarm at what is not the text', () => {
  it('passes over related titles, the second printing and page chrome', () => {
    const article =
      'Toàn huyện có 120 tổ dân vận. Các tổ hoạt động đều, nhiều việc khó được giải quyết ngay từ cơ sở, được nhân dân tin cậy và giúp đỡ trong suốt nhiều năm qua.';
    const related = 'Kết quả rà soát: toàn huyện có 102 tổ dân vận';
    expect(
      contradictionsIn(
        `${article}\n\nTin cùng chuyên mục\n\n${related}\n\n${related}\n\nCó 20/19 xã hoàn thành`,
      ),
    ).toEqual([]);
  });
});
