/**
 * What README.txt of every exported edition says, to the byte: it is part of the format, so that nobody can slip
 * another instruction into a file that verifies. Other words need another version of the format.
 */
export const editionReadme = `BẢN KÝ CỦA MỘT BÁO CÁO TRONG CHƯƠNG TRÌNH PHỐI HỢP

Tệp này do phần mềm Chung Tay xuất ra. Nó chứa đủ mọi thứ để kiểm tra bản ký mà không cần
cơ sở dữ liệu, không cần mạng và không cần tin vào nơi đã xuất tệp:

  manifest.json     danh mục các tệp và mã băm SHA-256 của từng tệp
  edition.json      bản ký: nội dung, các con số, căn cứ của chúng; các bên ký vào mã băm của tệp này
  text.md           nội dung báo cáo để đọc
  entries.jsonl     các bút toán làm nên các con số, nguyên văn như trong sổ
  signatures.jsonl  chữ ký của các bên (Ed25519)
  keys.jsonl        khóa công khai của các bên
  errata.jsonl      các đính chính sau khi ký và chữ ký của chúng (có thể trống)

Cách kiểm tra:

  1. Bằng dòng lệnh:   bin/chungtay edition verify TỆP.zip
  2. Bằng trình duyệt: mở trang /kiem-tra của một cổng Chung Tay bất kỳ rồi thả tệp này vào;
     tệp không bị gửi đi đâu.
  3. Bằng chương trình của riêng mình, theo docs/edition-file.md.

Máy không biết khóa nào thật sự là của cơ quan nào: hãy so dấu vân tay của khóa mà chương trình
in ra với dấu vân tay do chính cơ quan ấy công bố.


A SIGNED EDITION OF A REPORT OF A JOINT PROGRAMME

This file was exported by Chung Tay. It holds all that is needed to check the edition without a
database, without a network and without trusting whoever exported it:

  manifest.json     the list of the files, and the SHA-256 of each
  edition.json      the edition: text, figures, what they rest on; the parties sign the hash of this file
  text.md           the text of the report, for reading
  entries.jsonl     the ledger entries behind the figures, word for word
  signatures.jsonl  the signatures of the parties (Ed25519)
  keys.jsonl        the public keys of the parties
  errata.jsonl      errata issued since, and their signatures (may be empty)

How to check it:

  1. On the command line: bin/chungtay edition verify FILE.zip
  2. In a browser: open the page /en/kiem-tra of any Chung Tay portal and drop this file on it;
     the file is not sent anywhere.
  3. With a program of your own, following docs/edition-file.md.

No machine knows which key is really whose: compare the fingerprint of each key, as the program
prints it, with the one that the organization itself has made known.
`;
