import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildText } from './block-builder.ts';
import { htmlPassages } from './html-passages.ts';
import { markdownBlocks, textBlocks } from './line-blocks.ts';
import { mendPassages } from './mend-passages.ts';
import { pdfPassages } from './pdf-passages.ts';
import type { SourceBlock } from './source-text.ts';

const said = (text: string, blocks: readonly SourceBlock[]) =>
  blocks.map(({ start, end, role }) => [role, text.slice(start, end)]);
const page = (html: string) => {
  const { text, blocks } = buildText(htmlPassages(html));
  return said(text, blocks);
};

function expectOrder(text: string, blocks: readonly SourceBlock[]) {
  let last = 0;
  blocks.forEach(({ start, end, paragraph }, index) => {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(text.slice(start, end).trim()).not.toBe('');
    expect(paragraph).toBe(index + 1);
    last = end;
  });
}

const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<li>',
        '<a href="x">',
        '</a>',
        '<td>',
        '<!--',
        '-->',
        '<script>',
        '</script>',
        '<div hidden>',
      ),
      fc.constantFrom(
        '207 buổi',
        '\n',
        '\n\n',
        '# Kết quả',
        '- một',
        '|a|b|',
        '```',
        '---',
        '&amp;',
        '&#x1ec7;',
        '<',
        '"',
        '  ',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

test('whatever a file holds, its blocks are in order, none is empty, and none overlaps another', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expectOrder(text, textBlocks(text));
      expectOrder(text, markdownBlocks(text));
      const built = buildText(htmlPassages(text));
      expectOrder(built.text, built.blocks);
      expect(built.text).toBe(built.text.normalize('NFC'));
    }),
  );
});

test('Markdown keeps its own offsets and knows headings, items, cells and paragraphs of several lines', () => {
  const text =
    '# Kết quả\n\nĐã tổ chức 207 buổi\nvới 11.866 lượt người.\n\n- Hỗ trợ 50 con lợn\n2. Kết nạp 09 đảng viên\n\nII. Phần hai\n---\n' +
    '| Xã | Buổi |\n|---|---|\n| Phúc Sơn | 24 |\n\n```\n999 mã nguồn\n```\n';
  expect(said(text, markdownBlocks(text))).toEqual([
    ['heading', 'Kết quả'],
    ['paragraph', 'Đã tổ chức 207 buổi\nvới 11.866 lượt người.'],
    ['list-item', '- Hỗ trợ 50 con lợn'],
    ['list-item', '2. Kết nạp 09 đảng viên'],
    ['heading', 'II. Phần hai'],
    ['table-cell', 'Xã'],
    ['table-cell', 'Buổi'],
    ['table-cell', 'Phúc Sơn'],
    ['table-cell', '24'],
  ]);
});

test('a row of half a million cells is one of them', () => {
  expect(markdownBlocks('|a'.repeat(500_000))).toHaveLength(500_000);
});

describe('a web page', () => {
  test('says what a reader sees, with its roles, and no script, style or hidden part', () => {
    expect(
      page(`<!doctype html><title>Trang tin</title><style>p{}</style><script>"<p>1 buổi</p>"</script>
        <header><p>Ban Dân vận</p></header><article><h1>Kết quả ph&#7889;i hợp</h1>
        <p>Tổ chức <b>207</b> buổi/11.866&nbsp;lượt   người<br>và 3 < 5 hộ &amp; hơn
        <p hidden>ẩn 1<p>Đoạn ba<div style="display: none"><div>ẩn</div>ẩn 2</div>
        <ul><li>Một là<li>Hai là</ul><figcaption>Ảnh 01</figcaption>
        <table><tr><th>Xã<th>Buổi<tr><td>Phúc Sơn<td>24</table></article><aside>Lịch</aside><footer>Giấy phép 12</footer>`),
    ).toEqual([
      ['header', 'Trang tin'],
      ['header', 'Ban Dân vận'],
      ['heading', 'Kết quả phối hợp'],
      ['paragraph', 'Tổ chức 207 buổi/11.866\u00a0lượt người\nvà 3 < 5 hộ & hơn'],
      ['paragraph', 'Đoạn ba'],
      ['list-item', 'Một là'],
      ['list-item', 'Hai là'],
      ['caption', 'Ảnh 01'],
      ['table-cell', 'Xã'],
      ['table-cell', 'Buổi'],
      ['table-cell', 'Phúc Sơn'],
      ['table-cell', '24'],
      ['footer', 'Lịch'],
      ['footer', 'Giấy phép 12'],
    ]);
  });

  test('has its menu and its list of other articles told apart from lists of results', () => {
    const links = ['Nghi Lộc năm 2019', 'Quỳ Hợp', 'Kỳ Sơn'].map(
      (text) => `<div><a href="/x">${text}</a></div>`,
    );
    const roles = page(`<nav><a>Tin tức</a></nav><ul><li>xem <a>quyết định</a></ul>${links.join('')}`).map(
      ([role]) => role,
    );
    expect(roles).toEqual(['link-list', 'list-item', 'link-list', 'link-list', 'link-list']);
  });

  test.each([
    ['<'.repeat(1_000_000)],
    ['<div>'.repeat(200_000)],
    ['<a>'.repeat(150_000) + '</b>'.repeat(150_000)],
    ['<script>'.repeat(120_000)],
    ['<!--'.repeat(250_000)],
    [`<p title="${'x'.repeat(900_000)}`],
    [`<p ${'a= '.repeat(300_000)}`],
    ['&'.repeat(1_000_000)],
    [`<p>${' '.repeat(1_000_000)}x`],
    ['<div hidden>'.repeat(80_000)],
    [`<p>${'<br>'.repeat(250_000)}`],
  ])('made to waste time is read all the same: %#', (html) => {
    expect(htmlPassages(html).length).toBeLessThan(5);
  });
});

test('passages of an old font beside Unicode ones are converted, and only they', () => {
  const { passages, encoding } = mendPassages([
    { text: 'Đồn Biên phòng Phúc Sơn' },
    { text: 'B¸o c¸o tæng kÕt ch­¬ng tr×nh phèi hîp, ®· tæ chøc 207 buæi víi 11.866 l­ît ng­êi' },
    { text: 'Cà phê, là, cá, cả nhà' },
  ]);
  expect(encoding).toBe('tcvn3');
  expect(passages.map(({ text }) => text)).toEqual([
    'Đồn Biên phòng Phúc Sơn',
    'Báo cáo tổng kết chương trình phối hợp, đã tổ chức 207 buổi với 11.866 lượt người',
    'Cà phê, là, cá, cả nhà',
  ]);
});

/** A page of type 10 on which each letter is 5 wide; lines as [x, y, text]. */
function printed(number: number, lines: readonly (readonly [x: number, y: number, text: string])[]) {
  const glyphs = lines.flatMap(([x, y, text]) =>
    [...text].map((letter, index) => ({ letter, place: [x + index * 5, y, 5, 10, 0] })),
  );
  // A file may draw them in any order.
  const drawn = glyphs.toReversed();
  const places = Float64Array.from(drawn.flatMap(({ place }) => place));
  return { number, width: 600, height: 800, text: drawn.map(({ letter }) => letter), places };
}

test('printed lines become paragraphs; page numbers and repeated heads are told apart', () => {
  const full = (text: string) => text.padEnd(100, 'n');
  const page1 = printed(1, [
    ...([
      [50, 30, 'BÁO CÁO NĂM 2020'],
      [50, 100, full('Đã tổ chức 207 buổi cho')],
    ] as const),
    ...([
      [50, 114, '11.866 lượt người.'],
      [65, 142, full('Giai đoạn 2016-').slice(0, 96).concat('-')],
    ] as const),
    ...([
      [50, 156, '2020 có 50 hộ.'],
      [50, 200, 'Xã'],
      [300, 200, 'Buổi'],
      [300, 790, '1'],
    ] as const),
  ]);
  const page2 = printed(2, [
    [50, 30, 'BÁO CÁO NĂM 2020'],
    [50, 100, 'Hết.'],
    [300, 790, '2'],
  ]);
  const passages = pdfPassages([page1, page2]).passages.map(({ text, role, page }) => [page, role, text]);
  expect(passages).toEqual([
    [1, 'header', 'BÁO CÁO NĂM 2020'],
    [1, 'paragraph', `${full('Đã tổ chức 207 buổi cho')} 11.866 lượt người.`],
    [1, 'paragraph', `${full('Giai đoạn 2016-').slice(0, 96)}-2020 có 50 hộ.`],
    [1, 'table-cell', 'Xã'],
    [1, 'table-cell', 'Buổi'],
    [1, 'footer', '1'],
    [2, 'header', 'BÁO CÁO NĂM 2020'],
    [2, 'paragraph', 'Hết.'],
    [2, 'footer', '2'],
  ]);
});

test('a paragraph that runs over to the next page is one; a new one and a new heading are not drawn into it', () => {
  const pages = (end: string, next: string) => {
    const first = printed(1, [
      [50, 100, end],
      [300, 790, '- 1 -'],
    ]);
    return pdfPassages([
      first,
      printed(2, [
        [50, 100, next],
        [300, 790, '- 2 -'],
      ]),
    ]).passages.map(({ text }) => text);
  };
  expect(pages('đã tổ chức 207', 'buổi sinh hoạt.')).toEqual([
    'đã tổ chức 207 buổi sinh hoạt.',
    '- 1 -',
    '- 2 -',
  ]);
  expect(pages('đã tổ chức 207 buổi.', 'ngày hội')).toHaveLength(4);
  expect(pages('Nơi nhận', 'Phụ lục')).toHaveLength(4);
  expect(pages('Kết quả', '2. Tuần tra')).toHaveLength(4);
});

test('a word broken at the end of a line is whole again', () => {
  const lines = (end: string, next: string) =>
    pdfPassages([
      printed(1, [
        [50, 100, `${'n'.repeat(60)} ${end}`],
        [50, 114, next],
      ]),
    ]).passages[0]?.text.slice(61);
  expect(lines('tuyê-', 'n truyền')).toBe('tuyên truyền');
  expect(lines('Covid-', '19')).toBe('Covid-19');
  expect(lines('kinh tế -', 'xã hội')).toBe('kinh tế - xã hội');
});
