/** Sentences of the kind agencies publish, written for these tests: what is a figure, what it says, what it counts. */
import { describe, it } from 'vitest';
import { expectRead } from './testing/marked-sentence.ts';

const news: Readonly<Record<string, readonly string[]>> = {
  'commissions for mass mobilisation': [
    'Toàn tỉnh có [1.245 mô hình|count|1245|mô hình] “Dân vận khéo”, trong đó [986 mô hình|count|986|mô hình] tập thể và [259 mô hình|count|259|mô hình] cá nhân, tăng [12,5%|percent|12.5|%] so với năm [2022|period|2022|năm].',
    'Trong giai đoạn [2021 - 2025|period|2021], Ban Dân vận Huyện ủy tham mưu ban hành [14 văn bản|count|14|văn bản] lãnh đạo, chỉ đạo.',
    'Thực hiện Quyết định số [217-QĐ/TW|document-number|217], ngày [12/12/2013|date|20131212] của Bộ Chính trị ([khóa XI|ordinal|11]), Mặt trận Tổ quốc các cấp đã giám sát [05 cuộc|count|5|cuộc].',
    'Sau [03 năm|duration|3|năm] thực hiện Chỉ thị [05-CT/TW|document-number|5], [100%|percent|100|%] chi bộ đã đưa nội dung này vào sinh hoạt.',
    '[6 tháng đầu năm 2024|period|6|tháng], cấp ủy các cấp tổ chức [43 cuộc đối thoại|count|43|cuộc đối thoại] với hơn [4.300 lượt người|count|4300|lượt người] tham dự.',
    'Có [8/9 xã, thị trấn|count|8|xã, thị trấn] đăng ký xây dựng mô hình; bình quân mỗi xã [02 mô hình|count|2|mô hình].',
    'Tỷ lệ hộ nghèo giảm từ [12,3%|percent|12.3|%] xuống còn [4,05%|percent|4.05|%].',
    '[Quý III/2023|period|3|quý], toàn huyện tiếp [152 lượt công dân|count|152|lượt công dân].',
  ],
  "women's unions and farmers' unions": [
    'Hội LHPN huyện đã trao [25 suất quà|count|25|suất quà] trị giá [12,5 triệu đồng|money|12500000|đồng] cho phụ nữ nghèo.',
    'Hội hiện có [15.230 hội viên|count|15230|hội viên] sinh hoạt tại [186 chi hội|count|186|chi hội], [27 tổ hợp tác|count|27|tổ hợp tác].',
    'Mỗi hội viên tiết kiệm [5.000 đồng/tháng|money|5000|đồng/tháng], đến nay quỹ đạt gần [bốn tỷ đồng|money|4000000000|đồng].',
    'Nông dân góp [4,95ha|measure|4.95|ha] đất và [1.200 ngày công|count|1200|ngày công] làm [26,902 km|measure|26.902|km] đường.',
    'Vốn ủy thác đạt [135 ngàn tỷ đồng|money|135000000000000|đồng], dư nợ bình quân [45 triệu đồng/hộ|money|45000000|đồng/hộ].',
    'Giá bán dao động từ [15.000 - 18.000 đồng/kg|range|15000|đồng/kg], mỗi sào thu [2-3 tạ|range|2|tạ].',
    'Chị Lan vay [50 triệu đồng|money|50000000|đồng] nuôi [hai con bò sinh sản|count|2|con bò sinh sản], sau [một năm rưỡi|duration|1.5|năm] đã thoát nghèo.',
    'Phong trào “[5|label|5] không, [3|label|3] sạch” được [92,7%|percent|92.7|%] hộ đăng ký.',
    'Hỗ trợ [1.5 tấn|measure|1.5|tấn] gạo cho [317 hộ nghèo|count|317|hộ nghèo].',
  ],
  'border posts': [
    'Đồn Biên phòng quản lý [48km|measure|48|km] đường biên với [31 cột mốc|count|31|cột mốc], tuần tra song phương [12 lần/năm|count|12|lần/năm].',
    'Lúc [14 giờ 30|time|1430], tổ tuần tra gồm [07 cán bộ, chiến sĩ|count|7|cán bộ, chiến sĩ] phát hiện [2 đối tượng|count|2|đối tượng] tại cột mốc [417|label|417].',
    'Các đơn vị nhận đỡ đầu [138 cháu|count|138|cháu], mức [500.000 đồng/cháu/tháng|money|500000|đồng/cháu/tháng].',
    'Bắt giữ [3 vụ|count|3|vụ]/[5 đối tượng|count|5|đối tượng], thu [1,2 kg|measure|1.2|kg] ma túy đá và [6.000 viên|count|6000|viên] ma túy tổng hợp.',
    'Trong dịch [Covid-19|label|19], đơn vị lập [16 chốt|count|16|chốt], trực [24/24|label|24] giờ.',
    'Bộ đội và nhân dân [hai bên biên giới|count|2|bên biên giới] kết nghĩa từ năm [2013|period|2013|năm].',
    'Trường Tiểu học số [2|label|2] được tặng [mười lăm xe đạp|count|15|xe đạp] và [một trăm linh năm cuốn vở|count|105|cuốn vở].',
    'Ngày [3/3|date|303], kỷ niệm [65 năm|duration|65|năm] Ngày truyền thống Bộ đội Biên phòng ([03/3/1959|date|19590303] – [03/3/2024|date|20240303]).',
  ],
  'clinics and schools': [
    'Đoàn bác sĩ khám, cấp thuốc miễn phí cho [716 lượt người|count|716|lượt người]; tiêm [3.959 mũi vắc xin|count|3959|mũi vắc xin].',
    'Từ ngày [1|date|501] đến ngày [15/5|date|515], trạm khám [20-30 bệnh nhân|range|20|bệnh nhân/ngày] mỗi ngày.',
    'Chương trình hiến máu thu [412 đơn vị máu|count|412|đơn vị máu], vượt [3%|percent|3|%] kế hoạch.',
    'Bé [6 tuổi|count|6|tuổi], [lớp 1A|ordinal|1], nặng [18,5 kg|measure|18.5|kg].',
    '[Hàng trăm lượt phụ nữ|vague|100|lượt phụ nữ] được tư vấn; có [vài chục ca|vague|10|ca] phải chuyển tuyến.',
    'Khoảng [2/3|count|2|] số hộ đã dùng nước sạch.',
  ],
  'veterans and merit': [
    'Hội có [2.071 hội viên|count|2071|hội viên], [45 đồng chí|count|45|đồng chí] được tặng Huy hiệu [50 năm|duration|50|năm] tuổi Đảng.',
    'Đại hội đại biểu toàn quốc [lần thứ XIII|ordinal|13] của Đảng xác định [ba đột phá|count|3|đột phá] chiến lược.',
    '[Thứ nhất|ordinal|1], tăng cường tuyên truyền; [thứ hai|ordinal|2], nhân rộng điển hình.',
    'Trung đoàn [335|label|335] đóng tại Quân khu [4|label|4] có [ba đồng chí|count|3|đồng chí] được khen thưởng.',
    'Chủ tịch nước tặng Huân chương Lao động [hạng Nhì|ordinal|2] cho [01 tập thể|count|1|tập thể].',
    'Gia đình bà đã hiến [300m2|measure|300|m2] đất ở thôn [5|label|5], xóm [3|label|3].',
  ],
  'petition offices and inspectorates': [
    'Trong kỳ phát sinh [23 đơn|count|23|đơn], gồm [11 khiếu nại|count|11|khiếu nại], [2 tố cáo|count|2|tố cáo], [10 kiến nghị, phản ánh|count|10|kiến nghị, phản ánh].',
    'Đã giải quyết [111 vụ việc|count|111|vụ việc], đạt [98,2%|percent|98.2|%]; số còn lại [2 vụ|count|2|vụ] đang trong hạn.',
    'Căn cứ Điều [28|label|28], khoản [1|label|1] Luật Tiếp công dân năm [2013|period|2013|năm] và Thông tư [04/2021/TT-TTCP|document-number|4].',
    'Báo cáo số [1836/BC-TTT|document-number|1836] ngày [11.3.2016|date|20160311] nêu [2 đoàn|count|2|đoàn] đông người với [53 lượt người|count|53|lượt người].',
    'Luật số [91/2025/QH15|document-number|91] có hiệu lực từ ngày [01 tháng 01 năm 2026|date|20260101].',
    'Điện thoại: [0238.3872.123|label|2383872123]; tiếp dân vào [8 giờ|time|800] sáng thứ Hai hằng tuần.',
  ],
  'money and plans': [
    'Tổng kinh phí [1 tỷ 200 triệu đồng|money|1200000000|đồng], trong đó ngân sách hơn [800 triệu|money|800000000|đồng].',
    'Thu ngân sách ước đạt [2.350 tỷ đồng|money|2350000000000|đồng], bằng [104%|percent|104|%] dự toán.',
    'Quỹ “Vì người nghèo” vận động [2 tỷ rưỡi|money|2500000000|đồng], xây [40 căn nhà|count|40|căn nhà] đại đoàn kết, mỗi căn [50-70 triệu đồng|range|50000000|đồng].',
    'Phấn đấu đến năm [2030|period|2030|năm] có [4 xã|count|4|xã] đạt chuẩn nông thôn mới, [năm thôn|count|5|thôn] kiểu mẫu.',
    'Trong [tháng 5/2024|period|5|tháng] và [tháng 6 năm 2024|period|6|tháng], giải ngân [15,7 tỉ đồng|money|15700000000|đồng].',
    'Nhiệm kỳ [2020-2025|period|2020], Đảng bộ kết nạp [327 đảng viên|count|327|đảng viên], đạt [109%|percent|109|%] chỉ tiêu.',
    'Cuộc cách mạng công nghiệp [4.0|label|4] mở ra cơ hội mới.',
    'Năm [2023|period|2023|năm], xã đạt [19/19 tiêu chí|count|19|tiêu chí], thu nhập bình quân [52,3 triệu đồng/người/năm|money|52300000|đồng/người/năm].',
  ],
};

for (const [office, sentences] of Object.entries(news))
  describe(`the news of ${office}`, () => {
    it.each(sentences)('%s', (sentence) => expectRead(sentence));
  });
