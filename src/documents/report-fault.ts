/** What can be wrong in the Markdown of a report, each with its place and a sentence in both languages. */
import type { Words } from '../domain/words.ts';

export interface ReportFault {
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  readonly message: Words;
}

export const tooDeep = (): Words => ({
  vi: 'quá nhiều cấp lồng vào nhau (danh sách, trích dẫn, in đậm); báo cáo không đọc được',
  en: 'too many levels inside each other (lists, quotes, emphasis); the report cannot be read',
});

export const unknownDirective = (name: string): Words => ({
  vi: `không có chỉ dẫn “${name}”; báo cáo chỉ dùng :figure{mã} và ::chart{mã}`,
  en: `there is no directive “${name}”; a report only knows :figure{code} and ::chart{code}`,
});

export const strayChart = (): Words => ({
  vi: 'biểu đồ đứng riêng một dòng, ngoài danh sách, bảng và trích dẫn, viết với hai dấu hai chấm: ::chart{mã}',
  en: 'a chart stands on a line of its own, outside lists, tables and quotes, and is written with two colons: ::chart{code}',
});

export const labelledChart = (): Words => ({
  vi: 'biểu đồ không có phần trong ngoặc vuông; tên và giá trị lấy từ chỉ tiêu',
  en: 'a chart has nothing in square brackets; its name and its values are those of the indicator',
});

export const unreadableChart = (): Words => ({
  vi: 'không đọc được biểu đồ; hãy viết ::chart{mã period="2016..2020"}',
  en: 'the chart cannot be read; write ::chart{code period="2016..2020"}',
});

export const blockFigure = (): Words => ({
  vi: 'con số nằm trong câu và viết với một dấu hai chấm: :figure{mã}',
  en: 'a figure stands in a sentence and is written with one colon: :figure{code}',
});

export const unreadableFigure = (): Words => ({
  vi: 'không đọc được con số ở đây; hãy viết :figure{mã} trong đoạn văn, tiêu đề hoặc ô bảng',
  en: 'the figure cannot be read here; write :figure{code} in a paragraph, heading or table cell',
});

export const unreadableBraces = (): Words => ({
  vi: 'không đọc được phần trong ngoặc nhọn; kiểm tra dấu nháy và dấu đóng ngoặc',
  en: 'what stands in the braces cannot be read; check the quotes and the closing brace',
});

export const noCode = (): Words => ({
  vi: 'con số thiếu mã chỉ tiêu, ví dụ :figure{awareness.sessions}',
  en: 'the figure lacks the code of an indicator, as in :figure{awareness.sessions}',
});

export const severalCodes = (codes: readonly string[]): Words => ({
  vi: `một con số chỉ có một mã chỉ tiêu, ở đây có ${codes.length}: ${codes.join(', ')}`,
  en: `a figure has one code of an indicator; here are ${codes.length}: ${codes.join(', ')}`,
});

export const unknownAttribute = (name: string, known: readonly string[]): Words => ({
  vi: `con số không có thuộc tính “${name}”; các thuộc tính: ${known.join(', ')}`,
  en: `a figure has no attribute “${name}”; its attributes are ${known.join(', ')}`,
});

export const emptyAttribute = (name: string): Words => ({
  vi: `thuộc tính “${name}” chưa có giá trị`,
  en: `the attribute “${name}” has no value`,
});

export const repeatedAttribute = (name: string): Words => ({
  vi: `thuộc tính “${name}” viết hai lần`,
  en: `the attribute “${name}” is written twice`,
});

export const badValue = (name: string, value: string, allowed: readonly string[]): Words => ({
  vi: `thuộc tính “${name}” không nhận “${value}”, chỉ nhận ${allowed.join(' hoặc ')}`,
  en: `the attribute “${name}” cannot be “${value}”, only ${allowed.join(' or ')}`,
});

export const badComparison = (value: string): Words => ({
  vi: `thuộc tính “compare” không nhận “${value}”; viết compare="period:KỲ" hoặc compare="target:SỐ", ví dụ target:300`,
  en: `the attribute “compare” cannot be “${value}”; write compare="period:PERIOD" or compare="target:NUMBER", as in target:300`,
});
