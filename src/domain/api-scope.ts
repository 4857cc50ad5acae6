/**
 * What a key of the API may be used for. Whoever makes a key gives it no more than they may do themselves; a scope only
 * takes away.
 */
export const apiScopes = ['read', 'write:activities', 'write:reports', 'write'] as const;
export type ApiScope = (typeof apiScopes)[number];

const readers = ['GET', 'HEAD', 'OPTIONS'];
const narrow: readonly (readonly [ApiScope, readonly string[]])[] = [
  ['write:activities', ['activities', 'answers', 'duplicates', 'settlements']],
  ['write:reports', ['reports', 'editions', 'errata', 'comments']],
];

/** The scopes of which one is enough, the narrowest first. `noun` is the first part of the path under `/api/v1/`. */
export function scopesFor(method: string, noun: string): readonly ApiScope[] {
  if (readers.includes(method)) return ['read'];
  const own = narrow.find(([, nouns]) => nouns.includes(noun))?.[0];
  return own ? [own, 'write'] : ['write'];
}
