/**
 * Which part of a published page each paragraph is: title, lead, body, caption, the list of related articles, the
 * signature, or what the site prints around it. Judged by length, end, place and a few words that sites use.
 */

import type { Zone } from '../domain/prose-figure.ts';
import { type Line, linesOf } from './lines.ts';
import { type Candidate, isByline, withSignatures } from './signatures.ts';
import { isAddress, isBrief, isProse, isShort, windowsOf } from './zone-lines.ts';
import type { ZoneSpan } from './zone-span.ts';

const chrome =
  /^(?:banner|logo|menu|trang chủ|đăng nhập|đăng ký nhận|tìm kiếm|liên hệ|sơ đồ|skip to|bản quyền|copyright|©|giấy phép (?:số|xuất bản|hoạt động)|chịu trách nhiệm|cơ quan chủ quản|lượt truy cập|số lượt|đang truy cập|in bài|gửi mail|chia sẻ|facebook|zalo|bình luận|gửi bình luận|đánh giá|cỡ chữ|font|xem (?:bản in|với cỡ chữ)|lượt xem|trang \d+(?:\s*\/\s*\d+)?$|\d{1,4}$|email\s*:|e-mail|điện thoại\s*:|địa chỉ\s*:|fax\s*:|website|hotline|quay lại|về đầu trang|từ khóa|tags?\s*:|ngày đăng|đăng ngày|cập nhật|(?:thứ [^,]{2,4}|chủ nhật),? (?:ngày )?\d)/i;
const linkTrail = /(?:sub-site|»|>>| > .* > |\|.*\|)/;
const related =
  /^(?:(?:các )?tin(?: bài| tức)? (?:cùng|liên quan|khác|mới|nổi bật|đọc nhiều|xem nhiều|đã đưa|cũ hơn|mới hơn|tiếp theo|nóng)|(?:các )?bài (?:viết )?(?:cùng|liên quan|khác|mới|đã đăng|cũ hơn|mới hơn)|tin[- ]bài liên quan|có thể bạn quan tâm|đọc thêm|xem thêm|cùng chuyên mục|các tin khác|các bài khác|những tin|nổi bật|mới nhất|chuyên mục khác|tin mới|liên quan)/i;
const caption = /^(?:\(?ảnh\s*(?::|–|-|minh họa|tư liệu)|trong ảnh|chú thích ảnh|hình \d+\s*[:.])/i;
/** Sought in the last letters only. */
const photographer = /(?:\.|\()\s*ảnh\s*[:.][^.]{0,60}\.?\)?$/i;
const PHOTOGRAPHER = 80;
const LONGEST_LEAD = 700;
const lead = /^(?:\((?:[^()]{2,40})\)\s*[-–—:]|[\p{Lu}\d. ]{3,20}\s[-–—]\s\p{Lu}|\*\*.*\*\*$)/u;
/** One after another, looking a few lines ahead only, so that a text of any length is never held whole. */
export const zonesOf = (text: string): Iterable<ZoneSpan> => withSignatures(candidates(text));

type Within = 'head' | 'body' | 'related';

function* candidates(text: string): Generator<Candidate> {
  let within: Within = isAllChrome(text) ? 'body' : 'head';
  for (const { before, line, after } of windowsOf(text)) {
    if (within === 'related' && isProse(line)) within = 'body';
    else if (within === 'body' && before && isShort(line) && opensLinks(line, after)) within = 'related';
    const opens = within === 'head' && !isChrome(line);
    const alone = !before && after.length === 0;
    const zone = opens && !alone && isShort(line) ? 'title' : zoneOf(line, opens ? 'body' : within);
    yield {
      span: spanOf(line, zone, before),
      byline: before !== undefined && zone === 'body' && isByline(line),
    };
    if (opens) within = 'body';
  }
}

/** Usually the first line already is none. */
function isAllChrome(text: string): boolean {
  for (const line of linesOf(text)) if (!isChrome(line) && !isAddress(line)) return false;
  return true;
}

function spanOf({ start, end, key }: Line, zone: Zone, before: Line | undefined): ZoneSpan {
  const duplicate = zone === 'related' && before?.key === key;
  return duplicate ? { start, end, zone, duplicate } : { start, end, zone };
}

function zoneOf(line: Line, within: Within): Zone {
  if (within === 'related') return 'related';
  if (isChrome(line)) return 'chrome';
  if (isCaption(line)) return 'caption';
  if (within === 'head') return 'chrome';
  return line.key.length < LONGEST_LEAD && lead.test(line.head) ? 'lead' : 'body';
}

const isCaption = ({ key }: Line) => caption.test(key) || photographer.test(key.slice(-PHOTOGRAPHER));

function isChrome(line: Line): boolean {
  const { key, head } = line;
  // A row of a table begins with a bar, a trail of links with a word.
  const trail = !key.startsWith('|') && linkTrail.test(key);
  return isBrief(line) && (chrome.test(head) || trail) && !/[.;]$/.test(key);
}

/** A heading of links; or titles printed twice, several in a row. */
function opensLinks(line: Line, [second, third, fourth]: readonly Line[]): boolean {
  return related.test(line.head) || (isPair(line, second) && isPair(third, fourth));
}

const isPair = (one: Line | undefined, other: Line | undefined): boolean =>
  one !== undefined && one.key.length > 15 && one.key === other?.key && isShort(one);
