import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../domain/indicator.ts';
import type { Obligation } from '../../domain/programme.ts';
import { extractFigures } from '../extract-figures.ts';
import { countedThings } from './counted-thing.ts';
import { Matcher } from './match-figure.ts';

const catalogue: Catalogue = JSON.parse(
  readFileSync(new URL('../../../examples/catalogue/catalogue.json', import.meta.url), 'utf8'),
);
const promise = (position: number, title: string, ...indicators: string[]): Obligation => ({
  ...{ position, indicators },
  title: { vi: title, en: title },
  text: { vi: title, en: title },
});
const matcher = new Matcher(
  countedThings(catalogue, [
    promise(1, 'Tuyên truyền, phổ biến pháp luật', 'awareness.sessions', 'awareness.attendances'),
    promise(2, 'Khám bệnh, cấp thuốc', 'clinic.days', 'clinic.consultations'),
    promise(3, 'Tuần tra chung', 'patrol.patrols'),
  ]),
);

/** Codes of what each figure of a text may be, best first. */
const meant = (text: string): readonly string[][] =>
  extractFigures(text).map((figure) => matcher.match(text, figure).map(({ code }) => code));

describe('a figure is told by what it counts and by what is said around it', () => {
  test.each([
    [
      'Mở 12 buổi phổ biến Luật Biên phòng cho 540 lượt người nghe.',
      ['awareness.sessions'],
      ['awareness.attendances'],
    ],
    ['Quân y của đồn khám bệnh cho 310 lượt người.', ['clinic.consultations']],
    ['Đã tuần tra 24 lần dọc đường biên, cột mốc.', ['patrol.patrols']],
    [
      'Tổ chức 4 cuộc tiếp xúc, đối thoại với 230 lượt người.',
      ['dialogue.sessions'],
      ['dialogue.attendances'],
    ],
    ['Trao 30 con lợn giống cho bà con.', ['support.piglets']],
    ['Giới thiệu và kết nạp 5 đảng viên nữ.', ['admission.women']],
    ['Đón nhận 41 ý kiến của nhân dân tại các buổi đối thoại.', ['dialogue.opinions']],
    ['Đôi bên thăm hỏi nhau trung bình mỗi năm 02 lần.', ['exchange.visits-per-year']],
    ['Xã đăng ký 6 mô hình “Dân vận khéo”.', ['model.registered']],
    ['Có 3 mô hình “Dân vận khéo” được công nhận cấp huyện.', ['model.recognised']],
    ['Đồn mở 7 lớp tập huấn cho già làng, trưởng bản.', ['training.sessions']],
  ])('%s', (text, ...codes) => expect(meant(text)).toEqual(codes));
});

describe('nothing is said to be meant', () => {
  test.each([
    'Xã có 5 bản với 1.338 người.',
    'Xử phạt 12 vụ vi phạm giao thông.',
    'Trồng 2 ha keo lai.',
    'Làm mới 3,5 km đường bê tông.',
    'Thu ngân sách đạt 4 tỷ đồng.',
    'Kết nạp 30 đoàn viên mới vào công đoàn cơ sở.',
  ])('%s', (text) => expect(meant(text).flat()).toEqual([]));
});

describe('what must not be mixed is kept apart', () => {
  test('a rate is never matched to a count, nor a count to a rate', () => {
    expect(meant('Thăm hỏi nhau 4 lần.').flat()).not.toContain('exchange.visits-per-year');
    expect(meant('Thăm hỏi nhau mỗi năm 4 lần.').flat()).not.toContain('exchange.visits');
  });

  test('people who took part are held against attendances only to say that they cannot be compared', () => {
    const text = 'Có 540 người tham gia các buổi tuyên truyền.';
    const [figure] = extractFigures(text);
    if (!figure) throw new Error(text);
    expect(matcher.match(text, figure)[0]).toMatchObject({ code: 'awareness.attendances', fit: 'mixed' });
  });
});

test('two that come out alike are both shown', () => {
  const text = 'Có 90 lượt người dự đối thoại và tuyên truyền, khám bệnh.';
  const [figure] = extractFigures(text);
  if (!figure) throw new Error(text);
  expect(matcher.match(text, figure).length).toBeGreaterThan(1);
});

test('the obligation decides nothing by itself: the words do', () => {
  const [sessions] = meant('Trong quý đã tổ chức 9 buổi.');
  expect(sessions).toEqual([]);
});
