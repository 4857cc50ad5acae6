/** The promises a text lists, held against those the programme has already. */
import { fold } from '../domain/fold.ts';
import { type Catalogue, measuresOf } from '../domain/indicator.ts';
import type { Obligation } from '../domain/programme.ts';
import type { Words } from '../domain/words.ts';
import type { Finding } from '../prose/skeleton/finding.ts';
import type { SkeletonObligation } from '../prose/skeleton/obligations.ts';
import type { Draft } from './proposal.ts';

/** So much of the shorter wording must stand in the longer for the two to be one promise. */
const ENOUGH = 0.7;
const small = new Set(
  'va cac nhung cho cua trong voi ve tai o duoc la thuc hien tot phoi hop to chuc giua'.split(' '),
);

export function obligationProposals(
  found: readonly Finding<SkeletonObligation>[],
  known: readonly Obligation[],
  catalogue: Catalogue,
): readonly Draft[] {
  return found.map(({ value, start, end, quotation }): Draft => {
    const indicators = indicatorsOf(value, catalogue);
    return {
      of: { kind: 'obligation', value: { ...value, indicators } },
      what: wordsFor(value.title, indicators),
      ...{ start, end, quotation },
      there: known.some((obligation) => isSame(value, obligation)),
      problems: [],
      grounds: [],
    };
  });
}

function wordsFor(title: string, indicators: readonly string[]): Words {
  const codes = indicators.length > 0 ? ` [${indicators.join(', ')}]` : '';
  return { vi: `Nội dung phối hợp: ${title}${codes}`, en: `Obligation: ${title}${codes}` };
}

/** What is counted of the kinds of activity whose whole name the promise holds: `tuần tra đường biên, cột mốc`. */
function indicatorsOf({ text }: SkeletonObligation, { kinds, indicators }: Catalogue): readonly string[] {
  const said = wordsOf(text);
  const named = kinds.filter(({ name, measures }) => {
    const units = new Set(measures.flatMap(({ unit }) => [...wordsOf(unit.vi)]));
    const words = [...wordsOf(name.vi)].filter((word) => !units.has(word));
    return words.length >= 2 && words.every((word) => said.has(word));
  });
  const own = new Set(
    named.flatMap(({ code, measures }) => measures.map((measure) => `${code}.${measure.code}`)),
  );
  return indicators
    .filter((indicator) => /^(?:sum|latest|average-per-year)$/.test(indicator.formula.op))
    .filter((indicator) => measuresOf(indicator).every((measure) => own.has(measure)))
    .map(({ code }) => code);
}

const isSame = (one: SkeletonObligation, { text, title }: Obligation): boolean =>
  fold(one.text) === fold(text.vi) || overlaps(one.text, text.vi) || overlaps(one.text, title.vi);

function overlaps(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.size - b.size);
  if (!few || !many || few.size < 3) return false;
  const shared = [...few].filter((word) => many.has(word)).length;
  return shared / few.size >= ENOUGH;
}

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((fold(text).match(/[\p{L}\d]+/gu) ?? []).filter((word) => !small.has(word)));
