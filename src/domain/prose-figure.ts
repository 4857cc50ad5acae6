/**
 * A figure as it stands in running Vietnamese text: where, what it says, and what it counts. The quotation is never
 * rewritten; what it could mean stands beside it.
 */

export const proseKinds = [
  ...(['count', 'percent', 'money', 'measure', 'date', 'time', 'period', 'duration'] as const),
  ...(['document-number', 'ordinal', 'range', 'vague', 'label'] as const),
] as const;
export type ProseKind = (typeof proseKinds)[number];

/** `chrome` is what the page puts around an article: banners, menus, page numbers. */
export const zones = ['title', 'lead', 'body', 'caption', 'related', 'chrome', 'signature'] as const;
export type Zone = (typeof zones)[number];

export const qualifiers = [
  'hơn',
  'gần',
  'trên',
  'dưới',
  'khoảng',
  'trung bình',
  'tròn',
  'ít nhất',
  'tối đa',
] as const;
export type Qualifier = (typeof qualifiers)[number];

/** Which document a number names: `34/2014/NĐ-CP` is nghị định 34 of chính phủ, 2014. */
export interface DocumentReference {
  /** Its abbreviation and name: `NĐ`, `nghị định`; '' where neither is written. */
  readonly type: string;
  readonly typeName: string;
  /** As abbreviated (`CP`, `DV-ĐPS`) or, where only named, in small letters; '' where neither is written. */
  readonly issuer: string;
  readonly number: number;
  readonly year?: number;
  /** Spellings it could stand for, likeliest first; empty where it is whole. */
  readonly candidates: readonly string[];
}

export interface ProseFigure {
  /** The exact words, `text.slice(start, end)`. */
  readonly text: string;
  /** UTF-16 offsets into the extracted text; `end` is not included. */
  readonly start: number;
  readonly end: number;
  /**
   * As a number: a date as YYYYMMDD (a day without year as MMDD); a period by its first number (`2016-2020` 2016,
   * `6 tháng đầu năm 2020` 6, `quý II/2023` 2, `tháng 5/2024` 5); a time as HHMM by the clock of 24 hours
   * (`11 giờ đêm` 2300); a vague amount by the power of ten that is said (`hàng trăm` 100); null where there is none (a
   * serial number too long to be exact).
   */
  readonly value: number | null;
  /** The counted noun, unit of measure or currency as written, in small letters but for signs and prizes: `lượt người`, `con lợn giống`, `km`, `đồng`, `%`, `giải Nhất`, `mã QR`. */
  readonly unit: string;
  readonly kind: ProseKind;
  readonly qualifier?: Qualifier;
  /** What the digits were multiplied by to give `value`: 1000 for ngàn/nghìn, a million, a billion. */
  readonly scale?: number;
  /** Upper end of a range: `5-7 hộ`. */
  readonly max?: number;
  /** `488/691 xã`: the 691. */
  readonly denominator?: number;
  /** One spelling for one thing: `34/2014/NĐ-CP`, `1.319.652`. */
  readonly normalised?: string;
  /** Of a date `2016-04-10`, without year `--09-10`; of a time `14:30`. */
  readonly iso?: string;
  /** Of a period: first and last year, or `2020-01` and `2020-06`. */
  readonly from?: number | string;
  readonly to?: number | string;
  /** `words`: hai, mười lăm, nửa; `roman`: quý II. */
  readonly form?: 'words' | 'roman';
  /** Of a document number: what it names and what it could mean. */
  readonly document?: DocumentReference;
  /** In a list of links that prints each title twice, the second printing. */
  readonly duplicate?: true;
  /** Likely mistyped: `separator` (1.319,652 người), `leading` … flagged, never silently mended. */
  readonly error?: string;
  readonly zone: Zone;
  /** What was done and to what: `tổ chức`, `buổi sinh hoạt nhân dân`; '' where none is near. */
  readonly verb: string;
  readonly noun: string;
  /** The clause around it, for people and for matching. */
  readonly clause: string;
  /** Of a document with pages, both from 1. */
  readonly page?: number;
  readonly paragraph?: number;
}
