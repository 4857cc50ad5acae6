/**
 * From a record to its facts: what it adds to which measure, at which place and day, in which state, and by how much
 * each partner's own value differs. Pure, so that the store and every recomputation share one rule.
 *
 * An activity of several days counts on its last day. A record waits until every other party has confirmed this very
 * version; a dispute stands until its party answers anew or the recorder's values have become the ones it claims.
 */
import type { Activity, Measured } from './activity.ts';
import { measureCode } from './activity-kind.ts';
import type { Answer } from './answer.ts';
import type { AnswerState } from './figure.ts';
import type { OpeningBalance } from './opening-balance.ts';
import { addQuantities } from './quantity.ts';

export interface Fact {
  readonly recordId: string;
  readonly version: number;
  /** `kind.measure`; the bare kind for "one activity"; an indicator's code for an opening balance. */
  readonly measure: string;
  /** '' is the total. */
  readonly group: string;
  /** '' for the recorder's value; otherwise the row holds by how much this party's value differs. */
  readonly claimant: string;
  readonly party: string;
  readonly value: number;
  /** '' where a total names no place. */
  readonly place: string;
  /** '' where the parties report a total together. */
  readonly organization: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Known only for the whole of firstDay..lastDay. */
  readonly span: boolean;
  readonly state: AnswerState;
}

/** Answers of the other parties, each party's newest only. */
export interface Countable {
  readonly recordId: string;
  readonly version: number;
  readonly voided: boolean;
  /** False when another record of the same event counts instead. */
  readonly counted: boolean;
  readonly parties: readonly string[];
  readonly answers: readonly Answer[];
}

type Common = Omit<Fact, 'measure' | 'group' | 'claimant' | 'value'>;
export type Values = Readonly<Record<string, number>>;

/** By code of the measure; '' is the activity itself. */
export const valuesOfActivity = (body: Activity): Values => ({
  '': 1,
  ...Object.fromEntries(Object.entries(body.measures).map(([code, { value }]) => [code, value])),
});

export const valuesOfBalance = (body: OpeningBalance): Values => ({ total: body.value });

export function factsOfActivity(record: Countable & { readonly body: Activity }): readonly Fact[] {
  if (record.voided || !record.counted) return [];
  const { body } = record;
  const values = valuesOfActivity(body);
  const common: Common = {
    recordId: record.recordId,
    version: record.version,
    party: body.party,
    place: body.place,
    organization: body.organization,
    firstDay: body.to,
    lastDay: body.to,
    span: false,
    state: stateOf(record, body.party, values),
  };
  const code = (measure: string) => (measure === '' ? body.kind : measureCode(body.kind, measure));
  const own = [
    { ...common, measure: body.kind, group: '', claimant: '', value: 1 },
    ...Object.entries(body.measures).flatMap(([measure, measured]) =>
      ownFacts(common, code(measure), measured),
    ),
  ];
  return [...own, ...claimFacts(own, common, record, values, code)];
}

export function factsOfBalance(record: Countable & { readonly body: OpeningBalance }): readonly Fact[] {
  if (record.voided || !record.counted) return [];
  const { body } = record;
  const values = valuesOfBalance(body);
  const common: Common = {
    recordId: record.recordId,
    version: record.version,
    party: body.party,
    place: body.place ?? '',
    organization: body.organization ?? '',
    firstDay: body.from,
    lastDay: body.to,
    span: true,
    state: stateOf(record, body.party, values),
  };
  const own: Fact = { ...common, measure: body.indicator, group: '', claimant: '', value: body.value };
  return [own, ...claimFacts([own], common, record, values, () => body.indicator)];
}

function ownFacts(common: Common, measure: string, measured: Measured): Fact[] {
  const total: Fact = { ...common, measure, group: '', claimant: '', value: measured.value };
  const groups = Object.entries(measured.groups ?? {});
  return [
    total,
    ...groups.map(([group, value]): Fact => ({ ...common, measure, group, claimant: '', value })),
  ];
}

function claimFacts(
  own: readonly Fact[],
  common: Common,
  record: Countable,
  values: Values,
  code: (m: string) => string,
): Fact[] {
  return record.answers
    .filter((answer) => answer.party !== common.party && standsDisputed(answer, record.version, values))
    .flatMap((answer) => {
      // What was not held counts for nobody, in no group either.
      const differences =
        answer.verdict === 'disputed' && answer.notHeld
          ? own.map((fact) => ({ ...fact, value: -fact.value }))
          : Object.entries(claimsOf(answer, values)).map(([measure, claimed]) => {
              const value = difference(claimed, values[measure] ?? 0);
              return { ...common, measure: code(measure), group: '', value };
            });
      return differences
        .filter(({ value }) => value !== 0)
        .map((fact): Fact => ({ ...fact, claimant: answer.party }));
    });
}

/** The values a disputing party holds, measure by measure. */
function claimsOf(answer: Answer, values: Values): Values {
  if (answer.verdict !== 'disputed') return {};
  return answer.notHeld
    ? Object.fromEntries(Object.keys(values).map((measure) => [measure, 0]))
    : answer.values;
}

/** Whether what the party said is still a dispute of the record at this version, with these values. */
export function standsDisputed(answer: Answer, version: number, values: Values): boolean {
  if (answer.verdict !== 'disputed') return false;
  const claimed = Object.entries(claimsOf(answer, values));
  const agrees = claimed.length > 0 && claimed.every(([measure, value]) => (values[measure] ?? 0) === value);
  return !(agrees && version > answer.aboutVersion);
}

function stateOf(record: Countable, recorder: string, values: Values): AnswerState {
  const others = record.parties.filter((party) => party !== recorder);
  const answers = record.answers.filter((answer) => others.includes(answer.party));
  if (answers.some((answer) => standsDisputed(answer, record.version, values))) return 'disputed';
  const agreed = answers.filter(
    (answer) => answer.verdict === 'disputed' || answer.aboutVersion === record.version,
  );
  return others.length > 0 && agreed.length === others.length ? 'confirmed' : 'waiting';
}

const difference = (claimed: number, recorded: number): number => addQuantities([claimed, -recorded]);
