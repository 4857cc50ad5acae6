/** Units of measure, money and time, as data. */

export const measures = `
km|m|cm|mm|dm|ki-lô-mét|kilômét|kilomet|ki lô mét|cây số|mét|hải lý|dặm|mét vuông|mét khối|m vuông|m khối|km vuông
ha|héc-ta|hécta|hecta|héc ta|hec ta|sào|mẫu ruộng|mẫu đất|công đất|công ruộng|ki-lô-mét vuông|kilômét vuông
kg|g|gam|gram|mg|tấn|tạ|yến|ki-lô-gam|kilôgam|kilogam|ký|lạng|kí|cân|thước|gang
lít|ml|l|mét dài|khối|kw|mw|kwh|kva|kv|kwp|gb|tb|mb|°c|ºc|độ|độ c|mmhg|btu|kcal|cc|inch|vòng|hz|khz|mhz|ghz|w|hp|cv|mã lực|psi|ppm
`;

export const durations = `
năm|tháng|tuần|tuần lễ|ngày|giờ|tiếng|tiếng đồng hồ|phút|giây|quý|ngày đêm|đêm|năm học|thập kỷ|thập niên|thế kỷ|nhiệm kỳ|giờ đồng hồ|ngày làm việc|hôm|h|ngày liền|ngày đầu|ngày lễ
`;

export const currencies = `
đồng|đ|vnđ|vnd|việt nam đồng|đồng việt nam|usd|đô la|đô la mỹ|đô-la|euro|eur|kíp|kíp lào|nhân dân tệ|ndt|bath|baht|yên|won|riel
`;

export const percents = `%|phần trăm|‰|phần nghìn|điểm phần trăm|điểm %`;
