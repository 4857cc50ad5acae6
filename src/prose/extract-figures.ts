/**
 * Finds every figure of a text: cuts it into paragraphs with their zones, each paragraph into tokens, and lets the
 * rules read on from token to token. Pure, and takes time and memory in proportion to the text.
 */

import type { ProseFigure } from '../domain/prose-figure.ts';
import * as character from './characters.ts';
import type { Reading } from './reading.ts';
import { pastAddress, readingAt } from './readings.ts';
import { Clauses, nounOf, verbBefore } from './surroundings.ts';
import { type Tokens, tokenize } from './tokens.ts';
import { type ZoneSpan, zonesOf } from './zones.ts';

export interface ExtractOptions {
  /** The paragraphs and what they are, in the order of the text, where a document's structure tells; else worked out. */
  readonly zones?: readonly ZoneSpan[];
}

/** All figures in the order of the text; offsets count UTF-16 units of `text` as given. */
export function extractFigures(text: string, options: ExtractOptions = {}): readonly ProseFigure[] {
  return [...readFigures(text, options)];
}

/** The same one by one, for texts whose figures would fill the memory. */
export function* readFigures(
  text: string,
  { zones = zonesOf(text) }: ExtractOptions = {},
): Generator<ProseFigure> {
  for (const span of zones)
    for (const piece of pieces(text, span)) {
      const tokens = tokenize(text, piece.start, piece.end);
      const place = { text, tokens, span, clauses: new Clauses(tokens) };
      for (const reading of readings(tokens)) yield figureOf(place, reading);
    }
}

/** A paragraph longer than this is read in pieces, so that memory stays bounded. */
const PIECE = 1 << 15;
const SEARCH = 1 << 12;

function* pieces(text: string, { start, end }: ZoneSpan): Generator<{ start: number; end: number }> {
  for (let from = start; from < end; ) {
    const to = end - from <= PIECE ? end : cutAfter(text, from + PIECE, end);
    yield { start: from, end: to };
    from = to;
  }
}

/** After the end of a sentence if one is near, else at a blank, else between words. */
function cutAfter(text: string, from: number, end: number): number {
  const near = text.slice(from, Math.min(end, from + SEARCH));
  const sentence = /[.!?;]\s/.exec(near);
  if (sentence) return from + sentence.index + 2;
  const blank = near.search(/\s/);
  if (blank >= 0) return from + blank + 1;
  let to = from;
  while (to < end && character.classAt(text, to) !== character.MARK) to += 1;
  return Math.min(to + 1, end);
}

function* readings(tokens: Tokens): Generator<Reading> {
  let past = 0;
  for (let at = 0; at < tokens.length; ) {
    const reading = readingAt(tokens, at);
    if (!reading) at = Math.max(at + 1, pastAddress(tokens, at));
    else {
      // A name may begin before the digits, but never within the figure before.
      yield reading.first >= past ? reading : from(reading, past);
      past = Math.max(reading.past, at + 1);
      at = past;
    }
  }
}

const from = ({ past, kind, value, unit, details }: Reading, first: number): Reading => {
  return { first, past, kind, value, unit, details };
};

interface Place {
  readonly text: string;
  readonly tokens: Tokens;
  readonly clauses: Clauses;
  readonly span: ZoneSpan;
}

function figureOf({ text, tokens, clauses, span }: Place, reading: Reading): ProseFigure {
  const { first, past, kind, value, unit, details } = reading;
  const [start, end] = [tokens[first]?.start ?? 0, tokens[past - 1]?.end ?? 0];
  const figure: ProseFigure = {
    text: text.slice(start, end),
    start,
    end,
    kind,
    value,
    unit,
    zone: span.zone,
    verb: verbBefore(tokens, first),
    noun: nounOf(tokens, reading),
    clause: clauses.around(text, reading),
  };
  // Copying into a new object would take longer than everything else.
  if (details) Object.assign(figure, details);
  return span.duplicate ? Object.assign(figure, { duplicate: true }) : figure;
}
