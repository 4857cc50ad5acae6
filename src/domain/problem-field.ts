/** Which field of what was sent a problem is about, so that a form can point at it. */
import type { Problem, ProblemCode } from './problem.ts';

const fields: Partial<Readonly<Record<ProblemCode, string>>> = {
  'unknown-kind': 'kind',
  'unknown-place': 'place',
  'ended-place': 'place',
  'unknown-organization': 'organization',
  'ended-organization': 'organization',
  'unknown-period': 'period',
  'period-outside-term': 'period',
  'unknown-indicator': 'indicator',
  'unknown-group': 'group',
  'unknown-position': 'asOf',
  'bad-cursor': 'cursor',
  'which-dispute': 'disputedBy',
  'moved-on': 'aboutVersion',
  'version-ahead': 'baseVersion',
  clash: 'baseVersion',
  'invalid-email': 'email',
  'invalid-name': 'name',
  'no-role': 'roles',
};

/** Path with dots; null where no single field is known. */
export function problemField({ code, details }: Problem): string | null {
  const { faults, measure } = details;
  if (code === 'invalid-record' && Array.isArray(faults)) {
    const paths = new Set(faults.map((fault) => String(fault).split(': ')[0]));
    const [only = ''] = paths;
    return paths.size === 1 && /^[\w.-]+$/.test(only) ? only : null;
  }
  if (code === 'groups-do-not-sum' || code === 'missing-measure') return `measures.${measure}`;
  return fields[code] ?? null;
}
