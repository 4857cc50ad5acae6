import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Locale } from '../domain/problem.ts';
import type { Resolve, ResolvedChart, ResolvedFigure } from './figure-mark.ts';
import { type Report, readReport } from './report.ts';
import { renderReportHtml } from './report-html.ts';

const known: ResolvedFigure = {
  text: '11.866',
  status: 'known',
  href: '/figures/a.b?period=2016&place=17374',
  disputed: false,
  title: 'Lượt người tham gia, 2016–2020',
};
const chart: ResolvedChart = {
  title: 'Số buổi (buổi)',
  bars: [
    { label: '2016', value: 45, text: '45' },
    { label: '2017', value: null, text: 'không có số liệu' },
    { label: '2018', value: 1200, text: '1.200' },
  ],
};
const page = (markdown: string | Report, resolve: Resolve, locale: Locale = 'vi') =>
  renderReportHtml({
    report: typeof markdown === 'string' ? readReport(markdown) : markdown,
    ...{ resolve, resolveChart: () => chart, locale },
  });
const show = (markdown: string, figure: Partial<ResolvedFigure> = {}) =>
  page(markdown, () => ({ ...known, ...figure }));

test('a figure is a link to its trace with a description', () => {
  expect(show('Có :figure{a.b} lượt người.')).toBe(
    '<p>Có <a class="figure" href="/figures/a.b?period=2016&#x26;place=17374"' +
      ' title="Lượt người tham gia, 2016–2020">11.866</a> lượt người.</p>',
  );
});

test('a missing number and a disputed one can be told from others', () => {
  expect(show(':figure{a.b}', { status: 'no-data', text: 'không có số liệu' })).toContain(
    'class="figure figure--none"',
  );
  expect(show(':figure{a.b}', { status: 'inseparable' })).toContain('class="figure figure--none"');
  expect(show(':figure{a.b}', { disputed: true })).toContain('class="figure figure--disputed"');
});

test('without a trace, and inside a link, a figure is no link of its own', () => {
  expect(show(':figure{a.b}', { href: null })).toMatch(
    /^<p><span class="figure" title="[^"]+">11.866<\/span><\/p>$/,
  );
  expect(show('[xem **:figure{a.b}**](https://x.vn)')).toMatch(/<a href="https:\/\/x.vn">xem <strong><span /);
});

test('a table scrolls in a named region, its head names the columns, numbers keep to the right', () => {
  const html = show('| Nội dung | Kết quả *:figure{a.b}* |\n|---|--:|\n| Buổi | :figure{a.b} |\n');
  expect(html).toContain(
    '<div class="table" role="region" tabindex="0" aria-label="Bảng: Nội dung, Kết quả 11.866"><table>',
  );
  expect(html).toContain('<th scope="col">Nội dung</th>');
  expect(html).toMatch(/<td class="align-right"><a class="figure"[^>]*>11.866<\/a><\/td>/);
  expect(page('|a|\n|-|', () => known, 'en')).toContain('aria-label="Table: a"');
});

test('every heading has an id of its own', () => {
  const html = show('# Đối ngoại :figure{a.b}\n\n## Đối ngoại\n\n## ***\n\n## location\n');
  expect([...html.matchAll(/<h\d id="([^"]+)"/g)].map((match) => match[1])).toEqual([
    'section-doi-ngoai',
    'section-doi-ngoai-2',
    'section',
    'section-location',
  ]);
});

test('a report can be shown twice, each time with other values', () => {
  const report = readReport('| :figure{a.b} |\n|---|\n');
  expect(page(report, () => ({ ...known, text: '1' }))).toContain('>1</a>');
  expect(page(report, () => ({ ...known, text: '2' }))).toContain('>2</a>');
});

test('line breaks in cells, ticks and notes are shown, comments are not', () => {
  const html = show('- [x] xong[^1]\n\n| a<br>b |\n|---|\n\n<!-- nội bộ -->\n\n[^1]: Ghi chú.');
  expect(html).toContain('☑ xong');
  expect(html).toContain('a<br>');
  expect(html).toContain('Chú thích</h2>');
  expect(html).not.toMatch(/nội bộ|<input|style=/);
});

test('a chart is drawn without inline styles, and its values stand in words and in a table', () => {
  const html = show('::chart{a.b period="2016..2018"}\n\n::chart{a.b}');
  expect(html).toContain('<figcaption>Biểu đồ 2. Số buổi (buổi)</figcaption>');
  expect(html).toContain('<svg role="img" aria-labelledby="chart-1-title chart-1-values"');
  expect(html).toContain('<desc id="chart-1-values">2016: 45; 2017: không có số liệu; 2018: 1.200</desc>');
  expect(html).toContain('text-anchor="end"');
  expect(html).toContain('<tr><th scope="row">2018</th><td class="align-right">1.200</td></tr>');
  expect(html).not.toContain('style=');
  const widths = [...html.matchAll(/class="chart-bar"[^>]*? width="([\d.]+)"/g)].map((bar) => Number(bar[1]));
  expect(widths).toHaveLength(4);
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(1200 / 45, 0);
});

const hostile = [
  '<script>alert(1)</script>',
  'chữ <img src=x onerror=alert(1)> chữ',
  '<div style="color:red" onclick="alert(1)">\nx\n</div>',
  '<!-- --><script>alert(1)</script><!-- -->',
  '<!-- <!-- --> --><svg onload=alert(1)>',
  '<scr<!-- -->ipt>alert(1)</script>',
  '[x](javascript:alert(1)) [x](java&#10;script:alert(1)) [x](&#106;avascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=) <javascript:alert(1)> [x](vbscript:x)',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '![x](javascript:alert(1)) ![x](https://x.vn/track.gif) ![onerror="alert(1)][y]\n\n[y]: https://x.vn/y.gif',
  '[x](https://x.vn "\\" onmouseover=\\"alert(1)")',
  '# "><script>alert(1)</script>',
  '| "><img onerror=x> |\n|---|\n| <script> |',
  ':figure[<script>]{a.b} :x[<script>]{onclick="alert(1)" class=y} ::figure{onclick=x}',
  ':::div{onclick="alert(1)" style="color:red"}\n<script>\n:::',
  '```js" onload="alert(1)\n</code><script>alert(1)</script>\n```',
  '[^<script>]: x\n\n[^<script>] [^"onclick=x]\n\n[^"onclick=x]: y',
  '<a href="javascript:alert(1)">x</a>',
];

const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*\/?>/g;

test.each(hostile)('nothing of the author is ever executed: %s', (markdown) => {
  const evil = '"><script>alert(1)</script>';
  const figure = { text: evil, title: `${evil}' onclick='x`, href: 'javascript:alert(1)' };
  const html = show(`${markdown}\n\n:figure{a.b}`, figure);
  const tags = [...html.matchAll(TAG)];
  const names = new Set(tags.map((tag) => tag[1]));
  const attributes = tags.flatMap((tag) => [...(tag[2] ?? '').matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)]);
  // What is left without the tags that were understood begins no further tag.
  expect(html.replace(TAG, '').replace(/<\/[a-z0-9]+>/g, '')).not.toContain('<');
  expect(
    [...names].filter((name) => ['script', 'img', 'svg', 'iframe', 'style', 'input'].includes(name ?? '')),
  ).toEqual([]);
  expect(attributes.filter(([, name]) => /^on|^style$|^src/.test(name ?? ''))).toEqual([]);
  expect(
    attributes.filter(([, name, value]) => name === 'href' && !/^(https?:|mailto:|#)/.test(value ?? '')),
  ).toEqual([]);
});

test('the Phúc Sơn report says in words where its agreement was met with silence', () => {
  const report = readReport(readFileSync('examples/phuc-son/bao-cao-tong-ket.md', 'utf8'));
  const html = page(report, (mark) =>
    mark.code === 'patrol.patrols' ? { ...known, text: 'không có số liệu', status: 'no-data' } : known,
  );
  expect(html).toMatch(
    /Số cuộc tuần tra phối hợp trong cả giai đoạn: <a class="figure figure--none"[^>]*>không có số liệu</,
  );
});
