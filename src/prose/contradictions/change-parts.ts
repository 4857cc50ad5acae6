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
  /** A number rises or falls; what is only carried lên or xuống does not. */
  readonly isMoved: boolean;
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
  `(?:(?<verb>(?<!\\p{L})(?:tăng|giảm|nâng|hạ|rút|cắt))[\\p{L}\\s${N}${P},(]{0,40}?)?(?<!\\p{L})(?<start>từ) (?:mức |chỗ )?(?<then>[${N}${P}])${words}{0,50}?,?\\s*(?<way>lên|xuống)(?:\\s*(?:còn|đến|tới|là))?\\s*(?<now>[${N}${P}])`,
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

/** `giảm 146 lượt tiếp, 127 lượt người`: the place of one change, and where all of them begin and end. */
interface OfGroup {
  readonly place: number;
  readonly from: number;
  readonly past: number;
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
  const changes = groups.flatMap((group) => {
    const past = group.index + group[0].length;
    const rises = group.groups?.way !== 'giảm';
    return placesOf(template, group).flatMap((place): Change[] => {
      const change = template.at.get(place);
      if (!change) return [];
      const pairs = pairsOf(template, { place, from: group.index, past }, change, byPlace, places);
      return [{ change, rises, pairs: aboutNamed(template, past, pairs) }];
    });
  });
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
    const isMoved = match.groups?.verb !== undefined;
    return [{ then, now, rises, isMoved, from: places.start?.[0] ?? 0, thenAt: from, nowAt: to }];
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
  group: OfGroup,
  change: Told,
  spans: ReadonlyMap<number, Span>,
  places: Places,
): readonly Pair[] {
  const { words: text, at } = template;
  const { place, from, past } = group;
  const own = places.order.get(place) ?? 0;
  const span = spanBeside(text, place, spans, [places.keys[own - 1], places.keys[own + 1]]);
  if (span) return isChangeOf(change, span) ? [span] : [];
  const near = places.keys
    .slice(Math.max(0, own - BACK), own + ON)
    .filter((key) => (key < from || key >= past) && isNumber(text, key) && isOneBreath(text, key, place));
  const thens = near.filter((key) => places.compared.has(key) && isOwn(key, group, near, places));
  if (isOfUnsaid(text, past, thens)) return [];
  const nows = near.filter((key) => key < from && !places.compared.has(key) && !places.changed.has(key));
  return thens.flatMap((other) => {
    const pairs = nows.flatMap((one): PlacedPair[] => {
      const [now, then] = [at.get(one), at.get(other)];
      const fits = now && then && isComparable(now, then) && isChangeOf(change, { now, then });
      return fits ? [{ now, then, isBetween: one > other }] : [];
    });
    // One before and one after what is compared: which of them is meant is not clear.
    return new Set(pairs.map(({ isBetween }) => isBetween)).size > 1 ? [] : pairs.reverse();
  });
}

interface PlacedPair extends Pair {
  readonly isBetween: boolean;
}

const isNumber = (text: string, key: number): boolean => aSign.test(text.charAt(key));
const aSign = new RegExp(`[${N}${P}]`);

/** No other rise or fall stands between: that would be compared with it. */
const isOwn = (
  key: number,
  { from, past }: OfGroup,
  near: readonly number[],
  { changed: taken }: Places,
): boolean =>
  !near.some(
    (other) => taken.has(other) && (key < from ? other > key && other < from : other >= past && other < key),
  );

/** `tăng 20 lượt so với quý I`: compared with what is not said, unless it was said before as `cùng kỳ`. */
function isOfUnsaid(text: string, past: number, thens: readonly number[]): boolean {
  const after = text.slice(past, past + 60);
  if (!/^[\p{L}\s]{0,20}so với/u.test(after) || /cùng kỳ|năm trước|kỳ trước|năm ngoái/u.test(after))
    return false;
  return !thens.some((key) => key >= past);
}

/** `giảm 28% số đoàn`: of what, where the words after it say so. */
function aboutNamed({ words: text }: Template, past: number, pairs: readonly Pair[]): readonly Pair[] {
  const named = /^\s*(?:tổng )?số (\p{L}+)/u.exec(text.slice(past, past + 30))?.[1];
  const about = pairs.filter(({ now }) => now.figure.unit.split(' ')[0] === named);
  return about.length > 0 ? about : pairs;
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
  const words = text.slice(from, to);
  if (/(?<!\p{L})(?:trong đó|riêng)(?!\p{L})/u.test(words)) return false;
  return !/;(?!\s*(?:cùng kỳ|năm trước|kỳ trước|năm ngoái))/.test(words);
}

/** It counts what both count, or is a percentage. */
const isChangeOf = ({ figure }: Told, { now }: Pair): boolean =>
  figure.kind === 'percent' || (figure.kind === now.figure.kind && sameUnit(figure.unit, now.figure.unit));
