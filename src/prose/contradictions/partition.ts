/**
 * Whether listed parts are said to make up their whole, and are parts of one another's kind: `gồm`, `còn lại`, names
 * that join to the name of the whole, pairs such as xây mới and sửa chữa. Women and party members overlap.
 */
import type { Announced, Part, PartList } from './part-list.ts';
import { isPeople, isUnionOf, sameUnit } from './same-unit.ts';

interface Division {
  readonly groups: readonly RegExp[];
  /** There is nothing besides them, so that they make up any whole. */
  readonly whole: boolean;
}

const whole = (...groups: readonly RegExp[]): Division => ({ groups, whole: true });
const apart = (...groups: readonly RegExp[]): Division => ({ groups, whole: false });

/** Groups that no thing can be in twice; all of them must be named. */
const divisions: readonly Division[] = [
  whole(/tập thể/u, /cá nhân/u),
  whole(/xây (?:dựng )?mới|làm mới/u, /sửa chữa|cải tạo|nâng cấp/u),
  whole(/lần đầu/u, /nhiều lần|lần hai|trở lại/u),
  whole(/(?<!\p{L})nam(?!\p{L})/u, /(?<!\p{L})nữ(?!\p{L})/u),
  whole(/kỳ trước|năm trước|tồn cũ|tồn kỳ/u, /trong kỳ|trong năm|phát sinh|kỳ này/u),
  apart(/khiếu nại/u, /tố cáo/u, /kiến nghị|phản ánh/u),
  apart(/đúng(?! một phần)/u, /(?<!\p{L})sai(?!\p{L})/u, /đúng một phần/u),
  apart(/thường xuyên/u, /định kỳ/u, /đột xuất/u),
  apart(/(?<!cận )nghèo/u, /cận nghèo/u),
  whole(/trong nước/u, /ngoài nước|nước ngoài/u),
  whole(/trực tiếp/u, /trực tuyến|gián tiếp/u),
];
const restOf = /còn lại|số khác|các loại khác|chi khác|vụ khác/u;
/** What a person or thing can be besides being something else of the list. */
const traits =
  /(?<!\p{L})(?:nữ(?! hộ sinh)|dân tộc|đảng viên|tôn giáo|có đạo|giáo dân|người cao tuổi|trẻ|thanh niên|trình độ|đại học|chuyên môn|hộ nghèo|khó khăn|chính sách|tiêu biểu|xuất sắc|đặc biệt|cốt cán|người có uy tín|giải|trên|dưới|từ)(?!\p{L})/u;
/** After these the parts are only of some of the whole: `24 tập thể được khen`. */
const narrowed = /(?<!\p{L})(?:được|đã|đạt|có|là|bị|chưa|đang|hoàn thành|xuất sắc)(?!\p{L})/u;
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
  // `Kiểm tra 5 xã: Tá Bạ 2, …` names each of the five.
  if (parts.length === total.figure.value) return undefined;
  const isAll = announced === 'all' || !narrowed.test(wording);
  if (isUnionOf(unit, units)) return isAll ? ANY : undefined;
  const same = unit !== '' && units.every((each) => sameUnit(each, unit));
  const divided = isAll && divisionOf(parts)?.whole === true;
  if (same && (divided || restOf.test(parts.at(-1)?.label ?? ''))) return ANY;
  if (same) return tolerance[announced];
  // `214; tố cáo 57`: nouns before the numbers.
  if (units.every((each) => each === '') && unit !== '') return divided ? ANY : tolerance[announced];
  if (announced !== 'all' && !(announced === 'brackets' && divided)) return undefined;
  if (divisionOf(parts) || [unit, ...units].every((each) => isPeople(each) && !isGroup.test(each)))
    return NEAR;
  return undefined;
}

/** A group is not counted person by person. */
const isGroup = /^(?:đoàn|tập thể|hộ|gia đình|tổ chức|khách)(?: |,|$)/u;

const tolerance: Readonly<Record<Announced, number | undefined>> = {
  all: NEAR,
  colon: NEARER,
  some: undefined,
  brackets: undefined,
};

function divisionOf(parts: readonly Part[]): Division | undefined {
  return divisions.find(({ groups }) => {
    const named = parts.map(({ label }) => groups.findIndex((group) => group.test(label)));
    return named.every((group) => group >= 0) && new Set(named).size === groups.length;
  });
}

/** No part can be within another. */
export function isPartition(parts: readonly Part[]): boolean {
  if (divisionOf(parts)) return true;
  return !parts.some(({ label }) => traits.test(label));
}
