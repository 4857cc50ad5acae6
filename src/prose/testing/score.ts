/** Holds what was read against what people annotated: one to one by overlap, kind and value; units and zones apart. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ProseFigure } from '../../domain/prose-figure.ts';

/** A figure as a person found it; the offset counts UTF-16 units of the body. */
export interface Annotated extends Pick<ProseFigure, 'text' | 'value' | 'unit' | 'kind' | 'zone'> {
  readonly offset: number;
  readonly length: number;
}

export interface AnnotatedText {
  readonly stem: string;
  /** The text without its first line, which is the address. */
  readonly body: string;
  readonly expected: readonly Annotated[];
}

/** The pairs `NN.txt` and `NN.figures.json` of a folder; none where there is no such folder. */
export function annotatedTexts(folder: string): readonly AnnotatedText[] {
  if (!existsSync(folder)) return [];
  const stems = readdirSync(folder)
    .filter((name) => name.endsWith('.figures.json'))
    .map((name) => name.replace('.figures.json', ''))
    .sort();
  return stems.map((stem) => {
    const whole = readFileSync(path.join(folder, `${stem}.txt`), 'utf8');
    const expected = JSON.parse(readFileSync(path.join(folder, `${stem}.figures.json`), 'utf8'));
    return { stem, body: whole.slice(whole.indexOf('\n') + 1), expected };
  });
}

export interface Score {
  readonly expected: number;
  readonly found: number;
  readonly right: number;
  /** Of the right ones. */
  readonly units: number;
  readonly zones: number;
  readonly missed: readonly Annotated[];
  readonly extra: readonly ProseFigure[];
}

export function score(expected: readonly Annotated[], found: readonly ProseFigure[]): Score {
  const free = new Set(found);
  const missed: Annotated[] = [];
  let [units, zones] = [0, 0];
  for (const wanted of expected) {
    const hit = [...free].find((figure) => isRight(figure, wanted));
    if (!hit) missed.push(wanted);
    else {
      free.delete(hit);
      if (hit.unit === wanted.unit) units += 1;
      if (hit.zone === wanted.zone) zones += 1;
    }
  }
  const right = expected.length - missed.length;
  return { expected: expected.length, found: found.length, right, units, zones, missed, extra: [...free] };
}

const isRight = ({ start, end, kind, value }: ProseFigure, wanted: Annotated): boolean =>
  start < wanted.offset + wanted.length &&
  end > wanted.offset &&
  kind === wanted.kind &&
  (value === wanted.value || Math.abs((value ?? Number.NaN) - (wanted.value ?? Number.NaN)) < 1e-9);

/** All texts together. */
export function total(scores: readonly Score[]): Score {
  const sum = (of: (each: Score) => number) => scores.reduce((before, each) => before + of(each), 0);
  return {
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    units: sum(({ units }) => units),
    zones: sum(({ zones }) => zones),
    missed: scores.flatMap(({ missed }) => missed),
    extra: scores.flatMap(({ extra }) => extra),
  };
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 0 : right / found);
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 0 : right / expected);
