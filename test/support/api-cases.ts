/** Operations of the API on the records of a programme, the registers and people: who is let in, and how each is asked. */
import type { RecordType } from '../../src/domain/record.ts';
import { newId } from '../../src/store/identity.ts';
import type { Papers } from './api-papers.ts';
import { activity, commendation, directive, model, plan, type World } from './api-world.ts';

/** Who is let in, in one word, or the type of the record that is written. */
export type Rule =
  | 'everybody'
  | 'published'
  | 'readers'
  | 'parties'
  | 'members'
  | 'keepers'
  | 'administrators'
  | 'machine'
  | RecordType;

export type Asked = World & { readonly papers: Papers };

export interface Case {
  readonly rule: Rule;
  readonly path: (world: Asked) => string;
  readonly body?: (world: Asked) => unknown;
  readonly method?: 'PUT';
  readonly type?: string;
  /** Only the party whose it is, whoever else may write such a record. */
  readonly own?: true;
}

export const at = (rest: string) => (world: World) => `/programmes/${world.programme}${rest}`;
const on = (noun: string, which: keyof World, rest: string) => (world: World) =>
  `/programmes/${world.programme}/${noun}/${world[which]}${rest}`;
const away = newId();
const text = (said: string) => new TextEncoder().encode(said);
const pdf = { type: 'text/plain', body: () => text('Đã tổ chức 12 buổi tuyên truyền.') };
const base = { baseVersion: 1 };
const template = '---\nkind: year\ntitle: Báo cáo\nlocale: vi\n---\n# Báo cáo\n\nMột.\n';
const looked = { aboutVersion: 1 };
const decision = ({ own, theirs }: World) => ({ a: own, b: theirs, verdict: 'different' });

export const recordCases: Readonly<Record<string, Case>> = {
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
