/** Set a reporting regime or an appointment of a programme: acts of its parties and of the person at the machine. */
import type { Writer } from '../domain/access.ts';
import type { JsonObject } from '../domain/canonical.ts';
import { checkRegime } from '../domain/check-reporting.ts';
import type { Change } from '../domain/next-version.ts';
import { Problem } from '../domain/problem.ts';
import { parseBody, type RecordBody } from '../domain/record.ts';
import { recordIdSchema } from '../domain/record-id.ts';
import { type Database, read } from '../store/connection.ts';
import { newRecordId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import { recordOf } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { actingParty } from './acting-party.ts';
import { wantUnit } from './record-activity.ts';
import { wantProgramme } from './want-programme.ts';

interface Ask {
  readonly programme: string;
  /** UUID of the record: a known one is corrected, a new one made. */
  readonly id?: string | undefined;
  /** The version the writer started from; the newest when left out. */
  readonly baseVersion?: number | undefined;
  readonly capturedAt?: string | undefined;
}

/** Throws `not-a-party`, `no-such-party`, `unknown-period`, `period-outside-term`, `invalid-record` and as `append`. */
export function setRegime(
  db: Database,
  writer: Writer,
  ask: Ask & { readonly regime: unknown },
): Promise<Receipt> {
  return set(db, writer, 'regime', ask, ask.regime, ({ row }, regime) => {
    checkRegime(regime, row.body);
  });
}

/** Throws `not-a-party`, `outside-register` for a place not of that day, `invalid-record` and as `append`. */
export function setAppointment(
  db: Database,
  writer: Writer,
  ask: Ask & { readonly appointment: unknown },
): Promise<Receipt> {
  return set(db, writer, 'appointment', ask, ask.appointment, ({ places }, appointment) => {
    if (appointment.place !== null) wantUnit(places, appointment.place, appointment.from, 'Địa bàn / Place');
  });
}

type Plan = 'regime' | 'appointment';

async function set<T extends Plan>(
  db: Database,
  writer: Writer,
  recordType: T,
  ask: Ask,
  wanted: unknown,
  check: (rules: Rules, body: RecordBody<T>) => void,
): Promise<Receipt> {
  const body = parseBody(recordType, wanted);
  const recordId = wantId(ask.id);
  const rules = await readRules(db, writer, recordType, ask.programme, recordId);
  const sound = (each: JsonObject) => check(rules, each as unknown as RecordBody<T>);
  sound(body);
  const baseVersion = ask.baseVersion ?? rules.version;
  const op = baseVersion === 0 ? 'create' : 'correct';
  const capturedAt = ask.capturedAt ?? new Date().toISOString();
  const change: Change = { recordType, recordId, baseVersion, op, body, capturedAt, check: sound };
  const [receipt] = await append(db, writer, rules.row.id, [change]);
  return receipt as Receipt;
}

function wantId(id: string | undefined): string {
  const parsed = recordIdSchema.safeParse(id ?? newRecordId());
  if (parsed.success) return parsed.data;
  throw new Problem('invalid-record', { faults: [`id: “${id}” – UUID`] });
}

type Rules = Awaited<ReturnType<typeof readRules>>;

const readRules = (db: Database, writer: Writer, type: Plan, programme: string, id: string) =>
  read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, programme);
    const registers = await openRegisters(db, tx);
    // A superior may read the programme, yet only its parties plan it.
    if (writer.kind === 'member') actingParty(row, await registers.organizations(), writer.organization);
    const version = (await recordOf(tx, row.id, type, id))?.version ?? 0;
    return { row, version, places: await registers.places() };
  });
