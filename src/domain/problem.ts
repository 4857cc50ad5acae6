/**
 * The one list of named problems. A problem has a code, a sentence for a person in both languages and what
 * to do next. Faces decide how it looks; HTTP statuses are mapped in one place, never here.
 * `{name}` in a sentence is filled from the problem's details; lists are joined with commas.
 */

export type Locale = 'vi' | 'en';

interface Sentences {
  readonly vi: string;
  readonly en: string;
}

interface Wording extends Sentences {
  readonly next: Sentences;
}

const wording = (vi: string, en: string, nextVi: string, nextEn: string): Wording => ({
  vi,
  en,
  next: { vi: nextVi, en: nextEn },
});

export const problems = {
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
  'damaged-file': wording(
    'Tệp {file} có {count} lỗi, nên cả tệp bị từ chối: {faults}.',
    'File {file} has {count} faults, so the whole file is refused: {faults}.',
    'Sửa các chỗ đã nêu rồi nạp lại; chưa có gì được ghi.',
    'Correct the places named and load it again; nothing was written.',
  ),
  'unreadable-file': wording(
    'Không đọc được tệp {file}: {reason}.',
    'File {file} cannot be read: {reason}.',
    'Kiểm tra đường dẫn và quyền đọc.',
    'Check the path and the permission to read it.',
  ),
  'unwritable-file': wording(
    'Không ghi được tệp {file}: {reason}.',
    'File {file} cannot be written: {reason}.',
    'Kiểm tra đường dẫn và quyền ghi.',
    'Check the path and the permission to write it.',
  ),
  'damaged-report': wording(
    'Báo cáo {file} có {count} chỗ không dựng được: {faults}.',
    'Report {file} has {count} places that cannot be resolved: {faults}.',
    'Sửa từng chỗ theo dòng và cột đã nêu.',
    'Correct each place at the line and column named.',
  ),
  clash: wording(
    'Hai người cùng sửa bản ghi này và khác nhau ở: {fields}.',
    'Two people changed this record and differ at: {fields}.',
    'Xem cả hai bên, chọn giá trị đúng và lưu lại từ phiên bản {version}.',
    'Look at both sides, choose what is right and save again from version {version}.',
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
  'bad-setting': wording(
    'Biến môi trường {name} không hợp lệ: {reason}.',
    'Environment setting {name} is not valid: {reason}.',
    'Sửa {name} rồi khởi động lại.',
    'Correct {name} and start again.',
  ),
  'port-taken': wording(
    'Cổng {port} trên {host} đã có chương trình khác dùng.',
    'Port {port} on {host} is already in use.',
    'Dừng chương trình đó, hoặc chọn cổng khác, ví dụ PORT=3001 npm start.',
    'Stop that program, or choose another port, for example PORT=3001 npm start.',
  ),
  'unreadable-data': wording(
    'Không dùng được thư mục dữ liệu {folder}: {reason}.',
    'The data folder {folder} cannot be used: {reason}.',
    'Cấp quyền đọc, ghi cho thư mục, hoặc đặt CHUNGTAY_DATA sang thư mục khác.',
    'Give yourself permission to read and write it, or set CHUNGTAY_DATA to another folder.',
  ),
  'database-unreachable': wording(
    'Không kết nối được cơ sở dữ liệu: {reason}.',
    'The database cannot be reached: {reason}.',
    'Kiểm tra DATABASE_URL và máy chủ PostgreSQL, hoặc xem tệp nhật ký {log}.',
    'Check DATABASE_URL and the PostgreSQL server, or read the log {log}.',
  ),
  'old-database': wording(
    'Cơ sở dữ liệu là PostgreSQL {found}, cần PostgreSQL 18 trở lên.',
    'The database is PostgreSQL {found}; version 18 or newer is needed.',
    'Nâng cấp máy chủ, hoặc bỏ DATABASE_URL để dùng PostgreSQL kèm theo.',
    'Upgrade the server, or unset DATABASE_URL to use the embedded one.',
  ),
  'newer-schema': wording(
    'Cơ sở dữ liệu đã ở bước {found}, mới hơn chương trình này (bước {known}).',
    'The database is at migration {found}, newer than this program (migration {known}).',
    'Dùng phiên bản Chung Tay mới hơn.',
    'Use a newer version of Chung Tay.',
  ),
  'not-migrated': wording(
    'Cơ sở dữ liệu đang ở bước {found}, chương trình cần bước {known}.',
    'The database is at migration {found}; this program needs migration {known}.',
    'Chạy “bin/chungtay migrate”.',
    'Run “bin/chungtay migrate”.',
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

export type ProblemCode = keyof typeof problems;
export type ProblemDetails = Readonly<Record<string, unknown>>;

/** Thrown for everything a person can mend. `message` is the English sentence, for logs and tests. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(fill(problems[code].en, details));
    this.name = 'Problem';
    this.code = code;
    this.details = details;
  }
}

/** What went wrong and what to do next, in the person's language. */
export function sayProblem(
  problem: Problem,
  locale: Locale,
): { readonly what: string; readonly next: string } {
  const words: Wording = problems[problem.code];
  return { what: fill(words[locale], problem.details), next: fill(words.next[locale], problem.details) };
}

function fill(sentence: string, details: ProblemDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => spoken(details[name]));
}

function spoken(detail: unknown): string {
  if (Array.isArray(detail)) return detail.length > 0 ? detail.map(spoken).join(', ') : '–';
  if (detail === undefined || detail === null || detail === '') return '–';
  return String(detail);
}
