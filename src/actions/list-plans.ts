/** Plans of work page by page, and how far they have come. */
import type { PlanView } from '../contract/plan.ts';
import type { Writer } from '../domain/access.ts';
import type { Page } from '../domain/page.ts';
import { type PlanProgress, planProgress } from '../domain/plan-progress.ts';
import { type Database, read } from '../store/connection.ts';
import { listPlans as listRows, type PlanFilter, planLines } from '../store/plans.ts';
import type { TypedRecord } from '../store/records.ts';
import { today } from './figure-question.ts';
import { nameOn } from './names.ts';
import {
  asItStands,
  type ListAsk,
  listRecords,
  type RecordAsk,
  type Shelf,
  showRecord,
} from './record-list.ts';
import { wantProgramme } from './want-programme.ts';

/** In the order they were made. Throws `unknown-programme` or `bad-cursor`. */
export const listPlans = (db: Database, writer: Writer, ask: ListAsk & PlanFilter): Promise<Page<PlanView>> =>
  listRecords(db, writer, ask, {
    list: 'plans',
    rows: (tx, chain, page) => listRows(tx, chain, ask, page),
    present,
  });

/** Throws `unknown-record`. */
export const showPlan = (db: Database, writer: Writer, ask: RecordAsk): Promise<PlanView> =>
  showRecord(db, writer, ask, 'plan', present);

const present = ({ places, organizations }: Shelf, plans: readonly TypedRecord<'plan'>[]): PlanView[] =>
  plans.map((plan) => {
    const { lead, place, from, to, state } = plan.body;
    return {
      ...asItStands(plan),
      lead: nameOn(organizations, lead, from),
      place: place === null ? null : nameOn(places, place, from),
      late: state === 'planned' && to < today(),
    };
  });

/** By promise and year, as of today. */
export function showPlanProgress(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string },
): Promise<readonly PlanProgress[]> {
  return read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    return planProgress(await planLines(tx, row.id), today());
  });
}
