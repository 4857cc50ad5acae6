/** Plans of work: made, changed, dropped and done by the party that leads. */
import type { PlanDraft } from '../contract/plan.ts';
import type { Writer } from '../domain/access.ts';
import { near } from '../domain/fold.ts';
import { type PlanOfWork, planSchema } from '../domain/plan-of-work.ts';
import { planStateWords } from '../domain/plan-progress.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import { type Database, read, type Tx } from '../store/connection.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import type { TypedRecord } from '../store/records.ts';
import {
  type ActIn,
  type ChangeOn,
  changeOf,
  type Desk,
  nameIn,
  openProgramme,
  partyOf,
  wantRole,
} from './programme-desk.ts';
import { wantUnit } from './record-activity.ts';
import { wantStanding } from './want-record.ts';

/** Throws `not-your-plan` where another party is to lead, `unknown-record`, `unknown-kind`, `outside-register`, `role-needed`. */
export async function planWork(
  db: Database,
  writer: Writer,
  ask: ActIn & { readonly id?: string | undefined; readonly plan: PlanDraft },
): Promise<Receipt> {
  const { desk, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'plan');
    return { desk, body: await soundPlan(tx, desk, { ...ask.plan, state: 'planned' }) };
  });
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'plan', { id: ask.id, body })]);
  return receipt as Receipt;
}

/** Throws also `plan-ended`. */
export const changePlan = (db: Database, writer: Writer, ask: ChangeOn & { readonly plan: PlanDraft }) =>
  stepPlan(db, writer, ask, (tx, desk, { body }) => {
    const { state, activities } = body;
    return soundPlan(tx, desk, { ...ask.plan, state, activities });
  });

export const dropPlan = (db: Database, writer: Writer, ask: ChangeOn & { readonly reason: string }) =>
  stepPlan(db, writer, ask, async (_tx, _desk, { body }) => ({
    ...body,
    state: 'dropped',
    reason: ask.reason,
  }));

/** Names the activities that were done for it. */
export const completePlan = (
  db: Database,
  writer: Writer,
  ask: ChangeOn & { readonly activities: readonly string[] },
) =>
  stepPlan(db, writer, ask, async (tx, desk, { body }) => {
    const activities: string[] = [];
    for (const id of new Set(ask.activities)) {
      activities.push((await wantStanding(tx, desk, 'activity', id)).id);
    }
    return { ...body, state: 'done', activities };
  });

type Next = (tx: Tx, desk: Desk, plan: TypedRecord<'plan'>) => Promise<PlanOfWork>;

async function stepPlan(db: Database, writer: Writer, ask: ChangeOn, next: Next): Promise<Receipt> {
  const { desk, id, body } = await read(db, writer, async (tx) => {
    const desk = await openProgramme(db, tx, writer, ask);
    wantRole(desk, 'plan');
    const plan = await wantStanding(tx, desk, 'plan', ask.id);
    refuseOthers(desk, plan.body.lead);
    const { title, state } = plan.body;
    const body = await next(tx, desk, plan);
    if (state !== 'planned') throw new Problem('plan-ended', { title, state: planStateWords[state] });
    return { desk, id: plan.id, body };
  });
  const { baseVersion, strict } = ask;
  const step = { id, baseVersion, strict, body };
  const [receipt] = await append(db, writer, desk.chain, [changeOf(desk, 'plan', step)]);
  return receipt as Receipt;
}

/** The person at the machine may enter the plans of all. */
function refuseOthers(desk: Desk, lead: string): void {
  if (desk.writer.kind === 'operator' && desk.organization === 'operator') return;
  if (partyOf(desk) !== lead) {
    throw new Problem('not-your-plan', { organization: nameIn(desk.organizations, lead) });
  }
}

async function soundPlan(tx: Tx, desk: Desk, draft: object): Promise<PlanOfWork> {
  const parsed = planSchema.safeParse(draft);
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const plan = parsed.data;
  refuseOthers(desk, plan.lead);
  if (plan.obligation !== null) await wantStanding(tx, desk, 'obligation', plan.obligation);
  const known = (await desk.registers.catalogue()).kinds.map((kind) => kind.code);
  if (plan.kind !== null && !known.includes(plan.kind)) {
    throw new Problem('unknown-kind', { code: plan.kind, near: near(plan.kind, known) });
  }
  // Where work is planned for years to come the place is one that stands when it was planned for first.
  if (plan.place !== null) wantUnit(await desk.registers.places(), plan.place, plan.from, 'Địa bàn / Place');
  return plan;
}
