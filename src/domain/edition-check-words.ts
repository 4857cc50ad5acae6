/** What a check of an edition says, in both languages: of each part when it is in order, and of each fault. */
import type { ArchiveFault } from './archive.ts';
import type { FrozenFigure } from './edition.ts';
import { styleDate, styleNumber } from './number-style.ts';
import type { Words } from './words.ts';

const both = (vi: string, en: string): Words => ({ vi, en });
const in2 = (say: (locale: 'vi' | 'en') => string): Words => ({ vi: say('vi'), en: say('en') });
const short = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** A number as it is counted, not as a figure is styled. */
const whole = (value: number) => in2((locale) => styleNumber(value, locale));

export const container = {
  sound: (files: number, bytes: number) =>
    both(
      `Tệp nén nguyên vẹn: ${files} tệp bên trong, ${whole(bytes).vi} byte.`,
      `The archive is intact: ${files} files inside, ${whole(bytes).en} bytes.`,
    ),
  damaged: ({ kind, file, offset }: ArchiveFault): Words => {
    const at = both(`byte thứ ${whole(offset).vi}`, `byte ${whole(offset).en}`);
    const what = file ?? both('phần danh mục cuối tệp', 'the directory at the end');
    const name = typeof what === 'string' ? both(`“${what}”`, `“${what}”`) : what;
    const said: Record<ArchiveFault['kind'], Words> = {
      'not-an-archive': both(
        'Đây không phải là tệp bản ký (.zip) của Chung Tay.',
        'This is not an edition file (.zip) of Chung Tay.',
      ),
      'too-large': both('Tệp quá lớn để là một bản ký.', 'The file is too large to be an edition.'),
      'cut-short': both(`${name.vi} bị cắt cụt.`, `${name.en} is cut short.`),
      'bad-name': both(
        `Tên tệp bên trong không đúng, tại ${at.vi}.`,
        `A file name inside is wrong, at ${at.en}.`,
      ),
      twice: both(`${name.vi} có hai lần.`, `${name.en} is there twice.`),
      content: both(
        `Nội dung ${name.vi} đã bị thay đổi (không khớp mã kiểm tra ghi ở ${at.vi}).`,
        `The content of ${name.en} was changed (it does not match its checksum at ${at.en}).`,
      ),
      container: both(
        `Tệp nén bị thay đổi ở ${name.vi}, ${at.vi}.`,
        `The archive was changed at ${name.en}, ${at.en}.`,
      ),
    };
    return said[kind];
  },
  contents: (expected: readonly string[]) =>
    both(
      `Bên trong phải có đúng các tệp, theo thứ tự: ${expected.join(', ')}.`,
      `Inside there must be exactly these files, in order: ${expected.join(', ')}.`,
    ),
  unreadable: (reason: string) =>
    both(`Không đọc được tệp: ${short(reason)}.`, `The file cannot be read: ${short(reason)}.`),
};

export const file = {
  notText: (name: string) => both(`${name} không phải văn bản UTF-8.`, `${name} is no UTF-8 text.`),
  notCanonical: (name: string, line?: number) => {
    const at = line === undefined ? both('', '') : both(`, dòng ${line}`, `, line ${line}`);
    return both(
      `${name}${at.vi} không phải JSON chuẩn tắc (RFC 8785).`,
      `${name}${at.en} is not canonical JSON (RFC 8785).`,
    );
  },
  badShape: (name: string, faults: readonly string[]) =>
    both(
      `${name} không đúng khuôn mẫu: ${short(faults.slice(0, 3).join('; '))}.`,
      `${name} does not have the right shape: ${short(faults.slice(0, 3).join('; '))}.`,
    ),
  notListed: (name: string) =>
    both(`${name} không khớp mã băm trong danh mục.`, `${name} does not match its hash in the manifest.`),
  listed: (count: number) =>
    both(
      `${count} tệp khớp mã băm SHA-256 trong danh mục.`,
      `${count} files match their SHA-256 in the manifest.`,
    ),
  strayReadme: both(
    'README.txt không phải là bản hướng dẫn của định dạng này.',
    'README.txt is not the one of this format.',
  ),
};

export const edition = {
  sound: (hash: string) =>
    both(
      `Bản ký đúng khuôn mẫu và chuẩn tắc; mã băm để ký: ${hash}.`,
      `The edition is canonical and has the right shape; the hash that is signed: ${hash}.`,
    ),
};

export const text = {
  sound: (marks: number) =>
    both(
      `${marks} con số trong nội dung đúng như bản ký.`,
      `${marks} figures in the text say what was frozen.`,
    ),
  differs: both(
    'text.md khác với nội dung trong edition.json.',
    'text.md differs from the text in edition.json.',
  ),
  mark: (line: number, mark: string, wanted: string | null) =>
    wanted === null
      ? both(
          `Dòng ${line}: không có con số nào trong bản ký cho ${short(mark)}.`,
          `Line ${line}: no figure was frozen for ${short(mark)}.`,
        )
      : both(
          `Dòng ${line}: ${short(mark)} – bản ký ghi ${wanted}.`,
          `Line ${line}: ${short(mark)} – what was frozen says ${wanted}.`,
        ),
};

const entryAt = (seq: number, recordId: string) =>
  both(`Bút toán ${seq} (bản ghi ${recordId})`, `Entry ${seq} (record ${recordId})`);

export const entries = {
  sound: (count: number, position: number) =>
    both(
      `${count} bút toán đúng như bản ký bảo đảm, đến vị trí ${position} của sổ.`,
      `${count} entries are those the edition vouches for, up to position ${position} of the ledger.`,
    ),
  fault: (seq: number, recordId: string, what: Words) => {
    const at = entryAt(seq, recordId);
    return both(`${at.vi}: ${what.vi}.`, `${at.en}: ${what.en}.`);
  },
  missing: (seq: number) =>
    both(
      `Thiếu bút toán ${seq} mà bản ký bảo đảm.`,
      `Entry ${seq}, which the edition vouches for, is missing.`,
    ),
  noEvidence: both(
    'Danh sách bút toán trong bản ký không đọc được.',
    'The list of entries in the edition cannot be read.',
  ),
  notHashed: both('nội dung không khớp mã băm', 'its content does not match its hash'),
  notVouched: both('bản ký không bảo đảm bút toán này', 'the edition does not vouch for it'),
  otherHash: both('không phải bút toán mà bản ký bảo đảm', 'it is not the one the edition vouches for'),
  notInOrder: both('không đúng thứ tự', 'it is out of order'),
  notInPlace: both('không thuộc sổ của chương trình này', 'it is not of the ledger of this programme'),
  notNext: both('không nối với bút toán liền trước', 'it does not follow the entry before it'),
  notHead: both('không phải đầu sổ mà bản ký ghi', 'it is not the head that the edition names'),
  badBody: (faults: readonly string[]) =>
    both(
      `nội dung không đúng khuôn mẫu: ${short(faults.join('; '))}`,
      `its body is not valid: ${short(faults.join('; '))}`,
    ),
  strayType: both('loại bản ghi này không làm nên con số nào', 'records of this type are behind no figure'),
  otherProgramme: both('không phải chương trình mà bản ký nêu', 'it is not the programme the edition names'),
};

const figureIn = ({ name, key }: FrozenFigure) => in2((locale) => `“${name[locale]}” [${key}]`);

export const figures = {
  sound: (figure: FrozenFigure, said: Words) => {
    const at = figureIn(figure);
    return both(
      `${at.vi}: ${said.vi}, tính lại từ ${figure.records} bản ghi.`,
      `${at.en}: ${said.en}, worked out again from ${figure.records} records.`,
    );
  },
  hidden: (figure: FrozenFigure) => {
    const at = figureIn(figure);
    return both(
      `${at.vi}: số nhỏ không công bố, không tính lại.`,
      `${at.en}: a small count that is not published; not worked out.`,
    );
  },
  differs: (figure: FrozenFigure, what: string, frozen: string, found: string) => {
    const at = figureIn(figure);
    const field = fields[what] ?? both(what, what);
    return both(
      `${at.vi}: ${field.vi} trong bản ký là ${short(frozen)}, các bút toán cho ${short(found)}.`,
      `${at.en}: ${field.en} in the edition is ${short(frozen)}, the entries say ${short(found)}.`,
    );
  },
  failed: (reason: string) =>
    both(
      `Không tính lại được các con số: ${short(reason)}.`,
      `The figures cannot be worked out again: ${short(reason)}.`,
    ),
  twice: (figure: FrozenFigure) => {
    const at = figureIn(figure);
    return both(`${at.vi} có hai lần trong bản ký.`, `${at.en} is in the edition twice.`);
  },
};

const fields: Readonly<Record<string, Words>> = {
  question: both('câu hỏi (mã, kỳ, nhóm)', 'what is asked (code, period, group)'),
  status: both('trạng thái', 'the status'),
  value: both('giá trị', 'the value'),
  knownFor: both('khoảng thời gian đã biết', 'the spans it is known for'),
  byOrganization: both('phần của từng bên', 'the share of each party'),
  records: both('số bản ghi', 'the number of records'),
  waiting: both('số bản ghi chờ xác nhận', 'the number of waiting records'),
  disputes: both('số bản ghi còn khác nhau', 'the number of disputed records'),
  uncounted: both('số bản ghi không đếm nhóm này', 'the number of records that do not count the group'),
  arithmetic: both('cách tính', 'the arithmetic'),
  trace: both('vị trí các bản ghi', 'the positions of its records'),
};

export const signatures = {
  sound: (name: Words, on: string, fingerprint: string, by: string | null) =>
    in2((locale) => {
      const day = styleDate(on, locale);
      const [signed, key] = locale === 'vi' ? ['đã ký ngày', 'khóa'] : ['signed on', 'key'];
      const instead =
        by === null
          ? ''
          : locale === 'vi'
            ? ` (cơ quan kế tục ${by} ký)`
            : ` (signed by its successor ${by})`;
      return `${name[locale]}${instead} ${signed} ${day}, ${key} ${fingerprint}.`;
    }),
  revokedSince: (name: Words, on: string) =>
    in2((locale) =>
      locale === 'vi'
        ? `Khóa của ${name.vi} bị thu hồi từ ngày ${styleDate(on, 'vi')}, sau ngày ký; hãy hỏi lại cơ quan đó.`
        : `The key of ${name.en} was revoked from ${styleDate(on, 'en')}, after the day of signing; ask that organization.`,
    ),
  fault: (name: Words, what: Words) =>
    both(`Chữ ký của ${name.vi}: ${what.vi}.`, `Signature of ${name.en}: ${what.en}.`),
  missing: (names: readonly Words[]) =>
    both(
      `Chưa có chữ ký của ${names.map((name) => name.vi).join(', ')}.`,
      `${names.map((name) => name.en).join(', ')} has not signed.`,
    ),
  malformed: both('không đúng khuôn mẫu', 'it does not have the right shape'),
  notHashed: entries.notHashed,
  otherPaper: both('ký cho văn bản khác', 'it is for another paper'),
  otherHash: both('ký cho nội dung khác', 'it is for another content'),
  notInTurn: both('không đúng lượt ký', 'it is out of turn'),
  unknownKey: both('không có khóa trong tệp', 'its key is not in the file'),
  otherKey: both('khóa là của cơ quan khác', 'the key belongs to another organization'),
  'not-yet': both('khóa chưa có hiệu lực vào ngày ký', 'the key was not yet in force on the day of signing'),
  rotated: both('khóa đã hết hiệu lực vào ngày ký', 'the key was no longer in force on the day of signing'),
  revoked: both('khóa đã bị thu hồi vào ngày ký', 'the key had been revoked by the day of signing'),
  wrong: both('chữ ký không đúng với khóa', 'it was not made with the key'),
  badKey: (line: number, what: Words) =>
    both(`keys.jsonl, dòng ${line}: ${what.vi}.`, `keys.jsonl, line ${line}: ${what.en}.`),
};

export const errata = {
  none: both('Chưa có đính chính nào trong tệp.', 'There are no errata in the file.'),
  superseded: (count: number) =>
    both(
      `Nơi xuất tệp cho biết đã có ${count} bản ký mới hơn của báo cáo này.`,
      `Whoever exported the file says that ${count} newer editions of this report exist.`,
    ),
  sound: (ordinal: number, lines: number, date: string) =>
    in2((locale) =>
      locale === 'vi'
        ? `Đính chính số ${ordinal} ngày ${styleDate(date, 'vi')}: ${lines} con số, nối đúng với bản ký này.`
        : `Erratum ${ordinal} of ${styleDate(date, 'en')}: ${lines} figures, tied to this edition.`,
    ),
  fault: (ordinal: number, what: Words) =>
    both(`Đính chính số ${ordinal}: ${what.vi}.`, `Erratum ${ordinal}: ${what.en}.`),
  otherEdition: both('đính chính cho bản ký khác', 'it corrects another edition'),
  notInOrder: both('không đúng thứ tự', 'it is out of order'),
  otherParties: both('các bên khác với bản ký', 'its parties are not those of the edition'),
  otherFigure: (key: string) =>
    both(
      `giá trị đã ký của [${key}] khác với bản ký`,
      `the signed value of [${key}] is not the one of the edition`,
    ),
  unsigned: (ordinal: number, names: readonly Words[]) => {
    const missing = signatures.missing(names);
    return both(`Đính chính số ${ordinal}: ${missing.vi}`, `Erratum ${ordinal}: ${missing.en}`);
  },
  stray: (line: number) =>
    both(`errata.jsonl, dòng ${line}: không đọc được.`, `errata.jsonl, line ${line}: it cannot be read.`),
};
