/**
 * What a figure is in a report: a result that records can bear out, or something else: a label, a law, a target, a
 * change against another period, a share of the whole, a fact about the place.
 */
import type { ProseFigure, ProseKind } from '../../domain/prose-figure.ts';
import type { Words } from '../../domain/words.ts';

export type FigureRole = 'result' | 'not-a-result' | 'not-comparable';

export interface RoleOfFigure {
  readonly role: FigureRole;
  /** Why it is no result, or none that can be compared. */
  readonly why: Words | null;
}

const named: Partial<Readonly<Record<ProseKind, Words>>> = {
  label: { vi: 'Số trong tên gọi, nhãn', en: 'A number in a name or label' },
  date: { vi: 'Ngày tháng', en: 'A date' },
  time: { vi: 'Giờ giấc', en: 'A time of day' },
  period: { vi: 'Kỳ, giai đoạn', en: 'A period' },
  duration: { vi: 'Khoảng thời gian', en: 'A length of time' },
  ordinal: { vi: 'Số thứ tự', en: 'A place in an order' },
  'document-number': { vi: 'Số hiệu văn bản', en: 'The number of a document' },
};

const outside: Partial<Readonly<Record<ProseFigure['zone'], Words>>> = {
  related: { vi: 'Nằm trong danh sách tin liên quan', en: 'Stands in the list of related articles' },
  chrome: {
    vi: 'Nằm ngoài bài, trong khung của trang',
    en: 'Stands outside the text, in the frame of the page',
  },
  signature: { vi: 'Nằm trong phần ký tên', en: 'Stands in the signature' },
};

const vague: Words = { vi: 'Chỉ nói áng chừng, không có số', en: 'Only a rough word, no number' };
const percent: Words = {
  vi: 'Tỷ lệ phần trăm; sổ giữ số đếm, không giữ tỷ lệ này',
  en: 'A percentage; the records hold counts, not this share',
};
const target: Words = { vi: 'Chỉ tiêu đặt ra, không phải kết quả', en: 'A target, not a result' };
const change: Words = { vi: 'Mức tăng, giảm so với kỳ khác', en: 'A rise or fall against another period' };
const compared: Words = { vi: 'Số của kỳ được đem ra so sánh', en: 'The number of the period compared with' };
const sides: Words = {
  vi: 'Chỉ các bên, các địa bàn, không phải kết quả',
  en: 'Names the sides or places, not a result',
};

const LOOK = 60;
const isTarget =
  /(?:chỉ tiêu|mục tiêu|phấn đấu|kế hoạch (?:giao|đề ra|đặt ra|là)|dự kiến|đăng ký thực hiện)[^.;]{0,40}$/iu;
const isChange =
  /(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?: thêm| được)?[^\p{L}.;]{0,3}(?:\s*\d[\d.,]*\s*(?:%|\p{L}+(?: \p{L}+)?)\s*[,(])?\s*$/iu;
const isCompared = /(?:so với|cùng kỳ)[^.;]{0,30}$/iu;
const sideNouns =
  /^(?:bên|phía|đơn vị|cơ quan|huyện|tỉnh|xã|nước|quốc gia|biên giới|ngành|lực lượng|dân tộc|bên biên giới)(?: |$)/;

/** `parties`: how many sides the agreement has; two districts that meet are no result. */
export function roleOf(text: string, figure: ProseFigure, parties: number): RoleOfFigure {
  const { kind, zone, start, duplicate } = figure;
  const no = (why: Words): RoleOfFigure => ({ role: 'not-a-result', why });
  const cannot = (why: Words): RoleOfFigure => ({ role: 'not-comparable', why });
  const besides = duplicate ? outside.related : (outside[zone] ?? named[kind]);
  if (besides) return no(besides);
  if (kind === 'vague' || figure.value === null) return cannot(vague);
  if (kind === 'count' && figure.value === parties && sideNouns.test(figure.unit)) return no(sides);
  const before = text.slice(Math.max(0, start - LOOK), start);
  if (isChange.test(before)) return cannot(change);
  if (isTarget.test(before)) return cannot(target);
  if (isCompared.test(before)) return cannot(compared);
  return kind === 'percent' ? cannot(percent) : { role: 'result', why: null };
}
