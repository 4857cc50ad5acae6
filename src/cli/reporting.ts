/** `report due`, `regime list|set`, `appointment list|set` and `calendar`: what a programme has to report, and when. */
import { listDueReports } from '../actions/list-due-reports.ts';
import { readJson } from '../actions/load-places.ts';
import { setAppointment, setRegime } from '../actions/plan-reporting.ts';
import { programmeCalendar } from '../actions/programme-calendar.ts';
import { showReportingPlan } from '../actions/show-reporting-plan.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, wantOption, withSession } from './command.ts';
import { appointmentLine, dueLines, regimeLines } from './reporting-lines.ts';
import { writeResultFile } from './result-file.ts';

const text = { type: 'string' } as const;

export const reportDueCommand: Command = {
  name: 'report due',
  help: (locale) => m.cli_report_due_help({}, { locale }),
  options: { programme: text, today: text },
  run: async (around, parsed) => {
    const ask = { programme: wantOption(parsed, 'programme'), today: textOption(parsed, 'today') };
    const calendar = await withSession(around, ({ db }) => listDueReports(db, operator, ask));
    return { json: calendar, lines: dueLines(calendar, around.locale) };
  },
};

export const regimeListCommand: Command = {
  name: 'regime list',
  help: (locale) => m.cli_regime_list_help({}, { locale }),
  options: { programme: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const ask = { programme: wantOption(parsed, 'programme') };
    const plan = await withSession(around, ({ db }) => showReportingPlan(db, operator, ask));
    const lines = plan.regimes.flatMap((regime) => regimeLines(regime, plan.term, locale));
    return { json: plan.regimes, lines: lines.length > 0 ? lines : [m.cli_due_none({}, { locale })] };
  },
};

export const appointmentListCommand: Command = {
  name: 'appointment list',
  help: (locale) => m.cli_appointment_list_help({}, { locale }),
  options: { programme: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const ask = { programme: wantOption(parsed, 'programme') };
    const { appointments } = await withSession(around, ({ db }) => showReportingPlan(db, operator, ask));
    const lines = appointments.map(({ id, body }) => `${appointmentLine(body, locale)}  [${id}]`);
    return {
      json: appointments,
      lines: lines.length > 0 ? lines : [m.cli_appointments_none({}, { locale })],
    };
  },
};

export const regimeSetCommand: Command = {
  name: 'regime set',
  help: (locale) => m.cli_regime_set_help({}, { locale }),
  options: { programme: text, file: text, id: text },
  run: async (around, parsed) => {
    const ask = { programme: wantOption(parsed, 'programme'), id: textOption(parsed, 'id') };
    const regime = readJson(wantOption(parsed, 'file'));
    const receipt = await withSession(around, ({ db }) => setRegime(db, operator, { ...ask, regime }));
    const said = { id: receipt.recordId, version: String(receipt.version) };
    return { json: receipt, lines: [m.cli_regime_set_done(said, { locale: around.locale })] };
  },
};

export const appointmentSetCommand: Command = {
  name: 'appointment set',
  help: (locale) => m.cli_appointment_set_help({}, { locale }),
  options: { programme: text, file: text, id: text },
  run: async (around, parsed) => {
    const ask = { programme: wantOption(parsed, 'programme'), id: textOption(parsed, 'id') };
    const appointment = readJson(wantOption(parsed, 'file'));
    const receipt = await withSession(around, ({ db }) =>
      setAppointment(db, operator, { ...ask, appointment }),
    );
    const said = { id: receipt.recordId, version: String(receipt.version) };
    return { json: receipt, lines: [m.cli_appointment_set_done(said, { locale: around.locale })] };
  },
};

export const calendarCommand: Command = {
  name: 'calendar',
  help: (locale) => m.cli_calendar_help({}, { locale }),
  options: { programme: text, out: text, today: text, base: text },
  run: async (around, parsed) => {
    const { locale } = around;
    const [out, today, base] = ['out', 'today', 'base'].map((name) => textOption(parsed, name));
    const ask = { programme: wantOption(parsed, 'programme'), today, base, locale };
    const { text: ics, events } = await withSession(around, ({ db }) => programmeCalendar(db, operator, ask));
    // The end of the last line is written by whoever prints it.
    if (out === undefined) return { json: { calendar: ics, events }, lines: [ics.slice(0, -1)] };
    writeResultFile(out, ics);
    const said = { out, count: String(events) };
    return { json: { out, events }, lines: [m.cli_calendar_written(said, { locale })] };
  },
};
