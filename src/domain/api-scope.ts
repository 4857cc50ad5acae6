/**
 * What a key of the API may be used for. Whoever makes a key gives it no more than they may do themselves; a scope only
 * takes away.
 */
export const apiScopes = ['read', 'write:activities', 'write:reports', 'write'] as const;
export type ApiScope = (typeof apiScopes)[number];

const readers = ['GET', 'HEAD', 'OPTIONS'];
const narrow: readonly (readonly [ApiScope, readonly string[]])[] = [
  ['write:activities', ['activities', 'records', 'confirmations', 'duplicates']],
  ['write:reports', ['reports', 'editions', 'errata', 'comments']],
];

/** What a path under `/api/v1/` is about: its first part, or of something within a programme the part after that. */
export function nounOf(path: string): string {
  const [first = '', , within] = path.split('/');
  return first === 'programmes' ? (within ?? first) : first;
}

/** The scopes of which one is enough, the narrowest first. */
export function scopesFor(method: string, noun: string): readonly ApiScope[] {
  if (readers.includes(method)) return ['read'];
  const own = narrow.find(([, nouns]) => nouns.includes(noun))?.[0];
  return own ? [own, 'write'] : ['write'];
}
