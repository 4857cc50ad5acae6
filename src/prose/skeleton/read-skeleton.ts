/**
 * The skeleton of a programme as a text states it: number, signing day, term, parties, title and obligations, each with
 * the words it stands in. Nothing is guessed, and nothing chosen: what the text says in two ways is given twice.
 */
import type { CivilDate } from '../../domain/civil-date.ts';
import type { ProseFigure } from '../../domain/prose-figure.ts';
import { agreementNumbers } from './agreement-number.ts';
import type { Finding } from './finding.ts';
import { obligations, type SkeletonObligation } from './obligations.ts';
import { partiesOf, partyGroups } from './parties.ts';
import { signingDays } from './signing-day.ts';
import { type Term, terms } from './term.ts';
import { titles } from './titles.ts';

export interface Skeleton {
  readonly numbers: readonly Finding<string>[];
  readonly signingDays: readonly Finding<CivilDate>[];
  readonly terms: readonly Finding<Term>[];
  readonly parties: readonly Finding<string>[];
  readonly titles: readonly Finding<string>[];
  readonly obligations: readonly Finding<SkeletonObligation>[];
}

/** `figures` are those of the text, in its order. */
export function readSkeleton(text: string, figures: readonly ProseFigure[]): Skeleton {
  const numbers = agreementNumbers(text, figures);
  const days = signingDays(text, figures, numbers);
  const groups = partyGroups(text);
  const parties = partiesOf(groups);
  return {
    numbers,
    signingDays: days,
    terms: terms(text, figures, days.length === 1 ? days[0]?.value : undefined),
    parties,
    titles: titles(text, { groups, parties, numbers }),
    obligations: obligations(text),
  };
}
