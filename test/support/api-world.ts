/**
 * A programme of Ngàn Sâu in which there is something of everything, for tests that ask every route of the API, and the
 * people who ask: of a party, of the superior above its partner, and of an organization that has no part in it.
 */
import { disputeRecord } from '../../src/actions/answer-record.ts';
import { issueDirective } from '../../src/actions/issue-directive.ts';
import { planWork } from '../../src/actions/plan-work.ts';
import { proposeCommendation } from '../../src/actions/propose-commendation.ts';
import { recordActivities } from '../../src/actions/record-activity.ts';
import { recogniseModel, registerModel } from '../../src/actions/register-model.ts';
import { type Role, roles, type Writer } from '../../src/domain/access.ts';
import type { Database } from '../../src/store/connection.ts';
import { append } from '../../src/store/ledger.ts';
import { keyFor } from './api-people.ts';
import { mai, signProgramme, son } from './ngan-sau.ts';
import { Reforms } from './ngan-sau-reforms.ts';
import { change } from './story-drafts.ts';

export const standingNames = ['party', 'superior', 'stranger'] as const;
export type Standing = (typeof standingNames)[number];

const organizations: Readonly<Record<Standing, string>> = {
  party: 'hpn',
  superior: 'bchbp',
  stranger: 'tram',
};
const hung: Writer = { kind: 'member', organization: 'bchbp', author: 'Phạm Văn Hùng', roles };

export interface World {
  readonly programme: string;
  /** Of the women's union, whose people ask as the party. */
  readonly own: string;
  /** Of the border post; the union disputes the second. */
  readonly theirs: string;
  readonly disputed: string;
  readonly obligation: string;
  readonly plan: string;
  readonly otherPlan: string;
  readonly donePlan: string;
  readonly model: string;
  readonly directive: string;
  /** Proposed by the border post. */
  readonly commendation: string;
  readonly report: string;
}

export const activity = (more: object = {}) => ({
  ...{ kind: 'awareness', organization: 'hpn', place: 'M/1', from: '2024-03-08', to: '2024-03-08' },
  measures: { sessions: { value: 1 }, attendances: { value: 40 } },
  ...more,
});
export const plan = (more: object = {}) => ({
  ...{ title: 'Tuyên truyền quý II', obligation: null, kind: 'awareness', place: 'M/1', lead: 'hpn' },
  ...{ from: '2024-04-01', to: '2024-06-30', ...more },
});
export const model = () => ({
  ...{
    name: 'Tổ phụ nữ đường biên',
    sort: 'collective' as const,
    field: 'economy' as const,
    unit: 'Chi hội Mai Một',
  },
  ...{ place: 'M/1', registeredOn: '2024-01-10', situation: 'a', objectives: 'b', content: 'c', area: 'd' },
  ...{ forces: { lead: 'Chi hội' }, from: '2024-01-10', to: null, outputs: 'e', lasting: 'f' },
  ...{ ownWork: true as const, activities: [] },
});
export const directive = (more: object = {}) => ({
  ...{ title: 'Rà soát hộ nghèo', text: 'Báo cáo số hộ được hỗ trợ', to: ['don', 'hpn'] },
  ...{ issuedOn: '2024-05-01', deadline: null, ...more },
});
export const commendation = () => ({
  ...{
    sort: 'collective' as const,
    name: 'Chi hội Mai Một',
    achievement: 'Giữ đường biên',
    form: 'giấy khen',
  },
  ...{ level: 'district' as const, proposedOn: '2024-06-01', model: null },
});

/** Once a database. */
export const foundWorld = (db: Database): Promise<void> => new Reforms().write(db);

export async function makeWorld(db: Database): Promise<World> {
  const programme = await signProgramme(db);
  const words = { vi: 'Một', en: 'One' };
  const promise = { position: 1, title: words, text: words, indicators: ['awareness.sessions'] };
  const report = { title: 'Báo cáo 2024', period: '2024', markdown: '# Một\n\nHai ba.\n', kind: 'year' };
  const written = await append(db, mai, programme, [change('obligation', promise), change('report', report)]);
  const [obligation = '', reportId = ''] = written.map(({ recordId }) => recordId);
  const record = async (writer: Writer, more: object) =>
    (await recordActivities(db, writer, { programme, entries: [{ activity: activity(more) }] }))[0]
      ?.recordId ?? '';
  const disputed = await record(son, { organization: 'don', from: '2024-04-01', to: '2024-04-02' });
  const claim = { reason: 'Đếm lại', values: { attendances: 30 } };
  await disputeRecord(db, mai, { programme, about: disputed, aboutVersion: 1, ...claim });
  const { recordId: modelId } = await registerModel(db, mai, { programme, model: model() });
  const recognition = { level: 'commune', on: '2024-05-05', decision: '12/QĐ' } as const;
  await recogniseModel(db, mai, { programme, id: modelId, baseVersion: 1, ...recognition });
  return {
    ...{ programme, obligation, disputed, model: modelId, report: reportId },
    own: await record(mai, {}),
    theirs: await record(son, { organization: 'don' }),
    plan: (await planWork(db, mai, { programme, plan: plan() })).recordId,
    donePlan: (await planWork(db, mai, { programme, plan: plan() })).recordId,
    otherPlan: (await planWork(db, mai, { programme, plan: plan() })).recordId,
    directive: (await issueDirective(db, hung, { programme, directive: directive() })).recordId,
    commendation: (await proposeCommendation(db, son, { programme, commendation: commendation() })).recordId,
  };
}

export const personOf = (standing: Standing, held: readonly Role[]) => ({
  name: `${standing} ${held.join(' ')}`,
  organization: organizations[standing],
  roles: held,
});

/** A key for each role at each standing. */
export async function everybody(db: Database): Promise<ReadonlyMap<string, string>> {
  const keys = new Map<string, string>();
  for (const standing of standingNames) {
    for (const role of roles) {
      keys.set(`${standing} ${role}`, await keyFor(db, personOf(standing, [role])));
    }
  }
  return keys;
}
