/** A report made ready to be printed: who issues it, in which layout, when and where, for whom, and its appendix. */
import type { ReportDocument, Signatory } from '../documents/report-document.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import type { DocumentForm } from '../domain/document-layout.ts';
import { styleDate } from '../domain/number-style.ts';
import { parsePeriod } from '../domain/period.ts';
import type { Locale } from '../domain/problem.ts';
import type { Tx } from '../store/connection.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';
import { appendixRows, type Listed } from './appendix-rows.ts';
import { readBalanceSources } from './balance-sources.ts';
import { layoutOf } from './document-layouts.ts';
import { issuingBody, placeOfIssue } from './issuing-bodies.ts';

/** The text with its figures, live (`ResolvedReport`) or frozen. */
export interface PrintedText extends Pick<ReportDocument, 'report' | 'resolve' | 'resolveChart'> {
  /** For the appendix, in the order of the text. */
  readonly figures: readonly Listed[];
}

export interface DocumentAsk {
  readonly title?: string | undefined;
  /** Period of the report; the parties are named as on its last day. */
  readonly period: string;
  readonly locale: Locale;
  /** `state` unless told. */
  readonly form?: DocumentForm | undefined;
  /** Day of the document; without one there is room for ink. */
  readonly date?: CivilDate | undefined;
  /** Place of issue as printed; else the name of the programme's place. */
  readonly place?: string | undefined;
  /** Codes of the issuing parties in their order; else all of the agreement. */
  readonly parties?: readonly string[] | undefined;
  /** Document numbers by the code of the party. */
  readonly numbers?: ReadonlyMap<string, string> | undefined;
  readonly signatories?: readonly Signatory[] | undefined;
  /** As printed under “Nơi nhận”, one a line. */
  readonly recipients: readonly string[];
  readonly provenance?: string | null | undefined;
}

export async function documentOfReport(
  tx: Tx,
  registers: Registers,
  row: ProgrammeRow,
  text: PrintedText,
  ask: DocumentAsk,
): Promise<ReportDocument> {
  const { locale } = ask;
  const { report, resolve, resolveChart, figures } = text;
  const day = ask.date ?? parsePeriod(ask.period, row.body.term).to;
  const organizations = await registers.organizations();
  const parties = ask.parties ?? row.body.parties.map((party) => party.organization);
  const issuers = parties.map((code) =>
    issuingBody(organizations, { code, day, locale, number: ask.numbers?.get(code) ?? null }),
  );
  const [catalogue, sources] = [await registers.catalogue(), await readBalanceSources(tx, row.id)];
  return {
    ...{ report, resolve, resolveChart, locale, issuers },
    title: ask.title ?? report.title ?? row.body.title[locale],
    layout: await layoutOf(tx, parties[0] ?? null, ask.form ?? 'state'),
    placeAndDate: dated(ask.place ?? (await placeName(registers, row, day)), ask.date, locale),
    signatories: ask.signatories ?? [],
    recipients: ask.recipients,
    appendix: appendixRows(figures, { locale, catalogue, sources }),
    provenance: ask.provenance ?? null,
  };
}

async function placeName(registers: Registers, { body }: ProgrammeRow, day: CivilDate): Promise<string> {
  if (body.place === null) return '……';
  const places = await registers.places();
  const unit = places.at(body.place, day) ?? places.at(body.place, body.signedOn);
  return unit ? placeOfIssue(unit.name.vi) : '……';
}

// Decree 30/2020/NĐ-CP, Appendix I: days under 10 and months 1 and 2 take a zero.
function dated(place: string, date: CivilDate | undefined, locale: Locale): string {
  if (date === undefined) {
    return locale === 'vi' ? `${place}, ngày …… tháng …… năm ……` : `${place}, ………………`;
  }
  if (locale === 'en') return `${place}, ${styleDate(date, locale)}`;
  const [day, month, year] = styleDate(date, 'vi').split('/');
  return `${place}, ngày ${day} tháng ${month} năm ${year}`;
}
