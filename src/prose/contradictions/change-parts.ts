/**
 * The rises and falls of a sentence with the pairs of numbers they may tell of: the number now before it, and the one
 * it is compared with after `so với`, `cùng kỳ` or in `từ … lên …`.
 */
import type { Told } from './account.ts';
import { sameUnit } from './same-unit.ts';
import { sign, type Template } from './template.ts';

export interface Pair {
  readonly now: Told;
  readonly then: Told;
}

export interface Change {
  readonly change: Told;
  readonly rises: boolean;
  /** In the order in which they are likely; empty where what it compares is not said. */
  readonly pairs: readonly Pair[];
}

export interface Span extends Pair {
  readonly rises: boolean;
  /** In the template: where the wording begins, and its two signs. */
  readonly from: number;
  readonly thenAt: number;
  readonly nowAt: number;
}

const { amount: N, percent: P, time: T } = sign;
/** Words, dates and asides, but no number. */
const words = `(?:[\\p{L}\\s“”"']|${T}|\\([\\p{L}\\s]{0,40}${T}?[\\p{L}\\s]{0,20}\\))`;
const numbers = (joins: string): string => `[${N}${P}](?:\\s*(?:${joins})\\s*[${N}${P}]){0,3}`;
const changed = new RegExp(
  `(?<!\\p{L})(?<way>tăng|giảm|vượt)(?: thêm| được)?\\s*(?<said>${numbers(',|và|/')})`,
  'dgu',
);
const spanning = new RegExp(
  `(?<!\\p{L})từ (?:mức |chỗ )?(?<then>[${N}${P}])${words}{0,50}?,?\\s*(?<way>lên|xuống)(?:\\s*(?:còn|đến|tới|là))?\\s*(?<now>[${N}${P}])`,
  'dgu',
);
/** What is compared with, and what stands beside it: `cùng kỳ (6 tháng đầu năm 2019) là 1.012 lượt/1.091 lượt người`. */
const compared = new RegExp(
  `(?<!\\p{L})(?:so với|cùng kỳ|kỳ trước|năm trước|năm ngoái)${words}{0,60}?(?:\\(\\s*)?(?<said>${numbers('/|,|và|với')})`,
  'dgu',
);
const aNumber = new RegExp(`[${N}${P}]`, 'g');

/** The figures of a sentence in their order, and what is known of their places. */
interface Places {
  readonly keys: readonly number[];
  /** How many figures stand before a place. */
  readonly order: ReadonlyMap<number, number>;
  readonly compared: ReadonlySet<number>;
  readonly changed: ReadonlySet<number>;
}

export function changesIn(template: Template): {
  readonly changes: readonly Change[];
  readonly spans: readonly Span[];
} {
  const spans = spansIn(template);
  const groups = [...template.words.matchAll(changed)];
  const byPlace = new Map(
    spans.flatMap((span) => [[span.thenAt, span] as const, [span.nowAt, span] as const]),
  );
  const taken = new Set(groups.flatMap((group) => placesOf(template, group)));
  const keys = [...template.at.keys()];
  const places: Places = {
    keys,
    order: new Map(keys.map((key, order) => [key, order])),
    compared: comparedIn(template, taken),
    changed: taken,
  };
  const changes = groups.flatMap((group) =>
    placesOf(template, group).flatMap((place): Change[] => {
      const change = template.at.get(place);
      const rises = group.groups?.way !== 'giảm';
      return change ? [{ change, rises, pairs: pairsOf(template, place, change, byPlace, places) }] : [];
    }),
  );
  return { changes, spans };
}

function placesOf({ words: text }: Template, match: RegExpExecArray): readonly number[] {
  const [from = 0, to = 0] = match.indices?.groups?.said ?? [];
  return [...text.slice(from, to).matchAll(aNumber)].map(({ index }) => from + index);
}

function spansIn({ words: text, at }: Template): readonly Span[] {
  return [...text.matchAll(spanning)].flatMap((match): Span[] => {
    const places = match.indices?.groups ?? {};
    const [from, to] = [places.then?.[0] ?? -1, places.now?.[0] ?? -1];
    const [then, now] = [at.get(from), at.get(to)];
    if (!then || !now || !isComparable(then, now)) return [];
    const rises = match.groups?.way === 'lên';
    return [{ then, now, rises, from: match.index, thenAt: from, nowAt: to }];
  });
}

/** `từ 100 lên 115`: neither says what it counts; `từ 28 lên 32 triệu` may leave out a scale. */
function isComparable({ figure: one }: Told, { figure: other }: Told): boolean {
  if (one.unit === '') return one.kind === 'count' && other.kind === 'count' && other.scale === undefined;
  return one.kind === other.kind && sameUnit(one.unit, other.unit);
}

function comparedIn(template: Template, taken: ReadonlySet<number>): ReadonlySet<number> {
  const places = new Set<number>();
  for (const match of template.words.matchAll(compared)) {
    const found = placesOf(template, match);
    // `so với cùng kỳ tăng 112 lượt`: that is the rise.
    if (!found.some((place) => taken.has(place))) for (const place of found) places.add(place);
  }
  return places;
}

/** Figures looked at before and after a change. */
const [BACK, ON] = [12, 6];
const NEAR = 200;

function pairsOf(
  template: Template,
  place: number,
  change: Told,
  spans: ReadonlyMap<number, Span>,
  { keys, order, compared: thens, changed: taken }: Places,
): readonly Pair[] {
  const { words: text, at } = template;
  const own = order.get(place) ?? 0;
  const span = spanBeside(text, place, spans, [keys[own - 1], keys[own + 1]]);
  if (span) return isChangeOf(change, span) ? [span] : [];
  const near = keys
    .slice(Math.max(0, own - BACK), own + ON)
    .filter((key) => /[\uE000\uE001]/.test(text.charAt(key)) && isOneBreath(text, key, place));
  const pairs: Pair[] = [];
  for (const one of near.filter((key) => key < place && !thens.has(key) && !taken.has(key)).reverse())
    for (const other of near.filter((key) => thens.has(key))) {
      const [now, then] = [at.get(one), at.get(other)];
      if (now && then && isComparable(now, then) && isChangeOf(change, { now, then }))
        pairs.push({ now, then });
    }
  return pairs;
}

/** `tăng 12% (từ 100 lên 115)`, `từ 9 tổ lên 73 tổ, tăng 64 tổ`. */
function spanBeside(
  text: string,
  place: number,
  spans: ReadonlyMap<number, Span>,
  [last, next]: readonly (number | undefined)[],
): Span | undefined {
  const after = next === undefined ? undefined : spans.get(next);
  if (after && after.thenAt === next && /^\s*[(,]?\s*$/.test(text.slice(place + 1, after.from))) return after;
  const before = last === undefined ? undefined : spans.get(last);
  if (!before || before.nowAt !== last) return undefined;
  const gap = text.slice(before.nowAt + 1, place);
  return /^[\p{L}\s]{0,40}[,(]\s*(?:tức |là )?(?:tăng|giảm)(?: thêm| được)?\s*$/u.test(gap)
    ? before
    : undefined;
}

/** In one clause; after a semicolon only the number compared with goes on. */
function isOneBreath(text: string, one: number, other: number): boolean {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  if (to - from > NEAR) return false;
  return !/;(?!\s*(?:cùng kỳ|năm trước|kỳ trước|năm ngoái))/.test(text.slice(from, to));
}

/** It counts what both count, or is a percentage. */
const isChangeOf = ({ figure }: Told, { now }: Pair): boolean =>
  figure.kind === 'percent' || (figure.kind === now.figure.kind && sameUnit(figure.unit, now.figure.unit));
