/** Problems of taking over what an old report says: what keeps a proposal from being accepted. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfAdoption = {
  'unknown-proposal': wording(
    'Không có đề xuất “{id}” trong văn bản này: tệp hoặc kỳ đã khác lúc xem.',
    'This text gives no proposal “{id}”: the file or the period is not what it was when you looked.',
    'Xem lại danh sách đề xuất rồi chọn: {near}.',
    'Look at the proposals again and choose among: {near}.',
  ),
  'rival-proposals': wording(
    'Các đề xuất {ids} loại trừ nhau; chỉ nhận được một.',
    'The proposals {ids} exclude each other; only one can be accepted.',
    'Đọc lại từng trích dẫn, chọn một và bỏ các đề xuất kia.',
    'Read their quotations again, keep one and leave the others out.',
  ),
  'incomplete-programme': wording(
    'Chưa đủ để lập chương trình; còn thiếu: {missing}.',
    'This is not enough for a programme; missing: {missing}.',
    'Nhận thêm một đề xuất cho mỗi phần còn thiếu: {near}. Văn bản không nêu thì dùng bản ký kết.',
    'Accept one proposal for each missing part as well: {near}. If the text does not say it, use the agreement itself.',
  ),
  'no-acting-party': wording(
    'Cần nêu cơ quan nhận các số liệu này.',
    'Say which organization takes these over.',
    'Thêm --as với mã của một bên: {near}.',
    'Add --as with the code of a party: {near}.',
  ),
  'party-not-registered': wording(
    'Sổ cơ quan, đơn vị không có “{name}”.',
    'The register of organizations has no “{name}”.',
    'Bổ sung vào sổ, hoặc sửa tên trong sổ cho khớp. Tên gần giống: {near}.',
    'Add it to the register, or correct its name there. Names close to it: {near}.',
  ),
  'programme-differs': wording(
    'Văn bản ghi {said}, còn chương trình ghi {known}.',
    'The text says {said}; the programme says {known}.',
    'Đối chiếu với bản ký kết; nếu chương trình ghi sai thì sửa chương trình.',
    'Compare with the signed agreement; if the programme is wrong, correct the programme.',
  ),
  'no-counting-indicator': wording(
    'Không nhận được “{words}”: {reason}',
    '“{words}” cannot be taken over: {reason}',
    'Nếu cần theo dõi, thêm chỉ tiêu vào danh mục rồi xem lại.',
    'If it should be followed, add an indicator to the catalogue and look again.',
  ),
  'doubtful-number': wording(
    '“{words}” không phải là một số chắc chắn.',
    '“{words}” is not one certain number.',
    'Sửa văn bản gốc nếu là lỗi gõ; khoảng số và số ước chừng thì không nhận làm số dư.',
    'Correct the text if it is mistyped; a range or a vague number cannot become a balance.',
  ),
  'told-as-rate': wording(
    '“{words}” là số bình quân, không phải tổng số của “{indicator}”.',
    '“{words}” is an average, not a total of “{indicator}”.',
    'Không nhân số bình quân thành tổng số; dùng một chỉ tiêu bình quân nếu danh mục có.',
    'An average is not multiplied into a total; use an indicator that is a rate, if the catalogue has one.',
  ),
  'balance-taken': wording(
    '“{indicator}” đã có số dư {value} cho {from} – {to}, lấy từ {document}.',
    '“{indicator}” already has a balance of {value} for {from} – {to}, taken from {document}.',
    'Giữ số đang có, hoặc hủy số dư đó trước khi nhận số mới; nhận cả hai là đếm hai lần.',
    'Keep it, or void it before taking this one over; both together would count twice.',
  ),
  'already-recorded': wording(
    'Sổ đã có {records} bản ghi về “{indicator}” trong {from} – {to} (giá trị: {value}).',
    'The ledger already holds {records} records of “{indicator}” in {from} – {to} (value: {value}).',
    'Đối chiếu với các bản ghi đó; nhận thêm số tổng là đếm hai lần.',
    'Compare with those records; taking the total over as well would count twice.',
  ),
  'number-taken-over': wording(
    'Con số này của văn bản đã được nhận cho “{indicator}”.',
    'This number of the text has been taken over for “{indicator}”.',
    'Một con số chỉ thuộc về một chỉ tiêu; hủy số dư kia nếu đã nhận nhầm.',
    'A number belongs to one indicator; void the other balance if it was taken over by mistake.',
  ),
  'no-period-said': wording(
    'Văn bản không nêu “{words}” là của kỳ nào.',
    'The text does not say for which period “{words}” stands.',
    'Nêu kỳ của báo cáo bằng --period, ví dụ 2016..2020.',
    'Give the period of the report with --period, such as 2016..2020.',
  ),
  'outside-programme': wording(
    'Kỳ {from} – {to} của con số này nằm ngoài thời hạn chương trình.',
    'The period {from} – {to} of this number lies outside the term of the programme.',
    'Kiểm tra kỳ trong văn bản, hoặc nêu kỳ bằng --period.',
    'Check the period in the text, or give one with --period.',
  ),
} as const satisfies Record<string, Wording>;
