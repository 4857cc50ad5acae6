/** `places load` and `places find TEXT`. */
import { type FoundPlace, type FoundUnit, findPlaces } from '../actions/find-places.ts';
import { loadPlaces } from '../actions/load-places.ts';
import { faultKinds } from '../domain/address-places.ts';
import { styleDate, styleNumber } from '../domain/number-style.ts';
import type { Locale } from '../domain/problem.ts';
import { m } from '../messages/messages.js';
import { type Command, operator, textOption, withSession } from './command.ts';

export const placesLoadCommand: Command = {
  name: 'places load',
  help: (locale) => m.cli_places_load_help({}, { locale }),
  options: { from: { type: 'string' } },
  run: async (around, parsed) => {
    const file = textOption(parsed, 'from');
    const loaded = await withSession(around, ({ db }) => loadPlaces(db, operator, file ? { file } : {}), {
      migrate: true,
    });
    const { faults, ...counts } = loaded;
    const byKind = faultKinds.map((kind) => ({ kind, of: faults.filter((fault) => fault.kind === kind) }));
    const { locale } = around;
    const words = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, styleNumber(count, locale)]),
    );
    const lines = [
      m.cli_places_loaded(words as Record<keyof typeof counts, string>, { locale }),
      m.cli_places_faults({ count: styleNumber(faults.length, locale) }, { locale }),
      ...byKind.map(({ kind, of }) => {
        const shown = of.slice(0, 3).map((fault) => `${fault.row}: ${fault.detail}`);
        return `  ${String(of.length).padStart(5)}  ${kind}${shown.length > 0 ? `  (${shown.join(' · ')}${of.length > 3 ? ' · …' : ''})` : ''}`;
      }),
      m.cli_places_all_faults({}, { locale }),
    ];
    return {
      json: {
        ...counts,
        faultCounts: Object.fromEntries(byKind.map(({ kind, of }) => [kind, of.length])),
        faults,
      },
      lines,
    };
  },
};

export const placesFindCommand: Command = {
  name: 'places find',
  help: (locale) => m.cli_places_find_help({}, { locale }),
  words: { least: 1, most: 20 },
  run: async (around, parsed) => {
    const text = parsed.positionals.join(' ');
    const places = await withSession(around, ({ db }) => findPlaces(db, operator, { text }));
    const lines = places.flatMap((place) => placeLines(place, around.locale));
    return {
      json: places,
      lines: lines.length > 0 ? lines : [m.cli_places_none({ text }, { locale: around.locale })],
    };
  },
};

function placeLines(place: FoundPlace, locale: Locale): string[] {
  const above = place.above.map((unit) => unit.name).join(', ');
  const after = place.successors.map((next) => `  → ${sayUnit(next, locale)}  [${next.kind}: ${next.basis}]`);
  const before = place.predecessors.map((unit) => `  ← ${sayUnit(unit, locale)}`);
  return [`${sayUnit(place, locale)}${above ? `, ${above}` : ''}`, ...after, ...before];
}

function sayUnit({ code, name, from, to }: FoundUnit, locale: Locale): string {
  const dates = [
    from ? m.cli_from_day({ day: styleDate(from, locale) }, { locale }) : '',
    to ? m.cli_to_day({ day: styleDate(to, locale) }, { locale }) : '',
  ].filter(Boolean);
  return `${name} (${[code, ...dates].join(', ')})`;
}
