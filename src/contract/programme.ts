/** What the faces show of a programme. */
import type { Figure, Named } from '../domain/figure.ts';
import type { Words } from '../domain/words.ts';
import type { EditionSummary } from './edition.ts';

export interface PartyView {
  readonly organization: Named;
  /** First day on which it no longer exists; null while it does. */
  readonly until: string | null;
  /** Set when the party has ceased: who carries the agreement on, and since when. */
  readonly successor: (Named & { readonly since: string }) | null;
}

export interface ProgrammeSummary {
  readonly id: string;
  readonly number: string;
  readonly slug: string;
  readonly title: Words;
  readonly signedOn: string;
  readonly term: { readonly from: string; readonly to: string };
  /** True for invented data; every page says so. */
  readonly synthetic: boolean;
  readonly parties: readonly PartyView[];
}

export interface YearPoint {
  readonly year: number;
  /** Null where there is no number for that year; it is not zero. */
  readonly value: number | null;
}

export interface ObligationView {
  readonly id: string;
  readonly position: number;
  readonly title: Words;
  /** The promise as the agreement words it. */
  readonly text: Words;
  readonly figures: readonly {
    readonly figure: Figure;
    readonly target: { readonly value: number; readonly period: string } | null;
    /** Empty where the yearly values are not known. */
    readonly years: readonly YearPoint[];
  }[];
  /** True when the agreement promised it and nobody reported anything. */
  readonly silent: boolean;
}

export interface ReportSummary {
  readonly id: string;
  readonly title: string;
  readonly period: string;
}

export interface ProgrammeView extends ProgrammeSummary {
  readonly place: Named | null;
  /** How the sources word the term, where they disagree. */
  readonly termNote: Words | null;
  readonly obligations: readonly ObligationView[];
  readonly reports: readonly ReportSummary[];
  /** Signed ones for the public; all of them for the partners. */
  readonly editions: readonly EditionSummary[];
  /** Newest ledger position and its hash (hex). */
  readonly ledger: { readonly seq: number; readonly hash: string };
}

export interface ReportView {
  readonly id: string;
  readonly title: string;
  readonly period: string;
  readonly programme: ProgrammeSummary;
  /** Safe HTML of the report's body; figures are links to their traces. */
  readonly html: string;
  readonly seq: number;
}
