/** One thing that was looked at when an edition was checked, and how it stands. */
import type { Words } from './words.ts';

/** In the order they are looked at. */
export const checkParts = [
  ...(['container', 'manifest', 'edition', 'text', 'entries', 'figures'] as const),
  ...(['signatures', 'errata'] as const),
] as const;
export type CheckPart = (typeof checkParts)[number];

/** The heading over what was found in a part. */
export const partWords: Readonly<Record<CheckPart, Words>> = {
  container: { vi: 'Tệp', en: 'File' },
  manifest: { vi: 'Bảng kê', en: 'Manifest' },
  edition: { vi: 'Bản ký', en: 'Edition' },
  text: { vi: 'Văn bản', en: 'Text' },
  entries: { vi: 'Bút toán', en: 'Entries' },
  figures: { vi: 'Con số', en: 'Figures' },
  signatures: { vi: 'Chữ ký', en: 'Signatures' },
  errata: { vi: 'Đính chính', en: 'Errata' },
};

/** `note`: in order, but a person should know. */
export type CheckState = 'ok' | 'note' | 'fault';

/** For the eye. */
export const stateSigns: Readonly<Record<CheckState, string>> = { ok: '✓', note: '!', fault: '✗' };

export interface CheckStep {
  readonly part: CheckPart;
  /** What was looked at, for a program: `edition.json`, `figure KEY`, `entry SEQ`, `signature PARTY`. */
  readonly place: string;
  readonly state: CheckState;
  readonly said: Words;
}

/** What checking needs of the machine it runs on. */
export interface CheckTools {
  sha256(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
  /** RFC 8032: 32 bytes of key, 64 bytes of signature. */
  verifyEd25519(
    publicKey: Uint8Array,
    signature: Uint8Array,
    message: Uint8Array,
  ): boolean | Promise<boolean>;
}

/** Speaks of one part, so that a place is said once. */
export const stepsOf = (part: CheckPart) => ({
  ok: (place: string, said: Words): CheckStep => ({ part, place, state: 'ok', said }),
  note: (place: string, said: Words): CheckStep => ({ part, place, state: 'note', said }),
  fault: (place: string, said: Words): CheckStep => ({ part, place, state: 'fault', said }),
});

/** No more faults of one kind are listed than anybody reads. */
export const MOST_FAULTS = 20;
