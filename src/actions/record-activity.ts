/** Record an activity, correct it, or void it: the recording party's acts. */
import type { Writer } from '../domain/access.ts';
import { type Activity, activitySchema, checkActivity } from '../domain/activity.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { near } from '../domain/fold.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { faultsOf } from '../domain/record.ts';
import type { Register } from '../domain/register.ts';
import type { Database } from '../store/connection.ts';
import { newRecordId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { readTogether } from '../store/shared-read.ts';
import { actingParty } from './acting-party.ts';
import { openProgramme, wantRole } from './programme-desk.ts';

/** An activity as a person enters it: the party follows from the organization. */
export type ActivityDraft = Omit<Activity, 'party' | 'voided'>;

export interface ActivityEntry {
  /** UUID of the record; give one so that a retry is harmless. */
  readonly id?: string | undefined;
  readonly activity: ActivityDraft;
  readonly capturedAt?: string | undefined;
}

/** Records several activities, all or none. */
export async function recordActivities(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string; readonly entries: readonly ActivityEntry[] },
): Promise<readonly Receipt[]> {
  const rules = await readRules(db, writer, ask.programme);
  const changes = ask.entries.map(({ id, activity, capturedAt }): Change => {
    const body = soundActivity(rules, activity);
    const recordId = id ?? newRecordId();
    // The operator enters the papers of the organization that held the activity.
    const onBehalfOf = { organization: body.organization, author: writer.author };
    const entered = writer.kind === 'operator' ? { onBehalfOf } : {};
    return { ...change(rules, recordId, 0, body, capturedAt), ...entered, op: 'create' };
  });
  return append(db, writer, rules.chain, changes);
}

export async function recordActivity(
  db: Database,
  writer: Writer,
  ask: { readonly programme: string } & ActivityEntry,
): Promise<Receipt> {
  const [receipt] = await recordActivities(db, writer, { programme: ask.programme, entries: [ask] });
  return receipt as Receipt;
}

interface Step {
  readonly programme: string;
  readonly id: string;
  readonly baseVersion: number;
  readonly capturedAt?: string | undefined;
  /** Nothing is merged: what is no longer at `baseVersion` is `moved-on`. */
  readonly strict?: boolean | undefined;
}

/** A new version; throws `clash` with both sides when somebody else changed the same field. */
export async function correctActivity(
  db: Database,
  writer: Writer,
  ask: Step & { readonly activity: ActivityDraft },
): Promise<Receipt> {
  const rules = await readRules(db, writer, ask.programme, ask.id);
  const body = soundActivity(rules, ask.activity);
  refuseOthersRecord(rules, body.party);
  const proposed: Change = { ...stepOf(rules, ask, body), op: 'correct' };
  const [receipt] = await append(db, writer, rules.chain, [proposed]);
  return receipt as Receipt;
}

export async function voidActivity(
  db: Database,
  writer: Writer,
  ask: Step & { readonly reason: string },
): Promise<Receipt> {
  const rules = await readRules(db, writer, ask.programme, ask.id);
  if (!rules.standing) throw new Problem('unknown-record', { id: ask.id });
  if (writer.kind === 'member')
    refuseOthersRecord(rules, actingParty(rules.row, rules.organizations, writer.organization));
  const body: Activity = { ...rules.standing.body, voided: { reason: ask.reason } };
  const proposed: Change = { ...stepOf(rules, ask, body), op: 'void' };
  const [receipt] = await append(db, writer, rules.chain, [proposed]);
  return receipt as Receipt;
}

type Rules = Awaited<ReturnType<typeof readRules>>;

async function readRules(db: Database, writer: Writer, programme: string, id = '') {
  const rules = await readTogether(db, writer, ['rules', programme, id], async (tx) => {
    const desk = await openProgramme(db, tx, writer, { programme });
    const { row, chain, registers, organizations } = desk;
    return {
      ...{ desk, row, chain, organizations },
      catalogue: await registers.catalogue(),
      places: await registers.places(),
      standing: id === '' ? undefined : await recordOf(tx, chain, 'activity', id),
    };
  });
  wantRole(rules.desk, 'activity');
  return { ...rules, writer };
}

function change(rules: Rules, recordId: string, baseVersion: number, body: Activity, capturedAt?: string) {
  const check = (merged: JsonObject) => checkActivityIn(rules, merged as unknown as Activity);
  const at = capturedAt ?? new Date().toISOString();
  return {
    recordType: 'activity',
    recordId,
    baseVersion,
    body: body as unknown as JsonObject,
    capturedAt: at,
    check,
  } as const;
}

const stepOf = (rules: Rules, { id, baseVersion, capturedAt, strict }: Step, body: Activity) => ({
  ...change(rules, id, baseVersion, body, capturedAt),
  ...(strict ? { seen: [{ recordId: id.toLowerCase(), version: baseVersion }] } : {}),
});

/** The draft with its party, checked. */
function soundActivity(rules: Rules, draft: ActivityDraft): Activity {
  const parsed = activitySchema.safeParse({ ...draft, party: '–' });
  if (!parsed.success) throw new Problem('invalid-record', { faults: faultsOf(parsed.error) });
  const activity = parsed.data;
  checkActivityIn(rules, activity);
  const { writer } = rules;
  const party = actingParty(rules.row, rules.organizations, activity.organization);
  if (
    writer.kind === 'member' &&
    actingParty(rules.row, rules.organizations, writer.organization) !== party
  ) {
    throw new Problem('not-your-record');
  }
  return { ...activity, party };
}

/** Against its kind and the registers of its days. */
function checkActivityIn({ catalogue, places, organizations }: Rules, activity: Activity): void {
  const kind = catalogue.kinds.find((known) => known.code === activity.kind);
  const known = catalogue.kinds.map((each) => each.code);
  if (!kind) throw new Problem('unknown-kind', { code: activity.kind, near: near(activity.kind, known) });
  checkActivity(activity, kind);
  wantUnit(places, activity.place, activity.to, 'Địa bàn / Place');
  wantUnit(organizations, activity.organization, activity.to, 'Cơ quan / Organization');
}

export function wantUnit(register: Register, code: string, date: string, what: string): void {
  if (register.at(code, date)) return;
  const others = register.units.filter((unit) => register.at(unit.code, date) === unit);
  const heirs = register.rowsOf(code).flatMap((unit) => register.presentOf(unit, date));
  const close = heirs.map((unit) => `${unit.code} ${unit.name.vi}`);
  const known = others.map((unit) => `${unit.code} ${unit.name.vi}`);
  throw new Problem('outside-register', { what, code, date, near: [...close, ...near(code, known, 3)] });
}

function refuseOthersRecord(rules: Rules, party: string): void {
  if (rules.standing && rules.standing.body.party !== party) throw new Problem('not-your-record');
}
