/** How names of organizations begin and which small words they go on with, as data. */

/** One of these begins a name however it is written. */
export const organizationHeads = `
ban dân vận|ban tuyên giáo|ban tổ chức|ban nội chính|ban quản lý|ban chỉ huy|ban chỉ huy quân sự|ban chỉ đạo|ban chấp hành|ban thường vụ|ban dân tộc|ban đại diện|ban giám hiệu|ban giám đốc|ban công tác
hội liên hiệp|hội lhpn|hội phụ nữ|hội nông dân|hội cựu chiến binh|hội ccb|hội chữ thập đỏ|hội người cao tuổi|hội khuyến học|hội thánh|hội đồng nhân dân|hội đồng|hội luật gia|hội doanh nghiệp
đồn biên phòng|đồn bp|đồn công an|bộ đội biên phòng|bđbp|bộ chỉ huy|bộ tư lệnh|hải đội|hải đoàn|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|quân khu|binh đoàn|vùng cảnh sát biển|cảnh sát biển|hải quân|đoàn kinh tế|cụm trang trại
ủy ban nhân dân|ủy ban mặt trận|ủy ban mttq|ủy ban dân tộc|ủy ban kiểm tra|ủy ban đoàn kết|ubnd|hđnd|ubmttq|ub mttq|mttq|mặt trận tổ quốc|ủy ban
tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|đảng ủy|đảng bộ|chi bộ|đảng đoàn|ban cán sự đảng|tỉnh đoàn|thành đoàn|huyện đoàn|quận đoàn|thị đoàn|đoàn thanh niên|đoàn tncs|đoàn xã|đoàn phường
công an|công đoàn|liên đoàn lao động|lđlđ|liên minh hợp tác xã|liên hiệp|hợp tác xã|công ty|tổng công ty|tập đoàn|ngân hàng|kho bạc|bảo hiểm xã hội|bhxh|hải quan|chi cục|tổng cục|kiểm lâm|hạt kiểm lâm|hạt quản lý|tòa án|viện kiểm sát|thanh tra
trung tâm|trạm y tế|bệnh viện|phòng khám|trường|nhà trường|học viện|đại học|phòng giáo dục|phòng y tế|phòng lao động|phòng văn hóa|phòng dân tộc|phòng nông nghiệp|phòng tư pháp|phòng tài nguyên|sở giáo dục|sở y tế|sở lao động|sở nông nghiệp|sở tư pháp|sở văn hóa|văn phòng|nhà thờ|giáo xứ|giáo phận|quỹ bảo trợ
`;

/** One of these does so only with a capital. */
export const capitalHeads =
  'ban hội đồn sở phòng bộ đoàn trạm viện cục quỹ hạt đội báo đài xã huyện tỉnh phường quận';

/** Begin like a head and are the second half of a name: Lao động – Thương binh và Xã hội. */
export const noHeads = 'xã hội|hội nhập|bộ môn|phòng chống|phòng cháy|phòng thủ|bộ máy|đoàn kết|đội ngũ';

/** Small words that stand within names; any other ends one. */
export const wordsInNames = `
tỉnh huyện xã phường thị trấn thành phố quận thôn bản xóm ấp khóm khu vực trung ương tw
ủy vận giáo chức chính tra dân nhân nữ binh chiến niên hiệp hội đoàn viên sự huy phòng đội an lệnh quân biển đảo
dục tạo tế động hóa thao lịch tin thông nghiệp thôn trường nguyên hoạch tư pháp trận quốc tộc hiểm bạc hàng sách nhánh lâm quan khẩu án sát cục
học sở phổ mầm non tiểu cơ đa khoa viện tâm thập đỏ cao tuổi khuyến luật gia đầu phát triển xây dựng giao vận tải công thương khoa nghệ
trực chấp hành lý rừng hộ thủy lợi thú kê thuế
nội vụ tài chính kế đồng đại biểu cứu trợ nạn trẻ em mồ côi khuyết tật nuôi dưỡng mại vật tổng hợp tác
`;

/** Ends of names in texts set in capitals, where small words cannot be told. */
export const wordsAfterNames =
  've về giai trong trên nhằm để đã được thực năm số ngày từ nhiệm khóa thống ký phối tại theo là có do của ở khi sẽ đạt tiếp các những hai với cùng kết kỳ';
