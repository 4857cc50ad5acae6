/** The period a figure speaks of: the one named nearest before it in its sentence, else the one of the whole text. */
import { lastDayOfMonth } from '../../domain/civil-date.ts';
import type { ProseFigure } from '../../domain/prose-figure.ts';

interface Term {
  readonly from: string;
  readonly to: string;
}

/** A period of the text in the spelling of domain/period.ts; null where it has no years of its own. */
export function periodText({ kind, from, to }: ProseFigure): string | null {
  if (kind !== 'period' || from === undefined || to === undefined) return null;
  if (typeof from === 'number' || typeof to === 'number') {
    const years = [Number(from), Number(to)];
    if (years.some((year) => !Number.isInteger(year) || year < 1900 || year > 2100)) return null;
    return from === to ? `${from}` : `${from}..${to}`;
  }
  const last = /^(\d{4})-(\d{2})$/.exec(to);
  if (!/^\d{4}-\d{2}$/.test(from) || !last) return null;
  return `${from}-01..${to}-${lastDayOfMonth(Number(last[1]), Number(last[2]))}`;
}

const isOutside = (text: string, { from, to }: Term): boolean => {
  const [first = '', last = first] = text.split('..');
  return last.slice(0, 4) < from.slice(0, 4) || first.slice(0, 4) > to.slice(0, 4);
};

/** The first period of a title that meets the term; null where none does. */
export function periodOfText(figures: readonly ProseFigure[], term: Term): string | null {
  for (const zone of ['title', 'lead'] as const) {
    for (const figure of figures) {
      const text = figure.zone === zone ? periodText(figure) : null;
      if (text !== null && !isOutside(text, term)) return text;
    }
  }
  return null;
}

const SENTENCE = /[.!?;]\s|\n/;
/** UTF-16 units between a figure and the period it may belong to. */
const [BEFORE, AFTER] = [240, 40];
const COMPARED = /so với|cùng kỳ|năm trước/iu;

interface Standing {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * For each figure the period named in its sentence, null where there is none: the last one before it, else one that
 * follows close behind. Periods of other things, outside the programme's term, are passed over, and so are those that
 * only tell what a number is compared with.
 */
export function periodsNear(
  text: string,
  figures: readonly ProseFigure[],
  term: Term,
): readonly (string | null)[] {
  const own = figures.map((figure): Standing | null => {
    const said = periodText(figure);
    const before = text.slice(Math.max(0, figure.start - 25), figure.start);
    if (said === null || isOutside(said, term) || COMPARED.test(before)) return null;
    return { text: said, start: figure.start, end: figure.end };
  });
  let before: Standing | null = null;
  return figures.map((figure, at) => {
    if (own[at]) before = own[at];
    if (figure.kind === 'period') return null;
    if (before && !isNear(text, before.end, figure.start, BEFORE)) before = null;
    if (before) return before.text;
    const next = own[at + 1];
    return next && isNear(text, figure.end, next.start, AFTER) ? next.text : null;
  });
}

const isNear = (text: string, from: number, to: number, far: number): boolean =>
  to - from <= far && !SENTENCE.test(text.slice(from, to));
