/** Units of the registers as people knew them on a day, for views. */
import type { NamedView } from '../contract/named.ts';
import type { Register } from '../domain/register.ts';

/** As it was called on that day, or last. */
export function nameOn(register: Register, code: string, day: string): NamedView {
  const unit = register.at(code, day) ?? register.rowsOf(code).at(-1);
  return { code, name: unit?.name ?? { vi: code, en: code } };
}
