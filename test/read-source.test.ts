import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSource } from '../src/actions/read-source.ts';
import { readReport } from '../src/documents/report.ts';
import { renderReportPdf } from '../src/documents/report-pdf.ts';
import { stateLayout } from '../src/domain/document-layout.ts';
import { Problem, sayProblem } from '../src/domain/problem.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(name: string, bytes: Uint8Array) {
  const source = await readSource({ name, bytes });
  const said = source.blocks.map(({ start, end, role }) => [role, source.text.slice(start, end)]);
  return { ...source, said };
}

/** The code of the problem, after a look at whether it names the file and says what to do in both languages. */
async function refused(name: string, bytes: Uint8Array): Promise<string> {
  const problem = await readSource({ name, bytes }).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof Problem)) throw problem ?? new Error(`${name} was read`);
  for (const locale of ['vi', 'en'] as const) {
    const { what, next } = sayProblem(problem, locale);
    expect(what).toContain(name);
    expect(`${what} ${next}`).not.toMatch(/[{}]|undefined/);
  }
  return problem.code;
}

describe('plain files', () => {
  const text = 'Kết quả\r\n\r\nĐã tổ chức 207 buổi/11.866 lượt người.\r\n- Hỗ trợ 50 con lợn giống';

  test('a text is exactly the file as read', async () => {
    const source = await read('bao-cao.txt', bytesOf(text));
    expect(source).toMatchObject({ text, kind: 'text', encoding: 'utf-8', warnings: [] });
    expect(source.toOriginal).toBeUndefined();
    expect(source.said).toEqual([
      [undefined, 'Kết quả'],
      [undefined, 'Đã tổ chức 207 buổi/11.866 lượt người.'],
      ['list-item', '- Hỗ trợ 50 con lợn giống'],
    ]);
  });

  test('the kind is told by the contents, whatever the name says', async () => {
    expect((await read('bao-cao.docx', bytesOf(text))).kind).toBe('text');
    expect((await read('bao-cao.md', bytesOf('# Kết quả'))).kind).toBe('markdown');
    expect((await read('bao-cao.txt', bytesOf('<!DOCTYPE html><p>207 buổi'))).kind).toBe('html');
    expect(await refused('anh.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toBe(
      'not-a-text',
    );
    expect(
      await refused(
        'may.txt',
        Uint8Array.from({ length: 4000 }, (_, at) => (at * 131) % 256),
      ),
    ).toBe('not-a-text');
    expect(await refused('trong.txt', bytesOf(' \n\n '))).toBe('empty-text');
    expect(await refused('trong.html', bytesOf('<html><script>1</script></html>'))).toBe('empty-text');
  });

  test('a hundred million digits are refused, and so are thirty million', async () => {
    expect(await refused('so.txt', new Uint8Array(100_000_000).fill(0x37))).toBe('large-source');
    expect(await refused('so.txt', new Uint8Array(30_000_000).fill(0x37))).toBe('long-text');
  });
});

const paragraph = (text: string) => new Paragraph({ children: [new TextRun(text)] });
const docx = async () =>
  new Uint8Array(
    await Packer.toBuffer(
      new Document({
        sections: [
          {
            headers: { default: new Header({ children: [paragraph('Ban Dân vận')] }) },
            footers: { default: new Footer({ children: [paragraph('Lưu: VT')] }) },
            children: [
              new Paragraph({ text: 'Kết quả', heading: HeadingLevel.HEADING_1 }),
              new Paragraph({
                children: [new TextRun('Đã tổ chức 20'), new TextRun({ text: '7 buổi', bold: true })],
              }),
              paragraph('Nga\u0300y 10/4/2016'),
              new Paragraph({ text: 'Hỗ trợ 50 con lợn', bullet: { level: 0 } }),
              new Table({
                rows: [
                  ['Xã', 'Buổi'],
                  ['Phúc Sơn', '24'],
                ].map(
                  (row) =>
                    new TableRow({
                      children: row.map((cell) => new TableCell({ children: [paragraph(cell)] })),
                    }),
                ),
              }),
              paragraph('B¸o c¸o tæng kÕt ch­¬ng tr×nh phèi hîp'),
            ],
          },
        ],
      }),
    ),
  );

describe('Word files', () => {
  test('give paragraphs, headings, items, cells and what heads and ends the pages', async () => {
    const source = await read('bao-cao.docx', await docx());
    expect(source).toMatchObject({ kind: 'docx', encoding: 'tcvn3' });
    expect(source.warnings).toHaveLength(1);
    expect(source.said).toEqual([
      ['heading', 'Kết quả'],
      ['paragraph', 'Đã tổ chức 207 buổi'],
      ['paragraph', 'Ngày 10/4/2016'],
      ['list-item', 'Hỗ trợ 50 con lợn'],
      ['table-cell', 'Xã'],
      ['table-cell', 'Buổi'],
      ['table-cell', 'Phúc Sơn'],
      ['table-cell', '24'],
      ['paragraph', 'Báo cáo tổng kết chương trình phối hợp'],
      ['header', 'Ban Dân vận'],
      ['footer', 'Lưu: VT'],
    ]);
    expect(source.text).toContain('Xã\tBuổi\nPhúc Sơn\t24\n\nBáo cáo');
  });

  test('cut short, locked, made to explode or no Word file are refused', async () => {
    const whole = await docx();
    for (const part of [0.2, 0.6, 0.95]) {
      expect(await refused('cut.docx', whole.slice(0, whole.length * part))).toBe('damaged-document');
    }
    const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600));
    expect(await refused('cu.doc', old)).toBe('damaged-document');
    const bomb = zipOf('word/document.xml', new Uint8Array(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refused('bomb.docx', bomb)).toBe('damaged-document');
    expect(await refused('other.docx', zipOf('a.txt', bytesOf('207 buổi')))).toBe('damaged-document');
  });
});

/** A zip with one file, and no care for its checksum: what is refused earlier never gets there. */
function zipOf(name: string, content: Uint8Array): Uint8Array {
  const [packed, title] = [deflateRawSync(content), Buffer.from(name)];
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(title.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, title, packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, Buffer.alloc(14), title]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Uint8Array.from(Buffer.concat([local, entry, end]));
}

/** A PDF of numbered objects, with whatever else belongs into its trailer. */
function pdfOf(objects: readonly string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `${table}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} ${trailer} >>\nstartxref\n${file.length}\n%%EOF`;
  return Uint8Array.from(Buffer.from(file, 'latin1'));
}
const emptyPage = [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
];
const lock = `<< /Filter /Standard /V 1 /R 2 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> /P -4 >>`;

describe('PDF files', () => {
  test('of our own give the report back, page by page, with page numbers apart', async () => {
    const sentence =
      'Hai bên đã tổ chức 207 buổi sinh hoạt nhân dân với 11.866 lượt người tham gia, thoả đáng, kịp thời. ';
    const body = Array.from(
      { length: 12 },
      (_, index) => `Đoạn thứ ${index + 1}. ${sentence.repeat(4).trim()}`,
    );
    const pdf = await renderReportPdf({
      report: readReport(body.join('\n\n')),
      resolve: () => ({ text: '', status: 'known', href: null, disputed: false, title: '' }),
      resolveChart: () => ({ title: '', bars: [] }),
      ...{ title: 'Báo cáo', locale: 'vi', layout: stateLayout, placeAndDate: '', signatories: [] },
      issuers: [{ superior: null, name: 'Ban Dân vận', number: null }],
      ...{ recipients: [], appendix: [], provenance: null },
    });
    const { kind, text, blocks, said } = await read('bao-cao.pdf', pdf);
    expect(kind).toBe('pdf');
    const whole = said
      .filter(([role]) => role !== 'header')
      .map(([, words]) => words)
      .join(' ');
    for (const line of body) expect(whole).toContain(line);
    expect(blocks.at(-1)?.page).toBeGreaterThan(1);
    expect(said).toContainEqual(['header', '2']);
    expect(text).toBe(text.normalize('NFC'));
  });

  test('without text, locked or broken are refused, each for its reason', async () => {
    expect(await refused('anh.pdf', pdfOf(emptyPage))).toBe('pictures-only');
    expect(await refused('khoa.pdf', pdfOf([...emptyPage, lock], '/Encrypt 4 0 R /ID [<00> <00>]'))).toBe(
      'locked-pdf',
    );
    expect(await refused('hong.pdf', bytesOf('%PDF-1.7\nrác rác rác'))).toBe('damaged-pdf');
    const pages = `<< /Type /Pages /Kids [${'3 0 R '.repeat(2001)}] /Count 2001 >>`;
    const many = emptyPage.map((object, index) => (index === 1 ? pages : object));
    expect(await refused('dai.pdf', pdfOf(many))).toBe('long-pdf');
  });
});

const soffice = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((file) => existsSync(file));
if (!soffice) console.warn('Skipped: LibreOffice is not here, so no file of another maker was read.');

describe.skipIf(!soffice)('files that LibreOffice made', () => {
  let folder = '';
  const page = `<h1>Kết quả phối hợp</h1><p>Đã tổ chức 207 buổi với 11.866 lượt người. ${'Vận động nhân dân bảo vệ biên giới. '.repeat(30)}</p>
    <table border=1><tr><td>Xã</td><td>Buổi</td></tr><tr><td>Phúc Sơn</td><td>24</td></tr></table>`;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'chungtay-source-'));
    const source = path.join(folder, 'trang.html');
    writeFileSync(source, `<html><meta charset=utf-8><body>${page}`);
    const home = `-env:UserInstallation=file://${folder}/home`;
    const convert = (format: string, from: string) =>
      execFileSync(soffice ?? '', [home, '--headless', '--convert-to', format, '--outdir', folder, from], {
        stdio: 'ignore',
      });
    convert('docx:Office Open XML Text', source);
    convert('pdf', path.join(folder, 'trang.docx'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(['pdf', 'docx'])('as %s say what the page said', async (format) => {
    const { text, said } = await read(`trang.${format}`, readFileSync(path.join(folder, `trang.${format}`)));
    expect(said[0]).toEqual(['heading', 'Kết quả phối hợp']);
    expect(said[1]?.[1]).toMatch(/^Đã tổ chức 207 buổi với 11\.866 lượt người\. Vận động .* biên giới\.$/);
    expect(text).toMatch(/Xã\tBuổi\nPhúc Sơn\t24/);
  });
});
