/** An old report taken over: its programme, its promises and its totals, each with its words as source, once and by a party. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AcceptAsk, acceptAdoption } from '../src/actions/accept-adoption.ts';
import { proposeAdoption } from '../src/actions/propose-adoption.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { showProgramme } from '../src/actions/show-programme.ts';
import { traceFigure } from '../src/actions/trace-figure.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import type { ProposalView } from '../src/contract/adoption.ts';
import { adoptionView } from '../src/contract/adoption.ts';
import { roles, type Writer } from '../src/domain/access.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { stableId } from '../src/store/identity.ts';
import { append } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { change, foundRegisters, lan, post, session, son, tu, union } from './support/joint-programme.ts';

let house: TestDatabase;
let db: Database;

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundRegisters(db);
});
afterAll(async () => {
  for (const { fault } of await verifyLedger(db, tu)) expect(fault).toBeNull();
  await db.close();
  await house.drop();
});

const problem = (code: string) => expect.objectContaining({ code });
const file = (text: string) => ({ name: 'bao-cao-hoa-son.txt', bytes: new TextEncoder().encode(text) });
const document = 'Báo cáo tổng kết số 31-BC/HPN ngày 05/12/2025';

/** A report on the programme of the given number. */
const report = (
  number: string,
  more = '',
) => `Kết quả thực hiện chương trình phối hợp giữa Hội Phụ nữ xã Hòa Sơn và Đồn Biên phòng Hòa Sơn giai đoạn 2021-2025

Hội Phụ nữ xã và Đồn Biên phòng đã ký kết Chương trình phối hợp số ${number} ngày 15/01/2021 giữa Hội Phụ nữ xã Hòa Sơn và Đồn Biên phòng Hòa Sơn. Trong đó, chú trọng phối hợp tuyên truyền pháp luật cho nhân dân các bản; tổ chức tuần tra đường biên, cột mốc; thăm hỏi, giúp đỡ hộ nghèo phát triển chăn nuôi.

Hai bên đã tổ chức tuyên truyền pháp luật cho nhân dân với 64 buổi/3.912 lượt người tham gia. Hội đã hỗ trợ 45 con lợn giống cho hộ nghèo (trung bình mỗi năm 02 lần qua lại thăm hỏi bản bạn, chúc Tết). Xã có 12 nhà văn hóa.${more}
`;

const ask = (text: string, more: Partial<AcceptAsk> = {}): AcceptAsk => {
  return { file: file(text), accept: [], organization: union, document, locale: 'vi', ...more };
};
const propose = async (text: string, more: Partial<AcceptAsk> = {}, actor: Writer = tu) =>
  adoptionView.parse(await proposeAdoption(db, actor, ask(text, more)));
const accept = (text: string, ids: readonly string[], more: Partial<AcceptAsk> = {}, actor: Writer = tu) =>
  acceptAdoption(db, actor, ask(text, { ...more, accept: ids }));

const idsOf = (proposals: readonly ProposalView[], kind: string, state = 'open') =>
  proposals.filter((each) => each.kind === kind && each.state === state).map(({ id }) => id);
const balanceOf = (proposals: readonly ProposalView[], code: string, value?: number) => {
  const found = proposals.find(
    (each) =>
      each.kind === 'opening-balance' &&
      each.value.indicator === code &&
      (value ?? each.value.value) === each.value.value,
  );
  if (found?.kind !== 'opening-balance') throw new Error(`no proposal for ${code}`);
  return found;
};

let signed = 20;

/** A programme of the two without records, under a number of its own. */
async function emptyProgramme(): Promise<string> {
  signed += 1;
  const number = `${signed}-CTrPH/HPN-ĐBP`;
  const chain = stableId('programme', number);
  const body = {
    ...{
      number,
      slug: `hoa-son-${signed}`,
      title: { vi: 'Phối hợp vận động nhân dân', en: 'Working together' },
    },
    ...{ signedOn: '2021-01-15', term: { from: '2021-01-01', to: '2025-12-31' }, place: 'HS' },
    ...{ parties: [{ organization: union }, { organization: post }], published: true, synthetic: true },
  };
  await append(db, tu, chain, [change('programme', body, { recordId: chain })]);
  return number;
}

test('a programme that nobody had is made whole, then its totals are taken over, and each trace ends in the words', async () => {
  const text = report('05-CTrPH/HPN-ĐBP');
  const fresh = await propose(text);
  expect(fresh.programme).toBeNull();
  const made = await accept(text, ['all']);
  expect(made.written.map(({ recordType }) => recordType)).toEqual([
    'programme',
    'obligation',
    'obligation',
    'obligation',
  ]);
  const programme = await showProgramme(db, tu, { programme: '05-CTrPH/HPN-ĐBP' });
  expect(programme).toMatchObject({
    title: { vi: expect.stringContaining('giữa Hội Phụ nữ xã Hòa Sơn và Đồn Biên phòng Hòa Sơn') },
    term: { from: '2021-01-15', to: '2025-12-31' },
  });
  expect(programme.obligations.map(({ title }) => title.vi)).toEqual([
    'Tuyên truyền pháp luật cho nhân dân các bản',
    'Tổ chức tuần tra đường biên, cột mốc',
    'Thăm hỏi, giúp đỡ hộ nghèo phát triển chăn nuôi',
  ]);

  // The text names its programme, so nobody has to.
  const { proposals, period } = await propose(text);
  expect(period).toMatchObject({ from: '2021-01-01', to: '2025-12-31' });
  const open = idsOf(proposals, 'opening-balance');
  await accept(text, open);
  for (const [code, value, words] of [
    ['awareness.sessions', 64, '64 buổi/3.912 lượt người tham gia'],
    ['awareness.attendances', 3912, '64 buổi/3.912 lượt người tham gia'],
    ['support.piglets', 45, '45 con lợn giống cho hộ nghèo'],
    ['exchange.visits-per-year', 2, 'trung bình mỗi năm 02 lần qua lại thăm hỏi bản bạn, chúc Tết'],
  ] as const) {
    const { figure, lines } = await traceFigure(db, tu, { programme: '05-CTrPH/HPN-ĐBP', code, page: 'all' });
    expect([code, figure.status, figure.value]).toEqual([code, 'known', value]);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ from: '2021-01-15', to: '2025-12-31', source: { document } });
    expect(lines[0]?.source?.quotation).toContain(words);
    expect(text).toContain(lines[0]?.source?.quotation ?? '–');
  }
});

test('accepting twice is accepting once, also for a programme', async () => {
  const text = report('06-CTrPH/HPN-ĐBP');
  const first = await propose(text);
  const parts = idsOf(first.proposals, 'programme');
  await accept(text, parts);
  const again = await accept(text, parts);
  expect(again.written).toEqual([]);
  expect(again.there).toEqual(parts);

  const { proposals } = await propose(text);
  const balances = idsOf(proposals, 'opening-balance');
  const wrote = await accept(text, balances);
  expect(wrote.written.map(({ proposals: [id] }) => id)).toEqual(balances);
  expect(await accept(text, balances)).toMatchObject({ written: [], there: balances });
  const later = await propose(text);
  expect(idsOf(later.proposals, 'opening-balance', 'there')).toEqual(balances);
});

test('two who accept the same at once write it once', async () => {
  const programme = await emptyProgramme();
  const text = report(programme);
  const id = balanceOf((await propose(text)).proposals, 'awareness.sessions').id;
  await Promise.all(
    [accept(text, [id]), accept(text, [id], {}, son), accept(text, [id], {}, lan)].map((each) =>
      each.catch(() => null),
    ),
  );
  const { figure } = await traceFigure(db, tu, { programme, code: 'awareness.sessions' });
  expect([figure.value, figure.records]).toEqual([64, 1]);
});

test('a member takes over for its own organization, and a stranger for none', async () => {
  const programme = await emptyProgramme();
  const text = report(programme);
  const id = balanceOf((await propose(text)).proposals, 'support.piglets').id;
  const stranger: Writer = { kind: 'member', organization: 'tram-y-te', author: 'Vi Thị Trạm', roles };
  await expect(accept(text, [id], { programme }, stranger)).rejects.toEqual(problem('unknown-programme'));
  await expect(accept(text, [id], { programme, organization: 'tram-y-te' })).rejects.toEqual(
    problem('not-a-party'),
  );
  await expect(accept(text, [id], { programme, organization: undefined })).rejects.toEqual(
    problem('no-acting-party'),
  );
  await accept(text, [id], { organization: undefined }, son);
  const { lines } = await traceFigure(db, tu, { programme, code: 'support.piglets', page: 'all' });
  expect(lines.map(({ value }) => value)).toEqual([45]);
  const { figure } = await traceFigure(db, tu, { programme, code: 'support.piglets' });
  expect(figure.byOrganization.find(({ organization }) => organization === post)?.recorded).toBe(45);
});

test('a changed file, a second total and records of the same days are named, and nothing is written', async () => {
  const programme = await emptyProgramme();
  const text = report(programme);
  const { id } = balanceOf((await propose(text)).proposals, 'awareness.sessions');
  const changed = text.replace('64 buổi', '74 buổi');
  await expect(accept(changed, [id])).rejects.toEqual(problem('unknown-proposal'));

  await recordActivity(db, lan, { programme, activity: session(20, 10) });
  const recorded = balanceOf((await propose(text)).proposals, 'awareness.sessions');
  expect(recorded).toMatchObject({ id, state: 'barred', problems: [{ code: 'already-recorded' }] });
  const piglets = balanceOf((await propose(text)).proposals, 'support.piglets').id;
  await expect(accept(text, [piglets, id])).rejects.toEqual(problem('already-recorded'));
  const { figure } = await traceFigure(db, tu, { programme, code: 'support.piglets' });
  expect(figure.status).toBe('no-data');

  await accept(text, [piglets]);
  const more = text.replace('45 con', '54 con');
  const taken = balanceOf((await propose(more)).proposals, 'support.piglets');
  expect(taken).toMatchObject({ state: 'barred', problems: [{ code: 'balance-taken' }] });
  expect(taken.problems[0]?.message).toContain('45');
});

test('of a number told twice and differently only one is taken, and “all” takes neither', async () => {
  const programme = await emptyProgramme();
  const text = report(programme, ' Trong 5 năm, Hội hỗ trợ được 54 con lợn giống.');
  const { proposals } = await propose(text);
  const [one, other] = [
    balanceOf(proposals, 'support.piglets', 45),
    balanceOf(proposals, 'support.piglets', 54),
  ];
  expect(one.rivals).toEqual([other.id]);
  expect(other.rivals).toEqual([one.id]);
  await expect(accept(text, [one.id, other.id])).rejects.toEqual(problem('rival-proposals'));
  await accept(text, ['all']);
  const { figure } = await traceFigure(db, tu, { programme, code: 'support.piglets' });
  expect(figure.status).toBe('no-data');
  await accept(text, [other.id]);
  const after = await traceFigure(db, tu, { programme, code: 'support.piglets' });
  expect(after.figure.value).toBe(54);
});

test('years of a series are taken over side by side', async () => {
  const programme = await emptyProgramme();
  const text = report(programme).replace(
    '64 buổi/3.912 lượt người tham gia',
    'nhiều hình thức. Năm 2022 tổ chức 20 buổi tuyên truyền pháp luật cho nhân dân. Năm 2023 tổ chức 31 buổi tuyên truyền pháp luật cho nhân dân',
  );
  const { proposals } = await propose(text);
  const series = [
    balanceOf(proposals, 'awareness.sessions', 20),
    balanceOf(proposals, 'awareness.sessions', 31),
  ];
  expect(series.map(({ value: { from, to }, rivals }) => [from, to, rivals])).toEqual([
    ['2022-01-01', '2022-12-31', []],
    ['2023-01-01', '2023-12-31', []],
  ]);
  await accept(
    text,
    series.map(({ id }) => id),
  );
  const of = async (period: string) =>
    (await traceFigure(db, tu, { programme, code: 'awareness.sessions', period })).figure.value;
  expect([await of('2022'), await of('2023'), await of('term')]).toEqual([20, 31, 51]);
});

test('an average is not taken for a total, and what was counted up to a year begins with the programme', async () => {
  const programme = await emptyProgramme();
  const text = `${report(programme).replace('hỗ trợ 45 con lợn giống', 'vận động')}
Bình quân mỗi năm, Hội hỗ trợ 9 con lợn giống cho hộ nghèo. Từ đầu chương trình đến hết năm 2023, Hội đã hỗ trợ 31 con lợn giống cho hộ nghèo.
`;
  const { proposals } = await propose(text);
  expect(balanceOf(proposals, 'support.piglets', 9)).toMatchObject({
    ...{ state: 'barred', problems: [{ code: 'told-as-rate' }] },
  });
  expect(balanceOf(proposals, 'support.piglets', 31)).toMatchObject({
    ...{ state: 'open', value: { from: '2021-01-01', to: '2023-12-31' } },
  });
});

test('a number without a period waits until somebody says it', async () => {
  const programme = await emptyProgramme();
  const text = `Kết quả thực hiện Chương trình phối hợp số ${programme}\n\nHội đã hỗ trợ 45 con lợn giống cho hộ nghèo trong xã.\n`;
  const silent = balanceOf((await propose(text)).proposals, 'support.piglets');
  expect(silent).toMatchObject({ state: 'barred', problems: [{ code: 'no-period-said' }] });
  const said = balanceOf((await propose(text, { period: '2021..2023' })).proposals, 'support.piglets');
  expect(said).toMatchObject({ state: 'open', value: { from: '2021-01-01', to: '2023-12-31' } });
});

test('what nothing counts, and a range, are shown with the reason', async () => {
  const programme = await emptyProgramme();
  const { proposals } = await propose(report(programme, ' Mỗi năm hỗ trợ 10-12 con lợn giống.'));
  const barred = proposals.filter(({ kind, state }) => kind === 'opening-balance' && state === 'barred');
  expect(barred.map(({ problems: [first] }) => first?.code).sort()).toEqual([
    'doubtful-number',
    'no-counting-indicator',
  ]);
});

test('a party outside the register is named with those close to it, and a programme lacking a part is not made', async () => {
  const text = report('07-CTrPH/HPN-ĐBP').replaceAll('Hội Phụ nữ xã Hòa Sơn', 'Hội Phụ nữ xã Hòa Sơn Hạ');
  const { proposals } = await propose(text);
  const unknown = proposals.find(({ kind, state }) => kind === 'programme' && state === 'barred');
  expect(unknown?.problems).toEqual([
    expect.objectContaining({
      code: 'party-not-registered',
      next: expect.stringContaining('Hội Phụ nữ xã Hòa Sơn'),
    }),
  ]);
  await expect(accept(text, ['all'])).rejects.toEqual(problem('incomplete-programme'));
  await expect(accept(text, [unknown?.id ?? ''])).rejects.toEqual(problem('party-not-registered'));
  await expect(showProgramme(db, tu, { programme: '07-CTrPH/HPN-ĐBP' })).rejects.toEqual(
    problem('unknown-programme'),
  );
});

test('a member cannot found a programme', async () => {
  await expect(accept(report('08-CTrPH/HPN-ĐBP'), ['all'], { organization: undefined }, lan)).rejects.toEqual(
    problem('not-allowed'),
  );
});

test('promises are added to those there with the indicators of the doings they name, and one that is there already is said to be', async () => {
  const programme = await emptyProgramme();
  const text = report(programme);
  const { proposals } = await propose(text);
  const [first, second] = idsOf(proposals, 'obligation');
  await accept(text, [first ?? '']);
  expect(idsOf((await propose(text)).proposals, 'obligation', 'there')).toEqual([first]);
  await accept(text, [second ?? '']);
  const { obligations } = await showProgramme(db, tu, { programme });
  expect(
    obligations.map(({ position, figures }) => [position, figures.map(({ figure }) => figure.code)]),
  ).toEqual([
    [1, ['awareness.sessions', 'awareness.attendances']],
    [2, ['patrol.patrols', 'patrol.attendances']],
  ]);
});

test('the same file gives the same ids, and every quotation is a piece of it', async () => {
  const programme = await emptyProgramme();
  const text = report(programme);
  const [one, other] = [await propose(text), await propose(text)];
  expect(one).toEqual(other);
  for (const { quotation, start, end } of one.proposals) expect(text.slice(start, end)).toBe(quotation);
  expect(new Set(one.proposals.map(({ id }) => id)).size).toBe(one.proposals.length);
});
