/** The parties of an agreement that can sign on a day: one that has ended without successor keeps nobody from signing. */
import { lastDay, type Register, type Unit } from '../domain/register.ts';
import type { ProgrammeRow } from '../store/programmes.ts';

/** Codes as in the agreement, in its order. */
export const signingParties = ({ body }: ProgrammeRow, organizations: Register, day: string): string[] =>
  body.parties
    .map(({ organization }) => organization)
    .filter((code) => organizations.rowsOf(code).some((unit) => standsOn(organizations, unit, day)));

function standsOn(organizations: Register, unit: Unit, day: string): boolean {
  if ((unit.from ?? '') <= day && day <= lastDay(unit)) return true;
  return organizations.successorsOf(unit).some((next) => standsOn(organizations, next.unit, day));
}
