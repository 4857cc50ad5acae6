/**
 * News and reports as offices write them, for measuring: made of words, names and figures drawn anew for each sentence, so
 * that no two paragraphs are alike. The same seed gives the same text.
 */

const lists = {
  office:
    'Ban Dân vận Huyện ủy|Hội Liên hiệp Phụ nữ huyện|Đồn Biên phòng Thanh|Mặt trận Tổ quốc xã|Thanh tra tỉnh|Huyện đoàn|Hội Nông dân tỉnh|Ban Chỉ huy Quân sự huyện|UBND xã|Trung tâm Y tế huyện|Hội Cựu chiến binh thị trấn|Liên đoàn Lao động tỉnh|Phòng Giáo dục và Đào tạo|Đảng ủy xã|Hội Chữ thập đỏ',
  place:
    'xã Lìa|xã Thuận|huyện Hướng Hóa|tỉnh Quảng Trị|bản Ka Tăng|thôn Cát|xã Sơn Kim 1|huyện Mường Lát|thị trấn Khe Sanh|phường Nam Lý|xã Đắk Ơ|huyện Bù Gia Mập|tỉnh Sóc Trăng|xã Tham Đôn|thành phố Đông Hà|khu phố 3|ấp Bưng Chông',
  doing:
    'tổ chức|phối hợp tổ chức|duy trì|triển khai|hoàn thành|xây dựng|vận động|hỗ trợ|trao tặng|khám, cấp thuốc cho|tiếp nhận|giải quyết|tuyên truyền cho|tập huấn cho|giúp đỡ|kết nạp|biểu dương|rà soát|đối thoại với|giám sát',
  counted:
    'lượt người|hộ nghèo|buổi sinh hoạt|mô hình|đảng viên|hội viên|suất quà|căn nhà|con bò giống|cuộc đối thoại|học sinh|cán bộ, chiến sĩ|đơn kiến nghị|tổ tự quản|ngày công|công trình, phần việc|lá cờ|lớp xóa mù chữ|xã, phường, thị trấn|đồng chí|chiếc xe đạp|ý kiến|cột mốc|tin, bài',
  theme:
    'chủ trương, đường lối của Đảng|chính sách, pháp luật của Nhà nước|bảo vệ chủ quyền, an ninh biên giới|phòng, chống tội phạm và tệ nạn xã hội|giảm nghèo bền vững|xây dựng nông thôn mới|bình đẳng giới và phòng, chống bạo lực gia đình|cải cách hành chính|chuyển đổi số ở cơ sở|bảo vệ rừng đầu nguồn|chăm sóc sức khỏe nhân dân|học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh',
  result:
    'góp phần giữ vững ổn định chính trị trên địa bàn|được nhân dân đồng tình hưởng ứng|đời sống của bà con từng bước được nâng lên|tạo sự đồng thuận trong xã hội|tình đoàn kết quân dân ngày càng gắn bó|nhiều hủ tục được đẩy lùi|không để phát sinh điểm nóng|niềm tin của nhân dân với Đảng được củng cố',
  manner:
    'thường xuyên|kịp thời|với nhiều hình thức phong phú|theo phương châm hướng về cơ sở|đúng kế hoạch đề ra|trên tinh thần trách nhiệm cao|bằng những việc làm thiết thực|một cách bài bản',
  measure: 'km đường bê tông|ha rừng|tấn gạo|kg giống ngô|m2 đất|ha keo|lít xăng',
  law: 'Chỉ thị|Nghị quyết|Quyết định|Kế hoạch|Hướng dẫn|Chương trình|Công văn|Thông báo',
  code: 'CT/TW|NQ/TU|QĐ/TW|KH/BDVTU|HD/BDVTW|CTr/DV-ĐPS|NQ/HU|TB/VPTW',
  words:
    'hai|ba|bốn|sáu|bảy|tám|mười|mười lăm|hai mươi mốt|một trăm linh năm|ba trăm hai mươi|một nghìn hai trăm',
  person: 'Nguyễn Thị Hoa|Hồ Văn Thành|Trần Quốc Việt|Lâm Thị Sa Ri|Y Blơm Niê|Đinh Xuân Hải|Kim Sóc Kha',
};
const words = new Map(Object.entries(lists).map(([name, line]) => [name, line.split('|')]));

/** What stands in curly brackets is drawn: a list above or a notation below. */
const sentences = [
  'Trong năm {year}, {office} đã {doing} {count} {counted} tại {place}, {result}.',
  '{office} {manner} {doing} {count} buổi/{count} {counted} về {theme}.',
  'Giai đoạn {year}-{later}, toàn {place} {doing} {count} {counted}; trong đó {small} {counted} và {small} {counted}, đạt {percent}.',
  'Thực hiện {law} số {small}-{code}, ngày {date} về {theme}, cấp ủy các cấp đã {manner} chỉ đạo, {result}.',
  'Nghị định {small}/{year}/NĐ-CP ngày {date} của Chính phủ được quán triệt đến {count} {counted}.',
  'Tổng kinh phí {money}, bình quân {money} mỗi hộ, vượt {percent} kế hoạch.',
  'Đến nay, {place} đã có {small}/{count} {counted} đạt chuẩn, tăng {percent} so với cùng kỳ năm {year}.',
  'Nhân dân {place} đóng góp {money}, hiến {decimal} {measure} và hơn {count} ngày công, {result}.',
  'Ngày {date}, tại {place}, {office} {doing} {words} {counted} có hoàn cảnh khó khăn.',
  'Lúc {hour} giờ {minute}, tổ công tác gồm {small} đồng chí phát hiện {small} đối tượng vận chuyển {decimal} kg ma túy.',
  'Đồng chí {person} cho biết: công tác {theme} được triển khai {manner}; {result}.',
  'Bên cạnh đó, công tác {theme} luôn được cấp ủy, chính quyền quan tâm lãnh đạo, chỉ đạo {manner}, {result}.',
  'Qua thực tiễn, {office} nhận thấy việc {theme} phải bắt đầu từ cơ sở, gắn với {theme}, {result}.',
  'Hằng năm, {office} và {office} {manner} trao đổi thông tin, thống nhất nội dung phối hợp về {theme}.',
  'Quý {roman}/{year}, các đơn vị tiếp {count} lượt công dân, nhận {small} đơn, giải quyết {percent}.',
  '6 tháng đầu năm {year}, {office} {doing} từ {small} đến {count} {counted} mỗi tháng.',
  'Mô hình của anh {person} ở {place} cho thu nhập {money}/năm; {result}.',
  'Đại hội lần thứ {roman} đề ra {words} nhóm nhiệm vụ, giải pháp về {theme}.',
  'Trung bình mỗi năm {office} {doing} hàng trăm {counted}, gần {percent} là người dân tộc thiểu số.',
  'Khoảng {percent} hộ dân ở {place} được dùng nước sạch; số hộ nghèo giảm từ {percent} xuống còn {percent}.',
  'Để {theme}, trong thời gian tới {office} tiếp tục {manner} bám địa bàn, nắm chắc tình hình nhân dân, {result}.',
  'Nhiều cách làm hay được nhân rộng, tiêu biểu như ở {place} với phong trào {theme}, {result}.',
];
const titles = [
  '{office} {doing} {count} {counted}',
  '{place}: kết quả {theme} giai đoạn {year}-{later}',
  'Hiệu quả từ chương trình phối hợp giữa {office} và {office}',
  'Sơ kết {small} năm thực hiện công tác {theme}',
];
const points = [
  '- {place}: {count} {counted}, đạt {percent};',
  '- {office}: {money};',
  '+ {theme}: {small} {counted}.',
];

type Draw = (below: number) => number;

const dotted = (number: number) => String(number).replace(/\B(?=(?:\d{3})+$)/g, '.');
const two = (number: number) => String(number).padStart(2, '0');
const pick = (below: Draw, list: readonly string[]): string => list[below(list.length)] ?? '';

const notations: Readonly<Record<string, (below: Draw) => string>> = {
  year: (below) => String(2010 + below(15)),
  later: (below) => String(2025 + below(6)),
  small: (below) => (below(4) === 0 ? two(1 + below(9)) : String(1 + below(98))),
  count: (below) => dotted(2 + below([90, 900, 9_000, 90_000][below(4)] ?? 9)),
  percent: (below) => `${below(100)}${below(2) ? `,${1 + below(99)}` : ''}%`,
  decimal: (below) => `${dotted(below(2_000))},${1 + below(9)}`,
  money: (below) =>
    [
      `${dotted((1 + below(9_000)) * 1000)} đồng`,
      `${1 + below(900)},${1 + below(9)} triệu đồng`,
      `${1 + below(90)} tỷ đồng`,
    ][below(3)] ?? '',
  date: (below) =>
    [1 + below(28), 1 + below(12), 2010 + below(15)].join(pick(below, ['/', '/', '/', '-', '.'])),
  hour: (below) => String(6 + below(15)),
  minute: (below) => two(below(60)),
  roman: (below) => pick(below, ['I', 'II', 'III', 'IV']),
};

/** Texts of some 3 kB one after another, without end. */
export function* officialTexts(seed = 1): Generator<string> {
  const below = dice(seed);
  const fill = (template: string): string =>
    template.replace(
      /\{(\w+)\}/g,
      (_, name: string) => notations[name]?.(below) ?? pick(below, words.get(name) ?? []),
    );
  const several = (least: number, most: number, make: () => string): readonly string[] =>
    Array.from({ length: least + below(most - least + 1) }, make);
  const paragraph = () => several(3, 6, () => capital(fill(pick(below, sentences)))).join(' ');
  for (;;)
    yield [
      capital(fill(pick(below, titles))),
      ...several(2, 4, paragraph),
      ...several(0, 4, () => fill(pick(below, points))),
      ...several(1, 3, paragraph),
      fill('{person}'),
      '',
    ].join('\n');
}

/** At least so many bytes of it in UTF-8, cut after a text. */
export function officialText(bytes: number, seed = 1): string {
  const parts: string[] = [];
  let length = 0;
  for (const text of officialTexts(seed)) {
    if (length >= bytes) break;
    parts.push(text);
    length += Buffer.byteLength(text) + 1;
  }
  return parts.join('\n');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Draws whole numbers below a bound, evenly enough. */
function dice(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
