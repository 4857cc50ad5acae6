/** The words that a document prints of itself, beside those of its author, in both languages. */
import type { Locale } from '../domain/problem.ts';

interface DocumentWords {
  /** Language of the document for spelling and speech. */
  readonly language: string;
  readonly state: string;
  readonly motto: string;
  readonly number: string;
  readonly table: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly appendix: string;
  readonly appendixNote: string;
  readonly columns: {
    readonly code: string;
    readonly name: string;
    readonly value: string;
    readonly period: string;
    readonly records: string;
    readonly source: string;
  };
}

export const documentWords: Readonly<Record<Locale, DocumentWords>> = {
  vi: {
    language: 'vi-VN',
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    table: 'Bảng',
    footnotes: 'Chú thích',
    backToText: 'Trở lại nội dung',
    appendix: 'PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ',
    appendixNote:
      'Bảng này cho biết mỗi con số trong báo cáo dựa trên bao nhiêu bản ghi và lấy từ nguồn nào.',
    columns: {
      code: 'Mã chỉ tiêu',
      name: 'Chỉ tiêu',
      value: 'Giá trị',
      period: 'Kỳ',
      records: 'Số bản ghi',
      source: 'Nguồn',
    },
  },
  en: {
    language: 'en-GB',
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.',
    table: 'Table',
    footnotes: 'Notes',
    backToText: 'Back to the text',
    appendix: 'Appendix: where each figure comes from',
    appendixNote: 'For each figure of the report: how many records it rests on and where they come from.',
    columns: {
      code: 'Code',
      name: 'Indicator',
      value: 'Value',
      period: 'Period',
      records: 'Records',
      source: 'Source',
    },
  },
};
