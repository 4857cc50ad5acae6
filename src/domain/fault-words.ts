/**
 * Faults of data in the reader's language. A fault is kept as `path: English clause`, as zod and our schemas word it, so
 * that machines and logs meet one sentence; here it is said to a person.
 */
import type { Words } from './words.ts';

/** What our own schemas say; fault-words.test.ts holds the list against the sources. */
const ours: Readonly<Record<string, string>> = {
  '32 bytes in base64url': 'phải là 32 byte viết bằng base64url',
  '64 bytes in base64url': 'phải là 64 byte viết bằng base64url',
  'a SHA-256 in hex': 'phải là mã băm SHA-256 viết bằng hệ 16',
  'a UTC instant': 'phải là thời điểm theo giờ UTC',
  'a character that is no text (NUL or half a pair)': 'có ký tự không phải là chữ (NUL hoặc nửa cặp mã)',
  'a code is lower-case English words joined by “-”': 'mã chỉ gồm chữ thường không dấu và số, nối bằng “-”',
  'a commune code has 5 digits': 'mã xã có 5 chữ số',
  'a commune code has 5 digits, fewer where leading zeros were lost':
    'mã xã có 5 chữ số, ít hơn nếu đã mất số 0 ở đầu',
  'a grant names its decision, a refusal its reason':
    'đồng ý thì phải ghi số quyết định, không đồng ý thì phải nêu lý do',
  'a measure is written kind.measure': 'số liệu được viết theo mẫu loại-hoạt-động.số-liệu',
  'a moment such as 2026-11-24T08:30:00Z': 'phải là thời điểm như 2026-11-24T08:30:00Z',
  'a name such as tong-ket': 'phải là tên như tong-ket',
  'a record is always the same as itself': 'một bản ghi không thể so với chính nó',
  'a slug is a-z, 0-9 and “-”': 'tên trên địa chỉ chỉ gồm a-z, 0-9 và “-”',
  'a stock is not additive over time': 'số tồn tại một thời điểm không cộng được theo thời gian',
  'an interim or final report names its periods, no other does':
    'chỉ báo cáo sơ kết và tổng kết mới nêu kỳ riêng, và phải nêu',
  'an object': 'phải là một nhóm trường',
  'before validFrom': 'trước ngày bắt đầu hiệu lực',
  'due before it was issued': 'hạn trước ngày ban hành',
  'ends before it begins': 'kết thúc trước khi bắt đầu',
  'no text': 'không được để trống',
  'one line of text': 'phải là chữ trên một dòng',
  'only an abolished unit has no successor': 'chỉ đơn vị bị giải thể mới không có đơn vị kế thừa',
  'ranges such as 2-8,11': 'phải là các khoảng như 2-8,11',
  'recognised before it was registered': 'công nhận trước khi đăng ký',
  'table is missing': 'thiếu bảng này',
  'what was done names its activities': 'việc đã làm phải nêu các hoạt động',
  'what was dropped says why': 'việc không làm nữa phải nêu lý do',
};

const types: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  bigint: 'số nguyên',
  boolean: 'đúng hoặc sai (true, false)',
  array: 'một danh sách',
  tuple: 'một danh sách',
  set: 'một danh sách',
  object: 'một nhóm trường',
  record: 'một nhóm trường',
  map: 'một nhóm trường',
  date: 'một ngày',
  null: 'để trống (null)',
  never: 'không có mặt',
};

const formats: Readonly<Record<string, string>> = {
  UUID: 'phải là mã UUID',
  GUID: 'phải là mã UUID',
  'email address': 'phải là địa chỉ thư điện tử',
  URL: 'phải là một địa chỉ mạng (https://…)',
  'ISO date': 'phải là ngày viết theo mẫu 2026-11-25',
  'ISO datetime': 'phải là thời điểm viết theo mẫu 2026-11-25T08:30:00Z',
  'ISO time': 'phải là giờ viết theo mẫu 08:30',
  'base64-encoded string': 'phải viết bằng base64',
};

const signs: Readonly<Record<string, string>> = {
  '>=': 'ít nhất ',
  '>': 'lớn hơn ',
  '<=': 'nhiều nhất ',
  '<': 'nhỏ hơn ',
};
const sizes: Readonly<Record<string, string>> = { characters: 'ký tự', items: 'mục' };

/** How zod 4 words what it finds, each with how it is said here. */
const zods: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^Invalid input: expected \w+, received undefined$/, () => 'còn thiếu'],
  [/^Invalid input: expected (\w+), received \w+$/, (type) => `phải là ${types[type] ?? type}`],
  [
    /^Invalid (?:option: expected one of|input: expected) (".*"|\S+)$/,
    (all) => `phải là ${all.replaceAll('|', ', ')}`,
  ],
  [/^Invalid discriminator value\. Expected (.+)$/, (all) => `phải là ${all.replaceAll(' | ', ', ')}`],
  [/^Unrecognized keys?: (.+)$/, (keys) => `có trường lạ ${keys}`],
  [/^Too small: expected (?:string|array) to have >=1 \w+$/, () => 'không được để trống'],
  [
    /^Too (?:small|big): expected \w+ to have exactly (\d+) (\w+)$/,
    (count, of) => `phải có đúng ${count} ${sizes[of] ?? of}`,
  ],
  [
    /^Too (?:small|big): expected \w+ to have ([<>]=?)(\d+) (\w+)$/,
    (sign, count, of) => `phải có ${signs[sign]}${count} ${sizes[of] ?? of}`,
  ],
  [
    /^Too (?:small|big): expected \w+ to be ([<>]=?)(\S+)$/,
    (sign, bound) => `phải ${besideNumber(sign)}${bound}`,
  ],
  [/^Invalid number: must be a multiple of (\S+)$/, (step) => `phải là bội của ${step}`],
  [/^Invalid string: must (?:match|start|end|include).*$/s, () => 'viết sai mẫu'],
  [/^Invalid key in \w+$/, () => 'có tên trường viết sai mẫu'],
  [/^Invalid element in \w+$/, () => 'có mục không hợp lệ'],
  [/^Invalid input$/, () => 'không hợp lệ'],
];

const besideNumber = (sign: string): string =>
  ({ '>=': 'từ ', '<=': 'không quá ' })[sign] ?? signs[sign] ?? sign;

/** A whole fault, `path: clause`; one that nobody worded here is left as it is. */
export function sayFault(fault: string, locale: keyof Words): string {
  if (locale === 'en') return fault;
  const at = fault.lastIndexOf(': ', startOfClause(fault));
  const [path, clause] = at < 0 ? ['', fault] : [fault.slice(0, at + 2), fault.slice(at + 2)];
  return path + sayClause(clause);
}

/** Clauses of zod have a colon of their own, so the path ends before them. */
function startOfClause(fault: string): number {
  const begins = fault.search(/(?:^|: )(?:Invalid|Too|Unrecognized) /);
  return begins < 0 ? fault.length : begins;
}

function sayClause(clause: string): string {
  const own = ours[clause];
  if (own !== undefined) return own;
  for (const [pattern, say] of zods) {
    const found = pattern.exec(clause);
    if (found) return say(...found.slice(1));
  }
  const format = /^Invalid (.+)$/.exec(clause)?.[1];
  return (format !== undefined && formats[format]) || clause;
}
