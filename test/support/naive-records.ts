/**
 * The records of a programme as they stood at a ledger position, read from its entries one after another with nothing
 * of the program's own rules: who counts, in which state, and what each party holds.
 */
import type { Activity } from '../../src/domain/activity.ts';
import type { Answer, SameEvent } from '../../src/domain/answer.ts';
import type { OpeningBalance } from '../../src/domain/opening-balance.ts';
import type { Programme } from '../../src/domain/programme.ts';

export interface EntryRow {
  readonly seq: number;
  readonly recordType: string;
  readonly recordId: string;
  readonly version: number;
  readonly op: string;
  readonly body: object;
}

/** A record that counts. `measure` is the part after the dot, '' for "one activity", `total` for an opening balance. */
export interface Counted {
  readonly id: string;
  readonly version: number;
  readonly party: string;
  readonly place: string;
  readonly organization: string;
  readonly from: string;
  readonly to: string;
  readonly state: 'waiting' | 'confirmed' | 'disputed';
  /** `kind`, or the code of an opening balance's indicator. */
  readonly about: string;
  own(measure: string, group: string | null): number | undefined;
  /** As a party holds it: its own claim where it has one, else what was recorded. */
  held(party: string, measure: string, group: string | null): number;
}

export interface Standing {
  readonly programme: Programme | undefined;
  readonly activities: readonly Counted[];
  readonly balances: readonly Counted[];
}

interface Newest {
  readonly first: number;
  readonly entry: EntryRow;
}

export function standingAt(entries: readonly EntryRow[], position: number): Standing {
  const newest = new Map<string, Newest>();
  for (const entry of entries.filter(({ seq }) => seq <= position)) {
    newest.set(entry.recordId, { first: newest.get(entry.recordId)?.first ?? entry.seq, entry });
  }
  const ofType = (type: string) => [...newest.values()].filter(({ entry }) => entry.recordType === type);
  const standing = ofType('activity').filter(({ entry }) => entry.op !== 'void');
  const same = ofType('same-event').filter(({ entry }) => entry.op !== 'void');
  const programme = ofType('programme')[0]?.entry.body as Programme | undefined;
  const parties = programme?.parties.map((party) => party.organization) ?? [];
  const answers = ofType('answer').filter(({ entry }) => entry.op !== 'void');
  const answersTo = (id: string) =>
    parties.flatMap((party) => {
      const said = answers
        .filter(({ entry }) => (entry.body as Answer).about === id && (entry.body as Answer).party === party)
        .sort((a, b) => b.entry.seq - a.entry.seq)[0];
      return said ? [said.entry.body as Answer] : [];
    });
  return {
    programme,
    activities: standing
      .filter((one) => firstOfEvent(one, standing, same) === one)
      .map(({ entry }) => countedActivity(entry, parties, answersTo(entry.recordId))),
    balances: ofType('opening-balance')
      .filter(({ entry }) => entry.op !== 'void')
      .map(({ entry }) => countedBalance(entry, parties, answersTo(entry.recordId))),
  };
}

/** Of all records declared one event, directly or through others, the first recorded that still stands. */
function firstOfEvent(
  one: Newest,
  standing: readonly Newest[],
  decisions: readonly Newest[],
): Newest | undefined {
  const event = new Set([one.entry.recordId]);
  for (let before = 0; before < event.size; ) {
    before = event.size;
    for (const { a, b, verdict } of decisions.map(({ entry }) => entry.body as SameEvent)) {
      if (verdict === 'same' && (event.has(a) || event.has(b))) event.add(a).add(b);
    }
  }
  return standing.filter(({ entry }) => event.has(entry.recordId)).sort((a, b) => a.first - b.first)[0];
}

function countedActivity(entry: EntryRow, parties: readonly string[], answers: readonly Answer[]): Counted {
  const body = entry.body as Activity;
  const own = (measure: string, group: string | null): number | undefined => {
    if (measure === '') return group === null ? 1 : undefined;
    return group === null ? body.measures[measure]?.value : body.measures[measure]?.groups?.[group];
  };
  const measures = ['', ...Object.keys(body.measures)];
  const { party, place, organization, from, to } = body;
  const about = body.kind;
  const base = { id: entry.recordId, version: entry.version, party, place, organization, from, to, about };
  return withAnswers(base, own, measures, parties, answers);
}

function countedBalance(entry: EntryRow, parties: readonly string[], answers: readonly Answer[]): Counted {
  const { party, place, organization, from, to, value, indicator } = entry.body as OpeningBalance;
  const own = (measure: string, group: string | null) =>
    measure === 'total' && group === null ? value : undefined;
  const base = { id: entry.recordId, version: entry.version, party, from, to, about: indicator };
  const where = { place: place ?? '', organization: organization ?? '' };
  return withAnswers({ ...base, ...where }, own, ['total'], parties, answers);
}

function withAnswers(
  base: Omit<Counted, 'state' | 'own' | 'held'>,
  own: Counted['own'],
  measures: readonly string[],
  parties: readonly string[],
  answers: readonly Answer[],
): Counted {
  const others = parties.filter((party) => party !== base.party);
  const answerOf = (party: string) =>
    answers.find((answer) => answer.party === party && party !== base.party);
  /** What a disputing party says of a measure; undefined where it says nothing of it. */
  const claim = (answer: Answer, measure: string): number | undefined => {
    if (answer.verdict !== 'disputed') return undefined;
    return answer.notHeld ? 0 : answer.values[measure];
  };
  const stands = (answer: Answer): boolean => {
    if (answer.verdict !== 'disputed') return false;
    const said = answer.notHeld ? measures : Object.keys(answer.values);
    const met = said.length > 0 && said.every((each) => claim(answer, each) === (own(each, null) ?? 0));
    return !(met && base.version > answer.aboutVersion);
  };
  const agrees = (party: string): boolean => {
    const answer = answerOf(party);
    if (!answer) return false;
    return answer.verdict === 'disputed' ? !stands(answer) : answer.aboutVersion === base.version;
  };
  const disputed = others.some((party) => {
    const answer = answerOf(party);
    return answer !== undefined && stands(answer);
  });
  const held = (party: string, measure: string, group: string | null): number => {
    const answer = answerOf(party);
    const recorded = own(measure, group) ?? 0;
    if (answer?.verdict !== 'disputed' || !stands(answer)) return recorded;
    if (answer.notHeld) return 0;
    return group === null ? (claim(answer, measure) ?? recorded) : recorded;
  };
  const confirmed = others.length > 0 && others.every(agrees);
  return { ...base, own, held, state: disputed ? 'disputed' : confirmed ? 'confirmed' : 'waiting' };
}
