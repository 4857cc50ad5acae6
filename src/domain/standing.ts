/** How an organization stands to a programme, by the dated tree and its successions; the database asks the same. */
import type { Standing } from './access.ts';
import type { Register } from './register.ts';

// A register never changes, and every act asks for the line of whoever acts.
const lines = new WeakMap<Register, Map<string, ReadonlySet<string>>>();

/** The organization and all that came before it. */
export function lineOf(organizations: Register, code: string): ReadonlySet<string> {
  const known = lines.get(organizations) ?? new Map<string, ReadonlySet<string>>();
  const line = known.get(code) ?? predecessorsOf(organizations, code);
  lines.set(organizations, known.set(code, line));
  return line;
}

function predecessorsOf(organizations: Register, code: string): ReadonlySet<string> {
  const line = new Set([code]);
  for (const member of line) {
    for (const unit of organizations.units) {
      if (organizations.successorsOf(unit).some((next) => next.unit.code === member)) line.add(unit.code);
    }
  }
  return line;
}

/** None for a stranger; both where a party is also above another. */
export function standingsOf(
  parties: readonly string[],
  organizations: Register,
  organization: string,
): readonly Standing[] {
  const line = lineOf(organizations, organization);
  const party = parties.some((each) => line.has(each));
  const superior = parties.some((each) => standsBelow(organizations, each, line));
  return [...(party ? (['party'] as const) : []), ...(superior ? (['superior'] as const) : [])];
}

/**
 * Whether the party, or whoever carries it on, has one of these above it. The newest row of an organization names its
 * superior, so that one that has ceased stays under its last superior.
 */
function standsBelow(organizations: Register, party: string, above: ReadonlySet<string>): boolean {
  const seen = new Set([party]);
  for (const code of seen) {
    const superior = organizations.rowsOf(code).at(-1)?.parent;
    if (superior && above.has(superior)) return true;
    const next = organizations.rowsOf(code).flatMap((unit) => organizations.successorsOf(unit));
    for (const heir of [superior, ...next.map(({ unit }) => unit.code)]) if (heir) seen.add(heir);
  }
  return false;
}
