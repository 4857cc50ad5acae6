/** The page of a checked text, rendered from views: what it shows, where its links lead, and what it makes of hostile text. */
import { expect, test } from 'vitest';
import { type CheckedFigure, type CheckedText, type Verdict, verdicts } from '../contract/checked-text.ts';
import type { ProgrammeSummary } from '../contract/programme.ts';
import { Problem } from '../domain/problem.ts';
import { CheckedPage, CheckPage } from './check-page.tsx';
import { most } from './checked-sheet.ts';
import { renderDocument } from './page.ts';
import { nothingAsked } from './read-check.ts';

const words = (vi: string) => ({ vi, en: vi });
const term = { from: '2016-04-10', to: '2021-04-09' };
const programme: ProgrammeSummary = {
  ...{ id: 'p', number: '04-CTr/DV-ĐPS', slug: 'phuc-son', title: words('Chương trình Phúc Sơn') },
  ...{ signedOn: '2016-04-10', term, synthetic: false, parties: [] },
};
const match = {
  ...{ code: 'awareness.sessions', name: 'Số buổi tuyên truyền', unit: 'buổi', score: 0.9 },
  ...{ reasons: ['Cùng đếm “buổi”'], obligations: [1], period: '2016..2020', status: 'known' as const },
  ...{ place: null, value: 207, trace: '/con-so/phuc-son/awareness.sessions?ky=2016..2020' },
};

function figureAt(text: string, quoted: string, verdict: Verdict, over = {}): CheckedFigure {
  const start = text.indexOf(quoted);
  return {
    ...{ text: quoted, start, end: start + quoted.length, value: 217, unit: 'buổi', kind: 'count' },
    ...{ zone: 'body', verb: 'tổ chức', noun: 'buổi', clause: `Đã tổ chức ${quoted}`, verdict },
    ...{ reason: 'Sổ ghi 207', matches: [match] },
    ...over,
  };
}

function checkedOf(
  text: string,
  figures: readonly CheckedFigure[],
  over: Partial<CheckedText> = {},
): CheckedText {
  const count = (verdict: Verdict) => figures.filter((figure) => figure.verdict === verdict).length;
  return {
    ...{ text, kind: 'text', encoding: 'utf-8', figures, spelling: [], warnings: [], contradictions: [] },
    ...{ programme: { number: programme.number, slug: 'phuc-son', title: 'Chương trình Phúc Sơn' }, seq: 42 },
    ...{ period: { text: '2016..2020', from: '2016-01-01', to: '2020-12-31' }, silent: [] },
    counts: Object.fromEntries(verdicts.map((each) => [each, count(each)])) as CheckedText['counts'],
    ...over,
  };
}

const rendered = (checked: CheckedText, locale: 'vi' | 'en' = 'vi') =>
  renderDocument(
    <CheckedPage {...{ checked, locale }} programmes={[programme]} asked={{ ...nothingAsked, text: 'x' }} />,
  );

/** What a person reads, without tags. */
const readable = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

const text = 'Đã tổ chức 217 buổi năm 2018,\nrồi 219 buổi nữa và 45 con.';
const threeFigures = [
  figureAt(text, '217 buổi', 'differs'),
  figureAt(text, '2018', 'not-a-result', { kind: 'period', matches: [] }),
  figureAt(text, '219 buổi', 'differs'),
  figureAt(text, '45 con', 'matches'),
];

test('each figure is marked with its verdict in words, and leads to its row, and the row back and to the trace', () => {
  const html = rendered(checkedOf(text, threeFigures));
  expect(html).toMatch(
    /<a id="so-1" class="marked-figure" href="#dong-1"><mark class="finding finding-differs">217 buổi/,
  );
  expect(html).toContain('<span class="unseen"> (khác sổ)</span></mark>');
  expect(html).toMatch(/<div id="dong-1"[^>]*>.*?<a href="#so-1">/);
  expect(html).toContain('href="/con-so/phuc-son/awareness.sessions?ky=2016..2020"');
  expect(html).toContain('giai đoạn 2016–2020');
});

test('beside each figure that the records know of stands the way to its trace, and beside no other', () => {
  const html = rendered(checkedOf(text, threeFigures));
  const beside = [
    ...html.matchAll(
      /<\/mark><\/a>(?:<a class="beside-figure next.*?<\/a>)?(<a class="beside-figure to-trace[^"]*" href="[^"]*")?/g,
    ),
  ];
  expect(beside.map(([, link]) => link !== undefined)).toEqual([true, false, true, true]);
});

test('whoever walks along the differing figures passes over all others', () => {
  const html = rendered(checkedOf(text, threeFigures));
  expect(html).toContain('<a href="#so-1">Đến con số khác sổ đầu tiên</a>');
  expect(
    [...html.matchAll(/class="beside-figure next-differing[^"]*" href="#(so-\d+)"/g)].map(([, to]) => to),
  ).toEqual(['so-3']);
});

test('every link within the page leads to a place that is there, and no name is given twice', () => {
  const spelling = [{ start: 0, end: 2, text: 'Đã', suggestion: 'Đá', kind: 'tone' as const }];
  const contradictions = [{ kind: 'parts', message: 'Không cộng được', figures: [0, 2, 99] }];
  for (const locale of ['vi', 'en'] as const) {
    const html = rendered(checkedOf(text, threeFigures, { spelling, contradictions }), locale);
    const names = [...html.matchAll(/ id="([^"]+)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, name]) => name);
    expect(links.length).toBeGreaterThan(12);
    for (const link of links) expect(names).toContain(link);
  }
});

test('what the text leaves out and what is misspelt stand apart from the figures', () => {
  const silent = [
    { position: 3, title: 'Tuần tra', mentioned: true },
    { position: 4, title: 'Đối ngoại', mentioned: false },
  ];
  const spelling = [{ start: 3, end: 5, text: 'tổ', suggestion: '', kind: 'doubled' as const }];
  const html = rendered(checkedOf(text, threeFigures, { silent, spelling }));
  expect(html).toMatch(
    /href="\/chuong-trinh\/phuc-son#noi-dung-3">Tuần tra<\/a><span[^>]*>có nhắc đến bằng lời/,
  );
  expect(html).toMatch(/Đối ngoại<\/a><span[^>]*>không nhắc đến/);
  expect(html).toMatch(/“tổ”<\/bdi><\/a>\s*<span class="aside">lặp từ/);
  expect(html).toContain('<span class="suspect">tổ</span>');
});

test('a text without figures says so instead of a row of zeros', () => {
  expect(rendered(checkedOf('Không có gì.', []))).toContain('Không tìm thấy con số nào');
});

test('hostile text stays text', () => {
  const hostile =
    '<script>alert(1)</script> "5 hộ" \u202eđảo ngược\u202c </textarea><img src=x onerror=alert(1)> 7 & 8';
  const figures = [
    figureAt(hostile, '5 hộ', 'no-record', { clause: '<script>', unit: '"><b>', reason: '<i>', matches: [] }),
    figureAt(hostile, '7', 'differs', { matches: [{ ...match, name: '</a><script>', reasons: ['<u>'] }] }),
  ];
  const checked = checkedOf(hostile, figures, { warnings: ['<script>'] });
  const asked = { ...nothingAsked, text: hostile, programme: '"><script>', period: '" onfocus="x' };
  for (const page of [
    <CheckedPage key="1" {...{ checked, asked, locale: 'vi' as const }} programmes={[programme]} />,
    <CheckPage
      key="2"
      {...{ asked, locale: 'vi' as const, problem: new Problem('usage', { message: hostile }) }}
      programmes={[programme]}
    />,
  ]) {
    const html = renderDocument(page);
    expect(html).not.toMatch(/<script|<img|<[biu]>|onfocus="x/);
    expect(html.match(/<textarea/g)?.length).toBe(html.match(/<\/textarea>/g)?.length);
  }
  expect(readable(rendered(checked))).toContain('đảo ngược\u202c </textarea><img src=x onerror=alert(1)>');
  // Each line is a paragraph of its own, so a mark of direction ends with it.
  expect(rendered(checked)).toContain('<div class="marked-sheet" lang="vi" dir="ltr">');
});

test('a megabyte of digits and ten thousand figures make a page of bounded size that says what it leaves out', () => {
  const digits = '7'.repeat(1_000_000);
  const one = rendered(checkedOf(digits, [figureAt(digits, digits, 'not-comparable', { clause: digits })]));
  expect(one.length).toBeLessThan(300_000);
  expect(one).toContain('800.000 ký tự');
  const many = '217 buổi, '.repeat(10_000);
  const figures = Array.from({ length: 10_000 }, (_, at) => ({
    ...figureAt(many, '217 buổi', verdicts[at % 5] ?? 'matches'),
    ...{ start: at * 10, end: at * 10 + 8 },
  }));
  const html = rendered(checkedOf(many, figures));
  expect(html.length).toBeLessThan(3_000_000);
  expect(html.match(/<mark /g)).toHaveLength(most.marks);
  expect(html).toContain('Chỉ liệt kê 300 con số đầu trong 2.000');
  expect(html).toContain('7.000 con số trong đoạn này không được tô');
});

test('a text of very many lines is cut at the end of one', () => {
  const html = rendered(checkedOf('một dòng\n'.repeat(20_000), []));
  expect(html.match(/<p id="doan-/g)).toHaveLength(most.lines);
});

test('the form keeps what was asked, also a text that begins with an empty line', () => {
  const asked = { ...nothingAsked, programme: '04-CTr/DV-ĐPS', period: '2018', text: '\nBáo cáo' };
  const html = renderDocument(
    <CheckPage
      {...{ asked, locale: 'en' as const }}
      programmes={[programme]}
      problem={new Problem('busy', { seconds: 30 })}
    />,
  );
  expect(html).toMatch(/<option value="phuc-son" selected/);
  expect(html).toContain('value="2018"');
  expect(html).toMatch(/<textarea[^>]*>\n\nBáo cáo<\/textarea>/);
  expect(html).toMatch(/role="alert">.*Try again in 30 seconds/);
  expect(html).toContain('action="/en/doi-chieu"');
});
