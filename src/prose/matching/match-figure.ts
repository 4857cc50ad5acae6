/**
 * Which indicator a figure of a text speaks of: by what it counts, by the words around it, and by what the agreement
 * promised. Every point of the score has a reason that a person can read; where two come out alike both are shown.
 */
import type { ProseFigure } from '../../domain/prose-figure.ts';
import type { Words } from '../../domain/words.ts';
import { type CountedThing, SAYS } from './counted-thing.ts';
import { reasonsOf } from './match-reasons.ts';
import { surroundingTerms } from './surrounding-terms.ts';
import { fitUnit, type UnitFit, unitWorth } from './unit-fit.ts';

export interface FigureMatch {
  readonly code: string;
  /** Positions of the obligations it answers. */
  readonly obligations: readonly number[];
  /** From 0 to 1. */
  readonly score: number;
  readonly fit: Exclude<UnitFit, null>;
  readonly reasons: readonly Words[];
}

const WEIGHT = { unit: 0.4, topic: 0.52, promised: 0.08 } as const;
/** Below this nothing is said to be meant. */
const ENOUGH = 0.5;
const TOPIC_ENOUGH = 0.2;
/** Closer than this is a tie. */
const ALIKE = 0.05;
const MOST_TERMS = 4;
const MOST_UNITS = 10_000;

interface Fitting {
  readonly thing: CountedThing;
  readonly fit: Exclude<UnitFit, null>;
}

export class Matcher {
  readonly #things: readonly CountedThing[];
  readonly #rarity: ReadonlyMap<string, number>;
  readonly #byUnit = new Map<string, readonly Fitting[]>();

  constructor(things: readonly CountedThing[]) {
    this.#things = things;
    this.#rarity = rarityOf(things);
  }

  /** The best, and those that tie with it; empty where nothing fits. */
  match(text: string, figure: ProseFigure): readonly FigureMatch[] {
    const fitting = this.#fitting(figure.unit);
    if (fitting.length === 0) return [];
    const around = surroundingTerms(text, figure);
    const rivals = fitting.map(({ thing }) => thing);
    const matches = fitting
      .flatMap(({ thing, fit }) => this.#scored(thing, fit, around, rivals))
      .sort(byScore);
    const best = matches[0]?.score ?? 0;
    return matches.filter(({ score }) => score > best - ALIKE);
  }

  #scored(
    thing: CountedThing,
    fit: Exclude<UnitFit, null>,
    around: ReadonlyMap<string, number>,
    rivals: readonly CountedThing[],
  ): FigureMatch[] {
    const { topic, terms } = this.#topic(thing, around, rivals);
    const promised = thing.obligations.length > 0;
    // A noun that only this indicator counts speaks for itself.
    const telling =
      fit === 'named' || (fit === 'same' && thing.unit.includes(' ') && !this.#sharesUnit(thing));
    if (topic < TOPIC_ENOUGH && !telling) return [];
    const score =
      WEIGHT.unit * unitWorth[fit] +
      WEIGHT.topic * Math.max(topic, telling ? 0.5 : 0) +
      (promised ? WEIGHT.promised : 0);
    if (score < ENOUGH) return [];
    return [
      {
        code: thing.code,
        obligations: thing.obligations,
        score: Math.round(score * 100) / 100,
        fit,
        reasons: reasonsOf(thing, fit, terms),
      },
    ];
  }

  /** A text counts the same few nouns again and again. */
  #fitting(unit: string): readonly Fitting[] {
    const known = this.#byUnit.get(unit);
    if (known) return known;
    const fitting = this.#things.flatMap((thing) => {
      const fit = fitUnit(unit, thing);
      return fit ? [{ thing, fit }] : [];
    });
    if (this.#byUnit.size < MOST_UNITS) this.#byUnit.set(unit, fitting);
    return fitting;
  }

  #sharesUnit({ code, unit }: CountedThing): boolean {
    return this.#things.some((other) => other.code !== code && other.unit === unit);
  }

  /** From 0 to 1, with the terms that say most; less where the words name a sibling: `đăng ký`, not `công nhận`. */
  #topic(thing: CountedThing, around: ReadonlyMap<string, number>, rivals: readonly CountedThing[]) {
    const shared: { term: string; worth: number }[] = [];
    let against = 0;
    for (const [term, nearness] of around) {
      const says = thing.terms.get(term) ?? 0;
      const each = nearness * (this.#rarity.get(term) ?? 1);
      if (says > 0) shared.push({ term, worth: says * each });
      const named = rivals.some((rival) => isSibling(rival, thing) && rival.terms.get(term) === SAYS.name);
      if (named) against = Math.max(against, (SAYS.name - says) * each);
    }
    const best = shared.sort((one, other) => other.worth - one.worth).slice(0, MOST_TERMS);
    const sum = best.reduce((total, { worth }) => total + worth, 0);
    return { topic: sum / (sum + 1 + against), terms: best.map(({ term }) => term) };
  }
}

const kindOf = ({ code }: CountedThing): string => code.split('.')[0] ?? code;
const isSibling = (one: CountedThing, other: CountedThing): boolean => kindOf(one) === kindOf(other);

/**
 * A term that many kinds share tells little: 1 for a term of one kind, falling towards 0. Whose name it is counts; an
 * obligation that bundles several doings lends its words to all of them.
 */
function rarityOf(things: readonly CountedThing[]): ReadonlyMap<string, number> {
  const [named, told] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const thing of things) {
    const kind = kindOf(thing);
    for (const [term, says] of thing.terms) {
      const kinds = says >= SAYS.name ? named : told;
      kinds.set(term, (kinds.get(term) ?? new Set()).add(kind));
    }
  }
  return new Map([...told, ...named].map(([term, { size }]) => [term, 1 / size]));
}

const byScore = (one: FigureMatch, other: FigureMatch): number =>
  other.score - one.score || (one.code < other.code ? -1 : 1);
