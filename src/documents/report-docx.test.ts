import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { type DocumentForm, defaultLayouts } from '../domain/document-layout.ts';
import type { FigureMark, ResolvedChart, ResolvedFigure } from './figure-mark.ts';
import { readReport } from './report.ts';
import type { ReportDocument } from './report-document.ts';
import { renderReportDocx } from './report-docx.ts';

const values: Readonly<Record<string, string>> = {
  'awareness.sessions': '207',
  'awareness.attendances': '11.866',
  'admission.women': '09',
};
const resolve = (mark: FigureMark): ResolvedFigure => {
  const text = values[mark.code] ?? 'không có số liệu';
  return { text, status: mark.code in values ? 'known' : 'no-data', href: '/x', disputed: false, title: '' };
};
const resolveChart = (): ResolvedChart => ({
  title: 'Số buổi tuyên truyền (buổi)',
  bars: [
    { label: '2016', value: 45, text: '45' },
    { label: '2017', value: null, text: 'không có số liệu' },
  ],
});
const document = {
  ...{ resolve, resolveChart, locale: 'vi', layout: defaultLayouts.state, signatories: [], recipients: [] },
  title: 'Báo cáo tổng kết',
  issuers: [
    { superior: 'Huyện ủy Anh Sơn', name: 'Ban Dân vận', number: '05/BC-DV' },
    { superior: null, name: 'Đồn Biên phòng Phúc Sơn', number: '12/BC-ĐPS' },
  ],
  placeAndDate: 'Anh Sơn, ngày 05 tháng 01 năm 2021',
  appendix: [
    {
      code: 'awareness.attendances',
      name: 'Lượt người tham gia',
      definition: 'Số lần tham dự cộng lại',
      value: '11.866',
      period: '2016–2020',
      records: 1234,
      source: 'Số dư đầu kỳ',
    },
  ],
  provenance: null,
} as const satisfies Omit<ReportDocument, 'report'>;
const write = (markdown: string, changes: Partial<ReportDocument> = {}) =>
  renderReportDocx({ ...document, ...changes, report: readReport(markdown) });

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
  expect(value).toContain('Số: 05/BC-DV');
  expect(value).toContain('Số: 12/BC-ĐPS');
  expect(value).toContain('207 buổi với 11.866 lượt người tham gia');
  expect(value).toContain('kết nạp 09 đảng viên nữ');
  expect(value).toContain('trong cả giai đoạn: không có số liệu.');
  expect(value).toContain('PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ');
  expect(value).toContain('1.234');
  expect(value.match(/tổng kết chương trình phối hợp/giu)).toHaveLength(1);
  expect(value).toMatch(/BÁO CÁO\s+Tổng kết chương trình phối hợp/);
  expect(value).toContain('không phải là bằng không./.');
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
    /w:name="figure_1_[^>]*>(?:(?!<w:r>).)*<w:r>(?:(?!<w:r>).)*207(?:(?!<w:r>).)*<w:bookmarkEnd/,
  );
  expect(parts['docProps/custom.xml']).toMatch(
    /name="figure_2_awareness_sessions"><vt:lpwstr>awareness.sessions&amp;period=2016</,
  );
});

test('inside its bookmark each figure is a content control that a person can recognise', async () => {
  const body = await bodyOf(write('Có **:figure{awareness.sessions}** và [:figure{a.b}](https://x.vn).'));
  expect(body).toMatch(
    /<w:sdt><w:sdtPr><w:alias w:val="awareness.sessions"\/><w:tag w:val="figure_1_awareness_sessions"\/><\/w:sdtPr><w:sdtContent><w:r>(?:(?!<w:r>).)*<w:b\/>(?:(?!<w:r>).)*207.*?<\/w:sdtContent><\/w:sdt>/,
  );
  expect(body).toMatch(/<w:hyperlink [^>]*><w:sdt>(?:(?!<\/w:hyperlink>).)*không có số liệu/);
  expect(body.match(/<w:sdt>/g)).toHaveLength(2);
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
  expect((await htmlOf(write('# Báo cáo  *tổng kết*\n\nChữ.'))).match(/tổng kết/gi)).toHaveLength(1);
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
  const html = await htmlOf(write('Chữ.', { appendix: [], issuers: [], placeAndDate: null }));
  expect(html).not.toContain('PHỤ LỤC');
  expect(html).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
});

const signed = { on: '2021-01-05', fingerprint: '3F2A 91BC' };
const signatories: ReportDocument['signatories'] = [
  { body: 'Ban Dân vận', capacity: 'TM.', position: 'Trưởng ban', name: 'Nguyễn Văn Bình', signed },
  { body: 'Đồn Biên phòng', capacity: 'TL.', position: 'Chính trị viên', name: null, signed: null },
];
const wordsOf = async (file: Promise<Uint8Array>) =>
  (await mammoth.extractRawText({ buffer: Buffer.from(await file) })).value.replace(/\s+/g, ' ');

test('both bodies of a joint report stand above it with their superiors and numbers, and sign side by side', async () => {
  const file = write('Chữ.', { signatories, recipients: ['Thường trực Huyện ủy', 'Lưu: VT'] });
  const words = await wordsOf(file);
  expect(words).toMatch(
    /Huyện ủy Anh Sơn Ban Dân vận Đồn Biên phòng Phúc Sơn .*Số: 05\/BC-DV Số: 12\/BC-ĐPS/,
  );
  expect(words).toContain('Đã ký số ngày 05/01/2021 khóa 3F2A 91BC');
  expect(words.match(/Đã ký số/g)).toHaveLength(1);
  expect(words).toContain('Nơi nhận: - Thường trực Huyện ủy; - Lưu: VT.');
  const [, foot = ''] = (await bodyOf(file)).split('Chữ');
  const [row = ''] = /<w:tr>.*?<\/w:tr>/.exec(foot) ?? [];
  expect(row.indexOf('TM. Ban Dân vận')).toBeGreaterThan(0);
  expect(row.indexOf('TL. Đồn Biên phòng')).toBeGreaterThan(row.indexOf('TM. Ban Dân vận'));
});

test('a single signature stands on the right of the recipients', async () => {
  const [only] = signatories;
  const file = write('Chữ.', { signatories: only ? [only] : [], recipients: ['Lưu: VT'] });
  const [, foot = ''] = (await bodyOf(file)).split('Chữ');
  const [row = ''] = /<w:tr>.*?<\/w:tr>/.exec(foot) ?? [];
  expect(row.indexOf('Nơi nhận:')).toBeGreaterThan(0);
  expect(row.indexOf('TM. Ban Dân vận')).toBeGreaterThan(row.indexOf('Nơi nhận:'));
});

test('a Party document has its own head: no motto, an asterisk, a number without colon, T/M', async () => {
  const issuers = [{ superior: 'Huyện ủy Anh Sơn', name: 'Ban Dân vận', number: '12-BC/DV' }];
  const file = write('Chữ.', { layout: defaultLayouts.party, issuers, signatories });
  const words = await wordsOf(file);
  expect(words).toMatch(/Ban Dân vận \* ĐẢNG CỘNG SẢN VIỆT NAM Số 12-BC\/DV Anh Sơn, ngày 05/);
  expect(words).toMatch(/BÁO CÁO Tổng kết -----/);
  expect(words).toContain('T/M Ban Dân vận');
  expect(words).toContain('T/L Đồn Biên phòng');
  expect(words).not.toContain('Độc lập');
});

test.each<[DocumentForm, string, string]>([
  ['state', '24', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['party', '30', 'ĐẢNG CỘNG SẢN VIỆT NAM'],
])('the %s form prints who has authority bold in its size', async (form, size, authority) => {
  const body = await bodyOf(write('Chữ.', { layout: defaultLayouts[form] }));
  const run = new RegExp(`<w:r><w:rPr>((?:(?!<w:r>).)*)</w:rPr><w:t[^>]*>${authority}<`).exec(body)?.[1];
  expect(run).toContain('<w:b/>');
  expect(run).toContain(`<w:sz w:val="${size}"/>`);
});

test('margins, font and sizes are those an office has set', async () => {
  const layout = {
    ...defaultLayouts.state,
    margins: { top: 25, bottom: 25, left: 35, right: 20 },
    font: 'Tinos',
    firstLine: 10,
    sizes: { ...defaultLayouts.state.sizes, body: 13, pageNumber: 14 },
  };
  const parts = partsOf(await write('Chữ.', { layout }));
  expect(parts['word/document.xml']).toMatch(
    /<w:pgMar w:top="1417" w:right="1134" w:bottom="1417" w:left="1984"/,
  );
  const styles = parts['word/styles.xml'] ?? '';
  expect(/<w:docDefaults>.*?<\/w:docDefaults>/.exec(styles)?.[0]).toMatch(/Tinos.*<w:sz w:val="26"\/>/);
  expect(styles).toContain('w:firstLine="567"');
  const headers = Object.entries(parts).filter(([name]) => /word\/header\d/.test(name));
  expect(headers.filter(([, xml]) => /PAGE/.test(xml)).every(([, xml]) => xml.includes('w:val="28"'))).toBe(
    true,
  );
});

test('the appendix lies on turned pages of its own with definitions, and says what it rests on', async () => {
  const file = write('Chữ.', { provenance: 'Bản ký 1, vị trí sổ 412' });
  const [, last = ''] = (await bodyOf(file)).split('</w:sectPr>');
  expect(last).toContain('Số lần tham dự cộng lại');
  expect(last).toContain('Bản ký 1, vị trí sổ 412');
  expect(last).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
  expect(last).toMatch(/<w:pgMar w:top="1701" w:right="1134" w:bottom="850" w:left="1134"/);
});

test('without number and date there is room for ink', async () => {
  const issuers = [{ superior: null, name: 'Ban Dân vận', number: null }];
  const words = await wordsOf(write('Chữ.', { issuers, placeAndDate: null }));
  expect(words).toContain('Số: /BC-…');
  expect(words).not.toMatch(/null|undefined/);
});

test('a chart is a picture with its values in words, and its name above it', async () => {
  const parts = partsOf(await write('Chữ.\n\n::chart{awareness.sessions period="2016..2017"}\n\nHết.'));
  const body = parts['word/document.xml'] ?? '';
  expect(body).toContain('Biểu đồ 1. Số buổi tuyên truyền (buổi)');
  expect(body).toMatch(/descr="Số buổi tuyên truyền \(buổi\): 2016: 45; 2017: không có số liệu"/);
  const [media] = Object.keys(parts).filter((name) => name.startsWith('word/media/'));
  expect(media).toMatch(/\.png$/);
});

test('the last words of the report are followed by the sign of its end, once', async () => {
  expect(await wordsOf(write('Một.\n\nHai.'))).toContain('Hai./.');
  expect(await wordsOf(write('- một\n- hai'))).toContain('hai./.');
  expect((await wordsOf(write('Hết./.'))).match(/\.\/\./g)).toHaveLength(1);
  expect(await wordsOf(write('Text.', { locale: 'en' }))).not.toContain('./.');
});
