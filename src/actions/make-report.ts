/** Makes a new report of a programme and period from a template: its text is expanded once, its figures stay live. */
import { expandTemplate } from '../documents/expand-template.ts';
import { partyFaults, type Template } from '../documents/template.ts';
import type { Writer } from '../domain/access.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { periodsOf } from '../domain/due-reports.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import { type Locale, Problem } from '../domain/problem.ts';
import type { ReportBody } from '../domain/programme.ts';
import { type Database, read } from '../store/connection.ts';
import { newRecordId } from '../store/identity.ts';
import { append } from '../store/ledger.ts';
import type { Receipt } from '../store/ledger-batch.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import { recordsOf, type TypedRecord } from '../store/records.ts';
import { openRegisters } from '../store/registers.ts';
import { today } from './figure-question.ts';
import { checkPen, reportChange } from './report-pen.ts';
import { resolveReport } from './resolve-report.ts';
import { readTemplateFacts } from './template-facts.ts';
import { damagedTemplate, openTemplate, shippedTemplates, wantTemplate } from './template-files.ts';
import { wantProgramme } from './want-programme.ts';

export interface NewReportAsk {
  readonly programme: string;
  /** Name of a template that comes with the program or path of one; or the text itself and what to call it. */
  readonly template: string | { readonly file: string; readonly text: string };
  /** Without it the last period that has ended of the regime for this kind of report; of a final report the term. */
  readonly period?: string | undefined;
  /** For the operator: the party that writes. */
  readonly organization?: string | undefined;
  /** UUID of the record; give one so that a retry is harmless. */
  readonly id?: string | undefined;
  readonly today?: CivilDate | undefined;
  /** Language of what is said of faults in the template. */
  readonly locale?: Locale | undefined;
  /** Folder of the named templates. */
  readonly folder?: string | undefined;
}

export interface NewReport {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly markdown: string;
  readonly receipt: Receipt;
}

/**
 * Throws `unknown-template`, `damaged-template`, `unknown-period`, `period-outside-term`, `not-a-party`, and `damaged-report` where a figure of
 * the new text could not be evaluated; nothing is written then.
 */
export async function newReport(db: Database, writer: Writer, ask: NewReportAsk): Promise<NewReport> {
  const { chain, body } = await read(db, writer, async (tx) => {
    const row = await wantProgramme(tx, ask.programme);
    const registers = await openRegisters(db, tx);
    checkPen(row, await registers.organizations(), writer, ask.organization);
    const { name, template } = chosenTemplate(ask, (await registers.catalogue()).indicators, row);
    const regime = await regimeOf(await recordsOf(tx, row.id, 'regime'), template, name);
    const day = ask.today ?? today();
    const period = periodOf(ask, row, template, regime, day);
    wantWithin(row, period);
    const facts = await readTemplateFacts(tx, registers, row, { actor: writer, period, today: day });
    const { title, markdown } = expandTemplate(template, facts);
    const text = { file: title, markdown, period: period.text, locale: ask.locale ?? 'vi' };
    await resolveReport(tx, registers, row, { ...text, base: '', actor: writer });
    const made = { title, period: period.text, markdown, kind: template.kind, template: name };
    return {
      chain: row.id,
      body: { ...made, ...(regime ? { regime: regime.id } : {}) } satisfies ReportBody,
    };
  });
  const id = ask.id ?? newRecordId();
  const change = reportChange(writer, body, { id, baseVersion: 0, organization: ask.organization });
  const [receipt] = await append(db, writer, chain, [change]);
  const { title, period, markdown } = body;
  return { id, title, period, markdown, receipt: receipt as Receipt };
}

/** The template, whose indicators exist and whose parties the programme has. */
function chosenTemplate(
  { template: wanted, folder = shippedTemplates, locale = 'vi' }: NewReportAsk,
  indicators: readonly { readonly code: string }[],
  { body }: ProgrammeRow,
): { readonly name: string; readonly template: Template } {
  const opened = typeof wanted === 'string' ? openTemplate(wanted, folder) : { ...wanted, name: wanted.file };
  const template = wantTemplate(opened, locale, new Set(indicators.map(({ code }) => code)));
  const faults = partyFaults(template, body.parties.length);
  if (faults.length > 0) throw damagedTemplate(opened.file, faults, locale);
  return { name: opened.name.slice(0, 200), template };
}

type Regime = TypedRecord<'regime'>;

/** The regime that asks for such a report; where several do, the one that names this template. */
function regimeOf(regimes: readonly Regime[], { kind }: Template, name: string): Regime | undefined {
  const fitting = regimes.filter((regime) => regime.body.kind === kind);
  const named = fitting.filter((regime) => regime.body.template === name);
  return named.length === 1 || fitting.length !== 1 ? named[0] : fitting[0];
}

/** At least one day of the term: a report of other years would only say that nothing was done. */
function wantWithin({ body: { term } }: ProgrammeRow, { text, from, to }: Period): void {
  if (term && (to < term.from || term.to < from)) {
    throw new Problem('period-outside-term', { period: text, from: term.from, to: term.to });
  }
}

function periodOf(
  { period }: NewReportAsk,
  { body: { term } }: ProgrammeRow,
  { kind }: Template,
  regime: Regime | undefined,
  day: CivilDate,
): Period {
  if (period !== undefined) return parsePeriod(period, term);
  const ended = regime && periodsOf(regime.body, term).findLast((each) => each.to < day);
  return ended ?? parsePeriod(kind === 'final' ? 'term' : '', term);
}
