/** Decides which addresses a link of a report may lead to: http, https, mailto and relative ones. */

const allowed = new Set(['http', 'https', 'mailto']);

/** The address without surrounding space, or null when a reader must not be sent there. */
export function safeAddress(address: string): string | null {
  // Browsers overlook white space and control characters inside `javascript:`, so the check does as well.
  const bare = address.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  if (scheme !== undefined && !allowed.has(scheme.toLowerCase())) return null;
  return address.trim();
}
