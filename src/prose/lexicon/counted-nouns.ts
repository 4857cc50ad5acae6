/**
 * Nouns that offices count, as data: add a line to teach one. Longest phrase wins, so `lượt người` stands beside
 * `lượt` and `đảng viên nữ` beside `đảng viên`.
 */

/** People and groups of people; each may be followed by one of `personMarks`. */
export const people = `
người|nhân khẩu|khẩu|lao động|công dân|người dân|nhân dân|bà con|hộ|hộ dân|hộ gia đình|gia đình|nhân sự
cán bộ|công chức|viên chức|cán bộ, công chức|cán bộ, công chức, viên chức|cán bộ, đảng viên|cán bộ, chiến sĩ|cán bộ, chiến sỹ
chiến sĩ|chiến sỹ|quân nhân|sĩ quan|sỹ quan|hạ sĩ quan|dân quân|dân quân tự vệ|dự bị động viên|tân binh|thanh niên nhập ngũ
đảng viên|đoàn viên|hội viên|đội viên|thành viên|ủy viên|cấp ủy viên|đại biểu|đại biểu Quốc hội|báo cáo viên|cộng tác viên
tuyên truyền viên|hòa giải viên|tình nguyện viên|giáo viên|giảng viên|học viên|học sinh|sinh viên|trẻ em|cháu|cháu nhỏ|em|em nhỏ|bé|con nuôi
phụ nữ|nam giới|nữ giới|thanh niên|thiếu niên|thiếu nhi|nông dân|công nhân|ngư dân|cựu chiến binh|cựu thanh niên xung phong|người cao tuổi|cụ|cụ già
già làng|trưởng bản|trưởng thôn|bí thư|bí thư chi bộ|phó bí thư|chủ tịch|phó chủ tịch|chức sắc|chức việc|tín đồ|giáo dân|tu sĩ|linh mục|mục sư
bác sĩ|bác sỹ|y sĩ|y sỹ|điều dưỡng|dược sĩ|y tế thôn bản|bệnh nhân|nạn nhân|ca mắc|đối tượng|đối tượng chính sách|thương binh|liệt sĩ|liệt sỹ|bệnh binh|mẹ Việt Nam anh hùng
đồng chí|cá nhân|tập thể|tập thể, cá nhân|tổ chức, cá nhân|đoàn|đoàn khách|khách|du khách|khách du lịch|hành khách|thí sinh|vận động viên|nghệ nhân|doanh nhân|chủ doanh nghiệp
hòa thượng|thân nhân|ứng viên|quần chúng|quần chúng ưu tú|nghiện|bị can|bị cáo|phạm nhân|phật tử|luật sư|cử tri|chủ hộ|thợ|lái xe|tiểu thương
người có uy tín|người uy tín|người nghèo|người khuyết tật|người có công|người nghiện|người có công với cách mạng|người dân tộc thiểu số|hộ đồng bào|chủ tịch xã|gia đình chính sách|gia đình liệt sĩ|thanh niên công nhân|lao động nông thôn
`;

export const personMarks = `nữ|nam|nghèo|cận nghèo|khuyết tật|mồ côi|dân tộc thiểu số|chính sách|khó khăn|dự bị`;

/** Doings, papers, bodies, places and things that come whole. */
export const things = `
buổi|cuộc|lớp|đợt|lần|lượt|vụ|vụ việc|vụ án|việc|hội nghị|hội thảo|tọa đàm|hội thi|phiên|phiên họp|kỳ họp|kỳ|chuyến|chuyến đi|ca|ca trực|trận|giải|giải thưởng|huy chương|hiệp|tiết|tiết mục|khóa học|lượt tuần tra|cuộc họp|cuộc thi|sự kiện|chuyên đề|chuyên mục|hoạt động|phong trào|cuộc vận động|ngày công|ngày công lao động|ngày người|ngày hội|giờ bay|giờ giảng
lượt người|lượt tiếp|lượt đoàn|lượt hộ|lượt hộ dân|lượt khách|lượt xem|lượt truy cập|lượt thích|lượt chia sẻ|lượt bệnh nhân|lượt cán bộ|lượt cán bộ, chiến sĩ|lượt cán bộ, chiến sỹ|lượt hội viên|lượt đoàn viên|lượt đảng viên|lượt đồng chí|lượt học sinh|lượt học viên|lượt phụ nữ|lượt chị|lượt công dân|lượt đại biểu|lượt xe|lượt phương tiện|lượt tổ|lượt gia đình|lượt vay|lượt tin|lượt bài|lượt ý kiến|lượt chiến sĩ|lượt đối tượng|lượt lao động|lượt tàu|lượt nông dân
mô hình|điển hình|mô hình, điển hình|tập thể, cá nhân điển hình|gương|gương điển hình|tấm gương|công trình|công trình, phần việc|phần việc|dự án|tiểu dự án|đề án|chương trình|kế hoạch|nhiệm vụ|chỉ tiêu|tiêu chí|tiêu chuẩn|nội dung|giải pháp|nhóm giải pháp|nhóm nhiệm vụ|mục tiêu|lĩnh vực|nguyên nhân|bài học|bài học kinh nghiệm|đột phá|khâu đột phá|trụ cột|điểm|điều|nhóm|loại|hình thức|sáng kiến|giải pháp, sáng kiến|đề tài|vấn đề|nhóm vấn đề|bước|mặt|phương châm|quan điểm|yếu tố|hạn chế|khó khăn|thành tích|kết quả|chuyên án|đường dây|tụ điểm|điểm nóng
văn bản|nghị quyết|quyết định|chỉ thị|kết luận|thông báo|báo cáo|công văn|hướng dẫn|biên bản|đơn|đơn thư|thư|đơn khiếu nại|đơn tố cáo|đơn kiến nghị|kiến nghị|phản ánh|kiến nghị, phản ánh|ý kiến|lượt ý kiến|câu hỏi|tin|bài|tin bài|tin, bài|bài viết|tin nhắn|phóng sự|ảnh|bức ảnh|tờ rơi|tờ gấp|tài liệu|đầu sách|sách|cuốn|quyển|bản cam kết|hồ sơ|hồ sơ, thủ tục|thủ tục|thủ tục hành chính|giấy|giấy chứng nhận|giấy phép|thẻ|thẻ bảo hiểm y tế|sổ|sổ tiết kiệm|hợp đồng|bằng khen|giấy khen|huân chương|cờ thi đua|kỷ niệm chương|bộ hồ sơ|bộ tài liệu|khiếu nại|tố cáo|vụ khiếu nại
tổ chức|tổ chức đảng|tổ chức cơ sở đảng|tổ chức hội|tổ chức, cá nhân|cơ quan|đơn vị|cơ quan, đơn vị|địa phương|địa phương, đơn vị|cơ sở|cơ sở hội|chi bộ|đảng bộ|chi bộ, đảng bộ|đảng ủy|chi hội|chi đoàn|liên đội|công đoàn|công đoàn cơ sở|tổ|tổ hội|tổ, hội|đội|ban|phòng|trung tâm|câu lạc bộ|CLB|hợp tác xã|HTX|tổ hợp tác|doanh nghiệp|công ty|nhà máy|xí nghiệp|ngân hàng|trường|trường học|điểm trường|lớp học|trạm|trạm y tế|bệnh viện|phòng khám|phòng học|chốt|đồn|đồn biên phòng|trạm kiểm soát|tổ tự quản|tổ tiết kiệm|tổ hòa giải|tổ tuyên truyền|tổ công tác|tổ công nghệ số cộng đồng|đội công tác|đoàn công tác|đoàn kiểm tra|đoàn giám sát|đoàn thể|ban ngành|sở, ngành|sở, ban, ngành|ngành|tôn giáo|dòng tộc|dòng họ|nhà thờ|chùa|giáo xứ|giáo họ|họ đạo|cơ sở tôn giáo|cơ sở thờ tự|điểm nhóm|mái ấm|nhà văn hóa|nhà văn hóa thôn|nhà tình nghĩa|nhà tình thương|nhà đại đoàn kết|nhà tạm|nhà ở|nhà|nhà mái ấm công đoàn|cụm|cụm bản|cụm thi đua|khối thi đua|khối|bộ phận|trang|trang mạng|tài khoản|nhóm Zalo|fanpage|trang trại|gia trại|cửa hàng|điểm bán|chợ|khu công nghiệp|khu dân cư|tủ sách|tủ thuốc
tỉnh|thành phố|tỉnh, thành|tỉnh, thành phố|huyện|thị xã|quận|huyện, thị xã|huyện, thành phố|xã|phường|thị trấn|xã, phường|xã, thị trấn|xã, phường, thị trấn|phường, xã|thôn|bản|làng|xóm|ấp|khóm|buôn|sóc|phum|thôn, bản|thôn, xóm|thôn, tổ dân phố|tổ dân phố|khu phố|tổ nhân dân tự quản|địa bàn|khu vực|vùng|tuyến|tuyến đường|tuyến phố|con đường|đoạn đường|cột mốc|mốc|mốc giới|vị trí|điểm cầu|điểm du lịch|nước|quốc gia|vùng lãnh thổ|dân tộc|dân tộc thiểu số|dân tộc anh em|châu lục|bên|bên biên giới|biên giới|phía|bên liên quan|cấp|tầng lớp|thế hệ|thôn bản
suất|suất quà|phần quà|phần|phần thưởng|suất học bổng|học bổng|gói quà|túi quà|túi thuốc|cơ số thuốc|giỏ quà|món quà|quà|áo ấm|áo|chăn|chăn ấm|áo phao|xe đạp|xe lăn|xe máy|ô tô|xe ô tô|xe|tàu|tàu thuyền|thuyền|phương tiện|tàu cá|máy tính|máy vi tính|tivi|ti vi|máy|bàn ghế|giường|đèn|bóng đèn|camera|bồn nước|giếng|giếng nước|bể nước|cầu|cống|nhà vệ sinh|công trình vệ sinh|khẩu trang|thùng rác|cờ Tổ quốc|sản phẩm|sản phẩm OCOP|mặt hàng|nhu yếu phẩm|mì tôm|mì gói|nước uống|quần áo|sách vở|liều|liều vắc xin|mũi|mũi tiêm|mẫu|mẫu xét nghiệm|giống|cây giống|con giống|gà|vịt|lợn|bò|trâu|dê|heo|bò giống|trâu bò|gia súc|gia cầm|gia súc, gia cầm|vườn|vườn rau|ao|đường hoa|tuyến đường hoa|đơn vị máu|khẩu súng|súng|viên đạn|quả bom|đầu đạn|khẩu|bánh heroin|viên ma túy|cổng|khẩu hiệu|pa nô|băng rôn|áp phích|panô|biển báo|thửa đất|lô đất|thửa|căn hộ|công đoạn|khoản|khoản vay|món vay|tuổi|số điện thoại|ca bệnh|trường hợp|ca nhiễm|ca tử vong|bữa ăn|bữa cơm|vé|tin báo|điểm phần trăm|phiếu|lá phiếu|phiếu tín nhiệm|cuộc gọi|danh hiệu|đề xuất|góp ý|lời khuyên|lý do|tình huống|nghề|nghề nghiệp|lượt vốn|sân chơi|sân vận động|thiết chế|số|số báo|kênh|mạng lưới|sạp|quầy|mục|hạng mục|hạng mục công trình|đầu việc|đầu mối|biên chế|chức danh|vị trí việc làm|mức|mảnh đời|cặp vợ chồng|cặp|đôi|anh|chị|ông|bà|chị em|anh em|mẹ|mẹ VNAH|dân|lính|quân|tử sĩ|ngôi mộ|hài cốt|hài cốt liệt sĩ|hài cốt liệt sỹ|nghĩa trang|di tích|lễ hội|làng nghề|cánh đồng|cánh đồng mẫu lớn|nhà lưới|lồng bè|lồng|bè|bể|hố rác|lò đốt|điểm tập kết|phần mềm|ứng dụng|dịch vụ|dịch vụ công|dịch vụ công trực tuyến|đảng|chi bộ đảng|đời|kỳ đại hội|đại hội
`;

/** Words that count one of what follows: `lá cờ`, `căn nhà`, `con lợn giống`. */
export const classifiers = `
con|cái|chiếc|căn|ngôi|lá|bộ|bức|tấm|cây|quả|hạt|viên|gói|túi|thùng|hộp|chai|lọ|bao|bó|cặp|đôi|tờ|cuốn|quyển|cỗ|cánh|ngọn|mâm|đàn|suất|gian|dãy|sợi|thanh|bình|kiện|hũ|ống|miếng|mảnh|thửa|cuộn|bánh|liều|món
`;

/** What may follow an animal or a plant and still belong to what is counted. */
export const breedMarks = `giống|giống sinh sản|sinh sản|thịt|nái|con`;

/** Nouns listed together as one thing to count: `xã, phường, thị trấn`. */
export const listedTogether: readonly string[] = [
  'xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|thành|đặc khu',
  'thôn|bản|làng|xóm|ấp|khóm|buôn|sóc|khu phố|tổ dân phố|khối|khu dân cư',
  'mô hình|điển hình|gương điển hình',
  'cơ quan|đơn vị|địa phương|doanh nghiệp|tổ chức|trường học',
  'cán bộ|công chức|viên chức|người lao động|chiến sĩ|chiến sỹ|đảng viên|hội viên|đoàn viên|thanh niên|quần chúng',
  'tập thể|cá nhân|tổ chức|hộ gia đình',
  'kiến nghị|phản ánh|khiếu nại|tố cáo|đề nghị',
  'tin|bài|ảnh|phóng sự',
  'công trình|phần việc|dự án',
  'chi bộ|đảng bộ|đảng ủy',
  'chi hội|tổ hội|chi đoàn|tổ|nhóm|câu lạc bộ',
  'hợp tác xã|tổ hợp tác',
  'già làng|trưởng bản|trưởng thôn|người có uy tín|bí thư',
  'sở|ban|ngành|đoàn thể',
  'lợn|bò|trâu|gà|dê|vịt',
  'gia súc|gia cầm',
  'học sinh|sinh viên|giáo viên|thanh thiếu niên',
];
