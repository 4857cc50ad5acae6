/**
 * Whether listed parts are said to make up their whole, and are parts of one another's kind: `gồm`, `còn lại`, names
 * that join to the name of the whole, pairs such as xây mới and sửa chữa. Women and party members overlap.
 */
import type { Announced, Part, PartList } from './part-list.ts';
import { isPeople, isUnionOf, sameUnit } from './same-unit.ts';

/** Groups that divide a whole between them; all of them must be named. */
const divisions: readonly (readonly RegExp[])[] = [
  [/tập thể/u, /cá nhân/u],
  [/xây (?:dựng )?mới|làm mới/u, /sửa chữa|cải tạo|nâng cấp/u],
  [/lần đầu/u, /nhiều lần|lần hai|trở lại/u],
  [/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u],
  [/kỳ trước|năm trước|tồn cũ|tồn kỳ/u, /trong kỳ|trong năm|phát sinh|kỳ này/u],
  [/khiếu nại/u, /tố cáo/u, /kiến nghị|phản ánh/u],
  [/đúng(?! một phần)/u, /(?<!\p{L})sai(?!\p{L})/u, /đúng một phần/u],
  [/thường xuyên/u, /định kỳ/u, /đột xuất/u],
  [/trong nước/u, /ngoài nước|nước ngoài/u],
  [/trực tiếp/u, /trực tuyến|gián tiếp/u],
];
const restOf = /còn lại|số khác|các loại khác|chi khác|vụ khác/u;
/** What a person or thing can be besides being something else of the list. */
const traits =
  /(?<!\p{L})(?:nữ|dân tộc|đảng viên|tôn giáo|có đạo|giáo dân|người cao tuổi|trẻ|thanh niên|trình độ|đại học|chuyên môn|hộ nghèo|khó khăn|chính sách|tiêu biểu|xuất sắc|đặc biệt|cốt cán|người có uy tín|trên|dưới|từ)(?!\p{L})/u;
/** Words of examples, after which a list is not whole. */
const examples =
  /(?<!\p{L})(?:như|nhất là|chủ yếu|chẳng hạn|điển hình|tiêu biểu|đặc biệt|riêng|ví dụ|v\.v|vv|…|\.\.\.|một số|nhiều|ngoài ra|có cả)(?!\p{L})/u;

const [ANY, NEAR, NEARER] = [Number.POSITIVE_INFINITY, 0.25, 0.2];

/** How far off their total the parts may be and still be meant for the whole of it; undefined where they are not. */
export function completeBy({ total, announced, parts, wording }: PartList): number | undefined {
  if (parts.length < 2 || examples.test(wording)) return undefined;
  const unit = total.figure.unit;
  const units = parts.map(({ told }) => told.figure.unit);
  if (parts.some(({ told }) => told.figure.kind !== total.figure.kind)) return undefined;
  if (isUnionOf(unit, units)) return ANY;
  const same = unit !== '' && units.every((each) => sameUnit(each, unit));
  const divided = divides(parts);
  if (same && (divided || restOf.test(parts.at(-1)?.label ?? ''))) return ANY;
  if (same) return tolerance[announced];
  // `214; tố cáo 57`: nouns before the numbers.
  if (units.every((each) => each === '') && unit !== '') return divided ? ANY : tolerance[announced];
  if (announced !== 'all' && !(announced === 'brackets' && divided)) return undefined;
  if (divided || (isPeople(unit) && units.every(isPeople))) return NEAR;
  return undefined;
}

const tolerance: Readonly<Record<Announced, number | undefined>> = {
  all: NEAR,
  colon: NEARER,
  some: undefined,
  brackets: undefined,
};

function divides(parts: readonly Part[]): boolean {
  return divisions.some((groups) => {
    const named = parts.map(({ label }) => groups.findIndex((group) => group.test(label)));
    return named.every((group) => group >= 0) && new Set(named).size === groups.length;
  });
}

/** No part can be within another. */
export function isPartition(parts: readonly Part[]): boolean {
  if (divides(parts)) return true;
  return !parts.some(({ label }) => traits.test(label));
}
