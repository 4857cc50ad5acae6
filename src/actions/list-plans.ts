/** Plans of work page by page, and how far they have come. */
import { z } from 'zod';
import type { PlanView } from '../contract/plan.ts';
import type { Writer } from '../domain/access.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { type PlanProgress, planProgress } from '../domain/plan-progress.ts';
import { type Database, read } from '../store/connection.ts';
import { listPlans as listRows, type PlanFilter, planLines } from '../store/plans.ts';
import type { TypedRecord } from '../store/records.ts';
import { openRegisters, type Registers } from '../store/registers.ts';
import { today } from './figure-question.ts';
import { nameOn } from './names.ts';
import { wantProgramme } from './want-programme.ts';
import { wantRecord } from './want-record.ts';

export const seqKey = z.tuple([z.int().nonnegative()]);
const LIST = 'plans';

/** In the order they were made. Throws `unknown-programme` or `bad-cursor`. */
export function listPlans(
  db: Database,
  writer: Writer,
  ask: PageAsk & PlanFilter & { readonly programme: string },
): Promise<Page<PlanView>> {
  const after = decodeCursor(LIST, seqKey, ask.cursor);
  const size = pageSize(ask);
  return read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    const rows = await listRows(tx, row.id, ask, { after, most: size + 1 });
    const { items, next } = pageOf(rows, size, LIST, ({ createdSeq }) => [createdSeq]);
    const views: PlanView[] = [];
    for (const item of items) views.push(await planViewOf(registers, item));
    return { items: views, next };
  });
}

/** Throws `unknown-record`. */
export function showPlan(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly id: string },
): Promise<PlanView> {
  return read(db, writer, async (tx) => {
    const { id: chain } = await wantProgramme(tx, ask.programme);
    return planViewOf(await openRegisters(db, tx), await wantRecord(tx, { chain }, 'plan', ask.id));
  });
}

async function planViewOf(
  registers: Registers,
  { id, version, seq, voided, body }: TypedRecord<'plan'>,
): Promise<PlanView> {
  const [places, organizations] = [await registers.places(), await registers.organizations()];
  return {
    ...{ id, version, seq, voided, body },
    lead: nameOn(organizations, body.lead, body.from),
    place: body.place === null ? null : nameOn(places, body.place, body.from),
    late: body.state === 'planned' && body.to < today(),
  };
}

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
