/** Problems of reading what offices already have: files of text, Word and PDF from outside. */
import { type Wording, wording } from './problem-wording.ts';

export const problemsOfProse = {
  'large-source': wording(
    'Tệp {file} quá lớn ({size} MB); đọc được tệp tới {most} MB.',
    'File {file} is too large ({size} MB); files of up to {most} MB can be read.',
    'Tách tệp thành nhiều phần, hoặc bỏ bớt ảnh trong tệp rồi thử lại.',
    'Split the file, or take pictures out of it, and try again.',
  ),
  'long-text': wording(
    'Tệp {file} chứa quá nhiều chữ ({size} MB); đọc được tới {most} MB chữ.',
    'File {file} holds too much text ({size} MB); up to {most} MB of text can be read.',
    'Tách văn bản thành nhiều phần rồi thử lại.',
    'Split the text and try again.',
  ),
  'not-a-text': wording(
    'Tệp {file} không phải là văn bản đọc được.',
    'File {file} is no document that can be read.',
    'Dùng tệp .docx, .pdf, .html, .md hoặc .txt.',
    'Use a .docx, .pdf, .html, .md or .txt file.',
  ),
  'empty-text': wording(
    'Tệp {file} không có chữ nào.',
    'There is no text in file {file}.',
    'Chọn đúng tệp có nội dung cần đọc.',
    'Choose the file that holds the text to be read.',
  ),
  'pictures-only': wording(
    'Tệp {file} chỉ có ảnh ({pages} trang), không có chữ để đọc.',
    'File {file} holds only pictures ({pages} pages) and no text to read.',
    'Nhận dạng chữ (OCR) tệp này trước, hoặc dùng bản Word của văn bản.',
    'Run text recognition (OCR) over it first, or use the Word file of the document.',
  ),
  'locked-pdf': wording(
    'Tệp {file} có mật khẩu.',
    'File {file} is locked with a password.',
    'Mở tệp bằng mật khẩu, lưu lại bản không có mật khẩu rồi thử lại.',
    'Open it with its password, save it without one and try again.',
  ),
  'damaged-pdf': wording(
    'Tệp {file} không phải là PDF đọc được: {reason}.',
    'File {file} is not a PDF that can be read: {reason}.',
    'Mở tệp bằng trình đọc PDF, in lại thành PDF rồi thử lại.',
    'Open it in a PDF reader, print it to PDF again and try again.',
  ),
  'long-pdf': wording(
    'Tệp {file} quá dài ({pages} trang); đọc được tới {most} trang.',
    'File {file} is too long ({pages} pages); up to {most} pages can be read.',
    'Tách tệp thành nhiều phần rồi thử lại.',
    'Split the file and try again.',
  ),
  'slow-pdf': wording(
    'Đọc tệp {file} quá {seconds} giây chưa xong nên đã dừng.',
    'Reading file {file} took more than {seconds} seconds and was stopped.',
    'Tách tệp thành nhiều phần, hoặc dùng bản Word của văn bản.',
    'Split the file, or use the Word file of the document.',
  ),
  'many-figures': wording(
    'Văn bản có quá nhiều con số; mỗi lần đọc được tới {most} con số.',
    'The text has too many figures; up to {most} can be read at a time.',
    'Tách văn bản thành nhiều phần rồi thử lại.',
    'Split the text and try again.',
  ),
  'no-text-given': wording(
    'Chưa có văn bản nào để đọc.',
    'No text was given to read.',
    'Dán văn bản vào ô, hoặc chọn một tệp.',
    'Paste the text into the box, or choose a file.',
  ),
  'no-programme-chosen': wording(
    'Chưa chọn chương trình để đối chiếu.',
    'No programme was chosen to hold the text against.',
    'Chọn chương trình mà văn bản nói tới.',
    'Choose the programme that the text speaks of.',
  ),
  'slow-upload': wording(
    'Gửi lên quá {seconds} giây chưa xong nên đã dừng.',
    'The upload took more than {seconds} seconds and was stopped.',
    'Thử lại khi đường truyền tốt hơn, hoặc gửi tệp nhỏ hơn; chưa có gì được giữ lại.',
    'Try again on a better connection, or send a smaller file; nothing was kept.',
  ),
  busy: wording(
    'Máy chủ đang đọc nhiều văn bản khác.',
    'The server is reading many other texts.',
    'Thử lại sau {seconds} giây; chưa có gì được giữ lại.',
    'Try again in {seconds} seconds; nothing was kept.',
  ),
} as const satisfies Record<string, Wording>;
