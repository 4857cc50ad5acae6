/** A unit above itself would never let anyone find out what lies within what, so the register does not take it in. */
import { Problem } from '../domain/problem.ts';
import { Register, type Unit } from '../domain/register.ts';

/** Throws `register-conflict`. */
export function refuseCircle(units: readonly Unit[]): void {
  const unit = new Register(units, []).circle();
  if (!unit) return;
  const reason = `${unit.code} đứng trên chính nó / ${unit.code} stands above itself`;
  throw new Problem('register-conflict', { reason });
}
