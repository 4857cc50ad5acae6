/** The places below that of a programme: those with records, what stands between, and what lies directly in it. */
import type { Named } from '../domain/figure.ts';
import { namedUnit, type Register, type Unit } from '../domain/register.ts';
import type { Tx } from '../store/connection.ts';
import { codesInFacts } from '../store/figures.ts';
import type { ProgrammeRow } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';

export async function placesWithin(
  tx: Tx,
  registers: Registers,
  { id, body }: ProgrammeRow,
): Promise<readonly Named[]> {
  const register = await registers.places();
  const { places } = await codesInFacts(tx, id, null);
  const { from, to } = body.term;
  const held = (code: string) => register.rowsOf(code).filter((unit) => overlaps(unit, from, to));
  const direct = register.units.filter(
    (unit) => body.place !== null && unit.parent === body.place && overlaps(unit, from, to),
  );
  const units = [
    ...places.flatMap((code) => held(code).flatMap((unit) => lineTo(register, unit, body.place))),
    ...direct,
  ];
  return [...new Set(units)].filter(({ code }) => code !== body.place).map(namedUnit);
}

const overlaps = (unit: Unit, from: string, to: string): boolean =>
  (unit.from ?? '') <= to && (unit.until === null || unit.until > from);

/** The unit and what stood above it, up to the programme's place. */
function lineTo(register: Register, unit: Unit, top: string | null): readonly Unit[] {
  const line: Unit[] = [];
  for (let at: Unit | undefined = unit; at && at.code !== top && !line.includes(at); ) {
    line.push(at);
    at =
      at.parent === null
        ? undefined
        : register.lastWithin(at.parent, at.from ?? '0001-01-01', at.until ?? '9999-12-31');
  }
  // Outside the programme's place nothing is a part of it.
  return top === null || register.rowsOf(top).length === 0 || reaches(register, line, top) ? line : [];
}

const reaches = (register: Register, line: readonly Unit[], top: string): boolean =>
  line.at(-1)?.parent === top || register.rowsOf(top).some((unit) => unit.code === line.at(-1)?.parent);
