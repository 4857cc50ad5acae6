import { expect, test } from 'vitest';
import type { AppointmentView, DueReportView, ReportingCalendar } from '../contract/reporting.ts';
import { renderDocument } from './page.ts';
import { ProgrammeCalendar } from './programme-calendar.tsx';

const words = (vi: string, en = vi) => ({ vi, en });
const term = { from: '2021-01-01', to: '2026-12-31' };

const quarter = (text: string, from: string, to: string, dueOn: string): DueReportView => ({
  ...{
    regime: 'r',
    regimeVersion: 1,
    title: words('Báo cáo'),
    kind: 'quarter',
    period: { text, from, to },
    dueOn,
  },
  ...{ from: [{ code: 'a', name: words('Trạm Y tế', 'Clinic') }], to: ['Sở Y tế'], template: 'quy' },
  ...{ source: { text: 'Mục IV', verified: true }, progress: null },
});
const visit = (over: Partial<AppointmentView>): AppointmentView => ({
  ...{
    id: 'v',
    version: 1,
    kind: 'exchange-visit',
    title: 'Thăm Bản Bốn',
    from: '2026-12-01',
    to: '2026-12-03',
  },
  ...{ place: { code: 'b4', name: words('Bản Bốn') }, note: null },
  ...over,
});

const calendar: ReportingCalendar = {
  programme: {
    ...{
      id: 'p',
      number: '01-CTr/MP',
      slug: 'mo-phong',
      title: words('Chương trình'),
      signedOn: '2021-01-01',
    },
    ...{ term, synthetic: true, parties: [] },
  },
  today: '2026-12-02',
  due: [
    quarter('2026-Q3@15', '2026-06-15', '2026-09-14', '2026-09-19'),
    quarter('2026-Q4@15', '2026-09-15', '2026-12-14', '2026-12-19'),
  ],
  appointments: [visit({}), visit({ id: 'w', title: 'Chuyến đã qua', from: '2026-11-01', to: '2026-12-01' })],
};

const shown = (locale: 'vi' | 'en', over: Partial<ReportingCalendar> = {}) =>
  renderDocument(<ProgrammeCalendar calendar={{ ...calendar, ...over }} locale={locale} />);

test('what lies ahead is listed, soonest first, and what is past is not', () => {
  const page = shown('vi');
  expect(page.indexOf('Thăm Bản Bốn')).toBeGreaterThan(0);
  expect(page.indexOf('Hạn gửi: Báo cáo quý – quý báo cáo IV/2026')).toBeGreaterThan(
    page.indexOf('Thăm Bản Bốn'),
  );
  expect(page).toContain('01/12/2026 – 03/12/2026');
  expect(page).not.toMatch(/III\/2026|Chuyến đã qua/);
});

test('a report is listed until its due day has passed', () => {
  expect(shown('vi', { today: '2026-12-19' })).toContain('19/12/2026');
  expect(shown('vi', { today: '2026-12-20' })).not.toMatch(/19\/12\/2026|Lịch sắp tới/);
});

test('the feed is linked in the language of the page, also when nothing lies ahead', () => {
  expect(shown('vi', { due: [], appointments: [] })).toContain('href="/lich/mo-phong.ics"');
  expect(shown('en')).toContain('href="/en/lich/mo-phong.ics"');
  expect(shown('en')).toContain('Due: Quarterly report – ');
});
