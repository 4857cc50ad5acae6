/** For which party of a programme someone acts: the organization itself, or the party it has succeeded. */
import { organizationOf, type Writer } from '../domain/access.ts';
import { Problem } from '../domain/problem.ts';
import type { Register } from '../domain/register.ts';
import { lineOf } from '../domain/standing.ts';
import type { ProgrammeRow } from '../store/programmes.ts';

/** The party's code in the agreement. Throws `not-a-party`. */
export function actingParty(
  programme: Pick<ProgrammeRow, 'body'>,
  organizations: Register,
  organization: string,
): string {
  const line = lineOf(organizations, organization);
  const party = programme.body.parties.find((each) => line.has(each.organization));
  if (party) return party.organization;
  throw new Problem('not-a-party', {
    organization: organizations.rowsOf(organization).at(-1)?.name.vi ?? organization,
  });
}

/** Whom the writer acts for: the operator at the machine may name the organization whose papers are entered. */
export const actsFor = (writer: Writer, named: string | undefined): string =>
  writer.kind === 'operator' && named !== undefined ? named : organizationOf(writer);
