/** What can be wrong in a report template beyond what can be wrong in a report. */
import type { Words } from '../domain/words.ts';

const like = (near: readonly string[]): Words =>
  near.length === 0
    ? { vi: '', en: '' }
    : { vi: `; gần giống: ${near.join(', ')}`, en: `; close to it: ${near.join(', ')}` };

export const tooLong = (most: number): Words => ({
  vi: `mẫu dài quá ${most} ký tự`,
  en: `the template is longer than ${most} characters`,
});

export const noHeader = (): Words => ({
  vi: 'mẫu mở đầu bằng phần khai báo giữa hai dòng “---”: kind, title, locale',
  en: 'a template opens with a header between two lines “---”: kind, title, locale',
});

export const unclosedHeader = (): Words => ({
  vi: 'phần khai báo chưa có dòng “---” đóng lại',
  en: 'the header has no closing line “---”',
});

export const badHeaderLine = (): Words => ({
  vi: 'mỗi dòng khai báo viết “tên: giá trị”',
  en: 'each line of the header is written “name: value”',
});

export const unknownHeader = (name: string, known: readonly string[]): Words => ({
  vi: `phần khai báo không có “${name}”; các tên: ${known.join(', ')}`,
  en: `the header has no “${name}”; its names are ${known.join(', ')}`,
});

export const repeatedHeader = (name: string): Words => ({
  vi: `“${name}” khai báo hai lần`,
  en: `“${name}” is declared twice`,
});

export const missingHeader = (name: string): Words => ({
  vi: `phần khai báo thiếu “${name}”`,
  en: `the header lacks “${name}”`,
});

export const badHeader = (name: string, value: string, allowed: readonly string[]): Words => ({
  vi: `“${name}” không nhận “${value}”, chỉ nhận ${allowed.join(', ')}`,
  en: `“${name}” cannot be “${value}”, only ${allowed.join(', ')}`,
});

export const unknownDirective = (name: string, near: readonly string[]): Words => ({
  vi: `không có chỉ dẫn “${name}”${like(near).vi}`,
  en: `there is no directive “${name}”${like(near).en}`,
});

export const wrongColons = (right: string): Words => ({
  vi: `chỉ dẫn này viết là ${right}`,
  en: `this directive is written ${right}`,
});

export const unknownField = (name: string, near: readonly string[]): Words => ({
  vi: `không có trường “${name}”${like(near).vi}`,
  en: `there is no field “${name}”${like(near).en}`,
});

export const oneName = (directive: string, example: string): Words => ({
  vi: `“${directive}” có đúng một tên trong ngoặc nhọn, ví dụ ${example}`,
  en: `“${directive}” has just one name in braces, as in ${example}`,
});

export const noAttributes = (directive: string): Words => ({
  vi: `“${directive}” không có phần trong ngoặc`,
  en: `“${directive}” takes nothing in brackets or braces`,
});

export const unknownCondition = (name: string, known: readonly string[]): Words => ({
  vi: `không có điều kiện “${name}”; các điều kiện: ${known.join(', ')}`,
  en: `there is no condition “${name}”; conditions are ${known.join(', ')}`,
});

export const onlyWithin = (what: string, container: string): Words => ({
  vi: `“${what}” chỉ dùng được bên trong ${container}`,
  en: `“${what}” stands only inside ${container}`,
});

export const notWithin = (what: string, container: string): Words => ({
  vi: `“${what}” không đặt bên trong ${container}`,
  en: `“${what}” does not stand inside ${container}`,
});

export const notAtMargin = (): Words => ({
  vi: 'chỉ dẫn khối đứng riêng một dòng ở lề trái, không nằm trong danh sách, trích dẫn hay bảng',
  en: 'a block directive stands on a line of its own at the left margin, not in a list, quote or table',
});

export const unclosed = (name: string): Words => ({
  vi: `khối “${name}” chưa đóng; khối bên ngoài cần nhiều dấu hai chấm hơn khối bên trong`,
  en: `the block “${name}” is not closed; an outer block needs more colons than an inner one`,
});

export const strayFence = (): Words => ({
  vi: 'dòng dấu hai chấm này không mở và không đóng khối nào',
  en: 'this line of colons neither opens nor closes a block',
});

export const unreadable = (name: string): Words => ({
  vi: `không đọc được :${name} ở đây; viết trong đoạn văn, tiêu đề hoặc ô bảng`,
  en: `:${name} cannot be read here; write it in a paragraph, heading or table cell`,
});

export const unknownIndicator = (code: string, near: readonly string[]): Words => ({
  vi: `không có chỉ tiêu “${code}”${like(near).vi}`,
  en: `there is no indicator “${code}”${like(near).en}`,
});

export const unreadablePeriod = (period: string): Words => ({
  vi: `không hiểu kỳ “${period}”; viết như 2018, 2018-Q2, 2016..2020, term`,
  en: `the period “${period}” cannot be read; write it like 2018, 2018-Q2, 2016..2020, term`,
});

export const noSuchParty = (name: string, count: number): Words => ({
  vi: `chương trình chỉ có ${count} bên nên không có “${name}”`,
  en: `the programme has ${count} parties, so there is no “${name}”`,
});
