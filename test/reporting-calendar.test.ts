/** The reporting calendar of a programme: who may plan it, what is due, and the feed that calendars subscribe to. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listDueReports } from '../src/actions/list-due-reports.ts';
import { loadExamples } from '../src/actions/load-example.ts';
import { loadPlaces } from '../src/actions/load-places.ts';
import { setAppointment, setRegime } from '../src/actions/plan-reporting.ts';
import { programmeCalendar } from '../src/actions/programme-calendar.ts';
import { submitReport } from '../src/actions/review-report.ts';
import { showReportingPlan } from '../src/actions/show-reporting-plan.ts';
import { portalActor, roles, type Writer } from '../src/domain/access.ts';
import { createPortal } from '../src/portal/app.tsx';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import { append, REGISTERS } from '../src/store/ledger.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import {
  change,
  foundRegisters,
  lan,
  post,
  signProgramme,
  son,
  tu,
  union,
} from './support/joint-programme.ts';
import { expectIntact, problemOf, refusal } from './support/ledger-reading.ts';
import { draftReport, makeKeys, sign } from './support/signing.ts';
import { readCalendar } from './support/strict-icalendar.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
  await makeKeys(db);
});
afterAll(async () => {
  await expectIntact(db);
  await db.close();
  await house.drop();
});

const regime = (over = {}) => ({
  title: { vi: 'Báo cáo năm; hai bên, một bản', en: 'Annual report' },
  ...{ kind: 'year', cutOff: 'calendar', periods: [], deliverWithin: 20, from: [union, post] },
  ...{ to: ['Huyện ủy', 'Bộ Chỉ huy Biên phòng'], template: 'nam', validFrom: null, validUntil: null },
  source: { text: 'Mục IV của bản ký kết', verified: true },
  ...over,
});
const meeting = (over = {}) => ({
  ...{ kind: 'joint-meeting', title: 'Rà soát số liệu', from: '2025-02-10', to: '2025-02-11', place: 'HS/1' },
  ...over,
});
const due = async (programme: string, today: string, who: Writer = lan) =>
  (await listDueReports(db, who, { programme, today })).due;
const stranger: Writer = { kind: 'member', organization: 'hnd-hoa-son', author: 'Hồ Thị Xa', roles };

describe('planning', () => {
  test('either party sets regimes and appointments, and corrects them under their id', async () => {
    const programme = await signProgramme(db);
    const { recordId: id } = await setRegime(db, lan, { programme, regime: regime() });
    const again = await setRegime(db, son, { programme, id, regime: regime({ deliverWithin: 25 }) });
    expect(again).toMatchObject({ recordId: id, version: 2, outcome: 'written' });
    await setAppointment(db, son, { programme, appointment: meeting() });
    const plan = await showReportingPlan(db, lan, { programme });
    expect(plan.regimes.map(({ body }) => body.deliverWithin)).toEqual([25]);
    expect(plan.appointments).toMatchObject([{ version: 1, body: { title: 'Rà soát số liệu' } }]);
  });

  test('the same request sent twice is written once, and two corrections of one field clash', async () => {
    const programme = await signProgramme(db);
    const ask = { programme, id: newId(), baseVersion: 0, regime: regime() };
    expect((await setRegime(db, lan, ask)).outcome).toBe('written');
    expect(await setRegime(db, lan, ask)).toMatchObject({ version: 1, outcome: 'standing' });
    const correct = (deliverWithin: number) =>
      setRegime(db, son, { ...ask, baseVersion: 1, regime: regime({ deliverWithin }) });
    await correct(10);
    expect(await refusal(correct(12))).toBe('clash');
  });

  test('who is no party plans nothing', async () => {
    const programme = await signProgramme(db);
    await append(db, tu, REGISTERS, [
      change('organization', {
        ...{ code: 'hnd-hoa-son', name: { vi: 'Hội Nông dân xã Hòa Sơn', en: 'Farmers’ Union' } },
        ...{ superior: null, from: null, until: null },
      }),
    ]);
    expect(await refusal(setRegime(db, stranger, { programme, regime: regime() }))).toBe('unknown-programme');
    expect((await showReportingPlan(db, lan, { programme })).regimes).toEqual([]);
  });

  test.each([
    ['a party the agreement does not know', { from: ['hnd-hoa-son'] }, 'no-such-party'],
    ['a period nobody can read', { kind: 'interim', periods: ['giữa kỳ'] }, 'unknown-period'],
    ['a period outside the term', { kind: 'interim', periods: ['2019'] }, 'period-outside-term'],
    ['a template in another folder', { template: '../quy.md' }, 'invalid-record'],
    ['an interim report without periods', { kind: 'interim' }, 'invalid-record'],
    ['a quarterly report with periods', { kind: 'quarter', periods: ['2021'] }, 'invalid-record'],
    ['a field that is none', { frequency: 'often' }, 'invalid-record'],
  ])('%s is refused and nothing is written', async (_, over, code) => {
    const programme = await signProgramme(db);
    expect(await refusal(setRegime(db, lan, { programme, regime: regime(over) }))).toBe(code);
    expect((await showReportingPlan(db, lan, { programme })).regimes).toEqual([]);
  });

  test('an appointment ends after it begins and takes place where there is a place', async () => {
    const programme = await signProgramme(db);
    const set = (over: object) => refusal(setAppointment(db, lan, { programme, appointment: meeting(over) }));
    expect(await set({ to: '2025-02-09' })).toBe('invalid-record');
    expect(await set({ place: 'HS/9' })).toBe('outside-register');
    expect(await set({ from: '2025-02-30' })).toBe('invalid-record');
    const named = setAppointment(db, lan, { programme, id: 'họp', appointment: meeting() });
    expect((await problemOf(named)).message).toContain('id: “họp”');
    expect((await showReportingPlan(db, lan, { programme })).appointments).toEqual([]);
  });
});

describe('what is due', () => {
  test('goes from not begun through draft and review to signed, late until then', async () => {
    const empty = await signProgramme(db);
    await setRegime(db, lan, { programme: empty, regime: regime() });
    expect(
      (await due(empty, '2025-01-20')).map((each) => [each.period.text, each.dueOn, each.progress]),
    ).toEqual(
      ['2021', '2022', '2023', '2024', '2025'].map((year) => {
        const dueOn = `${Number(year) + 1}-01-20`;
        const daysLate = { 2021: 1096, 2022: 731, 2023: 366 }[year] ?? 0;
        return [year, dueOn, { status: 'not-begun', report: null, late: daysLate > 0, daysLate }];
      }),
    );

    const { programme, report } = await draftReport(db);
    await setRegime(db, lan, { programme, regime: regime({ validFrom: '2024-01-01' }) });
    const first = async () => (await due(programme, '2025-01-22'))[0]?.progress;
    expect(await first()).toEqual({ status: 'drafting', report, late: true, daysLate: 2 });
    await submitReport(db, lan, { report });
    expect(await first()).toMatchObject({ status: 'in-review', late: true });
    await sign(db, lan, report);
    expect(await first()).toMatchObject({ status: 'in-review', late: true });
    await sign(db, son, report);
    expect(await first()).toEqual({ status: 'signed', report, late: false, daysLate: 0 });
  });

  test('a day that is none is refused by name', async () => {
    const programme = await signProgramme(db);
    expect((await problemOf(due(programme, '2025-02-29'))).message).toContain('2025-02-29');
  });
});

describe('the feed', () => {
  let programme: string;
  let slug: string;
  let fetch: (path: string, headers?: Record<string, string>) => Promise<Response>;

  beforeAll(async () => {
    const drafted = await draftReport(db);
    programme = drafted.programme;
    await setRegime(db, lan, { programme, regime: regime({ validFrom: '2024-01-01' }) });
    await setAppointment(db, lan, { programme, appointment: meeting({ note: 'Chỉ hai bên biết' }) });
    slug = (await listDueReports(db, tu, { programme })).programme.slug;
    const portal = createPortal(db);
    fetch = async (path, headers = {}) => portal.request(`http://cong.example.vn${path}`, { headers });
  });

  const calendar = async (who: Writer | typeof portalActor, today = '2025-01-10') => {
    const { text } = await programmeCalendar(db, who, { programme, locale: 'vi', today });
    return readCalendar(new TextEncoder().encode(text));
  };

  test('tells the partners what is due, from whom to whom, how far it is, and reminds ahead', async () => {
    const { name, events } = await calendar(lan);
    expect(name).toMatch(/^Lịch báo cáo và phối hợp – .*-CTr\/PH$/);
    expect(events.map(({ start, end, summary, alarms }) => [start, end, summary, alarms])).toEqual([
      ['2025-01-20', '2025-01-21', 'Hạn gửi: Báo cáo năm; hai bên, một bản – năm 2024', ['-P7D']],
      ['2026-01-20', '2026-01-21', 'Hạn gửi: Báo cáo năm; hai bên, một bản – năm 2025', ['-P7D']],
      ['2025-02-10', '2025-02-12', 'Họp giao ban hai bên: Rà soát số liệu', ['-P3D']],
    ]);
    const [first, , met] = events;
    expect(first?.description.split('\n')).toEqual(
      expect.arrayContaining([
        'Bên lập: Hội Phụ nữ xã Hòa Sơn; Đồn Biên phòng Hòa Sơn',
        'Nơi nhận: Huyện ủy; Bộ Chỉ huy Biên phòng',
        'Tình trạng: đang soạn',
        'Căn cứ: Mục IV của bản ký kết',
        'Dữ liệu mô phỏng',
      ]),
    );
    expect(met).toMatchObject({ location: 'Bản Vều', categories: ['Họp giao ban hai bên'] });
    expect(met?.description).toContain('Chỉ hai bên biết');
    expect((await calendar(lan, '2025-01-22')).events[0]).toMatchObject({
      summary: 'Quá hạn: Báo cáo năm; hai bên, một bản – năm 2024',
      alarms: [],
    });
  });

  test('shows the public periods and due days, but no work in progress and no note', async () => {
    const { events } = await calendar(portalActor, '2025-03-01');
    expect(events).toHaveLength(3);
    const all = JSON.stringify(events);
    expect(all).not.toMatch(/Tình trạng|đang soạn|Quá hạn|Chỉ hai bên biết/);
    expect(all).toContain('Kỳ báo cáo: năm 2024');
    const open = await listDueReports(db, portalActor, { programme, today: '2025-03-01' });
    expect(open.due.map((each) => each.progress)).toEqual([null, null]);
  });

  test('keeps its UIDs when the programme goes on, and is the same text until something changes', async () => {
    const uids = async () => (await calendar(lan)).events.map((event) => event.uid);
    const [before, same] = [await calendar(lan), await calendar(lan)];
    expect(same).toEqual(before);
    const kept = await uids();
    await setAppointment(db, lan, {
      programme,
      appointment: meeting({ from: '2025-05-05', to: '2025-05-05' }),
    });
    const after = await uids();
    expect(after).toHaveLength(4);
    expect(after).toEqual(expect.arrayContaining(kept));
  });

  test('is served in both languages with a tag, and not sent again to who has it', async () => {
    for (const [path, title] of [
      [`/lich/${slug}.ics`, 'Báo cáo năm; hai bên, một bản'],
      [`/en/lich/${slug}.ics`, 'Annual report'],
    ] as const) {
      const answer = await fetch(path);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect(answer.headers.get('cache-control')).toContain('no-cache');
      const { events } = readCalendar(new Uint8Array(await answer.arrayBuffer()));
      expect(events[0]?.summary).toContain(title);
      expect(events[0]?.url).toBe(
        `http://cong.example.vn${path.replace('lich', 'chuong-trinh').replace('.ics', '')}`,
      );
      const etag = answer.headers.get('etag') ?? '';
      expect(etag).toMatch(/^"[\w-]{22}"$/);
      const known = await fetch(path, { 'If-None-Match': etag });
      expect([known.status, await known.text()]).toEqual([304, '']);
    }
  });

  test('is linked from the page of the programme', async () => {
    const page = await (await fetch(`/chuong-trinh/${slug}`)).text();
    expect(page).toContain(`href="/lich/${slug}.ics"`);
    expect(page).not.toContain('Chỉ hai bên biết');
  });

  test('is not there for a programme that is not published or not known', async () => {
    expect((await fetch('/lich/khong-co.ics')).status).toBe(404);
    expect((await fetch('/lich/khong-co')).status).toBe(404);
    const hide = (published: boolean) =>
      onServer(house.connection, (client) =>
        client.query('update programme set published = $2 where chain = $1', [programme, published]),
      );
    await hide(false);
    expect((await fetch(`/lich/${slug}.ics`)).status).toBe(404);
    expect(await refusal(listDueReports(db, portalActor, { programme }))).toBe('unknown-programme');
    await hide(true);
  });

  test('links only to addresses', async () => {
    const ask = { programme, locale: 'vi', base: 'javascript:alert(1)' } as const;
    expect(await refusal(programmeCalendar(db, lan, ask))).toBe('invalid-record');
  });
});

test('an example with a wrong regime and a wrong place is refused with both named', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'chungtay-regimes-'));
  cpSync('examples', folder, { recursive: true });
  const file = path.join(folder, 'mo-phong', 'programme.json');
  const { regimes, appointments, ...rest } = JSON.parse(readFileSync(file, 'utf8'));
  const wrong = [{ ...regimes[0], from: ['mp-tram-xa'], template: '../quy.md' }, ...regimes.slice(1)];
  const nowhere = [appointments[0], { ...appointments[1], place: 'MP-09' }];
  writeFileSync(file, JSON.stringify({ ...rest, regimes: wrong, appointments: nowhere }));
  const { code, details } = await problemOf(loadExamples(db, tu, { folder, names: ['mo-phong'] }));
  expect([code, details.count]).toEqual(['damaged-file', 3]);
  expect(details.faults).toEqual([
    expect.stringMatching(/^regimes 1\.from: .*mp-tram-xa.*mp-tram-y-te/),
    expect.stringMatching(/^regimes 1\.template: .*\.\.\/quy\.md/),
    expect.stringMatching(/^appointments 2\.place: .*MP-09.*2025-05-14/),
  ]);
  expect(await refusal(listDueReports(db, tu, { programme: '01-CTr/MP-2021' }))).toBe('unknown-programme');
  rmSync(folder, { recursive: true });
});

test('the examples load with their regimes and appointments, and their calendars are sound in both languages', async () => {
  const { connection, drop } = await createDatabase();
  const db = openDatabase(connection);
  await loadPlaces(db, tu);
  await loadExamples(db, tu, { folder: 'examples', names: ['phuc-son', 'mo-phong'] });
  const real = await listDueReports(db, tu, { programme: '04-CTr/DV-ĐPS', today: '2026-11-24' });
  expect(real.due).toMatchObject([
    { kind: 'final', period: { text: '2016..2020' }, dueOn: '2021-01-30', source: { verified: false } },
  ]);
  const made = await listDueReports(db, tu, { programme: '01-CTr/MP-2021', today: '2026-11-24' });
  expect(new Set(made.due.map((each) => each.kind))).toEqual(
    new Set(['quarter', 'half-year', 'year', 'interim', 'final']),
  );
  expect(made.due.filter((each) => each.kind === 'quarter')).toHaveLength(8);
  // The women's union of the district handed on to that of the commune on 1 July 2025.
  const parties = (dueOn: string) =>
    made.due.find((each) => each.dueOn === dueOn)?.from.map((each) => each.code);
  expect(parties('2025-06-19')).toEqual(['mp-hoi-phu-nu-huyen', 'mp-tram-y-te']);
  expect(parties('2026-12-19')).toEqual(['mp-hoi-phu-nu-xa', 'mp-tram-y-te']);
  const superior: Writer = { kind: 'member', organization: 'mp-so-y-te', author: 'Bà Thu', roles };
  const plan = { programme: '01-CTr/MP-2021', regime: regime({ from: ['mp-tram-y-te'] }) };
  expect(await refusal(setRegime(db, superior, plan))).toBe('not-a-party');
  for (const locale of ['vi', 'en'] as const) {
    for (const programme of ['04-CTr/DV-ĐPS', '01-CTr/MP-2021']) {
      const { text, events } = await programmeCalendar(db, portalActor, { programme, locale });
      expect(readCalendar(new TextEncoder().encode(text)).events).toHaveLength(events);
      expect(events).toBeGreaterThan(0);
    }
  }
  await db.close();
  await drop();
});
