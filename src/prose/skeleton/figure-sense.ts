/** How a figure of a report is meant: an average of each year or place, or a total up to the end of some year. */
import { type Stretch, saidBefore } from './sentences.ts';

const each = '(?:năm|quý|tháng|tuần|ngày|đợt|buổi|cuộc|xã|bản|thôn|hộ|đơn vị|chi hội|chi bộ|mô hình|người)';
const averageBefore = new RegExp(
  `(?:bình quân|trung bình|(?<![\\p{L}])(?:mỗi|hằng|hàng|từng) ${each})(?![\\p{L}])[^.;]{0,70}$`,
  'u',
);
const averageAfter = new RegExp(`^\\s*(?:/|mỗi |một |trên )\\s*${each}(?![\\p{L}])`, 'u');

/** `Bình quân mỗi năm, hai huyện có 01 lần`, `12 buổi mỗi năm`. */
export const isAverage = (text: string, { start, end }: Stretch): boolean =>
  averageBefore.test(saidBefore(text, start, 110).toLowerCase()) ||
  averageAfter.test(text.slice(end, end + 20).toLowerCase());

/** `từ đầu chương trình đến hết năm 2025 đã hỗ trợ 264 con`: counted since the beginning. `year` as YYYY. */
export const isUpTo = (text: string, { start }: Stretch, year: string): boolean =>
  new RegExp(
    `(?:đến|tới)(?: hết| cuối| nay| ngày \\d{1,2}/\\d{1,2})?(?: năm)?[ /]${year}(?!\\d)[^.;]*$`,
    'u',
  ).test(saidBefore(text, start, 240).toLowerCase());
