/** Turns what a person asked into codes that exist: programme, indicator, period, place, organization, group. */
import { findMeasure, groupsOf } from '../domain/activity-kind.ts';
import type { CivilDate } from '../domain/civil-date.ts';
import { isCivilDate, todayIn } from '../domain/civil-date.ts';
import type { Territory } from '../domain/figure.ts';
import { near } from '../domain/fold.ts';
import { type Catalogue, findIndicator, type Indicator, measuresBehind } from '../domain/indicator.ts';
import { type Period, parsePeriod } from '../domain/period.ts';
import { Problem } from '../domain/problem.ts';
import { lastDay, type Register, type Unit, type Window } from '../domain/register.ts';
import type { Tx } from '../store/connection.ts';
import { codesInFacts } from '../store/figures.ts';
import { type ProgrammeRow, programmeAt } from '../store/programmes.ts';
import type { Registers } from '../store/registers.ts';

/** As it comes from a face. `place` and `organization` are codes, optionally `CODE@YYYY-MM-DD`. */
export interface FigureAsk {
  readonly code: string;
  readonly period?: string | undefined;
  readonly place?: string | undefined;
  readonly organization?: string | undefined;
  readonly group?: string | undefined;
  readonly territory?: Territory | undefined;
  readonly asOf?: number | undefined;
}

/** A unit asked for, and where its records lie. */
export interface Asked {
  readonly unit: Unit;
  readonly register: Register;
  readonly windows: readonly Window[];
}

export interface Question {
  readonly programme: ProgrammeRow;
  readonly catalogue: Catalogue;
  readonly indicator: Indicator;
  readonly period: Period;
  readonly territory: Territory;
  readonly group: string | null;
  readonly asOf: number | null;
  readonly place: Asked | null;
  readonly organization: Asked | null;
  readonly organizations: Register;
}

export async function readQuestion(
  tx: Tx,
  registers: Registers,
  newest: ProgrammeRow,
  ask: FigureAsk,
): Promise<Question> {
  const asOf = askPosition(newest, ask.asOf);
  const programme = asOf === null ? newest : await programmeAt(tx, newest, asOf);
  const catalogue = await registers.catalogue();
  const indicator = findIndicator(catalogue, ask.code);
  const period = parsePeriod(ask.period ?? 'term', programme.body.term);
  const territory = ask.territory ?? 'then';
  const organizations = await registers.organizations();
  const codes =
    ask.place || ask.organization ? await codesOf(tx, newest, asOf) : { places: [], organizations: [] };
  const place = ask.place
    ? askPlace(await registers.places(), ask.place, codes.places, period, territory)
    : null;
  const parties = programme.body.parties.map((party) => party.organization);
  const members = [...new Set([...codes.organizations, ...parties])];
  const organization = ask.organization
    ? askOrganization(organizations, ask.organization, members, period, territory)
    : null;
  return {
    ...{ programme, catalogue, indicator, period, territory, organizations, place, organization },
    group: askGroup(catalogue, indicator, ask.group),
    asOf,
  };
}

type Codes = Awaited<ReturnType<typeof codesInFacts>>;
const read = new WeakMap<ProgrammeRow, Map<number | null, Promise<Codes>>>();

/** Read once for all the questions about a programme that was read once, as those of one report are. */
function codesOf(tx: Tx, programme: ProgrammeRow, asOf: number | null): Promise<Codes> {
  const known = read.get(programme) ?? new Map<number | null, Promise<Codes>>();
  const codes = known.get(asOf) ?? codesInFacts(tx, programme.id, asOf);
  read.set(programme, known.set(asOf, codes));
  return codes;
}

function askPosition(programme: ProgrammeRow, asOf: number | undefined): number | null {
  if (asOf === undefined) return null;
  if (!Number.isSafeInteger(asOf) || asOf < 0 || asOf > programme.seq) {
    throw new Problem('unknown-position', { seq: asOf, last: programme.seq });
  }
  return asOf;
}

function askGroup(catalogue: Catalogue, indicator: Indicator, group: string | undefined): string | null {
  if (!group) return null;
  for (const code of measuresBehind(indicator, catalogue)) {
    const measure = findMeasure(catalogue.kinds, code);
    const known = measure ? groupsOf(measure).map((each) => each.code) : [];
    if (!known.includes(group))
      throw new Problem('unknown-group', { measure: code, group, near: near(group, known) });
  }
  return group;
}

function askPlace(
  register: Register,
  asked: string,
  codes: readonly string[],
  period: Period,
  territory: Territory,
): Asked {
  if (register.codes.length === 0) throw new Problem('no-places');
  const unit = findUnit(register, asked, period, territory);
  if (!unit) throw new Problem('unknown-place', { code: asked, near: nearUnits(register, asked) });
  return within(register, unit, codes, territory, 'ended-place');
}

function askOrganization(
  register: Register,
  asked: string,
  codes: readonly string[],
  period: Period,
  territory: Territory,
): Asked {
  const unit = findUnit(register, asked, period, territory);
  if (!unit) throw new Problem('unknown-organization', { code: asked, near: nearUnits(register, asked) });
  return within(register, unit, codes, territory, 'ended-organization');
}

/**
 * A code alone means, in the territory of now, the unit that bears it today (or bore it last); in the territory of
 * then, the one that bore it last within the period. `CODE@DATE` names the unit of that day.
 */
function findUnit(register: Register, asked: string, period: Period, territory: Territory): Unit | undefined {
  const [code = '', day] = asked.split('@');
  if (day !== undefined) return isCivilDate(day) ? register.at(code, day) : undefined;
  const last = register.rowsOf(code).at(-1);
  if (territory === 'now') return register.at(code, today()) ?? last;
  return register.lastWithin(code, period.from, period.to) ?? last;
}

function within(
  register: Register,
  unit: Unit,
  codes: readonly string[],
  territory: Territory,
  ended: 'ended-place' | 'ended-organization',
): Asked {
  if (territory === 'now' && lastDay(unit) < today()) {
    const heirs = register.presentOf(unit, today()).map((heir) => `${heir.name.vi} (${heir.code})`);
    throw new Problem(ended, { code: unit.code, name: unit.name.vi, until: unit.until, near: heirs });
  }
  return { unit, register, windows: register.windows(unit, codes, territory, today()) };
}

export const today = (): CivilDate => todayIn(new Date());

/** Close codes, or units whose name is close, written `CODE Name`. */
export function nearUnits(register: Register, asked: string): string[] {
  const named = register.units.map((unit) => `${unit.code} ${unit.name.vi}`);
  const byCode = near(asked, register.codes, 3).map(
    (code) => `${code} ${register.rowsOf(code).at(-1)?.name.vi ?? ''}`,
  );
  return [...new Set([...byCode, ...near(asked, named, 2)])];
}
