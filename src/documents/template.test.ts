import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from '../domain/period.ts';
import { expandTemplate } from './expand-template.ts';
import { parseMarkdown, plainText } from './markdown-tree.ts';
import { readReport } from './report.ts';
import { partyFaults, readTemplate, type Template } from './template.ts';
import type { IndicatorFacts, ObligationFacts, TemplateFacts } from './template-facts.ts';
import { asMarkdown, roman } from './template-fields.ts';

const HEADER = '---\nkind: year\ntitle: Báo cáo :field{period}\nlocale: vi\n---\n';
const term = { from: '2021-01-01', to: '2026-12-31' };
const both = (text: string) => ({ vi: text, en: text });

const sessions: IndicatorFacts = {
  code: 'awareness.sessions',
  name: both('Số buổi'),
  unit: both('buổi'),
  target: { value: 300, period: parsePeriod('term', term), soFar: '2021..2025' },
  yearly: true,
};
const patrols: IndicatorFacts = {
  ...sessions,
  code: 'patrol.patrols',
  name: both('Số lần'),
  target: null,
  yearly: false,
};

const spread: ObligationFacts = {
  ...{ position: 1, title: both('Tuyên truyền'), text: both('Cùng tuyên truyền.') },
  ...{ indicators: [sessions], silent: false },
};
const guard: ObligationFacts = {
  ...{ position: 2, title: both('Tuần tra'), text: both('Cùng tuần tra.') },
  ...{ indicators: [patrols], silent: true },
};

const facts: TemplateFacts = {
  programme: { number: '01-CTr/MP', title: both('Chương trình phối hợp'), signedOn: '2021-02-01', term },
  parties: [both('Hội Phụ nữ xã'), both('Đồn Biên phòng')],
  place: both('Xã Hòa Sơn'),
  today: '2026-01-05',
  period: parsePeriod('2025', term),
  previous: parsePeriod('2024', term),
  obligations: [spread, guard],
  indicators: new Set(['awareness.sessions', 'patrol.patrols', 'model.registered']),
};

function templateOf(body: string, header = HEADER): Template {
  const reading = readTemplate(header + body);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  return reading.template;
}

const expanded = (body: string, more: Partial<TemplateFacts> = {}): string =>
  expandTemplate(templateOf(body), { ...facts, ...more }).markdown;

/** The faults of a body, with lines counted in it. */
function faultsOf(body: string, indicators?: ReadonlySet<string>): string[] {
  const reading = readTemplate(HEADER + body, indicators);
  const faults = 'faults' in reading ? reading.faults : [];
  return faults.map(({ line, column, message }) => `${line - 5}:${column} ${message.en}`);
}

test('fields are filled in text, headings, tables and the title', () => {
  const body =
    '# :field{title}\n\nSố :field{programme.number}, ký ngày :field{programme.signed-on}, :field{programme.term}.\n\n| :field{party.2} | **:field{parties}** |\n|---|---|\n| :field{place} | :field{today} |\n';
  expect(expanded(body)).toBe(
    '# Báo cáo năm 2025\n\nSố 01-CTr/MP, ký ngày 01/02/2021, từ 01/01/2021 đến 31/12/2026.\n\n| Đồn Biên phòng | **Hội Phụ nữ xã và Đồn Biên phòng** |\n|---|---|\n| Xã Hòa Sơn | 05/01/2026 |\n',
  );
});

test('a block is repeated for each obligation, with its own fields, table and conditions', () => {
  const body = [
    '::::obligations',
    '## :field{obligation.roman}. :field{obligation.title}',
    '',
    ':::if{silent}',
    'Chưa có số liệu.',
    ':::',
    '',
    ':::if{reported}',
    '::figures-table',
    ':::',
    '::::',
    '',
    'Hết.',
  ].join('\n');
  expect(expanded(body)).toBe(
    [
      '## I. Tuyên truyền',
      '',
      '| Chỉ tiêu | Đơn vị tính | Kết quả trong kỳ | Kỳ trước | Tăng (+), giảm (−) | Mục tiêu | Lũy kế (tỷ lệ đạt) |',
      '|---|---|---:|---:|---:|---:|---:|',
      '| Số buổi | buổi | :figure{awareness.sessions style=padded} | :figure{awareness.sessions period="2024" style=padded} | :figure{awareness.sessions compare="period:2024"} | 300 (cả chương trình) | :figure{awareness.sessions period="2021..2025" style=padded} (:figure{awareness.sessions period="2021..2025" compare="target:300"}) |',
      '',
      '## II. Tuần tra',
      '',
      'Chưa có số liệu.',
      '',
      'Hết.',
    ].join('\n'),
  );
});

test('every mark of an expanded table can be read as a figure of a report', () => {
  const { figures, faults } = readReport(expanded('::figures-table\n'));
  expect(faults).toEqual([]);
  expect(figures.map(({ key }) => key)).toEqual([
    'awareness.sessions',
    'awareness.sessions&period=2024',
    'awareness.sessions&compare=period%3A2024',
    'awareness.sessions&period=2021..2025',
    'awareness.sessions&period=2021..2025&compare=target%3A300',
    'patrol.patrols',
    'patrol.patrols&period=2024',
    'patrol.patrols&compare=period%3A2024',
  ]);
});

test('without a period before and without targets their columns and blocks are left out', () => {
  const plain = { previous: null, obligations: [guard] };
  expect(expanded('::figures-table\n', plain)).not.toMatch(/Kỳ trước|Mục tiêu|compare/);
  const body =
    'A\n\n:::if{previous}\nSo với :field{period.previous}.\n:::\n\n:::if{targets}\nMục tiêu.\n:::\n\nB\n';
  expect(expanded(body, plain)).toBe('A\n\nB\n');
  expect(expanded(body)).toBe('A\n\nSo với năm 2024.\n\nMục tiêu.\n\nB\n');
});

test('charts are drawn of what some year has a number for, in periods of several years', () => {
  const body = ':::obligations\n:field{obligation.position}\n\n::charts\n:::\n';
  const years = { period: parsePeriod('2021..2025', term) };
  expect(expanded(body)).not.toContain('chart');
  expect(expanded(body, { period: parsePeriod('2025@15', term) })).not.toContain('chart');
  expect(expanded(body, years)).toBe('1\n\n::chart{awareness.sessions}\n\n2\n');
  const apart = { ...spread, indicators: [{ ...sessions, yearly: false }] };
  expect(expanded(body, { ...years, obligations: [apart] })).toContain('không tách được theo từng năm');
});

test('what nobody reported is named, and that nothing is silent is said', () => {
  expect(expanded('::silent-obligations')).toMatch(/bằng không\):\n\n- 2\\\. Tuần tra$/);
  expect(expanded('::silent-obligations', { obligations: [spread] })).toContain('cũng đã có số liệu');
});

test('models and petitions show the figures that exist, and leave the rest to the writer', () => {
  expect(expanded('::models')).toMatch(
    /^Số mô hình[^:]+: :figure\{model.registered style=padded\}\.\n\n\*\(Nêu tên/,
  );
  expect(expanded('::petitions')).toMatch(/^\*\(Nêu số cuộc tiếp xúc/);
  expect(expanded('::commendations')).toMatch(/^\*\(Nêu tập thể/);
});

test('a table stands apart from lines that touch it', () => {
  expect(expanded('Trước\n::commendations\nSau\n')).toMatch(/^Trước\n\n\*\(.*\)\*\n\nSau\n$/);
});

test('live figures, charts, code and odd spacing stay as the office typed them', () => {
  const body =
    '*  Có   :figure[9]{awareness.sessions   style=padded} buổi\\\n\n`:field{x}`\n\n    :field{y}\n\n::chart{awareness.sessions}\n\n<!-- :field{z} -->\nLúc 10:30, tỷ lệ 1:2\t.';
  expect(expanded(body)).toBe(body);
});

test('lines of Windows and a byte order mark change nothing', () => {
  const body =
    '# :field{title}\n\n:::obligations\n## :field{obligation.title}\n\n::figures-table\n:::\n\nHết\n';
  const reading = readTemplate(`\uFEFF${(HEADER + body).replaceAll('\n', '\r\n')}`);
  if ('faults' in reading) throw new Error(JSON.stringify(reading.faults));
  expect(expandTemplate(reading.template, facts).markdown).toBe(expanded(body).replaceAll('\n', '\r\n'));
});

test('prose without directives comes out byte for byte', () => {
  const line = fc.stringMatching(/^[\p{L}\d ,.;()*_|>#-]{0,40}$/u);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const body = `Báo cáo\n${lines.join('\n')}`;
      expect(expanded(body)).toBe(body);
    }),
  );
});

test('the words of a register say the same in Markdown, whatever signs they hold', () => {
  const sign = fc.constantFrom(...'ĐồnA1 \\`*_[](){}<>|~&;:#+-=.!"\''.split(''));
  fc.assert(
    fc.property(fc.string({ unit: sign, minLength: 1, maxLength: 30 }), (words) => {
      const spaced = words.replace(/\s+/g, ' ').trim();
      for (const before of ['', '- ', '# A ', 'A '])
        expect(plainText(parseMarkdown(before + asMarkdown(words)), () => '?')).toBe(
          (before.replace(/^[-#] /, '') + spaced).trim(),
        );
    }),
    { numRuns: 500 },
  );
});

test('positions are counted as Romans did', () => {
  expect([1, 4, 9, 14, 40, 99, 2026].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XL', 'XCIX', 'MMXXVI']);
});

test.each<[string, string, string]>([
  [
    'an unknown directive',
    'A\n\n::figure-table',
    '3:1 there is no directive “figure-table”; close to it: figures-table, figure',
  ],
  [
    'an unknown field',
    'Có :field{programe.number}',
    '1:4 there is no field “programe.number”; close to it: programme.number',
  ],
  ['a field without a name', ':field{}', '1:1 “field” has just one name in braces, as in :field{period}'],
  [
    'a field with two names',
    ':field{period place}',
    '1:1 “field” has just one name in braces, as in :field{period}',
  ],
  [
    'a field of an obligation outside',
    ':field{obligation.title}',
    '1:1 “obligation.title” stands only inside :::obligations',
  ],
  [
    'a previous period that may not be',
    ':field{period.previous}',
    '1:1 “period.previous” stands only inside :::if{previous}',
  ],
  [
    'an unknown condition',
    ':::if{targes}\nA\n:::',
    '1:1 there is no condition “targes”; conditions are previous, targets, silent, reported',
  ],
  [
    'an unclosed block',
    'A\n\n:::obligations\nB',
    '3:1 the block “obligations” is not closed; an outer block needs more colons than an inner one',
  ],
  ['a field with two colons', '::field{period}', '1:1 this directive is written :field{…}'],
  ['a table with one colon', 'A :figures-table{} B', '1:3 this directive is written ::figures-table'],
  [
    'a block in a list',
    '- ::figures-table',
    '1:3 a block directive stands on a line of its own at the left margin, not in a list, quote or table',
  ],
  [
    'a block in a quote',
    '> :::if{previous}\n> A\n> :::',
    '1:3 a block directive stands on a line of its own at the left margin, not in a list, quote or table',
  ],
  [
    'a table with attributes',
    '::figures-table{period=2018}',
    '1:1 “figures-table” takes nothing in brackets or braces',
  ],
  ['charts outside', '::charts', '1:1 “::charts” stands only inside :::obligations'],
  [
    'obligations in obligations',
    '::::obligations\n:::obligations\nA\n:::\n::::',
    '2:1 “:::obligations” does not stand inside :::obligations',
  ],
  ['a lone fence', 'A\n\n:::', '3:1 this line of colons neither opens nor closes a block'],
  [
    'a blank too many',
    'A\n\n::: obligations\n\nB',
    '3:1 this line of colons neither opens nor closes a block',
  ],
  [
    'a field in HTML',
    '<div>\n:field{period}\n</div>',
    '2:1 :field cannot be read here; write it in a paragraph, heading or table cell',
  ],
  [
    'an unreadable period',
    'A :figure{a.b period="2018-Q9"}',
    '1:3 the period “2018-Q9” cannot be read; write it like 2018, 2018-Q2, 2016..2020, term',
  ],
  [
    'an unreadable comparison',
    ':figure{a.b compare="period:2018-Q9"}',
    '1:1 the period “2018-Q9” cannot be read; write it like 2018, 2018-Q2, 2016..2020, term',
  ],
])('%s is refused with its place', (_, body, fault) => {
  expect(faultsOf(body)).toContain(fault);
});

test('an inner block of as many colons closes the outer one, which is said', () => {
  const faults = faultsOf(':::obligations\n:::if{targets}\nA\n:::\n:::\n');
  expect(faults.join('\n')).toMatch(/2:1 the block “if” is not closed[\s\S]*5:1 this line of colons/);
});

test('an unknown indicator is refused where the indicators are known', () => {
  const known = new Set(['awareness.sessions']);
  expect(faultsOf(':figure{awareness.sesions}\n\n::chart{a.b}\n', known)).toEqual([
    '1:1 there is no indicator “awareness.sesions”; close to it: awareness.sessions',
    expect.stringMatching(/^3:1 there is no indicator “a.b”/),
  ]);
  expect(faultsOf(':figure{awareness.sesions}')).toEqual([]);
});

test.each<[string, string[]]>([
  ['# Báo cáo', ['1:1 a template opens with a header between two lines “---”: kind, title, locale']],
  ['', ['1:1 a template opens with a header between two lines “---”: kind, title, locale']],
  ['---\nkind: year\n', ['1:1 the header has no closing line “---”']],
  [
    '---\nkind: weekly\nkind: year\nauthor: An\nabc\ntitle: Báo cáo :field{kyyyyyyyyy} và :field{obligation.title}\n---\n',
    [
      '2:7 “kind” cannot be “weekly”, only month, quarter, half-year, nine-months, year, interim, final',
      '3:1 “kind” is declared twice',
      '4:1 the header has no “author”; its names are kind, title, locale',
      '5:1 each line of the header is written “name: value”',
      '6:16 there is no field “kyyyyyyyyy”; close to it: programme.number, programme.title, programme.signed-on',
      '6:38 “obligation.title” stands only inside :::obligations',
      '7:1 the header lacks “locale”',
    ],
  ],
])('a header that cannot be read is refused line by line: %j', (text, expected) => {
  const reading = readTemplate(text);
  const faults = 'faults' in reading ? reading.faults : [];
  expect(faults.map(({ line, column, message }) => `${line}:${column} ${message.en}`)).toEqual(expected);
});

test('a party that the programme lacks is named with its place', () => {
  const template = templateOf(':::obligations\nGửi :field{party.3}, :field{party.2}\n:::\n');
  expect(partyFaults(template, 2)).toMatchObject([
    { line: 7, column: 5, message: { en: expect.stringContaining('party.3') } },
  ]);
  expect(partyFaults(template, 3)).toEqual([]);
});

test('what is nested or long beyond reason is refused, not fatal', () => {
  const nested = (depth: number) => {
    const colons = (at: number) => ':'.repeat(depth - at + 3);
    const levels = Array.from({ length: depth }, (_, at) => at);
    return [
      ...levels.map((at) => `${colons(at)}if{targets}`),
      'A',
      ...levels.toReversed().map((at) => colons(at)),
    ].join('\n');
  };
  expect(expanded(nested(10))).toBe('A');
  expect(faultsOf(nested(5000)).join()).toMatch(/longer than|too many levels/);
  expect(faultsOf(nested(300)).join()).toContain('too many levels');
  expect(faultsOf('>'.repeat(5000)).join()).toContain('too many levels');
  expect(faultsOf('x'.repeat(200_001)).join()).toContain('longer than 200000');
  expect(faultsOf(':::if{previous}\n'.repeat(2000)).join()).toMatch(/not closed|too many levels/);
  expect(faultsOf(':::obligations\n:::\n'.repeat(1000))).toEqual([]);
});

test('whatever an office types is read or refused, never fatal', () => {
  const token = fc.constantFrom(
    ...[
      '::',
      ':::',
      '::::',
      'obligations',
      'if',
      '{previous}',
      '{',
      '}',
      ':field',
      '{period}',
      '::figures-table',
      '\n',
    ],
    ...[
      '\n\n',
      '- ',
      '> ',
      '[',
      ']',
      'x',
      ' ',
      '| a |\n|---|\n| b |',
      ':figure{a.b}',
      '`',
      '<div>',
      '\r\n',
      '---',
      '# ',
    ],
  );
  fc.assert(
    fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
      const reading = readTemplate(HEADER + tokens.join(''));
      if ('faults' in reading)
        expect(reading.faults.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
      else expect(typeof expandTemplate(reading.template, facts).markdown).toBe('string');
    }),
    { numRuns: 300 },
  );
});

test('every template that comes with the program can be read, and its report has no fault', () => {
  const files = readdirSync('templates').filter((file) => /^[a-z-]+\.md$/.test(file));
  expect(files).toHaveLength(7);
  for (const file of files) {
    const reading = readTemplate(readFileSync(`templates/${file}`, 'utf8'));
    if ('faults' in reading) throw new Error(`${file} ${JSON.stringify(reading.faults)}`);
    const { title, markdown } = expandTemplate(reading.template, facts);
    expect(readReport(markdown)).toMatchObject({ title, faults: [] });
    expect(markdown).not.toMatch(/\n\n\n|:::/);
  }
});
