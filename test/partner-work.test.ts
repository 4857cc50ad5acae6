/**
 * Plans, models, directives and commendations: Mai coordinates for the women's union, Sơn for the border post, Hùng
 * supervises and Thắng leads above the post, Trạm’s clinic is a stranger.
 */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  answerDirective,
  changeDirective,
  issueDirective,
  recallDirective,
} from '../src/actions/issue-directive.ts';
import { listCommendations, showCommendation } from '../src/actions/list-commendations.ts';
import { listDirectives, showDirective } from '../src/actions/list-directives.ts';
import { findLikeModels, findModelsLike, listModels, showModel } from '../src/actions/list-models.ts';
import { listPlans, showPlan, showPlanProgress } from '../src/actions/list-plans.ts';
import { changePlan, completePlan, dropPlan, planWork } from '../src/actions/plan-work.ts';
import { decideCommendation, proposeCommendation } from '../src/actions/propose-commendation.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import {
  changeModel,
  proposeModel,
  recogniseModel,
  registerModel,
  visitModel,
} from '../src/actions/register-model.ts';
import { verifyLedger } from '../src/actions/verify-ledger.ts';
import { type CommendationDraft, commendationPage, commendationView } from '../src/contract/commendation.ts';
import { directivePage, directiveView } from '../src/contract/directive.ts';
import { likeModelsView, type ModelDraft, modelPage, modelVisitsView } from '../src/contract/model.ts';
import { planPage } from '../src/contract/plan.ts';
import { portalActor, type Role, type Writer } from '../src/domain/access.ts';
import { addDays, todayIn } from '../src/domain/civil-date.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { append } from '../src/store/ledger.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { mai, signProgramme, son, tram, tu } from './support/ngan-sau.ts';
import { Reforms } from './support/ngan-sau-reforms.ts';
import { change } from './support/story-drafts.ts';

let house: TestDatabase;
let db: Database;
let programme = '';

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  const reforms = new Reforms();
  await reforms.write(db);
});
afterAll(async () => {
  const verified = await verifyLedger(db, tu);
  await db.close();
  await house.drop();
  expect(verified.filter((chain) => chain.fault !== null)).toEqual([]);
});
beforeEach(async () => {
  programme = await signProgramme(db);
});

const as = (organization: string, author: string, ...roles: Role[]): Writer => {
  return { kind: 'member', organization, author, roles };
};
const hung = as('bchbp', 'Phạm Văn Hùng', 'supervisor');
const thang = as('bchbp', 'Lê Đức Thắng', 'leader');
const officer = as('hpn', 'Vi Thị Hoa', 'field-officer');
const today = todayIn(new Date());

describe('plans of work', () => {
  const plan = (more = {}) => ({
    ...{ title: 'Tuyên truyền quý II', obligation: null, kind: 'awareness', place: 'M/1', lead: 'hpn' },
    ...{ from: '2024-04-01', to: '2024-06-30', ...more },
  });

  it('are made, changed, done with their activities or dropped with a reason, and counted by promise and year', async () => {
    const promise = {
      position: 1,
      title: { vi: 'Một', en: 'One' },
      text: { vi: 'Một', en: 'One' },
      indicators: [],
    };
    const [{ recordId: obligation } = { recordId: '' }] = await append(db, tu, programme, [
      change('obligation', promise),
    ]);
    const one = await planWork(db, mai, { programme, plan: plan({ obligation }) });
    const two = await planWork(db, mai, { programme, plan: plan({ obligation }) });
    await planWork(db, son, { programme, plan: plan({ lead: 'don', to: addDays(today, 9) }) });
    await changePlan(db, mai, {
      programme,
      id: one.recordId,
      baseVersion: 1,
      plan: plan({ obligation, title: 'Tháng 5' }),
    });
    const measures = { sessions: { value: 1 } };
    const day = { from: '2024-05-02', to: '2024-05-02' };
    const activity = { kind: 'awareness', organization: 'hpn', place: 'M/1', ...day, measures };
    const { recordId: done } = await recordActivity(db, mai, { programme, activity });
    await completePlan(db, mai, { programme, id: one.recordId, baseVersion: 2, activities: [done] });
    await dropPlan(db, mai, { programme, id: two.recordId, baseVersion: 1, reason: 'Hết kinh phí' });
    const listed = await listPlans(db, hung, { programme });
    expect(planPage.parse(listed)).toEqual(listed);
    expect(listed.items.map(({ body, late }) => [body.title, body.state, late])).toEqual([
      ['Tháng 5', 'done', false],
      ['Tuyên truyền quý II', 'dropped', false],
      ['Tuyên truyền quý II', 'planned', false],
    ]);
    const dropped = await listPlans(db, mai, { programme, state: 'dropped', obligation, from: '2024-06-01' });
    expect(dropped.items.map((each) => each.body.reason)).toEqual(['Hết kinh phí']);
    expect(await showPlanProgress(db, mai, { programme })).toEqual([
      { obligation, year: 2024, planned: 1, done: 1, late: 0, dropped: 1 },
      {
        obligation: null,
        year: Number(addDays(today, 9).slice(0, 4)),
        planned: 1,
        done: 0,
        late: 0,
        dropped: 0,
      },
    ]);
    const ended = { programme, id: one.recordId, baseVersion: 3, plan: plan() };
    await expect(changePlan(db, mai, ended)).rejects.toMatchObject({ code: 'plan-ended' });
    expect(await showPlan(db, son, { programme, id: one.recordId })).toEqual(listed.items[0]);
    await expect(showPlan(db, son, { programme, id: done })).rejects.toMatchObject({
      code: 'unknown-record',
    });
  });

  it('belong to the party that leads, and to its coordinators and leaders', async () => {
    const { recordId: id } = await planWork(db, mai, { programme, plan: plan() });
    const drop = { programme, id, baseVersion: 1, reason: 'Không cần nữa' };
    await expect(dropPlan(db, son, drop)).rejects.toMatchObject({ code: 'not-your-plan' });
    await expect(dropPlan(db, officer, drop)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(dropPlan(db, hung, drop)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(dropPlan(db, tram, drop)).rejects.toMatchObject({ code: 'unknown-programme' });
    await expect(listPlans(db, tram, { programme })).rejects.toMatchObject({ code: 'unknown-programme' });
    await expect(planWork(db, son, { programme, plan: plan() })).rejects.toMatchObject({
      code: 'not-your-plan',
    });
    const stray = { programme, plan: plan({ obligation: randomUUID() }) };
    await expect(planWork(db, mai, stray)).rejects.toMatchObject({ code: 'unknown-record' });
    const turned = { programme, plan: plan({ to: '2024-03-01' }) };
    await expect(planWork(db, mai, turned)).rejects.toMatchObject({ code: 'invalid-record' });
  });
});

const pigs: ModelDraft = {
  ...{
    name: 'Con giống nghĩa tình',
    sort: 'collective',
    field: 'economy',
    unit: 'Chi hội Phụ nữ bản Mai Một',
  },
  ...{ place: 'M/1', registeredOn: '2024-02-01', from: '2024-02-01', to: null, ownWork: true },
  ...{ situation: 'Nhiều hộ nghèo', objectives: 'Mỗi hộ một con giống', content: 'Trao lợn giống' },
  ...{
    area: 'Bản Mai Một, 42 hộ nghèo',
    forces: { lead: 'Chi hội' },
    outputs: '42 con lợn',
    lasting: 'Trả lại lứa đầu',
  },
};

describe('exemplary models', () => {
  it('are registered, visited, recognised and only then proposed for reward', async () => {
    const { recordId: id } = await registerModel(db, mai, { programme, model: pigs });
    const step = (baseVersion: number) => ({ programme, id, baseVersion });
    await changeModel(db, mai, { ...step(1), model: { ...pigs, outputs: '45 con lợn' } });
    await expect(proposeModel(db, mai, step(2))).rejects.toMatchObject({ code: 'not-recognised' });
    const early = { level: 'commune', on: '2023-01-01', decision: '12/QĐ-UBND' } as const;
    await expect(recogniseModel(db, mai, { ...step(2), ...early })).rejects.toMatchObject({
      code: 'invalid-record',
    });
    await recogniseModel(db, mai, { ...step(2), ...early, on: '2024-11-18' });
    await proposeModel(db, mai, step(3));
    await visitModel(db, hung, { programme, about: id, on: '2024-06-01', findings: 'Có 40 hộ làm theo' });
    const shown = await showModel(db, son, { programme, id });
    expect(modelVisitsView.parse(shown)).toEqual(shown);
    expect(shown.body).toMatchObject({
      outputs: '45 con lợn',
      proposedForReward: true,
      recognition: { level: 'commune' },
    });
    expect(shown.visits.map((visit) => visit.organization.name.vi)).toEqual(['Bộ đội Biên phòng Ngàn Sâu']);
    const page = await listModels(db, mai, { programme, field: 'economy', recognised: true, proposed: true });
    expect(modelPage.parse(page)).toEqual(page);
    expect(page.items.map((each) => each.id)).toEqual([id]);
    expect((await listModels(db, mai, { programme, recognised: false })).items).toEqual([]);
  });

  it('belong to the party that registered them', async () => {
    const { recordId: id } = await registerModel(db, mai, { programme, model: pigs });
    const step = { programme, id, baseVersion: 1 };
    await expect(changeModel(db, son, { ...step, model: pigs })).rejects.toMatchObject({
      code: 'not-your-model',
    });
    await expect(registerModel(db, officer, { programme, model: pigs })).rejects.toMatchObject({
      code: 'role-needed',
    });
    await expect(registerModel(db, hung, { programme, model: pigs })).rejects.toMatchObject({
      code: 'role-needed',
    });
    const visit = { programme, about: id, on: '2024-06-01', findings: 'Tốt' };
    await expect(visitModel(db, tram, visit)).rejects.toMatchObject({ code: 'unknown-programme' });
  });

  it('that look the same are found in every programme a person may see, and in no other', async () => {
    const mark = randomUUID().slice(0, 8);
    const name = `Bò giống ${mark}`;
    const { recordId: id } = await registerModel(db, mai, { programme, model: { ...pigs, name } });
    const elsewhere = await signProgramme(db, {
      parties: [{ organization: 'don' }, { organization: 'tram' }],
    });
    const copy = { ...pigs, name: `Bò giống ${mark} tình nghĩa`, unit: 'Tổ công tác Đồn Biên phòng' };
    const { recordId: other } = await registerModel(db, son, { programme: elsewhere, model: copy });
    const like = await findModelsLike(db, son, { programme: elsewhere, id: other });
    expect(likeModelsView.parse(like)).toEqual(like);
    expect(like.map((each) => each.id)).toContain(id);
    expect(like[0]?.reasons.map((reason) => reason.code)).toEqual(['name', 'area', 'field']);
    const seen = async (writer: Writer) =>
      (await findLikeModels(db, writer, { model: copy })).map((each) => each.id);
    expect(await seen(mai)).not.toContain(other);
    expect(await seen(tram)).not.toContain(id);
  });
});

describe('directives', () => {
  const directive = (more = {}) => ({
    ...{ title: 'Rà soát hộ nghèo', text: 'Báo cáo số hộ được hỗ trợ', to: ['don', 'hpn'] },
    ...{ issuedOn: addDays(today, -20), deadline: addDays(today, -3), ...more },
  });

  it('are issued from above, answered by the parties that are asked, and overdue the day after their deadline', async () => {
    const { recordId: id } = await issueDirective(db, hung, { programme, directive: directive() });
    const open = await issueDirective(db, hung, {
      programme,
      directive: directive({ to: ['don'], deadline: today }),
    });
    const status = async () => (await showDirective(db, mai, { programme, id })).status;
    expect(await status()).toBe('overdue');
    const answer = { programme, about: id, state: 'done', text: 'Đã rà soát 42 hộ' } as const;
    await answerDirective(db, mai, { ...answer, on: addDays(today, -5) });
    expect(await status()).toBe('overdue');
    await answerDirective(db, son, { ...answer, state: 'accepted' });
    await answerDirective(db, son, answer);
    const shown = await showDirective(db, hung, { programme, id });
    expect(directiveView.parse(shown)).toEqual(shown);
    expect(
      shown.asked.map(({ party, status, late, answer }) => [party.code, status, late, answer?.version]),
    ).toEqual([
      ['don', 'answered', true, 2],
      ['hpn', 'answered', false, 1],
    ]);
    const ids = async (more: object) =>
      (await listDirectives(db, son, { programme, ...more })).items.map((each) => each.id);
    expect(await ids({})).toEqual([id, open.recordId]);
    expect(await ids({ status: 'answered' })).toEqual([id]);
    expect(await ids({ status: 'open', to: 'don' })).toEqual([open.recordId]);
    expect(await ids({ status: 'overdue' })).toEqual([]);
    expect(await ids({ to: 'hpn', from: 'bchbp' })).toEqual([id]);
    const page = await listDirectives(db, mai, { programme, limit: 1 });
    expect(directivePage.parse(page)).toEqual(page);
    expect(
      (await listDirectives(db, mai, { programme, limit: 1, cursor: page.next ?? '' })).items,
    ).toHaveLength(1);
  });

  it('come from a supervisor above a party and are changed by nobody else', async () => {
    const ask = { programme, directive: directive() };
    await expect(issueDirective(db, mai, ask)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(issueDirective(db, thang, ask)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(issueDirective(db, tram, ask)).rejects.toMatchObject({ code: 'unknown-programme' });
    await expect(issueDirective(db, as('so-y-te', 'Bà Nga', 'supervisor'), ask)).rejects.toMatchObject({
      code: 'unknown-programme',
    });
    const stray = { programme, directive: directive({ to: ['tram'] }) };
    await expect(issueDirective(db, hung, stray)).rejects.toMatchObject({ code: 'unknown-organization' });
    const { recordId: id } = await issueDirective(db, hung, {
      programme,
      directive: directive({ to: ['don'] }),
    });
    const answer = { programme, about: id, state: 'cannot', text: 'Không thuộc địa bàn' } as const;
    await expect(answerDirective(db, mai, answer)).rejects.toMatchObject({ code: 'not-asked' });
    await expect(answerDirective(db, hung, answer)).rejects.toMatchObject({ code: 'role-needed' });
    const other = as('hpn-tinh', 'Bà Sen', 'supervisor');
    const recall = { programme, id, baseVersion: 1 };
    await expect(recallDirective(db, other, recall)).rejects.toMatchObject({ code: 'not-your-directive' });
    await changeDirective(db, hung, {
      ...recall,
      directive: directive({ to: ['don'], title: 'Rà soát lại' }),
    });
    await recallDirective(db, hung, { ...recall, baseVersion: 2 });
    expect((await listDirectives(db, son, { programme })).items).toEqual([]);
    await expect(answerDirective(db, son, answer)).rejects.toMatchObject({ code: 'voided-record' });
  });
});

describe('commendations', () => {
  const commendation: CommendationDraft = {
    ...{ sort: 'collective', name: 'Chi hội Phụ nữ bản Mai Một', achievement: 'Giúp 42 hộ' },
    ...{ form: 'giấy khen', level: 'commune', proposedOn: '2024-11-01' },
  };
  const granted = { granted: true, on: '2024-11-18', decision: '45/QĐ-UBND' } as const;
  const propose = async () => (await proposeCommendation(db, mai, { programme, commendation })).recordId;

  it('are decided by a leader of the other party, once', async () => {
    const about = await propose();
    const refused = { granted: false, on: '2024-11-18' } as const;
    await expect(decideCommendation(db, son, { programme, about, ...refused })).rejects.toMatchObject({
      code: 'invalid-record',
    });
    const { version } = await decideCommendation(db, son, { programme, about, ...granted });
    expect(await decideCommendation(db, son, { programme, about, ...granted })).toMatchObject({
      version,
      outcome: 'standing',
    });
    await expect(
      decideCommendation(db, son, { programme, about, ...refused, reason: 'Chưa đủ' }),
    ).rejects.toMatchObject({ code: 'already-decided' });
    const shown = await showCommendation(db, mai, { programme, id: about });
    expect(commendationView.parse(shown)).toEqual(shown);
    expect(shown).toMatchObject({ state: 'granted', decision: { organization: { code: 'don' } } });
  });

  it('are decided by a leader above too, and never by the party that proposed', async () => {
    const about = await propose();
    const decide = (writer: Writer) => decideCommendation(db, writer, { programme, about, ...granted });
    await expect(decide(mai)).rejects.toMatchObject({ code: 'own-proposal' });
    await expect(decide(as('don', 'Cụt Văn Bình', 'coordinator'))).rejects.toMatchObject({
      code: 'role-needed',
    });
    await expect(decide(hung)).rejects.toMatchObject({ code: 'role-needed' });
    await expect(decide(tram)).rejects.toMatchObject({ code: 'unknown-programme' });
    await decide(thang);
    const other = await propose();
    await decideCommendation(db, thang, {
      programme,
      about: other,
      granted: false,
      on: '2024-11-19',
      reason: 'Trùng',
    });
    const third = await propose();
    const page = await listCommendations(db, mai, { programme });
    expect(commendationPage.parse(page)).toEqual(page);
    const ids = async (state: 'proposed' | 'granted' | 'refused') =>
      (await listCommendations(db, mai, { programme, state })).items.map((each) => each.id);
    expect([await ids('granted'), await ids('refused'), await ids('proposed')]).toEqual([
      [about],
      [other],
      [third],
    ]);
  });
});

describe('the public', () => {
  it('sees the published programme and its activities, and none of the partners’ own work on it', async () => {
    const plan = { title: 'Quý I', obligation: null, kind: null, place: null, lead: 'hpn' };
    await planWork(db, mai, { programme, plan: { ...plan, from: '2024-01-01', to: '2024-03-31' } });
    const { recordId: model } = await registerModel(db, mai, { programme, model: pigs });
    await visitModel(db, hung, { programme, about: model, on: '2024-06-01', findings: 'Tốt' });
    const asked = { title: 'Rà soát', text: 'Rà soát', to: ['hpn'], issuedOn: today, deadline: null };
    const { recordId: about } = await issueDirective(db, hung, { programme, directive: asked });
    await answerDirective(db, mai, { programme, about, state: 'done', text: 'Xong' });
    const measures = { sessions: { value: 1 } };
    const activity = {
      kind: 'awareness',
      organization: 'hpn',
      place: 'M/1',
      from: '2024-05-02',
      to: '2024-05-02',
      measures,
    };
    await recordActivity(db, mai, { programme, activity });
    const types = await read(db, portalActor, async (tx) => {
      const { rows } = await sql<{ type: string }>`
        select record_type as type from record where chain = ${programme}
        union select record_type from entry where chain = ${programme}`.execute(tx);
      return rows.map((row) => row.type).sort();
    });
    expect(types).toEqual(['activity', 'programme']);
  });
});
