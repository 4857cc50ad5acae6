/** The words that a document prints of itself, beside those of its author, in both languages. */
import type { Locale } from '../domain/problem.ts';

interface DocumentWords {
  /** Language of the document for spelling and speech. */
  readonly language: string;
  readonly state: string;
  readonly motto: string;
  readonly party: string;
  /** Before the number of a document of the State, and of the Party, which writes no colon. */
  readonly number: string;
  readonly partyNumber: string;
  /** A number left for ink: the sign of a report, with room before it. */
  readonly blankNumber: string;
  readonly blankPartyNumber: string;
  /** The kind of the document in capitals, and how titles begin with it. */
  readonly kind: string;
  readonly kindInTitle: RegExp;
  readonly recipients: string;
  /** What ends the text of an official document; null where the language has no such custom. */
  readonly end: string | null;
  readonly signedOn: (day: string, key: string) => string;
  readonly table: string;
  readonly chart: string;
  readonly chartValues: string;
  readonly chartYear: string;
  readonly chartValue: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly appendix: string;
  readonly appendixNote: string;
  readonly columns: {
    readonly code: string;
    readonly name: string;
    readonly definition: string;
    readonly value: string;
    readonly period: string;
    readonly records: string;
    readonly source: string;
  };
}

/** Room for a number written by hand. */
const INK = '\u00A0'.repeat(9);

export const documentWords: Readonly<Record<Locale, DocumentWords>> = {
  vi: {
    language: 'vi-VN',
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    party: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    number: 'Số:',
    partyNumber: 'Số',
    blankNumber: `Số:${INK}/BC-…`,
    blankPartyNumber: `Số${INK}-BC/…`,
    kind: 'BÁO CÁO',
    kindInTitle: /^báo cáo(?=[\s:–-])[\s:–-]*/iu,
    recipients: 'Nơi nhận:',
    end: './.',
    signedOn: (day, key) => `Đã ký số ngày ${day} · khóa ${key}`,
    table: 'Bảng',
    chart: 'Biểu đồ',
    chartValues: 'Số liệu của biểu đồ',
    chartYear: 'Năm',
    chartValue: 'Giá trị',
    footnotes: 'Chú thích',
    backToText: 'Trở lại nội dung',
    appendix: 'PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ',
    appendixNote:
      'Bảng này nêu định nghĩa của mỗi con số trong báo cáo, số bản ghi làm nên con số đó và nguồn số liệu.',
    columns: {
      code: 'Mã chỉ tiêu',
      name: 'Chỉ tiêu',
      definition: 'Định nghĩa',
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
    party: 'COMMUNIST PARTY OF VIET NAM',
    number: 'No.',
    partyNumber: 'No.',
    blankNumber: `No.${INK}/BC-…`,
    blankPartyNumber: `No.${INK}-BC/…`,
    kind: 'REPORT',
    kindInTitle: /^report(?=[\s:–-])[\s:–-]*(on\s+)?/iu,
    recipients: 'To:',
    end: null,
    signedOn: (day, key) => `Signed electronically on ${day} · key ${key}`,
    table: 'Table',
    chart: 'Chart',
    chartValues: 'Values of the chart',
    chartYear: 'Year',
    chartValue: 'Value',
    footnotes: 'Notes',
    backToText: 'Back to the text',
    appendix: 'Appendix: where each figure comes from',
    appendixNote:
      'For each figure of the report: what it means, how many records it rests on and where they come from.',
    columns: {
      code: 'Code',
      name: 'Indicator',
      definition: 'Definition',
      value: 'Value',
      period: 'Period',
      records: 'Records',
      source: 'Source',
    },
  },
};
