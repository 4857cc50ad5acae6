/**
 * Which part of a published page each paragraph is: title, lead, body, caption, the list of related articles, the
 * signature, or what the site prints around it. Judged by length, end, place and a few words that sites use.
 */

import type { Zone } from '../domain/prose-figure.ts';
import { type Line, linesOf } from './lines.ts';

export interface ZoneSpan {
  readonly start: number;
  readonly end: number;
  readonly zone: Zone;
  /** The same words as the line before it in a list of links. */
  readonly duplicate?: true;
}

const LONG = 260;
const chrome =
  /^(?:banner|logo|menu|trang chủ|đăng nhập|đăng ký nhận|tìm kiếm|liên hệ|sơ đồ|skip to|bản quyền|copyright|©|giấy phép (?:số|xuất bản|hoạt động)|chịu trách nhiệm|cơ quan chủ quản|lượt truy cập|số lượt|đang truy cập|in bài|gửi mail|chia sẻ|facebook|zalo|bình luận|gửi bình luận|đánh giá|cỡ chữ|font|xem (?:bản in|với cỡ chữ)|lượt xem|trang \d+(?:\s*\/\s*\d+)?$|\d{1,4}$|email\s*:|e-mail|điện thoại\s*:|địa chỉ\s*:|fax\s*:|website|hotline|quay lại|về đầu trang|từ khóa|tags?\s*:|ngày đăng|đăng ngày|cập nhật|(?:thứ [^,]{2,4}|chủ nhật),? (?:ngày )?\d)/i;
const linkTrail = /(?:sub-site|»|>>| > .* > |\|.*\|)/;
const related =
  /^(?:(?:các )?tin(?: bài| tức)? (?:cùng|liên quan|khác|mới|nổi bật|đọc nhiều|xem nhiều|đã đưa|cũ hơn|mới hơn|tiếp theo|nóng)|(?:các )?bài (?:viết )?(?:cùng|liên quan|khác|mới|đã đăng|cũ hơn|mới hơn)|tin[- ]bài liên quan|có thể bạn quan tâm|đọc thêm|xem thêm|cùng chuyên mục|các tin khác|các bài khác|những tin|nổi bật|mới nhất|chuyên mục khác|tin mới|liên quan)/i;
const caption =
  /^(?:\(?ảnh\s*(?::|–|-|minh họa|tư liệu)|trong ảnh|chú thích ảnh|hình \d+\s*[:.])|(?:\.|\()\s*ảnh\s*[:.][^.]{0,60}\.?\)?$/i;
const lead = /^(?:\((?:[^()]{2,40})\)\s*[-–—:]|[\p{Lu}\d. ]{3,20}\s[-–—]\s\p{Lu}|\*\*.*\*\*$)/u;
const signature =
  /^(?:tác giả|người viết|bài và ảnh|tin và ảnh|tin, ảnh|bài, ảnh|theo|t\/h|tổng hợp|biên tập|nơi nhận|tm\.|kt\.|tl\.|thực hiện)\s*[:.]?|^\/\s?$/i;
/** A line that is nothing but the address of a page or the name of a file: its digits count nothing. */
const address =
  /^(?:[a-z][a-z\d+.-]*:|www\.)\S+$|^[\w%./-]+\.(?:[a-z]{2,4}\/\S*|html?|aspx?|php|txt|docx?|pdf)$/i;
const fullStop = /[.!?…:;]["”’)]*$/;

export function zonesOf(text: string): readonly ZoneSpan[] {
  const lines = linesOf(text).filter(({ key }) => !address.test(key));
  const title = lines.findIndex((line) => !isChrome(line));
  const marked: ZoneSpan[] = [];
  let within: 'head' | 'body' | 'related' = 'head';
  for (const [index, line] of lines.entries()) {
    if (within === 'related' && isProse(line)) within = 'body';
    else if (within === 'body' && (related.test(line.head) || isDoubled(lines, index)) && isShort(line))
      within = 'related';
    const zone =
      index === title && isTitle(line, lines.length) ? 'title' : zoneOf(line, within, index >= title);
    const duplicate = zone === 'related' && lines[index - 1]?.key === line.key;
    marked.push({ start: line.start, end: line.end, zone, ...(duplicate ? { duplicate } : {}) });
    if (index >= title && within === 'head') within = 'body';
  }
  return signatures(lines, marked);
}

function zoneOf(line: Line, within: 'head' | 'body' | 'related', afterTitle: boolean): Zone {
  if (within === 'related') return 'related';
  if (isChrome(line)) return 'chrome';
  if (caption.test(line.key)) return 'caption';
  if (!afterTitle) return 'chrome';
  return lead.test(line.head) && line.key.length < 700 ? 'lead' : 'body';
}

const isShort = ({ key }: Line) => key.length < LONG && !fullStop.test(key);
const isProse = ({ key }: Line) => key.length >= LONG * 1.5 && fullStop.test(key);
const isTitle = (line: Line, count: number) => count > 1 && isShort(line);

function isChrome({ key, head }: Line): boolean {
  return key.length < LONG && (chrome.test(head) || linkTrail.test(key)) && !/[.;]$/.test(key);
}

/** Titles printed twice, several in a row, are links even without a heading. */
function isDoubled(lines: readonly Line[], index: number): boolean {
  const pair = (at: number) => {
    const [one, other] = [lines[at], lines[at + 1]];
    return one !== undefined && one.key.length > 15 && one.key === other?.key && isShort(one);
  };
  return pair(index) && pair(index + 2);
}

/** Short lines of names at the end of the body: who wrote it, for whom. */
function signatures(lines: readonly Line[], spans: readonly ZoneSpan[]): readonly ZoneSpan[] {
  const marked = [...spans];
  let last = marked.length - 1;
  while (last > 0 && (marked[last]?.zone === 'related' || marked[last]?.zone === 'chrome')) last -= 1;
  for (let at = last; at > 0 && at > last - 3; at--) {
    const [line, span] = [lines[at], marked[at]];
    if (!line || span?.zone !== 'body' || !isByline(line)) break;
    marked[at] = { ...span, zone: 'signature' };
  }
  return marked;
}

function isByline({ key }: Line): boolean {
  if (key.length > 70 || fullStop.test(key) || /\d{3}/.test(key)) return false;
  if (signature.test(key)) return true;
  const words = key.split(/\s+/);
  return (
    words.length <= 9 &&
    /^\p{Lu}/u.test(key) &&
    words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length
  );
}
