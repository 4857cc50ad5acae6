/** The options that signing a report and signing an erratum share. */
import type { SignAct } from '../actions/sign-paper.ts';
import { isCivilDate } from '../domain/civil-date.ts';
import { type Parsed, type Surroundings, textOption, usage, wantOption } from './command.ts';

const text = { type: 'string' } as const;

export const signOptions = {
  as: text,
  on: text,
  key: text,
  name: text,
  position: text,
  capacity: text,
} as const;

export function readSignAct(around: Surroundings, parsed: Parsed): SignAct {
  const [name, position, capacity] = ['name', 'position', 'capacity'].map(
    (each) => textOption(parsed, each) ?? null,
  );
  const signatory = { name: name ?? null, position: position ?? null, capacity: capacity ?? null };
  return {
    organization: wantOption(parsed, 'as'),
    ...{ secret: around.secret, key: textOption(parsed, 'key'), on: dayOption(parsed, 'on') },
    ...(name || position || capacity ? { signatory } : {}),
  };
}

/** A day, or wrong usage. */
export function dayOption(parsed: Parsed, name: string): string | undefined {
  const day = textOption(parsed, name);
  if (day !== undefined && !isCivilDate(day)) throw usage(`--${name} “${day}”: YYYY-MM-DD`);
  return day;
}
