/** Turns of the language one by one: each sentence shows what a rule reads, and what it leaves alone. */
import { describe, it } from 'vitest';
import { expectRead } from './testing/marked-sentence.ts';

const turns: Readonly<Record<string, readonly string[]>> = {
  'times of day are HHMM, lengths of time are not': [
    'Lễ khai mạc lúc [14h|time|1400|], bế mạc trước [17 giờ|time|1700|] ngày [8/12|date|1208].',
    'Đoàn khởi hành từ [4 giờ rưỡi|time|430] sáng, đi mất [6 giờ|duration|6|giờ] mới tới bản.',
    'Tàu cập bến lúc [11 giờ|time|2300] đêm, đến [2 giờ|time|1400] chiều hôm sau lại ra khơi.',
    'Mỗi buổi kéo dài [2 giờ|duration|2|giờ]; trạm trực [24/24|label|24] giờ, tổng đài phục vụ [24/7|label|24].',
    '[Năm giờ|time|500] sáng cả xóm đã dậy; sau [3 giờ|duration|3|giờ] thì xong.',
    'Đăng lúc [09:12:40|time|912] ([GMT+7|label|7]).',
  ],
  'a range may say its unit twice': [
    'Tàu dài từ [15m đến dưới 24m|range|15|m] nộp từ [20 triệu đồng đến 30 triệu đồng|range|20000000|đồng].',
    'Số hộ nghèo giảm từ [120 hộ|count|120|hộ] xuống [45 hộ|count|45|hộ].',
    'Lương tháng [8 - 12 triệu đồng|range|8000000|đồng], họp vào [tháng 8|period|8].',
  ],
  'days of the lunar calendar are dates': [
    'Ngày mồng [6 tháng Giêng|date|106] khai hội, mùng [3 Tết|date|103] chúc thọ.',
  ],
  'a year after the number of a name is a year': [
    'Bão số [9|label|9] năm [2020|period|2020] làm hỏng [40 mái nhà|count|40|mái nhà].',
    'Tổ dân phố [7|label|7], [8|label|8], [9|label|9] cùng sinh hoạt.',
  ],
  'vague amounts have their power of ten': [
    '[Hàng chục nghìn lượt người|vague|10000|lượt người] về dự; [vài hộ|vague|2|hộ] ở xa đến muộn.',
    '[Dăm nhà|vague|5|nhà] còn thiếu ăn, gần [trăm hộ|count|100|hộ] đã đủ; hằng năm đều rà soát.',
    'Anh góp [mươi cân|vague|10|cân] ngô, chị thêm [vài trăm nghìn đồng|vague|100000|đồng].',
  ],
  'steps of a ladder are places in a row': [
    'Em học [lớp 7B|ordinal|7], [học kỳ II|ordinal|2] đạt [giải Ba|ordinal|3] cấp tỉnh.',
    'Xã [khu vực III|ordinal|3] được đầu tư [giai đoạn 1|ordinal|1]; dịch vụ công [mức độ 4|ordinal|4].',
    'Huy động [lớp một|ordinal|1] đạt [99%|percent|99]'.replace('[lớp một|ordinal|1]', 'trẻ vào lớp một') +
      '.',
    'Trường mở [12 lớp|count|12|lớp] với mức [150.000 đồng|money|150000|đồng] mỗi em.',
    'Ông là thương binh [hạng 2/4|ordinal|2].',
  ],
  'the numbers of an outline are places in a row': [
    '[2|ordinal|2]. Công tác tuyên truyền: [30 buổi|count|30|buổi]',
    '[III|ordinal|3]- TỔ CHỨC THỰC HIỆN',
    'Tập huấn về: ([1|ordinal|1]) Kỹ năng hòa giải; ([2|ordinal|2]) Luật Đất đai.',
    'Tiếng Thái ([12|count|12|]), tiếng Mông ([7|count|7|]).',
  ],
  'what a slogan counts is part of its name': [
    'Cán bộ thực hiện “[ba|label|3] bám, [bốn|label|4] cùng”; xóm giữ vững “[3|label|3] không”.',
    'Phương châm “[4|label|4] tại chỗ” được quán triệt ở [4 xã|count|4|xã].',
    'Gian hàng “[0 đồng|money|0|đồng]” phục vụ [60 lượt hộ|count|60|lượt hộ].',
  ],
  'shares and ranges, in digits and in words': [
    'Nghĩa quyên góp được [một phần tư|count|1|] số tiền, [ba phần năm|count|3|] số gạo.',
    '[Hai trong bảy chỉ tiêu|count|2|chỉ tiêu] chưa đạt; [5 trong số 9 thôn|count|5|thôn] đã xong.',
    'Mỗi tuần có [ba, bốn buổi|range|3|buổi], mỗi buổi [hai đến ba giờ|range|2|giờ].',
    'Trích [2-4%|range|2|%] quỹ dự phòng, xử lý trong vòng [15-30 phút|range|15|phút].',
    'Chuyển tuyến [8/9 ca|count|8|ca]; chừng [1/3|count|1|] dân số là người Dao.',
    'Dân số tăng [gấp đôi|count|2|lần], thu nhập [gấp rưỡi|count|1.5|lần].',
  ],
  'money, also where nobody says so': [
    'Vượt mục tiêu [90 tỷ|money|90000000000|đồng] đề ra; dành [1,5 tỷ|money|1500000000|đồng] số hóa hồ sơ.',
    'Mỗi hộ góp [200 nghìn|money|200000|đồng], riêng ông Páo [1tr5|money|1500000|đồng].',
    'Bán được [3 triệu/con|money|3000000|đồng/con], lãi [1tỷ2|money|1200000000|đồng].',
    'Cả tỉnh có gần [75 nghìn người|count|75000|người] và [chín vạn đồng bào|count|90000|đồng bào].',
  ],
  'what is counted, as far as it goes': [
    'Tặng [20 bao xi măng|count|20|bao xi măng], [3 con bò sinh sản|count|3|con bò sinh sản], [40 chiếc chăn bông|count|40|chiếc chăn bông].',
    'Có [1.200 lượt đoàn viên, thanh niên|count|1200|lượt đoàn viên, thanh niên] và [90 lượt người dân|count|90|lượt người] dự [5 cuộc đối thoại|count|5|cuộc đối thoại].',
    'Trao [1 giải Nhất|count|1|giải Nhất], [2 giải khuyến khích|count|2|giải khuyến khích]; tạo [300 mã QR|count|300|mã QR].',
    'Mỗi quý họp giao ban [01 lần|count|1|lần/quý]; [6 tổ|count|6|tổ] công tác, [4 đồn|count|4|đồn] biên phòng.',
    'Cao [một mét sáu|measure|1.6|mét], nặng [hai tạ rưỡi|measure|2.5|tạ], rét [âm 3 độ C|measure|-3|độ C].',
    'Giảm [2,5 điểm phần trăm|percent|2.5|điểm phần trăm]; huyết áp [150/90 mmHg|measure|150|mmHg].',
  ],
  'numbers that are names': [
    'Từ Km [12+300|label|12] đến ngõ [8|label|8], Trường mầm non số [3|label|3]; Đồn [473|label|473] và Ban Chỉ đạo [35|label|35].',
    'Các thôn [1|label|1], [2|label|2] và [5|label|5] nhận cờ; khoản [2|label|2] Điều [14|label|14].',
    'Xem tệp ke_hoach_2023_v2.docx, ảnh IMG_0457.jpg, thư lienhe2020@example.vn.',
    'Hồ sơ [H41-230914-0001|label|41], xe [38N1-123.45|label|38], mã bưu chính [43108|label|43108].',
    'Trang [1|label|1]/[2|label|2]',
  ],
  'stretches of the calendar': [
    'Báo cáo [9 tháng|period|9|tháng] và [quý I|period|1|quý], [II năm 2024|period|2|quý]; hồi [tháng Ba|period|3|tháng].',
    'Đầu những năm [80|period|80|năm], [tháng Mười hai|period|12|tháng] rét đậm.',
    'Trước rằm tháng Giêng, giao ban [6 tháng/lần|duration|6|tháng/lần].',
    'Từ ngày [5|date|705] đến [20-7|date|720]; Ngày Thầy thuốc ([27-2|date|227]).',
  ],
  'sayings count nothing': [
    'Một nắng hai sương, năm lần bảy lượt, bốn bề núi đá, qua ngã ba là tới.',
    'Một số hộ, một phần kinh phí, một mặt tuyên truyền, mặt khác vận động.',
    'Đến ngã tư rẽ vào nhà ông Năm, bà Bảy ở thôn Ba.',
  ],
};

for (const [turn, sentences] of Object.entries(turns))
  describe(turn, () => {
    it.each(sentences)('%s', (sentence) => expectRead(sentence));
  });

describe('the cells of a flattened table', () => {
  it('take the unit of their column, and the first column only numbers the rows', () => {
    expectRead(
      [
        'STT\tXã\tSố hộ\tĐất hiến (m2)\tKinh phí (triệu đồng)\tTỷ lệ (%)',
        '[1|label|1]\tNa Mèo\t[120|count|120|hộ]\t[3.500|measure|3500|m2]\t[1.250,5|money|1250500000|đồng]\t[12,4|percent|12.4|%]',
        '[2|label|2]\tYên Hòa\t[95|count|95|hộ]\t[810|measure|810|m2]\t[98|money|98000000|đồng]\t[7|percent|7|%]',
      ].join('\n'),
    );
  });

  it('take the unit that stands over the table where the head names none', () => {
    expectRead('Đơn vị tính: triệu đồng\nNội dung\tSố tiền\nXây mới\t[450|money|450000000|đồng]');
  });
});

it('a table with one cell a line takes its units from the head, and its rows are only numbered', () =>
  expectRead(
    [
      ...['TT', 'Xã', 'Đã cấp (thẻ)', 'Tỷ lệ (%)', '[1|label|1]', 'Hòa Bình', '[9.004|count|9004|thẻ]'],
      ...['[98,73|percent|98.73]', '[2|label|2]', 'Hòa Sơn', '[812|count|812|thẻ]', '[95,1|percent|95.1]'],
      ...[
        'Tổng cộng',
        '[9.816|count|9816|thẻ]',
        '[97,4|percent|97.4]',
        'Số liệu chưa gồm [12 thẻ|count|12|thẻ].',
      ],
    ].join('\n'),
  ));

describe('however it was typed', () => {
  it.each([
    'Có [12\u00a0345 hộ|count|12345|hộ] và [1\u2009250 người|count|1250|người].',
    'H\u1ed7 tr\u1ee3 [48km|measure|48|km] đường, [4,95ha|measure|4.95|ha] rừng, [5tr|money|5000000|đồng].',
    'Theo Quyết định [11-QÐi/TW|document-number|11], ngày [11.3.2016|date|20160311], giai đoạn [2016 – 2020|period|2016].',
    'Có [1.319,652 người|count|1319652|người] được thống kê.',
  ])('%s', (sentence) => expectRead(sentence));
});
