import { expect, test } from 'vitest';
import { readReport } from './report.ts';
import { renderReportMarkdown } from './report-markdown.ts';

const faultsOf = (markdown: string) =>
  readReport(markdown).faults.map(({ line, column, message }) => `${line}:${column} ${message.en}`);

test('a chart alone on its line is read with its code, its attributes and its place', () => {
  const source = '\uFEFF# Báo cáo\r\n\r\n::chart{awareness.sessions period="2016..2020" group=female}\r\n';
  const report = readReport(source);
  expect(report.faults).toEqual([]);
  expect(report.figures).toEqual([]);
  expect(report.charts).toHaveLength(1);
  const [mark] = report.charts;
  expect(mark).toMatchObject({
    code: 'awareness.sessions',
    attributes: { period: '2016..2020', group: 'female' },
    key: 'awareness.sessions&period=2016..2020&group=female',
    line: 3,
    column: 1,
  });
  expect(source.slice(mark?.start, mark?.end)).toBe(
    '::chart{awareness.sessions period="2016..2020" group=female}',
  );
  expect(report.tree.children.map((node) => node.type)).toEqual(['heading', 'leafDirective']);
});

test('Markdown keeps a chart as it was written', () => {
  const source = 'Chữ.\n\n::chart{a.b  period = "2016..2018"}\n';
  const known = { text: '1', status: 'known', href: null, disputed: false, title: '' } as const;
  expect(renderReportMarkdown(readReport(source), () => known)).toBe(source);
});

test.each([
  ['::chart{a.b c.d}', '1:1 a figure has one code of an indicator; here are 2: a.b, c.d'],
  ['::chart{}', '1:1 the figure lacks the code of an indicator, as in :figure{awareness.sessions}'],
  ['::chart', '1:1 the chart cannot be read; write ::chart{code period="2016..2020"}'],
  [
    '::chart[tên]{a.b}',
    '1:1 a chart has nothing in square brackets; its name and its values are those of the indicator',
  ],
  ['::chart{a.b period=""}', '1:1 the attribute “period” has no value'],
  ['::chart{a.b period=2016 period=2017}', '1:1 the attribute “period” is written twice'],
  ['::chart{a.b territory=maybe}', '1:1 the attribute “territory” cannot be “maybe”, only then or now'],
])('what cannot be drawn is refused with its place: %s', (markdown, fault) => {
  expect(faultsOf(markdown)).toEqual([fault]);
});

test.each(['style=padded', 'compare="period:2016"', 'color=red'])(
  'an attribute that only figures have, or nobody, is no attribute of a chart: %s',
  (attribute) => {
    const [fault, ...more] = faultsOf(`Chữ.\n\n::chart{a.b ${attribute}}`);
    expect(fault).toMatch(/^3:1 .* period, place, organization, territory, group$/);
    expect(more).toEqual([]);
  },
);

test.each([
  ['Có :chart{a.b} ở đây.', '1:4'],
  ['Có ::chart{a.b} ở đây.', '1:4'],
  ['- ::chart{a.b}', '1:3'],
  ['> ::chart{a.b}', '1:3'],
  [':::chart{a.b}\nx\n:::', '1:1'],
  ['| a |\n|---|\n| ::chart{a.b} |', '3:3'],
])('a chart inside something else is refused, not lost: %s', (markdown, place) => {
  const report = readReport(markdown);
  expect(report.charts).toEqual([]);
  const stand = report.faults.filter(({ message }) =>
    message.en.startsWith('a chart stands on a line of its own'),
  );
  expect(stand.map(({ line, column }) => `${line}:${column}`)).toEqual([place]);
});
