/** The reporting calendar of a programme: reports that fall due with their progress, joint meetings, exchange visits. */
import type { AppointmentView, DueReportView, ReportingCalendar } from '../contract/reporting.ts';
import type { Actor } from '../domain/access.ts';
import { isCivilDate, todayIn } from '../domain/civil-date.ts';
import { type DueReport, dueReports, type ReportOnHand } from '../domain/due-reports.ts';
import type { Named } from '../domain/figure.ts';
import { Problem } from '../domain/problem.ts';
import { namedUnit, type Register } from '../domain/register.ts';
import type { Database, Tx } from '../store/connection.ts';
import { recordsOf, type TypedRecord } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { summaryOf } from './present-programme.ts';
import { readOpenly } from './read-openly.ts';
import { reportStatuses } from './report-status.ts';
import { wantProgramme } from './want-programme.ts';

export interface CalendarQuestion {
  readonly programme: string;
  /** YYYY-MM-DD; the day it is in Vietnam when left out. */
  readonly today?: string | undefined;
}

/** Throws `unknown-programme`, and `invalid-record` for a `today` that is no day. */
export function listDueReports(
  db: Database,
  actor: Actor,
  ask: CalendarQuestion,
): Promise<ReportingCalendar> {
  return readOpenly(db, actor, async (tx, as) => (await calendarIn(db, tx, as, ask)).calendar);
}

/** The same within a transaction; `seq` is the newest entry that what is shown rests on. */
export async function calendarIn(
  db: Database,
  tx: Tx,
  actor: Actor,
  ask: CalendarQuestion,
): Promise<{ readonly calendar: ReportingCalendar; readonly chain: string; readonly seq: number }> {
  const today = wantDay(ask.today);
  const row = await wantProgramme(tx, ask.programme);
  const registers = await openRegisters(db, tx);
  const organizations = await registers.organizations();
  const regimes = await recordsOf(tx, row.id, 'regime');
  const appointments = await recordsOf(tx, row.id, 'appointment');
  const inside = actor.kind !== 'portal';
  const reports = inside ? await reportsOnHand(tx, row.id) : [];
  const due = regimes.flatMap((regime) =>
    dueReports({ regime, term: row.body.term, today, reports }).map((each) =>
      dueView(regime, each, organizations, inside),
    ),
  );
  const places = await registers.places();
  const seqs = [...regimes, ...appointments].map((record) => record.seq);
  const calendar = {
    ...{ programme: summaryOf(row, organizations), today },
    due: due.sort((a, b) => order(a.dueOn, b.dueOn) || order(a.period.from, b.period.from)),
    appointments: appointments
      .map((each) => appointmentView(each, places, inside))
      .sort((a, b) => order(a.from, b.from) || order(a.title, b.title)),
  };
  return { calendar, chain: row.id, seq: inside ? row.seq : Math.max(1, ...seqs) };
}

function wantDay(asked: string | undefined): string {
  const day = asked ?? todayIn(new Date());
  if (isCivilDate(day)) return day;
  throw new Problem('invalid-record', { faults: [`today: ${day} (YYYY-MM-DD)`] });
}

async function reportsOnHand(tx: Tx, chain: string): Promise<ReportOnHand[]> {
  const statuses = await reportStatuses(tx, chain);
  const reports = await recordsOf(tx, chain, 'report');
  return reports.map(({ id, body: { regime, kind, period } }) => {
    return { id, regime, kind, period, status: statuses.get(id) ?? 'draft' };
  });
}

function dueView(
  { id, version, body }: TypedRecord<'regime'>,
  { period, dueOn, status, report, late, daysLate }: DueReport,
  organizations: Register,
  inside: boolean,
): DueReportView {
  const { title, kind, to, template, source } = body;
  return {
    ...{ regime: id, regimeVersion: version, title, kind, period, dueOn, to, template, source },
    from: body.from.map((code) => carrierOf(code, dueOn, organizations)),
    progress: inside ? { status, report, late, daysLate } : null,
  };
}

/** Whoever carries the party's part of the agreement on that day. */
function carrierOf(code: string, day: string, organizations: Register): Named {
  const last = organizations.rowsOf(code).at(-1);
  const unit = organizations.at(code, day) ?? (last && (organizations.presentOf(last, day)[0] ?? last));
  return unit ? namedUnit(unit) : { code, name: { vi: code, en: code } };
}

function appointmentView(
  { id, version, body }: TypedRecord<'appointment'>,
  places: Register,
  inside: boolean,
): AppointmentView {
  const { kind, title, from, to, place, note } = body;
  const unit = place === null ? undefined : (places.at(place, from) ?? places.rowsOf(place).at(-1));
  const unknown = place === null ? null : { code: place, name: { vi: place, en: place } };
  return {
    ...{ id, version, kind, title, from, to },
    place: unit ? namedUnit(unit) : unknown,
    note: inside ? (note ?? null) : null,
  };
}

const order = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
