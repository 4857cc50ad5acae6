/** What a template is filled with: the programme, the period and its obligations, as plain values. */
import type { CivilDate } from '../domain/civil-date.ts';
import type { Period } from '../domain/period.ts';
import type { TargetInPeriod } from '../domain/target-in-period.ts';
import type { Words } from '../domain/words.ts';

export interface IndicatorFacts {
  readonly code: string;
  readonly name: Words;
  readonly unit: Words;
  readonly target: TargetInPeriod | null;
  /** Whether any single year of the period has a number, so that a chart shows something. */
  readonly yearly: boolean;
}

export interface ObligationFacts {
  readonly position: number;
  readonly title: Words;
  readonly text: Words;
  readonly indicators: readonly IndicatorFacts[];
  /** None of its indicators has data in the period. */
  readonly silent: boolean;
}

export interface TemplateFacts {
  readonly programme: {
    readonly number: string;
    readonly title: Words;
    readonly signedOn: CivilDate;
    readonly term: { readonly from: CivilDate; readonly to: CivilDate };
  };
  /** As they were named at the end of the period, in the order of the agreement. */
  readonly parties: readonly Words[];
  readonly place: Words | null;
  readonly today: CivilDate;
  readonly period: Period;
  /** Null when none lies in the term. */
  readonly previous: Period | null;
  /** In their order. */
  readonly obligations: readonly ObligationFacts[];
  /** Codes of the indicators that exist. */
  readonly indicators: ReadonlySet<string>;
}
