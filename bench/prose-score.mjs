// Holds what was read against what people annotated: one to one by overlap, kind and value; units apart.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const proseFolder = (given) =>
  path.resolve(given ?? path.join(import.meta.dirname, '../../shared/prose'));

/** The annotated texts of a folder; none where there is no such folder. */
export function annotatedTexts(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.figures.json'))
    .sort()
    .map((name) => {
      const stem = name.replace('.figures.json', '');
      const whole = readFileSync(path.join(folder, `${stem}.txt`), 'utf8');
      const body = whole.slice(whole.indexOf('\n') + 1);
      return { stem, body, expected: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) };
    });
}

/** A figure is right when it overlaps the annotated one, one to one, with the same kind and the same value. */
export function score(expected, found) {
  const free = new Set(found);
  const missed = [];
  let [right, units, zones] = [0, 0, 0];
  for (const wanted of expected) {
    const end = wanted.offset + wanted.length;
    const hit = [...free].find(
      (figure) =>
        figure.start < end &&
        figure.end > wanted.offset &&
        figure.kind === wanted.kind &&
        same(figure.value, wanted.value),
    );
    if (!hit) {
      missed.push(wanted);
      continue;
    }
    free.delete(hit);
    right += 1;
    if (hit.unit === wanted.unit) units += 1;
    if (hit.zone === wanted.zone) zones += 1;
  }
  return { right, units, zones, expected: expected.length, found: found.length, missed, extra: [...free] };
}

const same = (one, other) => one === other || Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < 1e-9;
