/** Kinds of documents with their abbreviations, and who issues them, as data. */

/** Decree 30/2020/NĐ-CP, Appendix III, and the Party's Regulation 66-QĐ/TW with Guidance 36-HD/VPTW. */
export const documentTypes: readonly (readonly [abbreviation: string, names: string])[] = [
  ['NĐ', 'nghị định'],
  ['NQ', 'nghị quyết'],
  ['NQLT', 'nghị quyết liên tịch'],
  ['QĐ', 'quyết định'],
  ['CT', 'chỉ thị'],
  ['KL', 'kết luận'],
  ['QĐ', 'quy định|qui định'],
  ['QC', 'quy chế|qui chế'],
  ['QCPH', 'quy chế phối hợp'],
  ['HD', 'hướng dẫn'],
  ['HDLT', 'hướng dẫn liên tịch'],
  ['KH', 'kế hoạch'],
  ['KHLT', 'kế hoạch liên tịch'],
  ['KHPH', 'kế hoạch phối hợp'],
  ['CTr', 'chương trình|chương trình hành động|chương trình phối hợp'],
  ['TT', 'thông tư'],
  ['TTLT', 'thông tư liên tịch'],
  ['TTr', 'tờ trình'],
  ['TT', 'thông tri'],
  ['BC', 'báo cáo'],
  ['CV', 'công văn'],
  ['CĐ', 'công điện'],
  ['TB', 'thông báo'],
  ['ĐA', 'đề án'],
  ['PL', 'pháp lệnh'],
  ['SL', 'sắc lệnh'],
  ['L', 'luật|bộ luật'],
  ['GM', 'giấy mời'],
  ['GP', 'giấy phép'],
  ['BB', 'biên bản'],
  ['HĐ', 'hợp đồng'],
  ['PA', 'phương án'],
  ['TTLN', 'thông tư liên ngành'],
  ['', 'văn bản|lệnh'],
];

/** Abbreviations that stand before a number without its code: `NQ 23`, and begin a code: `24-KH/BDVTU`. */
export const codes =
  'nđ nq nqlt qđ qđi qyđ ct kl qc qcph hd hdlt hdln kh khlt khph ctr ctrph ctpl ctph tt ttlt ttln ttr bc cv cđ tb tbkl đa pl sl l gm gp bb hđ pa ctrlt lt lct l-ctn ubnd ubtvqh bcđ tư csvn';

/** Types that also are doings or bare words: their number without `số` counts only after a capital. */
export const doingTypes =
  'hướng dẫn|quyết định|kết luận|thông báo|báo cáo|quy định|kế hoạch|chương trình|hợp đồng|phương án|văn bản|lệnh|biên bản';

/** Codes of normative State documents, which always carry their year. */
export const datedCodes = 'nđ tt ttlt pl nqlt';

export interface Issuer {
  readonly names: string;
  readonly abbreviation: string;
  readonly party: boolean;
}

export const issuers: readonly Issuer[] = [
  { names: 'ban dân vận trung ương|ban dân vận tw', abbreviation: 'BDVTW', party: true },
  { names: 'ban tuyên giáo trung ương', abbreviation: 'BTGTW', party: true },
  { names: 'ban tổ chức trung ương', abbreviation: 'BTCTW', party: true },
  { names: 'văn phòng trung ương đảng', abbreviation: 'VPTW', party: true },
  { names: 'ủy ban kiểm tra trung ương', abbreviation: 'UBKTTW', party: true },
  {
    names: 'bộ chính trị|ban bí thư|ban chấp hành trung ương|trung ương|bch tw|bch trung ương',
    abbreviation: 'TW',
    party: true,
  },
  { names: 'tỉnh ủy|ban thường vụ tỉnh ủy|btv tỉnh ủy|thành ủy', abbreviation: 'TU', party: true },
  { names: 'huyện ủy|ban thường vụ huyện ủy|btv huyện ủy', abbreviation: 'HU', party: true },
  { names: 'ban dân vận tỉnh ủy', abbreviation: 'BDVTU', party: true },
  { names: 'ban dân vận huyện ủy', abbreviation: 'BDVHU', party: true },
  { names: 'chính phủ', abbreviation: 'CP', party: false },
  { names: 'thủ tướng chính phủ|thủ tướng', abbreviation: 'TTg', party: false },
  { names: 'thanh tra chính phủ', abbreviation: 'TTCP', party: false },
  {
    names: 'ủy ban nhân dân tỉnh|ubnd tỉnh|ủy ban nhân dân huyện|ubnd huyện|ủy ban nhân dân|ubnd',
    abbreviation: 'UBND',
    party: false,
  },
  { names: 'hội đồng nhân dân tỉnh|hđnd tỉnh|hội đồng nhân dân|hđnd', abbreviation: 'HĐND', party: false },
];
