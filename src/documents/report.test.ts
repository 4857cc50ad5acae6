import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText } from './markdown-tree.ts';
import { readReport } from './report.ts';

const faultsOf = (markdown: string) =>
  readReport(markdown).faults.map(({ line, column, message }) => `${line}:${column} ${message.en}`);

const wordsOf = (markdown: string) => plainText(readReport(markdown).tree, (mark) => `<${mark.key}>`);

test('a figure is read with its code, its attributes and its place', () => {
  const report = readReport(
    '# Báo cáo\n\nĐã có :figure{awareness.sessions period="2016" style=padded} buổi.\n',
  );
  expect(report.title).toBe('Báo cáo');
  expect(report.faults).toEqual([]);
  expect(report.figures).toHaveLength(1);
  expect(report.figures[0]).toMatchObject({
    code: 'awareness.sessions',
    attributes: { period: '2016', style: 'padded' },
    key: 'awareness.sessions&period=2016',
    line: 3,
    column: 7,
  });
});

test('all attributes are understood and equal figures have equal keys whatever their style and order', () => {
  const [one, other] = readReport(
    ':figure{a.b place="17374" period=2016..2020 group=female territory=then organization="bdv" style=padded}\n' +
      ":figure[9]{organization='bdv' territory=then a.b period='2016..2020' place=17374 group=female}",
  ).figures;
  expect(one?.key).toBe('a.b&period=2016..2020&place=17374&organization=bdv&territory=then&group=female');
  expect(other?.key).toBe(one?.key);
});

test('a value in brackets is an earlier answer and says nothing about the figure', () => {
  const [mark] = readReport(':figure[99 :figure{c.d} *x*]{a.b}').figures;
  expect(readReport(':figure[99 :figure{c.d} *x*]{a.b}').figures).toHaveLength(1);
  expect(mark?.code).toBe('a.b');
});

test.each([
  'Lúc 10:30 sáng, tỷ lệ 1:2, :abc và a:b_c_d:',
  'Nguồn:https://example.vn:8080/so:figure và email:ban@example.vn',
  'Nơi nhận:Như trên; :::: và 12:30:45',
  'Kính gửi:Đồng chí … (:-) :đ :D',
])('ordinary colons stay ordinary text: %s', (sentence) => {
  expect(faultsOf(sentence)).toEqual([]);
  expect(wordsOf(sentence)).toBe(sentence);
});

test('a note and a link right after a colon stay a note and a link', () => {
  const { tree, faults } = readReport(
    'Lúc 10:30[^1] theo 1:2[báo cáo](https://x.vn)\n\n[^1]: Giờ địa phương.',
  );
  expect(faults).toEqual([]);
  expect(JSON.stringify(tree)).toContain('"footnoteReference"');
  expect(JSON.stringify(tree)).toContain('"link"');
});

test('what clearly wants to be a directive and is none is reported with its place', () => {
  expect(
    faultsOf('Có :figur{a.b} và :nhấn[chữ].\n\n::mục-lục\n\n:::khung\nTrong khung :figure{a.b}.\n:::\n'),
  ).toEqual([
    '1:4 there is no directive “figur”; a report only knows :figure{code} and ::chart{code}',
    '1:19 there is no directive “nhấn”; a report only knows :figure{code} and ::chart{code}',
    '3:1 there is no directive “mục-lục”; a report only knows :figure{code} and ::chart{code}',
    '5:1 there is no directive “khung”; a report only knows :figure{code} and ::chart{code}',
  ]);
});

test('a figure that cannot be evaluated is reported and stays as it was typed', () => {
  const broken: Record<string, string> = {
    ':figure{}': '1:1 the figure lacks the code of an indicator, as in :figure{awareness.sessions}',
    ':figure[207]': '1:1 the figure lacks the code of an indicator, as in :figure{awareness.sessions}',
    ':figure{period=2016}':
      '1:1 the figure lacks the code of an indicator, as in :figure{awareness.sessions}',
    ':figure{a.b c.d}': '1:1 a figure has one code of an indicator; here are 2: a.b, c.d',
    ':figure{a.b peroid=2016}':
      '1:1 a figure has no attribute “peroid”; its attributes are period, place, organization, territory, group, compare, style',
    ':figure{a.b territory=old}': '1:1 the attribute “territory” cannot be “old”, only then or now',
    ':figure{a.b style=bold}': '1:1 the attribute “style” cannot be “bold”, only padded',
    ':figure{a.b period=""}': '1:1 the attribute “period” has no value',
    ':figure{a.b period=2016 period="2017"}': '1:1 the attribute “period” is written twice',
    ':figure{a.b period="2016}':
      '1:1 what stands in the braces cannot be read; check the quotes and the closing brace',
  };
  for (const [markdown, fault] of Object.entries(broken)) {
    expect(faultsOf(markdown)).toEqual([fault]);
    expect(wordsOf(markdown)).toBe(markdown);
  }
});

test.each([
  'Có ::figure{a.b} buổi',
  'Có :figure buổi',
  'Có : figure{a.b} buổi',
  '<div>\n:figure{a.b}\n</div>',
  '![Ảnh :figure{a.b}](anh.png)',
])('a figure where none can be read is not passed over in silence: %s', (markdown) => {
  expect(faultsOf(markdown)).toHaveLength(1);
});

test.each([
  '`:figure{a.b}`',
  '    :figure{a.b}',
  '```\n:figure{a.b}\n```',
  '<!-- :figure{a.b} -->',
  '\\:figure{a.b}',
])('a figure that is only shown, commented out or escaped is no figure: %s', (markdown) => {
  expect(readReport(markdown)).toMatchObject({ figures: [], faults: [] });
});

test('line breaks of Windows and a byte order mark change nothing about places and texts', () => {
  const plain = '# Tiêu đề\n\nCó :figure{a.b\nperiod=2016} buổi và :figure{c.d x=1}.\n';
  const windows = `\uFEFF${plain.replaceAll('\n', '\r\n')}`;
  const report = readReport(windows);
  expect(report.title).toBe('Tiêu đề');
  expect(report.figures).toMatchObject([{ line: 3, column: 4, key: 'a.b&period=2016' }]);
  expect(report.faults).toMatchObject([{ line: 4, column: 22 }]);
  expect(report.source).toBe(windows);
  expect(windows.slice(report.figures[0]?.start, report.figures[0]?.end)).toBe(':figure{a.b\r\nperiod=2016}');
});

test('figures are found in headings, lists, tables, quotes and notes, in the order of the text', () => {
  const markdown = [
    '# Kết quả :figure{a.a}',
    '- **:figure{b.b}** buổi[^1]',
    '',
    '> :figure{c.c}',
    '',
    '| :figure{d.d} |',
    '|--:|',
    '| :figure{e.e period="2016"} |',
    '',
    '[^1]: Gồm :figure{f.f}.',
  ].join('\n');
  const { figures, title, faults } = readReport(markdown);
  expect(figures.map((mark) => mark.code)).toEqual(['a.a', 'b.b', 'c.c', 'd.d', 'e.e', 'f.f']);
  expect(title).toBe('Kết quả …');
  expect(faults).toEqual([]);
});

test('a text nested beyond reason is refused, not fatal', () => {
  for (const markdown of [`${'>'.repeat(5000)}a`, `${'*a **b '.repeat(100)}${'b** a*'.repeat(100)}`]) {
    expect(faultsOf(markdown)).toEqual([expect.stringContaining('too many levels')]);
  }
});

test('the report of the Phúc Sơn example has no fault and asks for what its agreement promised', () => {
  const report = readReport(readFileSync('examples/phuc-son/bao-cao-tong-ket.md', 'utf8'));
  expect(report.faults).toEqual([]);
  expect(new Set(report.figures.map((mark) => mark.key))).toEqual(
    new Set([
      'awareness.sessions',
      'awareness.attendances',
      'patrol.patrols',
      'support.piglets',
      'admission.women',
      'exchange.visits-per-year',
    ]),
  );
});
