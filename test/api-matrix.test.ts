/**
 * Every route as every role of a party, of a superior and of a stranger, and without a key: each is let in exactly where
 * domain/access.ts says so, and where not, nothing is written and strangers learn of nothing.
 */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../src/api/app.ts';
import { mayRead, mayWrite, roles } from '../src/domain/access.ts';
import type { RecordType } from '../src/domain/record.ts';
import { type Database, openDatabase } from '../src/store/connection.ts';
import { newId } from '../src/store/identity.ts';
import {
  activity,
  commendation,
  directive,
  everybody,
  foundWorld,
  makeWorld,
  model,
  plan,
  standingNames,
  type World,
} from './support/api-world.ts';
import { type Answer, type Ask, checkedApi, openApiShape } from './support/checked-api.ts';
import { createDatabase, type TestDatabase } from './support/database.ts';
import { accountsOver } from './support/people.ts';

let house: TestDatabase;
let db: Database;
let ask: Ask;
let keys: ReadonlyMap<string, string>;
let world: World;
let described: string[] = [];

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  await foundWorld(db);
  keys = await everybody(db);
  world = await makeWorld(db);
  const api = createApi(db, {
    token: null,
    secret: Buffer.alloc(32, 7),
    accounts: accountsOver(db).accounts,
  });
  ask = await checkedApi(api);
  const { paths } = openApiShape.parse(await (await api.request('/api/v1/openapi.json')).json());
  described = Object.values(paths).flatMap((methods) =>
    Object.values(methods).flatMap((each) => (each ? [each.operationId] : [])),
  );
}, 120_000);
afterAll(async () => {
  await db.close();
  await house.drop();
});

/** Who is let in, in one word, or the type of the record that is written. */
type Rule =
  | 'everybody'
  | 'published'
  | 'readers'
  | 'parties'
  | 'members'
  | 'keepers'
  | 'machine'
  | RecordType;

interface Case {
  readonly rule: Rule;
  readonly path: (world: World) => string;
  readonly body?: (world: World) => unknown;
  readonly method?: 'PUT';
  readonly type?: string;
}

const at = (rest: string) => (world: World) => `/programmes/${world.programme}${rest}`;
const on = (noun: string, which: keyof World, rest: string) => (world: World) =>
  `/programmes/${world.programme}/${noun}/${world[which]}${rest}`;
const away = newId();
const text = (said: string) => new TextEncoder().encode(said);
const pdf = { type: 'text/plain', body: () => text('Đã tổ chức 12 buổi tuyên truyền.') };
const base = { baseVersion: 1 };
const template = '---\nkind: year\ntitle: Báo cáo\nlocale: vi\n---\n# Báo cáo\n\nMột.\n';
const looked = { aboutVersion: 1 };
const decision = ({ own, theirs }: World) => ({ a: own, b: theirs, verdict: 'different' });

const cases: Readonly<Record<string, Case>> = {
  listKinds: { rule: 'everybody', path: () => '/kinds' },
  showKind: { rule: 'everybody', path: () => '/kinds/awareness' },
  listMeasures: { rule: 'everybody', path: () => '/measures' },
  showMeasure: { rule: 'everybody', path: () => '/measures/awareness.sessions' },
  listIndicators: { rule: 'everybody', path: () => '/indicators' },
  showIndicator: { rule: 'everybody', path: () => '/indicators/awareness.sessions' },
  listPlaces: { rule: 'everybody', path: () => '/places?text=mai' },
  showPlace: { rule: 'everybody', path: () => '/places/M%2F1' },
  listOrganizations: { rule: 'everybody', path: () => '/organizations' },
  showOrganization: { rule: 'everybody', path: () => '/organizations/hpn' },
  listKeys: { rule: 'everybody', path: () => '/keys' },
  listProgrammes: { rule: 'everybody', path: () => '/programmes' },
  extractText: { rule: 'everybody', path: () => '/texts/extraction', ...pdf },
  showProgramme: { rule: 'published', path: at('') },
  listObligations: { rule: 'published', path: at('/obligations') },
  listTargets: { rule: 'published', path: at('/targets') },
  showFigure: { rule: 'published', path: at('/figures/awareness.sessions') },
  traceFigure: { rule: 'published', path: at('/figures/awareness.sessions/trace') },
  listDueReports: { rule: 'published', path: at('/due-reports') },
  programmeCalendar: { rule: 'published', path: at('/calendar.ics') },
  listEditions: { rule: 'published', path: at('/editions') },
  checkText: { rule: 'published', path: at('/text-check'), ...pdf },
  listActivities: { rule: 'readers', path: at('/activities') },
  showActivity: { rule: 'readers', path: on('activities', 'own', '') },
  listVersions: { rule: 'readers', path: on('records', 'own', '/versions') },
  listDuplicates: { rule: 'readers', path: at('/duplicates') },
  listPlans: { rule: 'readers', path: at('/plans') },
  showPlan: { rule: 'readers', path: on('plans', 'plan', '') },
  showPlanProgress: { rule: 'readers', path: at('/plans/progress') },
  listModels: { rule: 'readers', path: at('/models') },
  showModel: { rule: 'readers', path: on('models', 'model', '') },
  findModelsLike: { rule: 'readers', path: on('models', 'model', '/alike') },
  listDirectives: { rule: 'readers', path: at('/directives') },
  showDirective: { rule: 'readers', path: on('directives', 'directive', '') },
  listCommendations: { rule: 'readers', path: at('/commendations') },
  showCommendation: { rule: 'readers', path: on('commendations', 'commendation', '') },
  listReports: { rule: 'readers', path: at('/reports') },
  showReport: { rule: 'readers', path: ({ report }) => `/reports/${report}` },
  renderReport: { rule: 'readers', path: ({ report }) => `/reports/${report}/document?format=html` },
  listWaiting: { rule: 'parties', path: at('/waiting') },
  compareModel: {
    ...{ rule: 'members', path: () => '/models/comparison' },
    body: () => ({ name: 'Tổ phụ nữ', field: 'economy', area: 'Bản', unit: 'Chi hội' }),
  },
  listUsers: { rule: 'keepers', path: () => '/users' },
  listInvitations: { rule: 'keepers', path: () => '/users/invitations' },
  changeRoles: {
    ...{ rule: 'keepers', path: () => `/users/${away}/roles`, method: 'PUT' },
    body: () => ({ organization: 'hpn', roles: ['leader'] }),
  },
  invitePerson: {
    ...{ rule: 'keepers', path: () => '/users/invitations' },
    body: () => ({ email: 'x@y.example', organization: 'hpn', roles: ['leader'] }),
  },
  withdrawInvitation: {
    ...{ rule: 'keepers', path: () => '/users/invitations/withdrawal' },
    body: () => ({ email: 'x@y.example' }),
  },
  makeKey: { rule: 'machine', path: () => '/keys', body: () => ({ organization: 'hpn' }) },
  setTarget: {
    ...{ rule: 'target', path: at('/targets') },
    body: ({ obligation }) => ({
      about: obligation,
      indicator: 'awareness.sessions',
      period: '2024',
      value: 9,
    }),
  },
  recordActivities: {
    ...{ rule: 'activity', path: at('/activities') },
    body: () => ({ entries: [{ activity: activity() }] }),
  },
  correctActivity: {
    ...{ rule: 'activity', path: on('activities', 'own', ''), method: 'PUT' },
    body: () => ({ ...base, activity: activity({ title: 'Sửa' }) }),
  },
  voidActivity: {
    ...{ rule: 'activity', path: on('activities', 'own', '/voiding') },
    body: () => ({ ...base, reason: 'Nhập nhầm' }),
  },
  confirmRecord: { rule: 'answer', path: on('records', 'theirs', '/confirmation'), body: () => looked },
  confirmRecords: {
    ...{ rule: 'answer', path: at('/confirmations') },
    body: ({ theirs }) => ({ records: [{ about: theirs, ...looked }] }),
  },
  disputeRecord: {
    ...{ rule: 'answer', path: on('records', 'theirs', '/dispute') },
    body: () => ({ ...looked, reason: 'Không có', notHeld: true }),
  },
  previewAnswer: {
    ...{ rule: 'answer', path: on('records', 'theirs', '/preview') },
    body: () => ({ act: 'confirm', ...looked }),
  },
  settleDispute: {
    ...{ rule: 'settlement', path: on('records', 'disputed', '/settlement') },
    body: () => ({ ...looked, outcome: 'as-recorded', reason: 'Đã xem lại' }),
  },
  decideSameEvent: { rule: 'same-event', path: at('/duplicates/decisions'), body: decision },
  previewDecision: { rule: 'same-event', path: at('/duplicates/preview'), body: decision },
  planWork: { rule: 'plan', path: at('/plans'), body: () => ({ plan: plan() }) },
  changePlan: {
    ...{ rule: 'plan', path: on('plans', 'plan', '/change') },
    body: () => ({ ...base, plan: plan({ title: 'Khác' }) }),
  },
  completePlan: {
    ...{ rule: 'plan', path: on('plans', 'donePlan', '/completion') },
    body: ({ theirs }) => ({ ...base, activities: [theirs] }),
  },
  dropPlan: {
    rule: 'plan',
    path: on('plans', 'otherPlan', '/drop'),
    body: () => ({ ...base, reason: 'Thôi' }),
  },
  registerModel: { rule: 'model', path: at('/models'), body: () => ({ model: model() }) },
  changeModel: {
    ...{ rule: 'model', path: on('models', 'model', '/change') },
    body: () => ({ baseVersion: 2, model: { ...model(), outputs: 'g' } }),
  },
  recogniseModel: {
    ...{ rule: 'model', path: on('models', 'model', '/recognition') },
    body: () => ({ baseVersion: 3, level: 'district', on: '2024-07-07', decision: '13/QĐ' }),
  },
  proposeModel: {
    ...{ rule: 'model', path: on('models', 'model', '/proposal') },
    body: () => ({ baseVersion: 2 }),
  },
  visitModel: {
    ...{ rule: 'model-visit', path: on('models', 'model', '/visits') },
    body: () => ({ on: '2024-08-01', findings: 'Tốt' }),
  },
  issueDirective: { rule: 'directive', path: at('/directives'), body: () => ({ directive: directive() }) },
  changeDirective: {
    ...{ rule: 'directive', path: on('directives', 'directive', '/change') },
    body: () => ({ ...base, directive: directive({ text: 'Khác' }) }),
  },
  answerDirective: {
    ...{ rule: 'directive-answer', path: on('directives', 'directive', '/answer') },
    body: () => ({ state: 'done', text: 'Xong' }),
  },
  recallDirective: {
    ...{ rule: 'directive', path: on('directives', 'directive', '/recall') },
    body: () => ({ baseVersion: 2 }),
  },
  proposeCommendation: {
    ...{ rule: 'commendation', path: at('/commendations') },
    body: () => ({ commendation: commendation() }),
  },
  decideCommendation: {
    ...{ rule: 'commendation-decision', path: on('commendations', 'commendation', '/decision') },
    body: () => ({ granted: true, on: '2024-07-01', decision: '9/QĐ' }),
  },
  newReport: {
    ...{ rule: 'report', path: at('/reports') },
    body: () => ({ as: 'hpn', template: { file: 'a.md', text: template }, period: '2024' }),
  },
  editReport: {
    ...{ rule: 'report', path: ({ report }) => `/reports/${report}`, method: 'PUT' },
    body: () => ({ as: 'hpn', ...base, markdown: '# Một\n\nHai ba bốn.\n' }),
  },
  commentReport: {
    ...{ rule: 'comment', path: ({ report }) => `/reports/${report}/comments` },
    body: () => ({ as: 'hpn', passage: 'Hai ba', text: 'Vì sao?' }),
  },
  submitReport: {
    ...{ rule: 'review', path: ({ report }) => `/reports/${report}/submission` },
    body: () => ({ as: 'hpn' }),
  },
};

/** Files, and papers on their way to an edition: held in the tests of reports, documents, editions and adoption. */
const elsewhere = [
  ...['followProgramme', 'listAudit'],
  ...['withdrawReport', 'refuseReport', 'signReport', 'replyToComment', 'closeComment', 'fillReport'],
  ...['showEdition', 'renderEdition', 'fillEdition', 'exportEdition', 'verifyEdition', 'compareEdition'],
  ...['issueErratum', 'signErratum', 'revokeKey', 'proposeAdoption', 'acceptAdoption'],
];

test('every operation of the document is asked, here or where it says', () => {
  expect([...Object.keys(cases), ...elsewhere].sort()).toEqual(described.toSorted());
});

async function heads(): Promise<unknown> {
  const { rows } = await sql`select id, seq from chain where id <> 'audit' order by id`.execute(db.operator);
  return rows;
}

const send = (each: Case, key: string | undefined): Promise<Answer> =>
  ask(each.path(world), {
    ...{ token: key, body: each.body?.(world) },
    ...(each.method ? { method: each.method } : {}),
    ...(each.type ? { type: each.type } : {}),
  });

type Expected = 'in' | 'unknown' | 'refused' | 'unauthenticated';

function expectedOf(
  rule: Rule,
  standing: (typeof standingNames)[number],
  role: (typeof roles)[number],
): Expected {
  if (rule === 'everybody' || rule === 'members') return 'in';
  if (rule === 'keepers') return 'unauthenticated';
  if (rule === 'machine') return 'refused';
  if (standing === 'stranger' || !mayRead(standing, [role])) return 'unknown';
  if (rule === 'published' || rule === 'readers') return 'in';
  if (rule === 'parties') return standing === 'party' ? 'in' : 'refused';
  return mayWrite(rule, standing, [role]) ? 'in' : 'refused';
}

const refusals = ['role-needed', 'not-allowed', 'not-a-party'];
const outcome = ({ status, body: { code } }: Answer): Expected => {
  if (status === 401) return 'unauthenticated';
  if (code === 'unknown-programme' || code === 'unknown-report') return 'unknown';
  return status === 403 && refusals.includes(String(code)) ? 'refused' : 'in';
};

describe.each(Object.keys(cases))('%s', (name) => {
  const each = cases[name] as Case;

  test('lets in whom access.ts names, tells the others why, and tells strangers nothing', async () => {
    const before = await heads();
    const answers: string[] = [];
    for (const expected of ['unknown', 'unauthenticated', 'refused', 'in'] as const) {
      for (const standing of standingNames) {
        for (const role of roles) {
          if (expectedOf(each.rule, standing, role) !== expected) continue;
          const answer = await send(each, keys.get(`${standing} ${role}`));
          const said = `${standing} ${role}: ${answer.status} ${JSON.stringify(answer.body)}`;
          expect(outcome(answer), said).toBe(expected);
          answers.push(said);
          if (expected === 'unknown') {
            expect(answer.status).toBe(404);
            expect(JSON.stringify(answer.body.details)).not.toMatch(/CTr\/NS|Phối hợp ở/);
          }
        }
      }
      if (expected !== 'in') expect(await heads()).toEqual(before);
    }
    if (!['keepers', 'machine'].includes(each.rule)) expect(answers.join('\n')).toMatch(/: 20/);
  });

  test('asks for a key, unless the public may read it', async () => {
    const open = each.rule === 'everybody' || each.rule === 'published';
    const before = await heads();
    expect((await send(each, undefined)).status).toBe(open ? 200 : 401);
    if (!open) expect(await heads()).toEqual(before);
  });
});
