/**
 * Addresses of traces: `/con-so/{programme}/{code}?ky=…`. Whatever differs from the plain question (whole term,
 * territory of then, first page) is in the query, so one question has one address.
 */
import type { Figure, Territory } from '../domain/figure.ts';

/** A trace as it is asked for; places, organizations and groups by their codes. */
export interface TraceQuestion {
  readonly programme: string;
  readonly code: string;
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly organization?: string | undefined;
  readonly territory?: Territory | undefined;
  readonly group?: string | undefined;
  /** Ledger position; the newest unless told. */
  readonly asOf?: number | undefined;
  readonly page?: number | undefined;
}

/** Names of the query parameters, in the order they are written. */
export const traceParameters = {
  period: 'ky',
  place: 'dia-ban',
  organization: 'don-vi',
  territory: 'dia-gioi',
  group: 'nhom',
  asOf: 'den-but-toan',
  page: 'trang',
} as const;

export type TraceField = keyof typeof traceParameters;

const plain: Partial<Record<TraceField, string>> = { period: 'term', territory: 'then', page: '1' };

export const traceFields = Object.keys(traceParameters) as readonly TraceField[];

/** `base` is the prefix of the reader's language: '' or '/en'. */
export function traceAddress(base: string, asked: TraceQuestion): string {
  const query = new URLSearchParams();
  for (const field of traceFields) {
    const value = asked[field];
    if (value !== undefined && String(value) !== plain[field])
      query.set(traceParameters[field], String(value));
  }
  const path = `${base}/con-so/${encodeURIComponent(asked.programme)}/${encodeURIComponent(asked.code)}`;
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The question that gave this figure. */
export function questionOf({ programme, code, question }: Figure): TraceQuestion {
  return {
    programme: programme.slug,
    code,
    period: question.period,
    place: question.place?.code,
    organization: question.organization?.code,
    territory: question.territory,
    group: question.group ?? undefined,
    asOf: question.asOf ?? undefined,
  };
}
