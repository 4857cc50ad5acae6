/** Problems of writing to the ledger and its registers. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfRecords = {
  'groups-do-not-sum': wording(
    'Số liệu “{measure}”: các nhóm {breakdown} cộng lại là {sum}, khác tổng {total}.',
    'Measure “{measure}”: the groups of {breakdown} sum to {sum}, not to the total {total}.',
    'Sửa số của nhóm, hoặc đánh dấu cách chia này là chưa đầy đủ.',
    'Correct the groups, or mark this breakdown as incomplete.',
  ),
  'missing-measure': wording(
    'Thiếu số liệu bắt buộc “{measure}” của loại hoạt động “{kind}”.',
    'The measure “{measure}”, required for kind “{kind}”, is missing.',
    'Nhập số liệu này rồi lưu lại.',
    'Enter it and save again.',
  ),
  'invalid-record': wording(
    'Dữ liệu không hợp lệ: {faults}.',
    'The data is not valid: {faults}.',
    'Sửa các chỗ đã nêu rồi làm lại; chưa có gì được ghi.',
    'Correct the places named and try again; nothing was written.',
  ),
  clash: wording(
    'Hai người cùng sửa bản ghi này và khác nhau ở: {fields}.',
    'Two people changed this record and differ at: {fields}.',
    'Xem cả hai bên, chọn giá trị đúng và lưu lại từ phiên bản {version}.',
    'Look at both sides, choose what is right and save again from version {version}.',
  ),
  'stale-version': wording(
    'Bản ghi “{id}” nay ở phiên bản {version}, không còn là phiên bản {base} nêu trong If-Match.',
    'Record “{id}” is now at version {version}, no longer at the version {base} named in If-Match.',
    'Xem cả hai bên trong “theirs” và “mine”, rồi lưu lại từ phiên bản {version}.',
    'Look at both sides in “theirs” and “mine”, then save again from version {version}.',
  ),
  'version-ahead': wording(
    'Bản ghi “{id}” mới có phiên bản {version}, không có phiên bản {base}.',
    'Record “{id}” is at version {version}; there is no version {base}.',
    'Mở lại bản ghi rồi sửa từ phiên bản mới nhất.',
    'Open the record again and start from its newest version.',
  ),
  'voided-record': wording(
    'Bản ghi “{id}” đã bị hủy nên không sửa được nữa.',
    'Record “{id}” has been voided and cannot be changed any more.',
    'Ghi một bản ghi mới nếu sự việc có thật.',
    'Make a new record if the event did take place.',
  ),
  'other-record-type': wording(
    'Mã “{id}” đã dùng cho một bản ghi loại khác.',
    'The identifier “{id}” already belongs to a record of another type.',
    'Dùng một mã mới.',
    'Use a new identifier.',
  ),
  'not-a-party': wording(
    '{organization} không phải là một bên của chương trình này.',
    '{organization} is not a party to this programme.',
    'Chỉ các bên ký kết hoặc cơ quan kế tục mới ghi được.',
    'Only the parties, or their successors, can write here.',
  ),
  'own-record': wording(
    'Bên ghi nhận không tự xác nhận hoặc phản hồi bản ghi của chính mình.',
    'The recording party does not answer its own record.',
    'Để bên phối hợp xác nhận; bên mình thì sửa hoặc hủy bản ghi.',
    'Leave the answer to the partner; correct or void your own record instead.',
  ),
  'not-your-record': wording(
    'Bản ghi này do bên phối hợp ghi nhận nên bên mình không sửa được.',
    'This record is the partner’s, so your side cannot change it.',
    'Xác nhận, hoặc nêu ý kiến khác kèm số liệu và lý do.',
    'Confirm it, or dispute it with your own values and the reason.',
  ),
  'outside-register': wording(
    '{what} “{code}” không tồn tại vào ngày {date}.',
    '{what} “{code}” did not exist on {date}.',
    'Kiểm tra ngày, hoặc dùng mã có hiệu lực vào ngày đó: {near}.',
    'Check the date, or use the code in force on that day: {near}.',
  ),
  'programme-exists': wording(
    'Đã có chương trình phối hợp số “{number}”.',
    'A programme numbered “{number}” exists already.',
    'Mở chương trình đó, hoặc dùng số khác.',
    'Open that programme, or use another number.',
  ),
  'register-conflict': wording(
    'Sổ đăng ký không nhận thay đổi này: {reason}.',
    'The register refuses this change: {reason}.',
    'Kiểm tra mã, ngày hiệu lực và cấp trên của từng dòng.',
    'Check the code, the dates and the superior of each row.',
  ),
  'not-allowed': wording(
    'Cơ sở dữ liệu từ chối thao tác này với quyền hiện có.',
    'The database refuses this with the present permissions.',
    'Đăng nhập bằng cơ quan là một bên của chương trình.',
    'Act as an organization that is a party to the programme.',
  ),
  'broken-ledger': wording(
    'Sổ {chain} sai từ bút toán số {seq}: {reason}.',
    'Ledger {chain} is wrong from entry {seq}: {reason}.',
    'Giữ nguyên hiện trạng, đối chiếu với bản sao lưu gần nhất.',
    'Leave everything as it is and compare with the newest backup.',
  ),
} as const satisfies Record<string, Wording>;
