/**
 * After the reforms of Ngàn Sâu: the women's union has a successor and the border post was split in two. Who carries an
 * agreement on acts as its party did, and standings are the same in the domain as in the database.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { confirmRecord, disputeRecord } from '../src/actions/answer-record.ts';
import { issueDirective } from '../src/actions/issue-directive.ts';
import { listWaiting } from '../src/actions/list-waiting.ts';
import { planWork } from '../src/actions/plan-work.ts';
import { decideCommendation, proposeCommendation } from '../src/actions/propose-commendation.ts';
import { recordActivity } from '../src/actions/record-activity.ts';
import { settleDispute } from '../src/actions/settle-dispute.ts';
import type { CommendationDraft } from '../src/contract/commendation.ts';
import { roles, type Writer } from '../src/domain/access.ts';
import { standingsOf } from '../src/domain/standing.ts';
import { type Database, openDatabase, read } from '../src/store/connection.ts';
import { openRegisters } from '../src/store/registers.ts';
import { createDatabase, onServer, type TestDatabase } from './support/database.ts';
import { mai, member, signProgramme, son, tu } from './support/ngan-sau.ts';
import { Reforms } from './support/ngan-sau-reforms.ts';

let house: TestDatabase;
let db: Database;
let programme = '';
let recorded = '';
let disputed = '';

const heir = member('hpn-mai', 'Hồ Thị Lý');
const [east, west] = [member('don-dong', 'Lương Văn Đông'), member('don-tay', 'Lương Văn Tây')];
const session = {
  kind: 'awareness',
  organization: 'hpn',
  place: 'M/1',
  from: '2024-03-08',
  to: '2024-03-08',
};
const measures = { sessions: { value: 1 }, attendances: { value: 40 } };

beforeAll(async () => {
  house = await createDatabase();
  db = openDatabase(house.connection);
  const reforms = new Reforms();
  await reforms.write(db);
  programme = await signProgramme(db);
  const record = async () =>
    (await recordActivity(db, mai, { programme, activity: { ...session, measures } })).recordId;
  [recorded, disputed] = [await record(), await record()];
  const values = { attendances: 35 };
  await disputeRecord(db, son, { programme, about: disputed, aboutVersion: 1, reason: 'Sổ đồn', values });
  while (reforms.advance(false)) await reforms.write(db);
});
afterAll(async () => {
  await db.close();
  await house.drop();
});

it('the successor settles the dispute its predecessor left, and finds what waits for it', async () => {
  const ask = { programme, about: disputed, aboutVersion: 1, reason: 'Đối chiếu lại' };
  await expect(settleDispute(db, east, { ...ask, outcome: 'as-claimed' })).rejects.toMatchObject({
    code: 'not-your-record',
  });
  await settleDispute(db, heir, { ...ask, outcome: 'as-claimed' });
  const waiting = async (writer: Writer) =>
    (await listWaiting(db, writer, { programme })).items.map((each) => each.id);
  expect([await waiting(east), await waiting(west)]).toEqual([[recorded], [recorded]]);
  await confirmRecord(db, west, { programme, about: recorded, aboutVersion: 1 });
  expect(await waiting(east)).toEqual([]);
  expect(await waiting(heir)).toEqual([]);
});

it('the successor plans, proposes and decides as the party it succeeded', async () => {
  const work = { obligation: null, kind: null, place: null, from: '2025-01-01', to: '2025-03-31' };
  await planWork(db, heir, { programme, plan: { ...work, title: 'Quý I', lead: 'hpn' } });
  const commendation: CommendationDraft = {
    ...{ sort: 'collective', name: 'Bản Mai Một', achievement: 'Giữ bình yên', form: 'giấy khen' },
    ...{ level: 'commune', proposedOn: '2025-01-02' },
  };
  const { recordId: about } = await proposeCommendation(db, heir, { programme, commendation });
  const decide = (writer: Writer) =>
    decideCommendation(db, writer, { programme, about, granted: true, on: '2025-02-01', decision: '3/QĐ' });
  await expect(decide(heir)).rejects.toMatchObject({ code: 'own-proposal' });
  await decide(east);
});

it('whoever stands above a successor directs, whoever stood above its predecessor too', async () => {
  const directive = {
    title: 'Rà soát',
    text: 'Rà soát',
    to: ['don'],
    issuedOn: '2025-01-02',
    deadline: null,
  };
  const above: Writer = {
    kind: 'member',
    organization: 'bchbp',
    author: 'Phạm Văn Hùng',
    roles: ['supervisor'],
  };
  expect((await issueDirective(db, above, { programme, directive })).outcome).toBe('written');
});

it('every organization stands to every programme in the domain as it does in the database', async () => {
  const programmes = [
    programme,
    await signProgramme(db, { parties: [{ organization: 'tram' }, { organization: 'don' }] }),
  ];
  const register = await read(db, tu, async (tx) => (await openRegisters(db, tx)).organizations());
  const inDatabase = (organization: string) =>
    onServer(house.connection, async (client) => {
      await client.query('begin');
      await client.query('set local role chungtay_app');
      await client.query(
        "select set_config('app.organization', $1, true), set_config('app.roles', $2, true)",
        [organization, roles.join(',')],
      );
      const { rows } = await client.query(
        'select writable_chains() as party, supervised_chains() as superior',
      );
      return rows[0] as { party: string[]; superior: string[] };
    });
  const parties = { [programmes[0] as string]: ['hpn', 'don'], [programmes[1] as string]: ['tram', 'don'] };
  const found = new Set<string>();
  for (const organization of [...register.codes, 'nobody']) {
    const { party, superior } = await inDatabase(organization);
    for (const chain of programmes) {
      const standings = standingsOf(parties[chain] as string[], register, organization);
      const wanted = [
        ...(party.includes(chain) ? ['party'] : []),
        ...(superior.includes(chain) ? ['superior'] : []),
      ];
      expect([organization, standings]).toEqual([organization, wanted]);
      found.add(wanted.join('+') || 'stranger');
    }
  }
  expect([...found].sort()).toEqual(['party', 'stranger', 'superior']);
});
