/** What the records can count, told in words for matching with a text: an indicator with its kind and its obligations. */
import { type Catalogue, type Indicator, measuresBehind } from '../../domain/indicator.ts';
import type { Obligation } from '../../domain/programme.ts';
import { termsIn } from './terms.ts';

export interface CountedThing {
  readonly code: string;
  readonly unit: string;
  readonly name: string;
  /** Positions of the obligations it answers; empty where nobody promised it. */
  readonly obligations: readonly number[];
  /** What it is about: each term with how much it says, the name most. */
  readonly terms: ReadonlyMap<string, number>;
}

/** How much a term says by where it stands. */
export const SAYS = { name: 3, kind: 3, obligation: 2, definition: 1 } as const;

export function countedThings(
  catalogue: Catalogue,
  obligations: readonly Obligation[],
): readonly CountedThing[] {
  return catalogue.indicators.map((indicator) => {
    const promised = obligations.filter(({ indicators }) => indicators.includes(indicator.code));
    return {
      code: indicator.code,
      unit: indicator.unit.vi,
      name: indicator.name.vi,
      obligations: promised.map(({ position }) => position),
      terms: termsAbout(indicator, catalogue, promised),
    };
  });
}

function termsAbout(
  indicator: Indicator,
  catalogue: Catalogue,
  promised: readonly Obligation[],
): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  const learn = (text: string, says: number) => {
    for (const term of termsIn(text)) terms.set(term, Math.max(terms.get(term) ?? 0, says));
  };
  for (const code of measuresBehind(indicator, catalogue)) {
    const [kindCode, measureCode] = code.split('.');
    const kind = catalogue.kinds.find((each) => each.code === kindCode);
    const measure = kind?.measures.find((each) => each.code === measureCode);
    if (measure) learn(measure.name.vi, SAYS.name);
    if (kind) learn(kind.name.vi, SAYS.kind);
    if (kind) learn(kind.definition.vi, SAYS.definition);
  }
  learn(indicator.name.vi, SAYS.name);
  for (const { title, text } of promised) {
    learn(title.vi, SAYS.obligation);
    learn(text.vi, SAYS.definition);
  }
  return terms;
}
