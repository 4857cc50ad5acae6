/** Places and organizations page by page, and every unit that ever bore a code with what came before and after it. */

import { z } from 'zod';
import type { UnitHistoryView, UnitsOfCodeView, UnitView } from '../contract/register.ts';
import type { Actor } from '../domain/access.ts';
import { fold } from '../domain/fold.ts';
import { decodeCursor, type Page, type PageAsk, pageOf, pageSize } from '../domain/page.ts';
import { Problem } from '../domain/problem.ts';
import { firstDay, lastDay, type Register, type Unit } from '../domain/register.ts';
import { type Database, read } from '../store/connection.ts';
import { openRegisters } from '../store/registers.ts';
import { nearUnits, today } from './figure-question.ts';

export interface UnitListAsk extends PageAsk {
  readonly text?: string | undefined;
  readonly parent?: string | undefined;
  readonly level?: string | undefined;
  readonly on?: string | undefined;
}

const registers = { places: 'unknown-place', organizations: 'unknown-organization' } as const;
export type RegisterName = keyof typeof registers;

const registerOf = (db: Database, actor: Actor, name: RegisterName): Promise<Register> =>
  read(db, actor, async (tx) => (await openRegisters(db, tx))[name]());

const unitKey = z.tuple([z.string(), z.string()]);

/** By code, of one code the oldest first. Throws `bad-cursor`. */
export async function listUnits(
  db: Database,
  actor: Actor,
  name: RegisterName,
  ask: UnitListAsk,
): Promise<Page<UnitView>> {
  const after = decodeCursor(name, unitKey, ask.cursor);
  const register = await registerOf(db, actor, name);
  const rows = register.units
    .filter((unit) => fits(unit, ask) && (after === null || comesAfter(keysOf(unit), after)))
    .sort((one, other) => (comesAfter(keysOf(one), keysOf(other)) ? 1 : -1));
  const { items, next } = pageOf(rows, pageSize(ask), name, keysOf);
  return { items: items.map(viewOf), next };
}

type UnitKeys = readonly [string, string];
const keysOf = (unit: Unit): UnitKeys => [unit.code, firstDay(unit)];
const comesAfter = ([code, day]: UnitKeys, [otherCode, otherDay]: UnitKeys): boolean =>
  code > otherCode || (code === otherCode && day > otherDay);

function fits(unit: Unit, { text, parent, level, on }: UnitListAsk): boolean {
  if ((parent ?? unit.parent) !== unit.parent || (level ?? unit.level) !== unit.level) return false;
  if (on !== undefined && !(firstDay(unit) <= on && on <= lastDay(unit))) return false;
  return text === undefined || unit.code === text || fold(unit.name.vi).includes(fold(text));
}

/** Throws `unknown-place` or `unknown-organization`, also where no unit bore the code on the day asked. */
export async function showUnits(
  db: Database,
  actor: Actor,
  name: RegisterName,
  { code, on }: { readonly code: string; readonly on?: string | undefined },
): Promise<UnitsOfCodeView> {
  const register = await registerOf(db, actor, name);
  const units = on === undefined ? register.rowsOf(code) : [register.at(code, on) ?? []].flat();
  if (units.length === 0) throw new Problem(registers[name], { code, near: nearUnits(register, code) });
  return { code, units: units.map((unit) => historyOf(register, unit)) };
}

const historyOf = (register: Register, unit: Unit): UnitHistoryView => ({
  ...viewOf(unit),
  above: lineAbove(register, unit).map(viewOf),
  predecessors: register.predecessorsOf(unit).map(viewOf),
  successors: register.successorsOf(unit).map(({ unit: next, link: { kind, on, basis } }) => ({
    ...{ kind, on, basis },
    unit: viewOf(next),
  })),
});

function lineAbove(register: Register, unit: Unit): Unit[] {
  const day = lastDay(unit) < today() ? lastDay(unit) : today();
  const [, ...above] = register.lineAbove(unit.code, day);
  return above.flatMap((code) => register.at(code, day) ?? []);
}

const viewOf = (unit: Unit): UnitView => ({
  ...{ code: unit.code, name: unit.name, level: unit.level, from: unit.from },
  to: unit.until === null ? null : lastDay(unit),
});
