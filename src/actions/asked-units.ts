/** A place or organization asked for in a list, and where all that lay within it stood. */
import { isCivilDate } from '../domain/civil-date.ts';
import { Problem } from '../domain/problem.ts';
import type { Register, Unit, Window } from '../domain/register.ts';
import { nearUnits } from './figure-question.ts';

// Of a large place only the codes that occur are worth telling the database.
const MANY = 100;

/** Null where none is asked for; `occurring` are the codes in the programme's facts. Throws `unknown-place` or `unknown-organization`. */
export async function windowsOf(
  register: Register,
  asked: string | undefined,
  problem: 'unknown-place' | 'unknown-organization',
  occurring: () => Promise<readonly string[]>,
): Promise<readonly Window[] | null> {
  if (asked === undefined) return null;
  const units = unitsOf(register, asked);
  if (units.length === 0) throw new Problem(problem, { code: asked, near: nearUnits(register, asked) });
  const windows = units.flatMap((unit) => register.below(unit));
  if (windows.length <= MANY) return windows;
  const codes = new Set(await occurring());
  return windows.filter((window) => codes.has(window.code));
}

/** A code alone means every unit that ever bore it; `CODE@DATE` the one of that day. */
function unitsOf(register: Register, asked: string): readonly Unit[] {
  const [code = '', day] = asked.split('@');
  if (day === undefined) return register.rowsOf(code);
  const unit = isCivilDate(day) ? register.at(code, day) : undefined;
  return unit ? [unit] : [];
}
