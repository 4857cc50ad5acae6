/** Problems of settings, files and the database. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfTheMachine = {
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
  'unreadable-file': wording(
    'Không đọc được tệp {file}: {reason}.',
    'File {file} cannot be read: {reason}.',
    'Kiểm tra nội dung tệp, đường dẫn và quyền đọc.',
    'Check the path and the permission to read it.',
  ),
  'unwritable-file': wording(
    'Không ghi được tệp {file}: {reason}.',
    'File {file} cannot be written: {reason}.',
    'Kiểm tra đường dẫn và quyền ghi.',
    'Check the path and the permission to write it.',
  ),
  'damaged-file': wording(
    'Tệp {file} có {count} lỗi, nên cả tệp bị từ chối: {faults}.',
    'File {file} has {count} faults, so the whole file is refused: {faults}.',
    'Sửa các chỗ đã nêu rồi nạp lại; chưa có gì được ghi.',
    'Correct the places named and load it again; nothing was written.',
  ),
  'no-token': wording(
    'Việc này chỉ dành cho người có mã truy cập.',
    'This is only for whoever holds the access token.',
    'Gửi kèm tiêu đề “Authorization: Bearer MÃ”; mã là giá trị CHUNGTAY_TOKEN đặt trên máy chủ.',
    'Send the header “Authorization: Bearer TOKEN”; the token is the CHUNGTAY_TOKEN set on the server.',
  ),
  'wrong-token': wording(
    'Mã truy cập không đúng.',
    'The access token is not right.',
    'Gửi đúng giá trị CHUNGTAY_TOKEN của máy chủ, hoặc bỏ tiêu đề Authorization để chỉ đọc phần công khai.',
    'Send the CHUNGTAY_TOKEN of the server, or leave the Authorization header out to read what is public.',
  ),
  'body-too-large': wording(
    'Nội dung gửi lên quá lớn: tối đa {most} byte.',
    'What was sent is too large: at most {most} bytes.',
    'Gửi nội dung nhỏ hơn; chưa có gì được ghi.',
    'Send less; nothing was written.',
  ),
  'wrong-content-type': wording(
    'Máy chủ không nhận kiểu nội dung “{type}” ở đây.',
    'The content type “{type}” is not taken here.',
    'Ghi tiêu đề Content-Type là một trong các kiểu: {wanted}.',
    'Set the header Content-Type to one of: {wanted}.',
  ),
  'too-many-requests': wording(
    'Đã gửi quá nhiều yêu cầu trong một phút.',
    'Too many requests were sent within a minute.',
    'Chờ {seconds} giây rồi gửi lại.',
    'Wait {seconds} seconds and send it again.',
  ),
  'too-many-streams': wording(
    'Đang mở {most} luồng theo dõi, không mở thêm được.',
    '{most} streams of events are open already; no more can be opened.',
    'Đóng bớt một luồng, hoặc thử lại sau {seconds} giây.',
    'Close one of them, or try again in {seconds} seconds.',
  ),
  'key-used-otherwise': wording(
    'Idempotency-Key “{key}” đã dùng cho một yêu cầu khác.',
    'The Idempotency-Key “{key}” was used for another request.',
    'Dùng khóa mới cho mỗi yêu cầu mới; chỉ giữ khóa cũ khi gửi lại đúng yêu cầu ấy.',
    'Use a new key for each new request; keep the old one only to send the same request again.',
  ),
  'still-under-way': wording(
    'Yêu cầu đầu tiên với Idempotency-Key này còn đang được làm.',
    'The first request with this Idempotency-Key is still being done.',
    'Gửi lại sau {seconds} giây.',
    'Send it again in {seconds} seconds.',
  ),
  'other-site': wording(
    'Yêu cầu này được gửi từ một trang web khác nên không được nhận.',
    'This was sent from another website, so it is not taken.',
    'Mở trang này trên chính địa chỉ của nó rồi gửi lại.',
    'Open this page at its own address and send it again.',
  ),
} as const satisfies Record<string, Wording>;
