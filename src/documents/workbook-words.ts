/** The words of a workbook of figures: its sheets, heads of columns and how it is to be read, in both languages. */
import type { AnswerState, FigureStatus } from '../domain/figure.ts';
import type { Locale } from '../domain/problem.ts';

interface WorkbookWords {
  readonly sheets: { readonly figures: string; readonly traces: string; readonly source: string };
  readonly figure: Readonly<Record<FigureColumn, string>>;
  readonly trace: Readonly<Record<TraceColumn, string>>;
  readonly party: (name: string) => string;
  readonly status: Readonly<Record<FigureStatus, string>>;
  readonly territoryThen: string;
  readonly territoryNow: string;
  readonly state: Readonly<Record<AnswerState, string>>;
  readonly recordType: Readonly<Record<'activity' | 'opening-balance', string>>;
  readonly source: Readonly<Record<SourceLine, string>>;
  readonly item: string;
  readonly content: string;
  readonly draft: string;
  readonly edition: (ordinal: number, id: string) => string;
  readonly synthetic: string;
  readonly howToRead: readonly string[];
}

type FigureColumn =
  | 'key'
  | 'code'
  | 'name'
  | 'definition'
  | 'unit'
  | 'period'
  | 'from'
  | 'to'
  | 'place'
  | 'organization'
  | 'group'
  | 'territory'
  | 'status'
  | 'value'
  | 'text'
  | 'records'
  | 'waiting'
  | 'disputes';
type TraceColumn =
  | 'key'
  | 'name'
  | 'record'
  | 'type'
  | 'version'
  | 'seq'
  | 'from'
  | 'to'
  | 'place'
  | 'organization'
  | 'value'
  | 'state'
  | 'claims'
  | 'document'
  | 'quotation';
type SourceLine =
  | 'programme'
  | 'title'
  | 'period'
  | 'paper'
  | 'position'
  | 'head'
  | 'hash'
  | 'generated'
  | 'note'
  | 'howToRead';

export const workbookWords: Readonly<Record<Locale, WorkbookWords>> = {
  vi: {
    sheets: { figures: 'Con số', traces: 'Truy vết', source: 'Nguồn' },
    figure: {
      key: 'Địa chỉ con số',
      code: 'Mã chỉ tiêu',
      name: 'Chỉ tiêu',
      definition: 'Định nghĩa',
      unit: 'Đơn vị tính',
      period: 'Kỳ',
      from: 'Từ ngày',
      to: 'Đến ngày',
      place: 'Địa bàn',
      organization: 'Cơ quan, đơn vị',
      group: 'Nhóm',
      territory: 'Tính theo địa giới',
      status: 'Tình trạng',
      value: 'Giá trị',
      text: 'In trong báo cáo',
      records: 'Số bản ghi',
      waiting: 'Chờ xác nhận',
      disputes: 'Có ý kiến khác',
    },
    trace: {
      key: 'Địa chỉ con số',
      name: 'Chỉ tiêu',
      record: 'Mã bản ghi',
      type: 'Loại bản ghi',
      version: 'Phiên bản',
      seq: 'Vị trí trong sổ',
      from: 'Từ ngày',
      to: 'Đến ngày',
      place: 'Địa bàn',
      organization: 'Bên ghi',
      value: 'Giá trị',
      state: 'Bên phối hợp',
      claims: 'Số liệu bên kia nêu',
      document: 'Văn bản nguồn',
      quotation: 'Trích nguyên văn',
    },
    party: (name) => `Theo ${name}`,
    status: {
      known: 'có số liệu',
      'no-data': 'không có số liệu',
      inseparable: 'không tách riêng được',
      hidden: 'số nhỏ, không công bố',
    },
    territoryThen: 'khi ấy',
    territoryNow: 'hiện nay',
    state: { waiting: 'chưa xác nhận', confirmed: 'đã xác nhận', disputed: 'có số liệu khác' },
    recordType: { activity: 'hoạt động', 'opening-balance': 'số dư đầu kỳ' },
    source: {
      programme: 'Chương trình',
      title: 'Báo cáo',
      period: 'Kỳ báo cáo',
      paper: 'Bản',
      position: 'Vị trí trong sổ',
      head: 'Mã băm của sổ tại vị trí đó',
      hash: 'Mã băm của bản ký',
      generated: 'Lập lúc (giờ UTC)',
      note: 'Lưu ý',
      howToRead: 'Cách đọc',
    },
    item: 'Mục',
    content: 'Nội dung',
    draft: 'Bản nháp, số liệu tính tại thời điểm lập tệp',
    edition: (ordinal, id) => `Bản ký số ${ordinal} (${id})`,
    synthetic: 'Số liệu mô phỏng, không có thật.',
    howToRead: [
      'Trang “Con số”: mỗi dòng là một con số của báo cáo, có định nghĩa, kỳ và giá trị. Ô giá trị trống nghĩa là không có số liệu hoặc không tách riêng được, không phải là bằng không.',
      'Trang “Truy vết”: các bản ghi làm nên từng con số; lọc cột “Địa chỉ con số” để xem riêng một con số.',
      'Cột “Theo …”: giá trị tính theo số liệu của từng bên, khi hai bên còn khác nhau.',
      'Lượt người không phải là người; hai loại này không cộng với nhau.',
    ],
  },
  en: {
    sheets: { figures: 'Figures', traces: 'Traces', source: 'Source' },
    figure: {
      key: 'Address of the figure',
      code: 'Code',
      name: 'Indicator',
      definition: 'Definition',
      unit: 'Unit',
      period: 'Period',
      from: 'From',
      to: 'To',
      place: 'Place',
      organization: 'Organization',
      group: 'Group',
      territory: 'Territory of',
      status: 'Status',
      value: 'Value',
      text: 'As printed',
      records: 'Records',
      waiting: 'Waiting',
      disputes: 'Disputed',
    },
    trace: {
      key: 'Address of the figure',
      name: 'Indicator',
      record: 'Record',
      type: 'Kind of record',
      version: 'Version',
      seq: 'Ledger position',
      from: 'From',
      to: 'To',
      place: 'Place',
      organization: 'Recorded by',
      value: 'Value',
      state: 'Partner',
      claims: 'Claimed by the partner',
      document: 'Source document',
      quotation: 'Quotation',
    },
    party: (name) => `According to ${name}`,
    status: {
      known: 'known',
      'no-data': 'no data',
      inseparable: 'cannot be separated',
      hidden: 'small count, not published',
    },
    territoryThen: 'then',
    territoryNow: 'now',
    state: { waiting: 'not confirmed yet', confirmed: 'confirmed', disputed: 'disputed' },
    recordType: { activity: 'activity', 'opening-balance': 'opening balance' },
    source: {
      programme: 'Programme',
      title: 'Report',
      period: 'Period of the report',
      paper: 'Paper',
      position: 'Ledger position',
      head: 'Hash of the ledger there',
      hash: 'Hash of the edition',
      generated: 'Made at (UTC)',
      note: 'Note',
      howToRead: 'How to read it',
    },
    item: 'Item',
    content: 'Content',
    draft: 'Draft; figures as evaluated when this file was made',
    edition: (ordinal, id) => `Edition ${ordinal} (${id})`,
    synthetic: 'Synthetic data, invented for demonstration.',
    howToRead: [
      'Sheet “Figures”: one line for each figure of the report, with its definition, period and value. An empty value means no data or not separable, which is not zero.',
      'Sheet “Traces”: the records behind each figure; filter the column “Address of the figure” to see one of them.',
      'Columns “According to …”: the value as each party holds it, where the two differ.',
      'Attendances are not people; the two are never added.',
    ],
  },
};
