import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { stateLayout } from '../domain/document-layout.ts';
import { compareDocument } from './compare-document.ts';
import { readDocx } from './docx-read.ts';
import type { FigureMark } from './figure-mark.ts';
import { printedReport, valueInBrackets } from './printed-paragraphs.ts';
import { readReport } from './report.ts';
import { renderReportDocx } from './report-docx.ts';

const edition = readReport(
  [
    '# Báo cáo',
    'Năm 2018, hai bên tổ chức :figure[207]{awareness.sessions} buổi/:figure[11.866]{awareness.attendances} lượt người theo Kế hoạch 24-KH/BDVTU.',
    '- Kết nạp :figure[09]{admission.women style=padded} nữ[^1].',
    '| Nội dung | Số |\n|---|--:|\n| Buổi | :figure[207]{awareness.sessions} |\n| Hộ nghèo | 15 |',
    'Tuần tra: :figure[không có số liệu]{patrol.count}.',
    '[^1]: Trong đó :figure[2]{admission.women period="2018"} người ở bản 1.',
  ].join('\n\n'),
);
const text = (mark: FigureMark) => valueInBrackets(edition, mark);
const file = await renderReportDocx({
  report: edition,
  resolve: (mark) => ({ text: text(mark), status: 'known', href: null, disputed: false, title: '' }),
  resolveChart: () => ({ title: '', bars: [] }),
  title: 'Báo cáo',
  locale: 'vi',
  layout: stateLayout,
  issuers: [{ superior: null, name: 'Đồn Biên phòng Phúc Sơn', number: null }],
  placeAndDate: null,
  signatories: [],
  recipients: ['Huyện ủy'],
  appendix: [],
  provenance: null,
});

/** The file with its parts altered as somebody at a word processor would. */
function altered(change: (xml: string) => string, part = 'word/document.xml', bytes = file): Uint8Array {
  const zip = new PizZip(bytes);
  const before = zip.file(part)?.asText() ?? '';
  const after = change(before);
  expect(after).not.toBe(before);
  zip.file(part, after);
  return zip.generate({ type: 'uint8array' });
}
const compare = (bytes: Uint8Array) =>
  compareDocument(printedReport(edition, text), readDocx(bytes, 'a.docx'));
const changes = (bytes: Uint8Array) =>
  compare(bytes).figures.flatMap(({ state, key, signed, printed }) =>
    state === 'same' ? [] : [{ state, key, signed, printed }],
  );
const prose = (bytes: Uint8Array) => compare(bytes).prose.map(({ signed, printed }) => [signed, printed]);
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const runOf = (number: string) => new RegExp(`<w:r>(?:(?!<w:r>).)*?>${number}</w:t></w:r>`);
const markOf = (name: string) =>
  new RegExp(`<w:bookmarkStart [^>]*w:name="${name}"[^>]*/>(.*?)<w:bookmarkEnd [^>]*/>`);

test('a file as it was exported has every figure with its key, and nothing differs', () => {
  const { figures, prose, differences } = compare(file);
  expect(figures.map(({ state, key, printed }) => [state, key, printed])).toEqual([
    ['same', 'awareness.sessions', '207'],
    ['same', 'awareness.attendances', '11.866'],
    ['same', 'admission.women', '09'],
    ['same', 'awareness.sessions', '207'],
    ['same', 'patrol.count', 'không có số liệu'],
    ['same', 'admission.women&period=2018', '2'],
  ]);
  expect(prose).toEqual([]);
  expect(differences).toBe(0);
});

test('a figure changed by hand is named with both values and its paragraph', () => {
  const bytes = altered((xml) => xml.replace('>11.866<', '>12.866<'));
  expect(changes(bytes)).toEqual([
    { state: 'changed', key: 'awareness.attendances', signed: '11.866', printed: '12.866' },
  ]);
  expect(compare(bytes).differences).toBe(1);
  const [found] = compare(bytes).figures.filter(({ state }) => state === 'changed');
  expect(found?.where).toMatchObject({ part: 'body' });
  expect(found?.where?.text).toContain('207 buổi/12.866 lượt người');
});

test('a figure in a note is compared too', () => {
  const bytes = altered((xml) => xml.replace('>2<', '>3<'), 'word/footnotes.xml');
  expect(changes(bytes)).toEqual([
    { state: 'changed', key: 'admission.women&period=2018', signed: '2', printed: '3' },
  ]);
});

test('a number in split and formatted runs is the same number', () => {
  const split =
    '<w:r><w:rPr><w:b/></w:rPr><w:t>11</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>.8</w:t></w:r>';
  expect(changes(altered((xml) => xml.replace(runOf('11\\.866'), `${split}${run('66')}`)))).toEqual([]);
});

test('of tracked changes the inserted words count and the deleted ones do not', () => {
  const tracked = `<w:del w:id="90" w:author="Lan"><w:r><w:delText>11.866</w:delText></w:r></w:del><w:ins w:id="91" w:author="Lan">${run('11.900')}</w:ins>`;
  const [found, ...more] = changes(altered((xml) => xml.replace(runOf('11\\.866'), tracked)));
  expect(found).toMatchObject({ state: 'changed', signed: '11.866', printed: '11.900' });
  expect(more).toEqual([]);
  const moved = `<w:moveFrom w:id="92">${run('999')}</w:moveFrom>${run('11.866')}`;
  expect(changes(altered((xml) => xml.replace(runOf('11\\.866'), moved)))).toEqual([]);
});

test('hidden text is not printed', () => {
  const hidden = `<w:r><w:rPr><w:vanish/></w:rPr><w:t>11.866</w:t></w:r>${run('5')}`;
  expect(changes(altered((xml) => xml.replace(runOf('11\\.866'), hidden)))).toMatchObject([{ printed: '5' }]);
});

test('a number that was hidden once and no longer is, by a tracked change, is printed', () => {
  const shown =
    '<w:r><w:rPr><w:rPrChange w:id="93" w:author="Lan"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>11.866</w:t></w:r>';
  expect(changes(altered((xml) => xml.replace(runOf('11\\.866'), shown)))).toEqual([]);
});

test('a digit typed against the edge of a figure changes what is printed', () => {
  const bytes = altered((xml) => xml.replace('> lượt người', '>7 lượt người'));
  expect(changes(bytes)).toMatchObject([{ signed: '11.866', printed: '11.8667' }]);
});

test('a mark without its number is still the place of the number beside it', () => {
  const emptied = altered((xml) =>
    xml.replace(markOf('figure_2_[a-z_]*'), (all, inner) => all.replace(inner, '') + run('11.860')),
  );
  expect(changes(emptied)).toMatchObject([{ state: 'changed', signed: '11.866', printed: '11.860' }]);
});

test('a figure whose bookmark and control were lost is told apart from one whose number was changed or taken away', () => {
  const without = (inner: string) => altered((xml) => xml.replace(markOf('figure_2_[a-z_]*'), inner));
  expect(changes(without('$1'))).toEqual([]);
  expect(changes(without(run('11.866')))).toMatchObject([{ state: 'unmarked', printed: '11.866' }]);
  expect(compare(without(run('11.866'))).differences).toBe(0);
  expect(changes(without(run('12.000')))).toMatchObject([{ state: 'changed', printed: '12.000' }]);
  const gone = altered((xml) => xml.replace(/<w:p>(?:(?!<w:p>).)*không có số liệu.*?<\/w:p>/s, ''));
  expect(changes(gone)).toEqual([
    { state: 'missing', key: 'patrol.count', signed: 'không có số liệu', printed: null },
  ]);
});

test('a mark for a figure that the edition does not have is named', () => {
  const bytes = altered(
    (xml) => xml.replace('awareness.attendances', 'aid.households'),
    'docProps/custom.xml',
  );
  expect(changes(bytes)).toContainEqual({
    state: 'unknown',
    key: 'aid.households',
    signed: null,
    printed: '11.866',
  });
});

test('a bookmark over several paragraphs has the words of all', () => {
  const bytes = altered((xml) =>
    xml.replace(markOf('figure_2_[a-z_]*'), (all, inner: string) =>
      all.replace(inner, `${run('11.866')}</w:p><w:p>${run('và hơn')}`),
    ),
  );
  expect(changes(bytes)).toMatchObject([{ state: 'changed', printed: '11.866 và hơn' }]);
});

test('numbers of the prose are compared where the paragraph is still there', () => {
  expect(prose(altered((xml) => xml.replace('Năm 2018', 'Năm 2019')))).toEqual([['2018', '2019']]);
  expect(prose(altered((xml) => xml.replace('>15<', '>51<')))).toEqual([['15', '51']]);
  const reworded = altered((xml) =>
    xml.replace('Năm 2018, hai bên tổ chức', 'Năm 2017, cả hai bên đã tổ chức'),
  );
  expect(prose(reworded)).toEqual([['2018', '2017']]);
});

test('other words and new paragraphs are no difference in numbers', () => {
  const reworded = altered((xml) => xml.replace('hai bên tổ chức', 'hai bên mở'));
  expect(compare(reworded).differences).toBe(0);
  const added = altered((xml) =>
    xml.replace('<w:body>', `<w:body><w:p>${run('Số: 12-BC/DV, ngày 10/4/2021')}</w:p>`),
  );
  expect(compare(added).differences).toBe(0);
});

test('a content control named like a bookmark is read in its place', () => {
  const control = altered((xml) =>
    xml.replace(
      markOf('figure_2_awareness_attendances'),
      `<w:sdt><w:sdtPr><w:tag w:val="figure_2_awareness_attendances"/></w:sdtPr><w:sdtContent>${run('11.867')}</w:sdtContent></w:sdt>`,
    ),
  );
  expect(changes(control)).toMatchObject([
    { state: 'changed', key: 'awareness.attendances', printed: '11.867' },
  ]);
});

const office = ['/usr/bin/soffice', process.env.CHUNGTAY_SOFFICE ?? ''].find(
  (path) => path !== '' && existsSync(path),
);

test.skipIf(!office)('the marks survive a round trip through LibreOffice', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'chungtay-compare-'));
  try {
    writeFileSync(
      join(folder, 'a.docx'),
      altered((xml) => xml.replace('>11.866<', '>11.865<')),
    );
    const args = [
      `-env:UserInstallation=file://${folder}/lo`,
      '--headless',
      '--convert-to',
      'docx:MS Word 2007 XML',
    ];
    execFileSync(office ?? '', [...args, '--outdir', join(folder, 'out'), join(folder, 'a.docx')], {
      stdio: 'ignore',
    });
    const bytes = readFileSync(join(folder, 'out', 'a.docx'));
    expect(readDocx(bytes, 'a.docx').keys.size).toBe(6);
    expect(changes(bytes)).toEqual([
      { state: 'changed', key: 'awareness.attendances', signed: '11.866', printed: '11.865' },
    ]);
    expect(prose(bytes)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
