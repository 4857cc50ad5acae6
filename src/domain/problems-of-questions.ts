/** Problems of asking: what is not known, has ended, or must not be added. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfQuestions = {
  usage: wording(
    '{message}',
    '{message}',
    'Xem hướng dẫn bằng “--help”.',
    'See “--help” for how the command is used.',
  ),
  'unknown-programme': wording(
    'Không có chương trình phối hợp số “{number}”.',
    'There is no programme numbered “{number}”.',
    'Các chương trình gần giống hoặc đang có: {near}.',
    'Programmes that are known or close to it: {near}.',
  ),
  'unknown-indicator': wording(
    'Không có chỉ tiêu “{code}”.',
    'There is no indicator “{code}”.',
    'Các chỉ tiêu gần giống hoặc đang có: {near}.',
    'Indicators that are known or close to it: {near}.',
  ),
  'unknown-kind': wording(
    'Không có loại hoạt động “{code}”.',
    'There is no activity kind “{code}”.',
    'Các loại gần giống hoặc đang có: {near}.',
    'Kinds that are known or close to it: {near}.',
  ),
  'unknown-measure': wording(
    'Loại hoạt động “{kind}” không có số liệu “{code}”.',
    'Activity kind “{kind}” has no measure “{code}”.',
    'Các số liệu của loại này: {near}.',
    'Its measures are: {near}.',
  ),
  'unknown-group': wording(
    'Số liệu “{measure}” không chia theo nhóm “{group}”.',
    'Measure “{measure}” is not counted by group “{group}”.',
    'Các nhóm được đếm: {near}.',
    'Groups that are counted: {near}.',
  ),
  'unknown-place': wording(
    'Không có địa bàn mang mã “{code}”.',
    'There is no place with code “{code}”.',
    'Địa bàn gần giống: {near}. Tìm bằng “chungtay places find TÊN”.',
    'Places close to it: {near}. Search with “chungtay places find NAME”.',
  ),
  'ended-place': wording(
    'Địa bàn {name} ({code}) không còn từ ngày {until}, nên không có số liệu theo địa giới hiện nay.',
    '{name} ({code}) ceased to exist on {until}, so it has no figure in the territory of now.',
    'Hỏi theo địa giới khi ấy (--territory then), hoặc hỏi địa bàn kế tục: {near}.',
    'Ask in the territory of then (--territory then), or ask for its successor: {near}.',
  ),
  'unknown-organization': wording(
    'Không có cơ quan, đơn vị mang mã “{code}”.',
    'There is no organization with code “{code}”.',
    'Cơ quan, đơn vị gần giống hoặc đang có: {near}.',
    'Organizations that are known or close to it: {near}.',
  ),
  'ended-organization': wording(
    '{name} ({code}) không còn hoạt động từ ngày {until}.',
    '{name} ({code}) ceased on {until}.',
    'Hỏi theo tổ chức khi ấy (--territory then), hoặc hỏi cơ quan kế tục: {near}.',
    'Ask as it was then (--territory then), or ask for its successor: {near}.',
  ),
  'unknown-period': wording(
    'Không hiểu kỳ “{period}”.',
    'The period “{period}” cannot be read.',
    'Viết như: {near}.',
    'Write it like: {near}.',
  ),
  'unknown-record': wording(
    'Không có bản ghi “{id}” trong sổ này.',
    'There is no record “{id}” in this ledger.',
    'Kiểm tra lại mã bản ghi.',
    'Check the identifier of the record.',
  ),
  'unknown-report': wording(
    'Không có báo cáo “{id}”.',
    'There is no report “{id}”.',
    'Các báo cáo hiện có: {near}.',
    'Reports that are known: {near}.',
  ),
  'unknown-position': wording(
    'Sổ của chương trình chưa có bút toán số {seq}; bút toán mới nhất là số {last}.',
    'The ledger of this programme has no entry {seq}; the newest is {last}.',
    'Chọn một số từ 0 đến {last}.',
    'Choose a number from 0 to {last}.',
  ),
  'not-additive': wording(
    'Không được cộng “{measure}”: {reason}.',
    '“{measure}” must not be added: {reason}.',
    'Dùng chỉ tiêu giá trị gần nhất hoặc thu hẹp kỳ, địa bàn.',
    'Use a “latest” indicator, or narrow the period or the place.',
  ),
  'mixed-measures': wording(
    'Không được gộp “{one}” với “{other}”: một bên đếm {oneCounts}, một bên đếm {otherCounts}.',
    '“{one}” and “{other}” must not be combined: one counts {oneCounts}, the other {otherCounts}.',
    'Lượt người không phải là người; hãy tách thành hai chỉ tiêu.',
    'Attendances are not people; make two indicators of them.',
  ),
  'no-places': wording(
    'Chưa nạp danh mục địa bàn.',
    'The register of places has not been loaded.',
    'Chạy “bin/chungtay places load” trước.',
    'Run “bin/chungtay places load” first.',
  ),
  'no-page': wording(
    'Không có trang này.',
    'There is no such page.',
    'Trở về trang đầu để chọn chương trình.',
    'Go back to the front page and choose a programme.',
  ),
} as const satisfies Record<string, Wording>;
