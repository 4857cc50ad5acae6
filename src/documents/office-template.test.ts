import { Document, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PizZip from 'pizzip';
import { describe, expect, it } from 'vitest';
import { partyLayout } from '../domain/document-layout.ts';
import { readDocx } from './docx-read.ts';
import type { FigureMark, ResolvedFigure } from './figure-mark.ts';
import { fillOfficeTemplate, officeTemplateFigures } from './office-template.ts';
import { readReport } from './report.ts';
import type { ReportDocument } from './report-document.ts';

const values: Readonly<Record<string, string>> = { 'awareness.sessions': '207', 'admission.women': '09' };
const resolve = (mark: FigureMark): ResolvedFigure => ({
  ...{ text: values[mark.code] ?? '?', status: 'known', href: null, disputed: false, title: '' },
});

const report: ReportDocument = {
  report: readReport(
    '# Báo cáo tổng kết Chương trình\n\n## I. Kết quả\n\nĐã tổ chức **:figure{awareness.sessions}** buổi[^1] <&>.\n\n' +
      '- Kết nạp :figure{admission.women} đảng viên nữ\n\n| Chỉ tiêu | Số |\n|---|---:|\n| Buổi | :figure{awareness.sessions} |\n\n[^1]: Theo sổ.\n',
  ),
  resolve,
  resolveChart: () => ({ title: '', bars: [] }),
  ...{ title: 'Báo cáo tổng kết Chương trình', locale: 'vi', layout: partyLayout },
  issuers: [
    { superior: 'Huyện ủy Anh Sơn', name: 'Ban Dân vận', number: '12-BC/DV' },
    { superior: null, name: 'Đồn Biên phòng Phúc Sơn', number: null },
  ],
  ...{ placeAndDate: 'Anh Sơn, ngày 20 tháng 4 năm 2021', signatories: [], provenance: null },
  ...{ recipients: ['Thường trực Huyện ủy', 'Lưu: VT'], appendix: [] },
};

/** A file as an office would make it in Word; a placeholder there is often torn into several runs. */
async function office(...paragraphs: readonly (string | readonly string[])[]): Promise<Uint8Array> {
  const written = paragraphs.map((texts) => {
    const runs = typeof texts === 'string' ? [texts] : texts;
    return new Paragraph({ children: runs.map((text) => new TextRun({ text, bold: true })) });
  });
  const cell = new TableCell({
    children: [new Paragraph('{{#recipients}}{{line}}'), new Paragraph('{{/recipients}}')],
  });
  const headers = {
    default: new Header({ children: [new Paragraph('{{figure awareness.sessions}} buổi')] }),
  };
  const table = new Table({ rows: [new TableRow({ children: [cell] })] });
  return Packer.toBuffer(new Document({ sections: [{ headers, children: [...written, table] }] }));
}

const textsOf = (content: Uint8Array) => readDocx(content, 'x.docx').paragraphs.map(({ text }) => text);
const template = (content: Uint8Array) => ({ content, file: 'mau.docx' });
const faultsOf = (content: Uint8Array): unknown => {
  try {
    return officeTemplateFigures(template(content));
  } catch (error) {
    return error;
  }
};

describe("an office's own Word file", () => {
  it('is filled in, and every figure in it is marked with its address', async () => {
    const content = await office(
      ...['{{title}}', '{{#issuers}}{{superior}} {{name}} {{/issuers}}', '{{placeAndDate}}'],
      [
        'Đã tổ chức {{fig',
        'ure awareness.sessions ',
        'style=“padded”}} buổi, {{figure admission.women period="2018"}} người',
      ],
      '{{@text}}',
    );
    expect(
      officeTemplateFigures(template(content))
        .map(({ key }) => key)
        .sort(),
    ).toEqual(['admission.women&period=2018', 'awareness.sessions']);
    const filled = fillOfficeTemplate(template(content), report, resolve);
    const texts = textsOf(filled);
    expect(texts).toEqual(
      expect.arrayContaining([
        ...['Báo cáo tổng kết Chương trình', 'Huyện ủy Anh Sơn Ban Dân vận Đồn Biên phòng Phúc Sơn'],
        ...[
          'Đã tổ chức 207 buổi, 09 người',
          'I. Kết quả',
          'Đã tổ chức 207 buổia <&>.',
          '- Kết nạp 09 đảng viên nữ',
        ],
        ...['Chỉ tiêu', '207', 'a Theo sổ.', '207 buổi'],
        ...['- Thường trực Huyện ủy;', '- Lưu: VT.'],
      ]),
    );
    const { keys, paragraphs } = readDocx(filled, 'x.docx');
    const marks = paragraphs.flatMap(({ text, marks }) =>
      marks.map(({ name, start, end }) => [keys.get(name), text.slice(start, end)]),
    );
    expect(new Set(marks.map((mark) => mark.join(' ')))).toEqual(
      new Set(['awareness.sessions 207', 'admission.women&period=2018 09', 'admission.women 09']),
    );
    expect(new PizZip(filled).file('word/document.xml')?.asText()).not.toMatch(/[\uE0F0\uE0F1]|<w:r><\/w:r>/);
  });

  it('keeps the look of the words around a figure', async () => {
    const filled = fillOfficeTemplate(
      template(await office('Số: {{figure admission.women}}.')),
      report,
      resolve,
    );
    const xml = new PizZip(filled).file('word/document.xml')?.asText() ?? '';
    expect(xml).toMatch(/<w:sdtContent><w:r><w:rPr><w:b\/>.*?<\/w:rPr><w:t xml:space="preserve">09<\/w:t>/);
  });

  it('with what cannot be filled in is refused, each place named', async () => {
    const content = await office(
      '{{titel}} {{figure awareness.sessions kỳ="2018"}}',
      'x {{@text}}',
      '{{#issuers}}{{name}}',
    );
    expect(faultsOf(content)).toMatchObject({
      code: 'damaged-word-template',
      details: { count: expect.any(Number) },
    });
    const { faults } = (faultsOf(content) as { details: { faults: readonly { vi: string }[] } }).details;
    const said = faults.map(({ vi }) => vi).join('\n');
    expect(said).toContain('{{titel}}: không có chỗ điền này (gần giống: title');
    expect(said).toContain('kỳ');
    expect(said).toContain('{{issuers}}: khối chưa đóng');
    expect(faultsOf(await office('{{title'))).toMatchObject({ code: 'damaged-word-template' });
    expect(faultsOf(await office('x {{@text}}'))).toMatchObject({ code: 'damaged-word-template' });
    expect(faultsOf(new Uint8Array([1, 2, 3]))).toMatchObject({ code: 'damaged-document' });
  });

  it('is the same file again where it holds no placeholder of a figure', async () => {
    const filled = fillOfficeTemplate(template(await office('Không có gì')), report, resolve);
    expect(textsOf(filled)).toContain('Không có gì');
  });
});
