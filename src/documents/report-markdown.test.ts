import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FigureMark, ResolvedFigure } from './figure-mark.ts';
import { readReport } from './report.ts';
import { renderReportMarkdown } from './report-markdown.ts';

const known = (text: string): ResolvedFigure => ({
  text,
  status: 'known',
  href: null,
  disputed: false,
  title: '',
});
const write = (markdown: string, text = '11.866') =>
  renderReportMarkdown(readReport(markdown), () => known(text));

test('the value stands in brackets before the braces', () => {
  expect(write('Có :figure{awareness.attendances} lượt người.')).toBe(
    'Có :figure[11.866]{awareness.attendances} lượt người.',
  );
});

test('an earlier value is replaced, whatever it was', () => {
  expect(write(':figure[12 [x] \\] :figure{c.d}]{a.b  period = "2016" }', '207')).toBe(
    ':figure[207]{a.b  period = "2016" }',
  );
});

test('everything but the figures stays as it was typed, byte for byte', () => {
  const source =
    '\uFEFFTiêu đề\r\n===\r\n\r\n* một\t\r\n+ hai  \r\n\r\n|a|b\r\n|-|-\r\n|:figure{a.b}|x\\|y\r\n\r\n' +
    'Lúc 10:30, <b>:abc</b> &amp; `:figure{a.b}` :nhầm{x} :figure{}\r\n';
  expect(write(source)).toBe(source.replace('|:figure{a.b}|', '|:figure[11.866]{a.b}|'));
  expect(write('Không có con số nào.\n\n\n')).toBe('Không có con số nào.\n\n\n');
});

test('a text that looks like markup is no markup in the brackets', () => {
  const written = write('| :figure{a.b} |\n|---|\n', 'x]{c.d} | [y](z) `q\n*');
  const report = readReport(written);
  expect(report.figures.map((mark) => mark.code)).toEqual(['a.b']);
  expect(report.faults).toEqual([]);
});

test('an edition reads back as the same figures and writes itself again unchanged', () => {
  const pieces = [
    'chữ ',
    ':figure{a.b}',
    ':figure[1]{c.d period="2016"}',
    '**',
    '_',
    '[',
    ']',
    '(x)',
    '\n\n',
    '\n',
    '- ',
  ]
    .concat([
      '> ',
      '| ',
      '|',
      '---|\n',
      '`',
      ':',
      '10:30 ',
      '{',
      '}',
      '\\',
      '<b>',
      '# ',
      '    ',
      '[^1]',
      '[^1]: ',
      '\t',
    ])
    .concat([
      '::figure{a.b}',
      '::chart{a.b}\n',
      ':::x\n',
      '&amp;',
      '~~',
      'https://x.vn/',
      '!',
      '\r\n',
      ':abc[x]',
      '"',
    ]);
  const markdown = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join(''));
  const resolve = (mark: FigureMark) => known(`${mark.code} [1|2] “không có”`);
  fc.assert(
    fc.property(markdown, (source) => {
      const report = readReport(source);
      const edition = renderReportMarkdown(report, resolve);
      const again = readReport(edition);
      expect(again.figures.map((mark) => mark.key)).toEqual(report.figures.map((mark) => mark.key));
      expect(renderReportMarkdown(again, resolve)).toBe(edition);
    }),
    { numRuns: 300 },
  );
});
