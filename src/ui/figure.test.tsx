/** What a reader is told of a figure: its value or why there is none, what waits, who disagrees, how far it came. */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Figure } from '../domain/figure.ts';
import { sayArithmetic } from './arithmetic-words.ts';
import { FigureNotes } from './figure-notes.tsx';
import { FigureValue } from './figure-value.tsx';
import { sayQuestion } from './question-words.ts';
import { completion, TargetProgress } from './target-progress.tsx';
import { YearChart } from './year-chart.tsx';

const term = { from: '2016-04-10', to: '2021-04-09' };
const commission = { vi: 'Ban Dân vận Huyện ủy Anh Sơn', en: 'Anh Sơn Mass Mobilisation Commission' };
const post = { vi: 'Đồn Biên phòng Phúc Sơn', en: 'Phúc Sơn Border Post' };

function figure(over: Partial<Figure> = {}, asked: Partial<Figure['question']> = {}): Figure {
  return {
    code: 'awareness.attendances',
    name: { vi: 'Số lượt người tham gia', en: 'Attendances' },
    definition: { vi: 'Tổng số lượt người dự các buổi.', en: 'All attendances.' },
    unit: { vi: 'lượt người', en: 'attendances' },
    programme: { id: 'p', number: '04-CTr/DV-ĐPS', slug: 'phuc-son', synthetic: false },
    question: {
      ...{ period: 'term', ...term, place: null, organization: null },
      ...{ group: null, territory: 'then', asOf: null },
      ...asked,
    },
    ...{ status: 'known', value: 11866, knownFor: [], disputed: false, waiting: 0, disputes: 0 },
    ...{ byOrganization: [], records: 21, uncounted: 0, seq: 42, arithmetic: 'Σ 21 = 11866' },
    ...over,
  };
}

const html = (element: ReactElement) => renderToStaticMarkup(element);
const text = (element: ReactElement) =>
  html(element)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const disputed = (hers: number, theirs: number) =>
  figure({
    ...{ disputed: true, disputes: 2 },
    byOrganization: [
      { organization: 'bdv', name: commission, value: hers, recorded: hers, records: 12 },
      { organization: 'dbp', name: post, value: theirs, recorded: 0, records: 0 },
    ],
  });

test('a figure is a number in the style of the language, linked to its trace', () => {
  const vi = <FigureValue figure={figure()} locale="vi" base="" />;
  expect(text(vi)).toContain('11.866 lượt người');
  expect(html(vi)).toContain('href="/con-so/phuc-son/awareness.attendances"');

  const en = <FigureValue figure={figure({}, { period: '2018' })} locale="en" base="/en" />;
  expect(text(en)).toContain('11,866 attendances');
  expect(html(en)).toContain('href="/en/con-so/phuc-son/awareness.attendances?ky=2018"');
});

test('no data and what cannot be separated are said, linked, and never shown as zero', () => {
  const nothing = <FigureValue figure={figure({ status: 'no-data', value: null })} locale="vi" base="" />;
  expect(text(nothing)).toContain('không có số liệu');
  expect(text(nothing)).not.toContain('0');
  expect(html(nothing)).toContain('href="/con-so/');

  const whole = figure({
    ...{ status: 'inseparable', value: null },
    knownFor: [{ from: '2016-04-10', to: '2020-12-31', value: 207 }],
  });
  expect(text(<FigureValue figure={whole} locale="vi" base="" />)).toContain('không tách riêng được');
  expect(text(<FigureNotes figure={whole} locale="vi" />)).toContain(
    '10/4/2016 – 31/12/2020: 207 lượt người',
  );
});

test('zero is a number somebody recorded', () => {
  expect(text(<FigureValue figure={figure({ value: 0 })} locale="vi" base="" />)).toContain('0 lượt người');
});

test('records that wait for the partner are told beside the figure', () => {
  const notes = text(<FigureNotes figure={figure({ waiting: 3 })} locale="vi" />);
  expect(notes).toBe(' Chưa được bên phối hợp xác nhận: 3 trong 21 bản ghi. ');
  expect(html(<FigureNotes figure={figure()} locale="vi" />)).toBe('');
});

test('both partners’ values stand side by side where they differ', () => {
  const notes = text(<FigureNotes figure={disputed(11866, 11742)} locale="vi" />);
  expect(notes).toMatch(/Ban Dân vận Huyện ủy Anh Sơn\s+11\.866 lượt người/);
  expect(notes).toMatch(/Đồn Biên phòng Phúc Sơn\s+11\.742 lượt người/);
});

test('a dispute that leaves the totals equal is not shown as two different totals', () => {
  const notes = text(<FigureNotes figure={disputed(11866, 11866)} locale="vi" />);
  expect(notes).toContain('Số bản ghi còn ý kiến khác: 2');
  expect(notes).not.toContain('11.866');
});

test('a target is told with how far the figure has come, never rounded up to reached', () => {
  const target = { value: 12000, period: 'term' };
  const bar = <TargetProgress figure={figure()} target={target} term={term} locale="vi" />;
  expect(text(bar)).toContain('Mục tiêu: 12.000 lượt người');
  expect(text(bar)).toContain('Đạt 98,8%.');
  expect(completion(figure({ value: 11999.999 }), target, term)).toBe(99.9);
  expect(completion(figure({ value: 57 }), { value: 100, period: 'term' }, term)).toBe(57);
  expect(completion(figure({ value: 12000 }), target, term)).toBe(100);
});

test('a figure and a target of different days are not compared', () => {
  expect(completion(figure(), { value: 100, period: '2018' }, term)).toBeNull();
  expect(
    completion(figure({ status: 'no-data', value: null }), { value: 9, period: 'term' }, term),
  ).toBeNull();
  expect(completion(figure(), { value: 0, period: 'term' }, term)).toBeNull();
});

test('the chart has a name and a description, the values again in a table, and no inline style', () => {
  const years = [
    { year: 2016, value: 2104 },
    { year: 2017, value: null },
    { year: 2018, value: 0 },
  ];
  const chart = html(<YearChart name="Lượt người" unit="lượt" years={years} locale="vi" />);
  const [, labels = ''] = /role="img" aria-labelledby="([^"]+)"/.exec(chart) ?? [];
  const [title, description] = labels.split(' ');
  expect(chart).toContain(`<title id="${title}">Lượt người theo năm (lượt)</title>`);
  expect(chart).toContain(`<desc id="${description}">2016: 2.104; 2017: không có con số; 2018: 0</desc>`);
  expect(chart.match(/<rect/g)).toHaveLength(2);
  expect(chart.match(/<td data-label="Năm"/g)).toHaveLength(3);
  expect(chart).not.toMatch(/ style=/);
});

test('years without any value make no chart', () => {
  expect(html(<YearChart name="x" unit="y" years={[{ year: 2016, value: null }]} locale="vi" />)).toBe('');
});

test('the question is said as one sentence with everything that was asked', () => {
  const place = { code: '17347', name: { vi: 'xã Phúc Sơn', en: 'Phúc Sơn commune' } };
  const organization = { code: 'dbp', name: post };
  const asked = { period: '2018-Q2', from: '2018-04-01', to: '2018-06-30', place, organization };
  const narrow = figure({}, { ...asked, group: 'female', territory: 'now', asOf: 12 });
  expect(sayQuestion(narrow, 'vi')).toBe(
    '“Số lượt người tham gia” quý II/2018, tại xã Phúc Sơn, do Đồn Biên phòng Phúc Sơn thực hiện, ' +
      'riêng nhóm “female”, theo địa giới hiện nay, tính đến bút toán số 12, là bao nhiêu?',
  );
  expect(sayQuestion(figure(), 'en')).toContain('the whole term (10 April 2016 – 9 April 2021)');
});

test('the arithmetic is said in words and in the number style of the language', () => {
  expect(sayArithmetic('Σ 1021 = 11866.5', 'vi')).toBe('tổng của 1.021 bản ghi = 11.866,5');
  expect(sayArithmetic('12 / 5 = 2.4', 'vi')).toBe('12 / 5 = 2,4');
  expect(sayArithmetic('1.5', 'vi')).toBe('giữ nguyên như đã ghi: 1,5');
});
