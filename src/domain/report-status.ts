/** Where a report stands between draft and edition, worked out from the steps taken. */
import type { Words } from './words.ts';

export const reportStatusNames = ['draft', 'in-review', 'signing', 'signed'] as const;
/** `signing`: some parties have signed; `signed`: all have, and nothing was handed in since. */
export type ReportStatus = (typeof reportStatusNames)[number];

export const reportStatusWords: Readonly<Record<ReportStatus, Words>> = {
  draft: { vi: 'đang soạn', en: 'being written' },
  'in-review': { vi: 'đã trình, chờ ký', en: 'handed in, waiting for signatures' },
  signing: { vi: 'đang ký', en: 'being signed' },
  signed: { vi: 'đã ký', en: 'signed' },
};

/** What the ledger knows of one report's way. */
export interface ReportSteps {
  readonly version: number;
  /** The newest step of the review; null before the first. */
  readonly review: {
    readonly verdict: 'submitted' | 'refused' | 'withdrawn';
    readonly aboutVersion: number;
    readonly seq: number;
  } | null;
  /** The newest edition that was not refused. */
  readonly edition: {
    readonly id: string;
    readonly ordinal: number;
    readonly seq: number;
    readonly signatures: number;
    readonly parties: number;
  } | null;
}

export function reportStatus({ review, edition }: ReportSteps): ReportStatus {
  if (edition && edition.signatures < edition.parties) return 'signing';
  const submitted = review?.verdict === 'submitted' && review.seq > (edition?.seq ?? 0);
  if (submitted) return 'in-review';
  return edition ? 'signed' : 'draft';
}
