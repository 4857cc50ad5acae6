import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { ChartMark, FigureMark } from '../src/documents/figure-mark.ts';
import { coverage } from '../src/documents/pdf-text.ts';
import { readReport } from '../src/documents/report.ts';
import type { ReportDocument } from '../src/documents/report-document.ts';
import { renderReportPdf } from '../src/documents/report-pdf.ts';
import { type TinosFace, tinosFaces, tinosFile } from '../src/documents/tinos-font.ts';
import { defaultLayouts, stateLayout } from '../src/domain/document-layout.ts';

// Some of these documents are as long as no office writes them.
vi.setConfig({ testTimeout: 60_000 });

const values: Readonly<Record<string, string>> = {
  'awareness.attendances': '11.866',
  'admission.women': '09',
};

const written = (markdown: string, changes: Partial<ReportDocument> = {}): ReportDocument => ({
  report: readReport(markdown),
  resolve: ({ code }: FigureMark) => ({
    ...{ text: values[code] ?? 'không có số liệu', status: code in values ? 'known' : 'no-data' },
    ...{ href: null, disputed: false, title: '' },
  }),
  resolveChart: (_: ChartMark) => ({
    title: 'Số buổi tuyên truyền (buổi)',
    bars: [
      { label: '2016', value: 31, text: '31' },
      { label: '2017', value: null, text: 'không có số liệu' },
      { label: '2018', value: 0, text: '0' },
    ],
  }),
  title: 'Báo cáo tổng kết chương trình phối hợp',
  locale: 'vi',
  layout: stateLayout,
  issuers: [
    { superior: 'Huyện ủy Anh Sơn', name: 'Ban Dân vận', number: null },
    { superior: null, name: 'Đồn Biên phòng Phúc Sơn', number: null },
  ],
  placeAndDate: 'Anh Sơn, ngày 05 tháng 01 năm 2021',
  signatories: [],
  recipients: ['Thường trực Huyện ủy', 'Lưu: VT'],
  appendix: [],
  provenance: null,
  ...changes,
});

const rendered = async (markdown: string, changes: Partial<ReportDocument> = {}) =>
  Buffer.from(await renderReportPdf(written(markdown, changes)));

describe('the file', () => {
  test('is PDF 1.7 and says of itself that it is PDF/A-2b, with its title, language and author', async () => {
    const pdf = (await rendered('Một đoạn.')).toString('utf8');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf).toContain('Báo cáo tổng kết chương trình phối hợp</rdf:li>');
    expect(pdf).toContain('<rdf:li>Ban Dân vận, Đồn Biên phòng Phúc Sơn</rdf:li>');
    expect(pdf).toContain('<dc:language><rdf:Bag><rdf:li>vi</rdf:li>');
  });

  test('holds a font program for every font it names, all of them Tinos', async () => {
    const pdf = (await rendered('Chữ **đậm**, *nghiêng* và ***cả hai***.')).toString('latin1');
    const fonts = pdf.match(/\/Type \/FontDescriptor\n[\s\S]*?>>/g) ?? [];
    const names = fonts.map((font) => /\/FontName \/[A-Z]{6}\+(\S+)/.exec(font)?.[1]).sort();
    expect(names).toEqual(['Tinos-Bold', 'Tinos-BoldItalic', 'Tinos-Italic', 'Tinos-Regular']);
    expect(fonts.filter((font) => !font.includes('/FontFile2'))).toEqual([]);
  });

  test('is A4 in points, its appendix A4 turned', async () => {
    const row = { code: 'a.b', name: 'n', definition: 'd', value: '1', period: 'p', records: 1, source: 's' };
    const pdf = (await rendered('Một đoạn.', { appendix: [row] })).toString('latin1');
    const boxes = pdf.match(/MediaBox \[[^\]]*\]/g);
    expect(boxes).toEqual(['MediaBox [0 0 595.2756 841.8898]', 'MediaBox [0 0 841.8898 595.2756]']);
  });

  test('is the same, byte for byte, for the same document, also when several are asked for at once', async () => {
    const [one, other, third] = await Promise.all([rendered('Một.'), rendered('Hai.'), rendered('Một.')]);
    expect(one?.equals(third ?? Buffer.of())).toBe(true);
    expect(one?.equals(other ?? Buffer.of())).toBe(false);
  });
});

test('no text of an author makes it fail, whatever the letters and wherever it stands', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(text, text, fc.constantFrom('state', 'party'), async (one, other, form) => {
      const markdown = `${one}\n\n- ${other}\n\n| ${one} |\n|---|\n| ${other} |\n\n# ${other}\n\n> ${one}[^1]\n\n[^1]: ${other}`;
      const issuers = [{ superior: one, name: other, number: one }];
      const pdf = await rendered(markdown, {
        title: one,
        layout: defaultLayouts[form],
        issuers,
        provenance: other,
      });
      expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a word of 100,000 letters', 'ă'.repeat(100_000)],
  ['letters that no space parts', 'một\u00A0'.repeat(30_000)],
  ['figures without a space between them', ':figure{awareness.attendances}'.repeat(12_000)],
  ['marks of scripts that run from right to left', '֒ ֓ ֔ א ب \u202E'],
  ['a table of 200 columns', `|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n|${'nghiêng|'.repeat(200)}`],
])('%s does not bring Typst down', async (_, markdown) => {
  expect((await rendered(markdown)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
});

test('every letter of the font can stand in text, in capitals, bold and slanted', async () => {
  const points = [...coverage(readFileSync(tinosFile('regular')))].filter((point) => point > 0xa0);
  expect(points.length).toBeGreaterThan(2500);
  const letters = points.map((point) => String.fromCodePoint(point)).join(' ');
  const pdf = await rendered(
    `${letters}\n\n# ${letters}\n\n#### ${letters}\n\n*${letters}*\n\n\`${letters}\``,
  );
  expect(pdf.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
});

test.each(tinosFaces)('the %s face of Tinos holds the same letters as the regular one', (face) => {
  const letters = (each: TinosFace) => [...coverage(readFileSync(tinosFile(each)))];
  expect(letters(face)).toEqual(letters('regular'));
});

const hasPoppler = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The text of each page, in reading order, its spaces made single. */
async function pagesOf(markdown: string, changes: Partial<ReportDocument> = {}): Promise<readonly string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'chungtay-pdf-'));
  try {
    const file = path.join(folder, 'report.pdf');
    writeFileSync(file, await rendered(markdown, changes));
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    return text
      .split('\f')
      .slice(0, -1)
      .map((page) => page.replace(/\s+/g, ' ').trim());
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (!hasPoppler)
  console.warn('Without pdftotext (package poppler-utils) the words of PDF files are not tested.');

describe.skipIf(!hasPoppler)('read back with pdftotext, it says', () => {
  test('the figures and the words of the author with every mark on its letter', async () => {
    const sentence =
      'Đã có :figure{awareness.attendances} lượt người; :figure{patrol.patrols} về tuần tra đường biên';
    const [page] = await pagesOf(`${sentence}.`);
    expect(page).toContain('Đã có 11.866 lượt người; không có số liệu về tuần tra đường biên./.');
  });

  test('the head of a State document: issuers, name and motto, room for a number, place and date, subject', async () => {
    const [page] = await pagesOf('Một đoạn.');
    for (const words of [
      'HUYỆN ỦY ANH SƠN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'BAN DÂN VẬN Độc lập - Tự do - Hạnh phúc',
      'ĐỒN BIÊN PHÒNG PHÚC SƠN',
      'Số: /BC-…',
      'Anh Sơn, ngày 05 tháng 01 năm 2021',
      'BÁO CÁO Tổng kết chương trình phối hợp',
      'Nơi nhận:',
      '- Thường trực Huyện ủy;',
      '- Lưu: VT.',
    ]) {
      expect(page).toContain(words);
    }
  });

  test('the head of a Party document: its name, an asterisk, the number without a colon', async () => {
    const issuers = [{ superior: 'Huyện ủy Anh Sơn', name: 'Ban Dân vận', number: '12-BC/DV' }];
    const [page] = await pagesOf('Một đoạn.', { layout: defaultLayouts.party, issuers });
    expect(page).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(page).toContain('* Số 12-BC/DV');
    expect(page).not.toContain('CỘNG HÒA');
  });

  test('no page number on the first page, and 2 above the second', async () => {
    const [first, second, ...more] = await pagesOf('Một đoạn văn dài vừa phải.\n\n'.repeat(45), {
      recipients: [],
    });
    expect(first).toMatch(/^HUYỆN ỦY ANH SƠN/);
    expect(first).not.toMatch(/\d$/);
    expect(second).toMatch(/^2 Một đoạn văn/);
    expect(more).toEqual([]);
  });

  test('hostile text as it was typed', async () => {
    const hostile = String.raw`#panic("x") $x^2$ \\ ] [ " ' @a <b> #let y = 1 // * _ { } #sys.inputs`;
    const [page] = await pagesOf(`\`${hostile}\``);
    expect(page).toContain(hostile);
  });

  test('lists by depth, notes once, tables with their values, charts with what has no number', async () => {
    const text = await pagesOf(
      [
        '1. Một\n   1. Con\n      1. Cháu\n2. Hai\n\n- Điểm\n  - Nhỏ',
        'Có chú thích[^a] và lại[^a].\n\n[^a]: Nguồn **của huyện**.',
        '| Chỉ tiêu | Số |\n|---|--:|\n| Đảng viên nữ | :figure{admission.women style=padded} |',
        '::chart{awareness.sessions period="2016..2018"}',
      ].join('\n\n'),
    );
    const page = text.join(' ');
    for (const words of ['1. Một', 'a) Con', 'i) Cháu', '2. Hai', '- Điểm', '+ Nhỏ', 'Đảng viên nữ 09']) {
      expect(page).toContain(words);
    }
    expect(page.match(/Nguồn của huyện\./g)).toHaveLength(1);
    expect(page).toMatch(/Số buổi tuyên truyền \(buổi\) 2016 31 2017 không có số liệu 2018 0/);
  });

  test('who signed for whom, and how; the appendix with definitions; where it can be checked', async () => {
    const pages = await pagesOf('Một đoạn.', {
      signatories: [
        {
          ...{ body: 'Ban Dân vận', capacity: 'TM.', position: 'Trưởng ban', name: 'Trần Thị Lan' },
          signed: { on: '2021-01-05', fingerprint: '3f2a-91bc' },
        },
        { body: 'Đồn Biên phòng', capacity: null, position: null, name: null, signed: null },
      ],
      appendix: [
        {
          ...{ code: 'awareness.attendances', name: 'Lượt người', definition: 'Số lần dự cộng lại' },
          ...{ value: '11.866', period: '2016–2020', records: 1234, source: 'Số dư đầu kỳ' },
        },
      ],
      provenance: 'Bản ký thứ 1; bút toán số 23.',
    });
    expect(pages[0]).toMatch(/TM\. BAN DÂN VẬN ĐỒN BIÊN PHÒNG TRƯỞNG BAN/);
    expect(pages[0]).toMatch(/Trần Thị Lan.*Đã ký số ngày 05\/01\/2021 · khóa 3f2a-91bc/);
    expect(pages[1]).toContain('PHỤ LỤC: NGUỒN CỦA CÁC CON SỐ');
    expect(pages[1]).toMatch(
      /awareness\.attendances Lượt người Số lần dự cộng lại 11\.866 2016–2020 1\.234 Số dư đầu kỳ/,
    );
    expect(pages[1]).toContain('Bản ký thứ 1; bút toán số 23.');
  });
});

describe('letters that Tinos lacks', () => {
  test.skipIf(!hasPoppler)('are written by their number, so that nothing vanishes', async () => {
    const [page] = await pagesOf('Tên 中 và ☑ xong, ký hiệu 😀 đây.');
    expect(page).toContain('Tên [U+4E2D] và [x] xong, ký hiệu [U+1F600] đây./.');
  });
});
