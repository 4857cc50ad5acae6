/** A report ready to be printed: what every output (web page, Word, PDF) is made from, so that all say the same. */
import type { DocumentLayout } from '../domain/document-layout.ts';
import type { Locale } from '../domain/problem.ts';
import type { Resolve, ResolveChart } from './figure-mark.ts';
import type { Report } from './report.ts';

/** One of the bodies that issue the document, as printed top left and above its signature. */
export interface IssuingBody {
  /** The body above it, printed plain over the name; null when there is none to print. */
  readonly superior: string | null;
  readonly name: string;
  /** Its document number without “Số”, e.g. `12-BC/DV`; null leaves the place empty for ink. */
  readonly number: string | null;
}

/** One signature at the end, in the order of signing. */
export interface Signatory {
  /** The body signed for. */
  readonly body: string;
  /** `TM.`, `KT.`, `TL.`, `TUQ.` or nothing. */
  readonly capacity: string | null;
  /** `TRƯỞNG BAN`, `CHÍNH TRỊ VIÊN`; null leaves it to be written by hand. */
  readonly position: string | null;
  readonly name: string | null;
  /** Set once signed electronically: the day (YYYY-MM-DD) and the fingerprint of the key. */
  readonly signed: { readonly on: string; readonly fingerprint: string } | null;
}

/** One line of the appendix; texts are in the language of the document. */
export interface AppendixRow {
  readonly code: string;
  readonly name: string;
  readonly definition: string;
  readonly value: string;
  readonly period: string;
  /** How many records the figure rests on. */
  readonly records: number;
  readonly source: string;
}

export interface ReportDocument {
  readonly report: Report;
  readonly resolve: Resolve;
  readonly resolveChart: ResolveChart;
  /** `Báo cáo tổng kết …` */
  readonly title: string;
  /** Language of the words the document adds and of its spelling. */
  readonly locale: Locale;
  readonly layout: DocumentLayout;
  /** One body, or several for a joint heading. */
  readonly issuers: readonly IssuingBody[];
  /** `Anh Sơn, ngày 10 tháng 4 năm 2021`; null leaves it out. */
  readonly placeAndDate: string | null;
  /** Empty for a draft that nobody signs. */
  readonly signatories: readonly Signatory[];
  /** `Nơi nhận`, one line each; empty leaves the block out. */
  readonly recipients: readonly string[];
  /** Without rows there is no appendix. */
  readonly appendix: readonly AppendixRow[];
  /** Said under the appendix: edition, ledger position and hash; null for a draft. */
  readonly provenance: string | null;
}
