/** A small programme in which everything has happened once: for whoever wants to see each table filled. */
import { confirmRecord, disputeRecord } from '../../src/actions/answer-record.ts';
import { decideSameEvent } from '../../src/actions/decide-same-event.ts';
import { correctActivity, recordActivity, voidActivity } from '../../src/actions/record-activity.ts';
import type { Database } from '../../src/store/connection.ts';
import { newId } from '../../src/store/identity.ts';
import { append, REGISTERS } from '../../src/store/ledger.ts';
import {
  change,
  foundRegisters,
  lan,
  post,
  session,
  signProgramme,
  son,
  tu,
  union,
} from './joint-programme.ts';

export interface Eventful {
  readonly programme: string;
  /** A session of 207, corrected once; its newest entry. */
  readonly corrected: { readonly recordId: string; readonly seq: number };
  /** A session that the border post disputes. */
  readonly disputed: string;
  readonly answer: string;
}

export async function liveThrough(db: Database): Promise<Eventful> {
  await foundRegisters(db);
  await reform(db);
  const programme = await signProgramme(db);
  const record = (...given: Parameters<typeof session>) =>
    recordActivity(db, lan, { programme, activity: session(...given) }).then((receipt) => receipt.recordId);
  const first = await record(100, 100, { title: 'Tuyên truyền ở bản Vều' });
  const disputed = await record(20, 30, { place: 'HS/2', from: '2024-03-20', to: '2024-03-20' });
  const gone = await record(5, 5);
  const twin = await record(100, 107, { organization: union, title: 'Cùng buổi ấy' });
  const activity = session(100, 107, { title: 'Tuyên truyền ở bản Vều' });
  const corrected = await correctActivity(db, lan, { programme, id: first, baseVersion: 1, activity });
  await voidActivity(db, lan, { programme, id: gone, baseVersion: 1, reason: 'Ghi nhầm' });
  await confirmRecord(db, son, { programme, about: first, aboutVersion: 2 });
  const said = { reason: 'Sổ của đồn ghi 45', values: { attendances: 45 } };
  const answer = await disputeRecord(db, son, { programme, about: disputed, aboutVersion: 1, ...said });
  await decideSameEvent(db, son, { programme, a: first, b: twin, verdict: 'same' });
  await promise(db, programme);
  return { programme, corrected, disputed, answer: answer.recordId };
}

async function reform(db: Database): Promise<void> {
  const basis = 'Nghị quyết 1678/NQ-UBTVQH15';
  const body = (predecessor: string, successor: string) => {
    return { kind: 'rename', on: '2025-07-01', predecessors: [predecessor], successors: [successor], basis };
  };
  await append(db, tu, REGISTERS, [
    change('place-succession', body('HS/1', 'HS/1')),
    change('organization-succession', body(post, post)),
  ]);
}

async function promise(db: Database, programme: string): Promise<void> {
  const about = newId();
  const words = { vi: 'Tuyên truyền, vận động', en: 'Informing people' };
  const indicators = ['awareness.sessions'];
  const source = { document: 'Báo cáo 2021', quotation: 'tổ chức được 12 buổi' };
  const span = { from: '2021-01-01', to: '2021-12-31', place: null, organization: null, party: union };
  await append(db, tu, programme, [
    change('obligation', { position: 1, title: words, text: words, indicators }, { recordId: about }),
    change('target', { about, indicator: 'awareness.sessions', period: '2024', value: 12 }),
    change('opening-balance', { indicator: 'awareness.sessions', value: 12, ...span, source }),
    change('report', {
      title: 'Tổng kết',
      period: 'term',
      markdown: 'Đã tổ chức :figure{awareness.sessions} buổi.',
    }),
  ]);
}
