/** What the faces show of the reporting calendar of a programme. */

import type { ReportProgress } from '../domain/due-reports.ts';
import type { Named } from '../domain/figure.ts';
import type { ReportKind } from '../domain/reporting-regime.ts';
import type { Words } from '../domain/words.ts';
import type { ProgrammeSummary } from './programme.ts';

export interface DueReportView {
  readonly regime: string;
  /** How often the regime was corrected. */
  readonly regimeVersion: number;
  readonly title: Words;
  readonly kind: ReportKind;
  /** As it is written, with its days. */
  readonly period: { readonly text: string; readonly from: string; readonly to: string };
  readonly dueOn: string;
  /** Who writes it: the parties, or who carries them on by the due day. */
  readonly from: readonly Named[];
  readonly to: readonly string[];
  readonly template: string;
  readonly source: { readonly text: string; readonly verified: boolean };
  /** Null for readers of the portal, who are shown no work in progress. */
  readonly progress: {
    readonly status: ReportProgress;
    /** Id of the report that answers; null before it is begun. */
    readonly report: string | null;
    readonly late: boolean;
    readonly daysLate: number;
  } | null;
}

export interface AppointmentView {
  readonly id: string;
  readonly version: number;
  readonly kind: 'joint-meeting' | 'exchange-visit';
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly place: Named | null;
  /** Null for readers of the portal. */
  readonly note: string | null;
}

export interface ReportingCalendar {
  readonly programme: ProgrammeSummary;
  /** The day it was asked for. */
  readonly today: string;
  /** By due day. */
  readonly due: readonly DueReportView[];
  /** By first day. */
  readonly appointments: readonly AppointmentView[];
}
