/** The pages of the portal, rendered from views: what they say, where they lead, and what they never contain. */
import type { ReactElement } from 'react';
import { expect, test } from 'vitest';
import type { ObligationView, ProgrammeView } from '../contract/programme.ts';
import type { Figure, Trace, TraceLine } from '../domain/figure.ts';
import { Problem } from '../domain/problem.ts';
import type { Words } from '../domain/words.ts';
import { renderDocument } from './page.ts';
import { ProblemPage } from './problem-page.tsx';
import { ProgrammeListPage } from './programme-list-page.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { ReportPage } from './report-page.tsx';
import { TracePage } from './trace-page.tsx';

const words = (vi: string, en = vi): Words => ({ vi, en });
const term = { from: '2016-04-10', to: '2021-04-09' };
const commission = { code: 'bdv', name: words('Ban Dân vận Huyện ủy Anh Sơn') };
const post = { code: 'dbp', name: words('Đồn Biên phòng Phúc Sơn', 'Phúc Sơn Border Post') };
const heir = { code: 'btg', name: words('Ban Tuyên giáo và Dân vận'), since: '2025-07-01' };
const hostile = '<script>alert("x")</script>';

const figure = (code: string, over: Partial<Figure> = {}): Figure => ({
  ...{
    code,
    name: words(`Con số ${code}`, `Figure ${code}`),
    definition: words('Định nghĩa'),
    unit: words('buổi'),
  },
  programme: { id: 'p', number: '04-CTr/DV-ĐPS', slug: 'phuc-son', synthetic: false },
  question: {
    ...{ period: 'term', ...term, place: null, organization: null },
    ...{ group: null, territory: 'then', asOf: null },
  },
  ...{ status: 'known', value: 207, knownFor: [], byOrganization: [], disputed: false, waiting: 0 },
  ...{ disputes: 0, records: 21, uncounted: 0, seq: 42, arithmetic: 'Σ 21 = 207' },
  ...over,
});

const obligation = (position: number, figures: readonly Figure[], silent = false): ObligationView => ({
  ...{ id: `o${position}`, position, title: words(`Nội dung ${position}`), text: words('Cam kết.'), silent },
  figures: figures.map((each) => ({ figure: each, target: null, years: [{ year: 2016, value: 38 }] })),
});

const programme: ProgrammeView = {
  ...{ id: 'p', number: '04-CTr/DV-ĐPS', slug: 'phuc-son', signedOn: '2016-04-10', term, synthetic: false },
  title: words('Chương trình Phúc Sơn', 'The Phúc Sơn programme'),
  parties: [
    { organization: commission, until: '2025-07-01', successor: heir },
    { organization: post, until: null, successor: null },
  ],
  place: { code: '17347', name: words('xã Phúc Sơn') },
  termNote: words('Bài gốc ghi hai cách.'),
  obligations: [
    obligation(1, [figure('awareness.sessions'), figure('awareness.attendances')]),
    obligation(2, [figure('patrol.patrols', { status: 'no-data', value: null })], true),
  ],
  editions: [],
  reports: [{ id: 'r1', title: 'Báo cáo tổng kết', period: '2016..2020' }],
  ledger: { seq: 1342, hash: '3fa9c1d27be0aa11' },
};

const line = (over: Partial<TraceLine> = {}): TraceLine => ({
  ...{ recordId: 'a1', recordType: 'activity', version: 2, seq: 40, value: 3, state: 'waiting' },
  ...{ from: '2018-05-12', to: '2018-05-12', place: programme.place, organization: post },
  ...{ claims: [], source: null },
  ...over,
});

const trace = (over: Partial<Trace> = {}): Trace => ({
  ...{ figure: figure('awareness.sessions'), lines: [line()], page: 1, pages: 1 },
  ...over,
});

const html = (page: ReactElement) => renderDocument(page);
const text = (page: ReactElement) =>
  html(page)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const frame = { locale: 'vi', path: '/' } as const;
const report = { id: 'r1', title: 'Báo cáo tổng kết', period: '2016..2020', programme, seq: 42 };
const everyPage: Record<string, ReactElement> = {
  list: <ProgrammeListPage {...frame} programmes={[programme]} />,
  programme: <ProgrammePage locale="vi" view={programme} />,
  report: <ReportPage locale="vi" view={{ ...report, html: '<p>Xong.</p>' }} />,
  trace: <TracePage locale="vi" trace={trace()} />,
  problem: <ProblemPage {...frame} status={404} problem={new Problem('no-page')} />,
};

test.each(Object.entries(everyPage))(
  'the %s page has one title, no script and no inline style',
  (_, page) => {
    const rendered = html(page);
    expect(rendered).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    expect(rendered.match(/<h1/g)).toHaveLength(1);
    expect(rendered).toContain('<html lang="vi">');
    expect(rendered).toContain('hrefLang="en"');
    expect(rendered).toContain('href="#noi-dung"');
  },
);

test('the switch of the language keeps the page and its question', () => {
  const asked = figure('awareness.sessions');
  const question = { ...asked.question, period: '2018', from: '2018-01-01', to: '2018-12-31' };
  const rendered = html(<TracePage locale="vi" trace={trace({ figure: { ...asked, question } })} />);
  expect(rendered).toContain('class="switch" href="/en/con-so/phuc-son/awareness.sessions?ky=2018"');
  expect(html(<ProgrammePage locale="en" view={programme} />)).toContain(
    'class="switch" href="/chuong-trinh/phuc-son"',
  );
});

test('invented data is marked on every page', () => {
  const invented = { ...programme, synthetic: true };
  const own = figure('x.y', { programme: { id: 'p', number: '1', slug: 'mo-phong', synthetic: true } });
  for (const page of [
    <ProgrammeListPage key="list" {...frame} programmes={[invented]} />,
    <ProgrammePage key="programme" locale="vi" view={invented} />,
    <ReportPage key="report" locale="vi" view={{ ...report, programme: invented, html: '' }} />,
    <TracePage key="trace" locale="vi" trace={trace({ figure: own })} />,
  ]) {
    expect(text(page)).toContain('Dữ liệu mô phỏng');
  }
  for (const page of Object.values(everyPage)) expect(text(page)).not.toContain('mô phỏng');
});

test('a programme names its parties, and who carries the agreement on', () => {
  const page = text(<ProgrammePage locale="vi" view={programme} />);
  expect(page).toContain('Từ ngày 01/7/2025, Ban Tuyên giáo và Dân vận kế tục.');
  expect(page).toContain('10/4/2016 – 09/4/2021 Bài gốc ghi hai cách.');
  expect(page).toContain('bút toán số 1.342');
  expect(page).toContain('3fa9c1d27be0');
});

test('a party that ceased without a successor is said to have ceased', () => {
  const parties = [{ organization: commission, until: '2025-07-01', successor: null }];
  const page = text(<ProgrammePage locale="vi" view={{ ...programme, parties }} />);
  expect(page).toContain('Không còn hoạt động từ ngày 01/7/2025.');
});

test('every figure of a programme leads to its trace', () => {
  const rendered = html(<ProgrammePage locale="en" view={programme} />);
  for (const code of ['awareness.sessions', 'awareness.attendances', 'patrol.patrols']) {
    expect(rendered).toContain(`class="figure-value" href="/en/con-so/phuc-son/${code}"`);
  }
});

test('a promise nobody reported on is shown as silence', () => {
  const page = text(<ProgrammePage locale="vi" view={programme} />);
  expect(page.match(/đã cam kết nội dung này, nhưng đến nay chưa có báo cáo/g)).toHaveLength(1);
  expect(page).toContain('không có số liệu');
});

test('what comes from data is text, never markup', () => {
  const evil = { ...programme, title: words(hostile), obligations: [], reports: [] };
  const quoted = { document: hostile, quotation: hostile, address: 'javascript:alert(1)' };
  const lines = [line({ recordType: 'opening-balance', source: quoted })];
  for (const page of [
    <ProgrammePage key="programme" locale="vi" view={evil} />,
    <TracePage key="trace" locale="vi" trace={trace({ lines })} />,
    <ProblemPage
      key="problem"
      {...frame}
      status={404}
      problem={new Problem('unknown-programme', { number: hostile })}
    />,
  ]) {
    expect(html(page)).not.toContain('<script');
    expect(html(page)).toContain('&lt;script&gt;');
    expect(html(page)).not.toContain('javascript:');
  }
});

test('a trace tells the question, the arithmetic and each record with its entry', () => {
  const page = text(<TracePage locale="vi" trace={trace()} />);
  expect(page).toContain('theo địa giới khi ấy, tính đến bút toán mới nhất (số 42), là bao nhiêu?');
  expect(page).toContain('tổng của 21 bản ghi = 207');
  expect(page).toMatch(
    /12\/5\/2018\s+xã Phúc Sơn\s+Đồn Biên phòng Phúc Sơn\s+Hoạt động\s+Bút toán số 40, phiên bản 2/,
  );
  expect(page).toContain('Chưa được bên phối hợp xác nhận');
});

test('a disputed record shows what the partner claims', () => {
  const claims = [{ organization: 'dbp', name: post.name, value: 2 }];
  const page = text(
    <TracePage locale="vi" trace={trace({ lines: [line({ state: 'disputed', claims })] })} />,
  );
  expect(page).toContain('Theo Đồn Biên phòng Phúc Sơn: 2');
});

test('an opening balance shows its source and quotes it', () => {
  const source = {
    document: 'Báo cáo 2020',
    quotation: '… với 207 buổi',
    address: 'https://example.vn/bao-cao',
  };
  const lines = [line({ recordType: 'opening-balance', organization: null, place: null, source })];
  const rendered = html(<TracePage locale="vi" trace={trace({ lines })} />);
  expect(rendered).toContain('Số dư đầu kỳ');
  expect(rendered).toContain('<blockquote lang="vi"><p>… với 207 buổi</p></blockquote>');
  expect(rendered).toContain(
    '<a href="https://example.vn/bao-cao" rel="noopener noreferrer" lang="vi">Báo cáo 2020</a>',
  );
});

test('a total known for longer than was asked is not given as the answer', () => {
  const asked = figure('awareness.sessions', {
    ...{ status: 'inseparable', value: null, arithmetic: '', records: 0 },
    knownFor: [{ from: '2016-04-10', to: '2020-12-31', value: 207 }],
  });
  const page = text(<TracePage locale="vi" trace={trace({ figure: asked })} />);
  expect(page).toContain('không tách riêng được');
  expect(page).toContain('10/4/2016 – 31/12/2020: 207 buổi');
  expect(page).not.toContain('Phép tính');
});

test('a long trace is paged, and each page keeps the question', () => {
  const rendered = html(<TracePage locale="en" trace={trace({ page: 2, pages: 3 })} />);
  expect(rendered).toContain('href="/en/con-so/phuc-son/awareness.sessions#ban-ghi" rel="prev"');
  expect(rendered).toContain('href="/en/con-so/phuc-son/awareness.sessions?trang=3#ban-ghi" rel="next"');
  expect(html(<TracePage locale="vi" trace={trace()} />)).not.toContain('rel="next"');
});

test('the form asks again with a plain GET and keeps what it does not show', () => {
  const asked = figure('awareness.sessions');
  const question = { ...asked.question, organization: post, territory: 'now' as const, asOf: 12 };
  const rendered = html(<TracePage locale="vi" trace={trace({ figure: { ...asked, question } })} />);
  expect(rendered).toContain('action="/con-so/phuc-son/awareness.sessions" method="get"');
  expect(rendered).toContain('<input type="hidden" name="don-vi" value="dbp"/>');
  expect(rendered).toContain('<input type="hidden" name="den-but-toan" value="12"/>');
  expect(rendered).toMatch(/<input type="radio" name="dia-gioi"[^>]*checked=""[^>]*value="now"/);
});

test('a report that opens with its own title gets no second one', () => {
  const own = { ...report, html: '<h1 id="section-x">Báo cáo</h1><p>…</p>' };
  expect(html(<ReportPage locale="vi" view={own} />).match(/<h1/g)).toHaveLength(1);
});

test('of a counted group only the sum is public, never the single records', () => {
  const asked = figure('awareness.attendances', {
    byOrganization: [{ organization: 'dbp', name: post.name, value: 207, recorded: 118, records: 3 }],
  });
  const question = { ...asked.question, group: 'female' };
  const page = text(<TracePage locale="vi" trace={trace({ figure: { ...asked, question } })} />);
  expect(page).toContain('207 buổi');
  expect(page).toContain('chỉ được công bố ở dạng tổng');
  expect(page).not.toContain('12/5/2018');
  expect(page).not.toContain('118');
});
