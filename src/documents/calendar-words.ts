/** Words of the reporting calendar that its outputs share: kinds of report, progress, kinds of appointment. */
import type { ReportProgress } from '../domain/due-reports.ts';
import type { Locale } from '../domain/problem.ts';
import type { Appointment, ReportKind } from '../domain/reporting-regime.ts';
import { m } from '../messages/messages.js';

export function sayReportKind(kind: ReportKind, locale: Locale): string {
  const words: Readonly<Record<ReportKind, typeof m.report_kind_month>> = {
    month: m.report_kind_month,
    quarter: m.report_kind_quarter,
    'half-year': m.report_kind_half_year,
    'nine-months': m.report_kind_nine_months,
    year: m.report_kind_year,
    interim: m.report_kind_interim,
    final: m.report_kind_final,
  };
  return words[kind]({}, { locale });
}

/** “đang soạn; quá hạn 12 ngày”. */
export function sayProgress(
  progress: { readonly status: ReportProgress; readonly late: boolean; readonly daysLate: number },
  locale: Locale,
): string {
  const words: Readonly<Record<ReportProgress, typeof m.report_progress_signed>> = {
    'not-begun': m.report_progress_not_begun,
    drafting: m.report_progress_drafting,
    'in-review': m.report_progress_in_review,
    signed: m.report_progress_signed,
  };
  const status = words[progress.status]({}, { locale });
  if (!progress.late) return status;
  if (progress.daysLate === 1) return m.report_late_one_day({ status }, { locale });
  return m.report_late({ status, days: String(progress.daysLate) }, { locale });
}

export function sayAppointmentKind(kind: Appointment['kind'], locale: Locale): string {
  const words = kind === 'joint-meeting' ? m.appointment_joint_meeting : m.appointment_exchange_visit;
  return words({}, { locale });
}

export const saySource = (
  { text, verified }: { readonly text: string; readonly verified: boolean },
  locale: Locale,
): string =>
  verified ? m.calendar_source({ text }, { locale }) : m.calendar_source_unverified({ text }, { locale });
