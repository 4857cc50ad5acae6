/** Words that offices use for one doing, a line each: add a word to teach one. The first names the doing. */
export const sameDoings = `
tuyên truyền|truyền thông|phổ biến|phổ biến pháp luật|giáo dục pháp luật|sinh hoạt nhân dân|nói chuyện chuyên đề|tuyên truyền miệng|quán triệt|cổ động|phát thanh
bồi dưỡng|tập huấn|đào tạo|huấn luyện|lớp học nghề|dạy nghề
đối thoại|tiếp xúc|gặp gỡ|lắng nghe|tiếp xúc cử tri
tuần tra|tuần tra song phương|tuần tra kiểm soát|tuần tra chung
khám bệnh|khám chữa bệnh|khám, chữa bệnh|chữa bệnh|khám|cấp thuốc|phát thuốc|cấp phát thuốc|tư vấn sức khỏe
thăm hỏi|thăm|qua lại|giao lưu|kết nghĩa|học hỏi|trao đổi kinh nghiệm|chúc Tết|đón tiếp
kết nạp|kết nạp đảng|vào Đảng|phát triển đảng viên|phát triển đảng
hỗ trợ|giúp|giúp đỡ|tặng|trao tặng|trao|ủng hộ|cứu trợ
công nhận|được công nhận|đạt danh hiệu|công nhận đạt
đăng ký|đăng kí
phụ trách|đỡ đầu|nhận đỡ đầu|nhận giúp đỡ|kèm cặp
kiến nghị|ý kiến|phản ánh|nguyện vọng|đề xuất
sinh hoạt chi bộ|sinh hoạt tại chi bộ|sinh hoạt tại các chi bộ|dự sinh hoạt chi bộ
`;
