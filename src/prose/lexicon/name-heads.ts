/** Words whose following number is a name or a place in a list, not an amount. */

/** `thôn 5`, `Điều 4`, `Quốc lộ 1A`, `Trường Tiểu học số 2`. */
export const labelHeads = `
số|thôn|xóm|tổ|tổ dân phố|khối|khu|khu phố|khu vực|ấp|khóm|bản|làng|buôn|đội|phường|quận|vùng|cụm|nhóm|tiểu khu|đặc khu|tòa nhà
quốc lộ|tỉnh lộ|đường|hương lộ|ql|tl|đt|đường tỉnh|cao tốc|km|lý trình|ngõ|ngách|hẻm|số nhà|kiệt|tầng|phòng|lô|thửa|tờ bản đồ|mốc|cột mốc|mốc số|cột mốc số|mốc giới|mốc quốc giới|điểm cao|cao điểm
bệnh viện|nhà máy|công ty|xí nghiệp|tòa|tàu|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|hải đội|hải đoàn|vùng cảnh sát biển|binh đoàn|đoàn kinh tế - quốc phòng|đoàn kt-qp
điều|khoản|mục|chương|phần|bảng|hình|biểu|biểu đồ|sơ đồ|trang|mẫu|mẫu số|phụ lục|tập|quyển|bài|câu|dòng|cột
cấp|cấp độ|mức|mức độ|loại|hạng|bậc|lớp|khối lớp|tuyến|kênh|vtv|phiên bản|công nghiệp|cách mạng công nghiệp|công nghệ|web
chương trình|dự án|tiểu dự án|hợp phần|tiểu hợp phần|nội dung thành phần|thành phần|nội dung|tiêu chí|tiêu chí số|nhiệm vụ|mục tiêu|trung ương|trạm|chốt|lốp|phân hệ|giai đoạn|bước|vòng|ca|tổ số|đội số|bệnh nhân số|mã số|mã|hotline|đường dây nóng|tổng đài|điện thoại|sđt|đt|fax|tel|số điện thoại|máy lẻ|hòm thư|tài khoản|số tài khoản|biển số|sim
`;

/** `con số 12`, `tổng số 40 hộ`: here `số` names an amount. */
export const amountsBefore = `con tổng dân quân sĩ đa trong nhân chỉ điểm một`;

/** `khóa IX`, `Đại hội XIII`, `kỳ họp thứ 8`, `đợt 1`: a place in a row. */
export const ordinalHeads = `
khóa|đại hội|kỳ họp|hội nghị|thế kỷ|hạng|hội nghị trung ương|lần|đợt|kỳ|nhiệm kỳ|hội nghị lần|liên hoan|giải|vị trí|vị trí số|tập huấn lần|phiên họp|phiên|tuần|tuần thứ|top
`;

/** `5 không, 3 sạch`: what slogans count is part of a name. */
export const sloganWords = `không sạch cùng bám tốt nhất giỏi rõ biết giảm có an yên dám trước`;
