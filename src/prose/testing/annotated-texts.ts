/**
 * Texts whose figures people have marked, and how what was read compares with them: one to one by overlap, kind and
 * value; units apart. Doubtful marks are those where the examples leave the convention open.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProseFigure } from '../../domain/prose-figure.ts';

export interface MarkedFigure {
  readonly text: string;
  readonly kind: string;
  readonly value: number | null;
  readonly unit: string;
  readonly zone?: string;
  /** UTF-16 units from the start of the body. */
  readonly offset: number;
  readonly length: number;
  readonly doubtful: boolean;
}

interface Place {
  readonly file: string;
  readonly offset: number;
  readonly text: string;
  /** Left unmarked on purpose; to find it is no fault. */
  readonly optional?: boolean;
}

export interface AnnotatedText {
  readonly stem: string;
  /** Without the first line, which is the address. */
  readonly body: string;
  readonly expected: readonly MarkedFigure[];
  /** Where a find that nobody marked counts neither for nor against. */
  readonly open: readonly Place[];
}

/** The annotated texts of a folder; none where there is no such folder. */
export function annotatedTexts(folder: string): readonly AnnotatedText[] {
  if (!existsSync(folder)) return [];
  const list = <Item>(name: string): readonly Item[] =>
    existsSync(path.join(folder, name)) ? JSON.parse(readFileSync(path.join(folder, name), 'utf8')) : [];
  const places = [...list<Place>('doubtful.json'), ...list<Place>('neutral.json')];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.figures.json'))
    .sort()
    .map((name) => {
      const stem = name.replace('.figures.json', '');
      const whole = readFileSync(path.join(folder, `${stem}.txt`), 'utf8');
      const open = places.filter(({ file }) => file === stem);
      const sure = list<Omit<MarkedFigure, 'doubtful'>>(name);
      const expected = sure.map((figure) => ({
        ...figure,
        doubtful: open.some((place) => !place.optional && overlaps(place, figure.offset, figure.length)),
      }));
      return { stem, body: whole.slice(whole.indexOf('\n') + 1), expected, open };
    });
}

const overlaps = (place: Place, offset: number, length: number): boolean =>
  place.offset < offset + length && place.offset + place.text.length > offset;

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  readonly units: number;
  readonly zones: number;
  readonly missed: readonly MarkedFigure[];
  readonly extra: readonly ProseFigure[];
}

/** A figure is right when it overlaps the marked one, one to one, with the same kind and the same value. */
export function score(expected: readonly MarkedFigure[], found: readonly ProseFigure[]): Score {
  const free = new Set(found);
  const missed: MarkedFigure[] = [];
  let [right, units, zones] = [0, 0, 0];
  for (const wanted of expected) {
    const hit = [...free].find((figure) => answers(figure, wanted));
    if (!hit) missed.push(wanted);
    else {
      free.delete(hit);
      right += 1;
      if (hit.unit === wanted.unit) units += 1;
      if (hit.zone === wanted.zone) zones += 1;
    }
  }
  return { expected: expected.length, found: found.length, right, units, zones, missed, extra: [...free] };
}

const answers = (figure: ProseFigure, { offset, length, kind, value }: MarkedFigure): boolean =>
  figure.start < offset + length && figure.end > offset && figure.kind === kind && same(figure.value, value);

const same = (one: number | null, other: number | null): boolean =>
  one === other || Math.abs((one ?? Number.NaN) - (other ?? Number.NaN)) < 1e-9;

/** Leaves out the doubtful marks, and what was found at them or at places left open. */
export function scoreOfSure({ expected, open }: AnnotatedText, found: readonly ProseFigure[]): Score {
  const whole = score(expected, found);
  const isOpen = ({ start, end }: ProseFigure) => open.some((place) => overlaps(place, start, end - start));
  const doubted = new Set(
    expected
      .filter(({ doubtful }) => doubtful)
      .flatMap((wanted) => found.filter((one) => answers(one, wanted))),
  );
  const kept = found.filter(
    (figure) => !doubted.has(figure) && !(whole.extra.includes(figure) && isOpen(figure)),
  );
  return score(
    expected.filter(({ doubtful }) => !doubtful),
    kept,
  );
}

/** Precision, recall and the share of right units of several texts together. */
export function rates(scores: readonly Score[]): {
  readonly precision: number;
  readonly recall: number;
  readonly units: number;
} {
  const sum = (of: (score: Score) => number) => scores.reduce((total, each) => total + of(each), 0);
  const right = sum((each) => each.right);
  return {
    precision: right / sum((each) => each.found),
    recall: right / sum((each) => each.expected),
    units: sum((each) => each.units) / right,
  };
}
