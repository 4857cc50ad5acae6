/** Words whose following number is a name or a place in a list, not an amount. */

/** `thôn 5`, `Điều 4`, `Quốc lộ 1A`, `Trường Tiểu học số 2`. */
export const labelHeads = `
số|thôn|xóm|tổ|tổ dân phố|khối|khu|khu phố|khu vực|ấp|khóm|bản|làng|buôn|đội|phường|quận|vùng|cụm|nhóm|tiểu khu|đặc khu|tòa nhà|liên gia|tổ liên gia|khoảnh|lô|đồi|chợ|bến|cảng|cầu|kho|lô đất|cụm dân cư|tổ nhân dân|tổ tự quản|chi bộ|chi hội|chi đoàn
quốc lộ|tỉnh lộ|đường|hương lộ|ql|tl|đt|đường tỉnh|cao tốc|km|lý trình|ngõ|ngách|hẻm|số nhà|kiệt|tầng|phòng|thửa|tờ bản đồ|mốc|cột mốc|mốc số|cột mốc số|mốc giới|mốc quốc giới|điểm cao|cao điểm|vành đai
đồn|đồn biên phòng|ban chỉ đạo|bcđ|đoàn công tác|tổ công tác|cơn bão số|bão số|bệnh viện|bệnh viện đa khoa|quân y|đa khoa|bệnh xá|xe số|tàu số|lô số|cửa khẩu số|nông trường|lâm trường|tổng đội|nhà máy|công ty|xí nghiệp|tòa|tàu|quân khu|quân đoàn|sư đoàn|lữ đoàn|trung đoàn|tiểu đoàn|đại đội|trung đội|tiểu đội|hải đội|hải đoàn|vùng cảnh sát biển|binh đoàn|đoàn kinh tế - quốc phòng|đoàn kt-qp|đoàn ktqp
điều|khoản|mục|chương|phần|bảng|hình|biểu|biểu đồ|sơ đồ|trang|mẫu|mẫu số|phụ lục|tập|quyển|câu|dòng|cột
tuyến|kênh|vtv|phiên bản|công nghiệp|cách mạng công nghiệp|công nghệ|web|loại|cấp
chương trình|dự án|tiểu dự án|hợp phần|tiểu hợp phần|nội dung thành phần|thành phần|nội dung|tiêu chí|tiêu chí số|nhiệm vụ|mục tiêu|trạm|chốt|lốp|phân hệ|bước|vòng|ca|tổ số|đội số|bệnh nhân số|mã số|mã|hotline|đường dây nóng|tổng đài|điện thoại|sđt|đt|fax|tel|số điện thoại|máy lẻ|hòm thư|tài khoản|số tài khoản|biển số|sim
`;

/** Words that end like such a head and head nothing: `trong vòng 15 phút`, `nguồn dự phòng 2%`. */
export const noHeads = `
trong vòng|dự phòng|quốc phòng|văn phòng|chuyển tuyến|trực tuyến|cung cấp|trợ cấp|phụ cấp|nâng cấp|chu cấp|các cấp|phân cấp|sơ cấp|trung cấp|cao cấp|học tập|thực tập|sưu tập|triệu tập|phong trào|quân đội|bộ đội|thành phần dân tộc|thu mua|đủ loại|các loại|nhiều loại|phân loại|xếp loại|bộ phận|thiên đường|dọc đường|lên đường|xuống đường|mặt đường|làm đường|mở đường|hiến đường|tuyến đường|con đường|đoạn đường|đường dây|đơn ca|song ca|tốp ca|tiêu biểu|phát biểu|đại biểu|thời kỳ|điển hình|mô hình|tình hình|truyền hình|màn hình|địa bàn|cơ bản|văn bản|chỉ đường|bê tông hóa đường|thắp sáng đường|thay bằng|tổng kho|nhập kho|xuất kho|đề mục|nhu cầu|yêu cầu|toàn cầu|xây cầu|làm cầu|trái đất và tầng
`;

/** `con số 12`, `tổng số 40 hộ`: here `số` names an amount. */
export const amountsBefore = `con tổng dân quân sĩ đa trong nhân chỉ điểm một`;

/** `khóa IX`, `Đại hội XIII`, `kỳ họp thứ 8`, `đợt 1`: a place in a row. */
export const ordinalHeads = `
khóa|đại hội|kỳ họp|hội nghị|thế kỷ|hội nghị trung ương|lần|đợt|kỳ|nhiệm kỳ|hội nghị lần|liên hoan|vị trí|vị trí số|tập huấn lần|phiên họp|phiên|tuần|tuần thứ|top|bài|buổi học|chặng|số báo
`;

/** Steps of a ladder, with their head a place in a row too: `lớp 12`, `mức độ 2`, `giai đoạn I`, `hạng Ba`. */
export const gradeHeads = `
lớp|khối lớp|mức|mức độ|cấp độ|giai đoạn|học kỳ|học kì|hạng|bậc|độ|trung ương|hội nghị trung ương|hội nghị tw|nghị quyết tw|khu vực|vùng|loại|cấp|giải|hiệp|thương binh|bệnh binh
`;

/** `5 không, 3 sạch`: what slogans count is part of a name. */
export const sloganWords = `không sạch cùng bám tốt nhất giỏi rõ biết giảm có an yên dám trước cứng mềm tại thật dễ khó chống tự xanh đẹp được phải đúng xây ngay nên không! hơn vì tròn kiên tăng quản`;
