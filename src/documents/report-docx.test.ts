import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import type { FigureMark, ResolvedFigure } from './figure-mark.ts';
import { readReport } from './report.ts';
import { type DocxOptions, renderReportDocx } from './report-docx.ts';

const values: Readonly<Record<string, string>> = {
  'awareness.sessions': '207',
  'awareness.attendances': '11.866',
  'admission.women': '09',
};
const resolve = (mark: FigureMark): ResolvedFigure => {
  const text = values[mark.code] ?? 'không có số liệu';
  return { text, status: mark.code in values ? 'known' : 'no-data', href: '/x', disputed: false, title: '' };
};
const options: DocxOptions = {
  title: 'Báo cáo tổng kết',
  locale: 'vi',
  heading: {
    issuers: ['Ban Dân vận Huyện ủy Anh Sơn', 'Đồn Biên phòng Phúc Sơn'],
    number: '05-BC/DV-ĐPS',
    placeAndDate: 'Anh Sơn, ngày 05 tháng 01 năm 2021',
  },
  appendix: [
    {
      code: 'awareness.attendances',
      name: 'Lượt người tham gia',
      value: '11.866',
      period: '2016–2020',
      records: 1234,
      source: 'Số dư đầu kỳ',
    },
  ],
};
const write = (markdown: string, changes: Partial<DocxOptions> = {}) =>
  renderReportDocx(readReport(markdown), resolve, { ...options, ...changes });

/** The parts of a zip file by name, read from its central directory. */
function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf('PK\x05\x06');
  const parts: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const data = zip.subarray(from, from + size);
    parts[zip.toString('utf8', at + 46, at + 46 + name)] = (
      method === 0 ? data : inflateRawSync(data)
    ).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return parts;
}
const partOf = async (file: Promise<Uint8Array>, name: string) => partsOf(await file)[name] ?? '';
const bodyOf = (file: Promise<Uint8Array>) => partOf(file, 'word/document.xml');
const htmlOf = async (file: Promise<Uint8Array>) =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(await file) })).value;

test('the Phúc Sơn report comes back from Word with its heading, its numbers and its appendix', async () => {
  const source = readFileSync('examples/phuc-son/bao-cao-tong-ket.md', 'utf8');
  const file = await write(source, { title: readReport(source).title ?? '' });
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
  expect(value).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  expect(value).toContain('Độc lập - Tự do - Hạnh phúc');
  expect(value).toContain('Số: 05-BC/DV-ĐPS');
  expect(value).toContain('207 buổi với 11.866 lượt người tham gia');
  expect(value).toContain('kết nạp 09 đảng viên nữ');
  expect(value).toContain('trong cả giai đoạn: không có số liệu.');
  expect(value).toContain('PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ');
  expect(value).toContain('1.234');
  expect(value.split('Báo cáo tổng kết chương trình')).toHaveLength(2);
});

test('page and type are those of Decree 30/2020', async () => {
  const parts = partsOf(await write('Chữ.'));
  const body = parts['word/document.xml'] ?? '';
  const styles = parts['word/styles.xml'] ?? '';
  expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
  expect(body).toMatch(/<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"/);
  expect(body).toContain('<w:titlePg/>');
  const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0] ?? '';
  expect(defaults).toContain('w:ascii="Times New Roman"');
  expect(defaults).toContain('<w:sz w:val="28"/>');
  expect(defaults).toContain('w:val="vi-VN"');
  const prose = /<w:style [^>]*w:styleId="ReportText">.*?<\/w:style>/.exec(styles)?.[0] ?? '';
  expect(prose).toContain('<w:jc w:val="both"/>');
  expect(prose).toContain('w:firstLine="720"');
  expect(prose).toContain('w:after="120"');
});

test('the page number stands in the middle of the top margin, but not on the first page', async () => {
  const parts = partsOf(await write('Chữ.'));
  const header = (type: string) => {
    const id = new RegExp(`<w:headerReference w:type="${type}" r:id="([^"]+)"`).exec(
      parts['word/document.xml'] ?? '',
    )?.[1];
    const target = new RegExp(`<Relationship [^>]*Id="${id}"[^>]*>`).exec(
      parts['word/_rels/document.xml.rels'] ?? '',
    )?.[0];
    return parts[`word/${/Target="([^"]+)"/.exec(target ?? '')?.[1]}`] ?? '';
  };
  expect(header('default')).toMatch(/<w:jc w:val="center"\/>.*PAGE/);
  expect(header('first')).toContain('<w:hdr');
  expect(header('first')).not.toContain('PAGE');
});

test('each figure lies in a bookmark of its own whose key the file remembers', async () => {
  const parts = partsOf(
    await write(
      'Có :figure{awareness.sessions} và [:figure{awareness.sessions period="2016"}](https://x.vn).',
    ),
  );
  const names = [
    ...(parts['word/document.xml'] ?? '').matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g),
  ].map((match) => match[1]);
  expect(names).toEqual(['figure_1_awareness_sessions', 'figure_2_awareness_sessions']);
  expect(parts['word/document.xml']).toMatch(
    /w:name="figure_1_[^>]*><w:r>(?:(?!<w:r>).)*207(?:(?!<w:r>).)*<w:bookmarkEnd/,
  );
  expect(parts['docProps/custom.xml']).toMatch(
    /name="figure_2_awareness_sessions"><vt:lpwstr>awareness.sessions&amp;period=2016</,
  );
});

test('a bookmark name keeps to what Word allows, however long or strange the code is', async () => {
  const body = await bodyOf(write(`:figure{${'a'.repeat(60)}.b} :figure{số-liệu.mới}`));
  for (const [, name] of body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)) {
    expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]{0,39}$/);
  }
});

test('emphasis, links, lists, quotes, notes and tables keep their form', async () => {
  const html = await htmlOf(
    write(
      'Chữ **đậm**, *nghiêng*, ~~bỏ~~, [liên kết](https://x.vn/a) và [nơi khác](../y)[^1].\n\n- một\n  1. hai\n\n> trích\n\n' +
        '| Cột | Số |\n|---|--:|\n| a<br>b | :figure{awareness.attendances} |\n\n[^1]: Ghi chú :figure{admission.women}.',
    ),
  );
  expect(html).toContain(
    '<strong>đậm</strong>, <em>nghiêng</em>, <s>bỏ</s>, <a href="https://x.vn/a">liên kết</a> và nơi khác',
  );
  expect(html).toMatch(/<ul><li>một<ol><li>hai<\/li><\/ol><\/li><\/ul>/);
  expect(html).toContain('<p>trích</p>');
  expect(html).toMatch(
    /<thead><tr><th>.*Cột.*<\/thead><tbody><tr><td><p>a<br \/>b<\/p><\/td><td><p>.*11\.866/s,
  );
  expect(html).toMatch(/<li id="footnote-1">.*Ghi chú .*09/s);
});

test('the head of a table is repeated on every page and its columns fill the width of the text', async () => {
  const body = await bodyOf(
    write('| Một cột rất dài với nhiều chữ | 2 |\n|---|---|\n| x | y |', { appendix: [] }),
  );
  const table = body.slice(body.lastIndexOf('<w:tbl>'));
  expect(table).toContain('<w:tblHeader/>');
  const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
  expect(widths).toHaveLength(2);
  expect(widths[0]).toBeGreaterThan(widths[1] ?? 0);
  expect(Math.abs(widths.reduce((sum, width) => sum + width, 0) - 9354)).toBeLessThan(5);
});

test('every numbered list counts from its own start', async () => {
  const parts = partsOf(await write('3. ba\n4. bốn\n\nChữ\n\n1. một\n'));
  const numbers = [...(parts['word/document.xml'] ?? '').matchAll(/<w:numId w:val="(\d+)"/g)].map(
    (match) => match[1],
  );
  expect(numbers[0]).toBe(numbers[1]);
  expect(numbers[2]).not.toBe(numbers[0]);
  expect(parts['word/numbering.xml']).toContain('<w:start w:val="3"/>');
});

test('the first heading is printed once where it is the title, and kept where it is another', async () => {
  expect((await htmlOf(write('# Báo cáo  *tổng kết*\n\nChữ.'))).match(/tổng kết/g)).toHaveLength(1);
  expect(await htmlOf(write('# Một tên khác\n\nChữ.'))).toContain('Một tên khác');
});

test('characters that XML forbids do not spoil the file', async () => {
  const file = write('Chữ \u0001\u000B\uD800 :figure{a.b} &amp; <b>"đậm"</b>', {
    title: 'A\u0000\uFFFFB <&>',
  });
  const body = await bodyOf(file);
  expect(body).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u);
  expect(await htmlOf(file)).toContain('&amp; &lt;b&gt;"đậm"&lt;/b&gt;');
});

test('the words that the document adds are in its language', async () => {
  const english = await htmlOf(write('Text.', { locale: 'en' }));
  expect(english).toContain('Appendix: where each figure comes from');
  expect(english).toContain('1,234');
  expect(await partOf(write('Text.', { locale: 'en' }), 'word/styles.xml')).toContain('en-GB');
});

test('without rows there is no appendix, without issuer and number there is still the name of the State', async () => {
  const html = await htmlOf(write('Chữ.', { appendix: [], heading: { issuers: [] } }));
  expect(html).not.toContain('PHỤ LỤC');
  expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});
